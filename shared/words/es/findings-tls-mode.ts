import type { tlsModeFindings as english } from '../en/findings-tls-mode'
import type { Translated } from '../translated'

export const tlsModeFindings: Translated<typeof english> = {
  'TLM-01': {
    title: 'El puerto {{port}} habla antes de cifrar',
    explanation:
      'TLS implícito empieza cifrado; este servidor empieza sin cifrar y espera STARTTLS. El puerto y el cifrado no concuerdan.',
    title_text: 'El puerto habla antes de cifrar',
  },
  'TLM-02': {
    title: 'El puerto {{port}} espera TLS',
    explanation:
      'El servidor guardó silencio porque espera el cifrado desde el primer byte: el servidor espera TLS, el perfil espera al servidor. En una segunda conexión se respondió a una negociación TLS.',
    title_text: 'El puerto espera TLS',
    explanation_text:
      'El servidor guardó silencio, con toda probabilidad porque espera el cifrado desde el primer byte: el servidor espera TLS, el programa espera al servidor. Así funciona el puerto 465.',
  },
  'TLM-03': {
    title: 'El servidor guarda silencio en el puerto de envío',
    explanation:
      'El puerto 587 suele saludar primero. Este hace esperar a los desconocidos, o se configuró para TLS implícito.',
  },
  'TLM-04': {
    title: 'El servidor no ofrece STARTTLS en el puerto {{port}}',
    explanation:
      'O bien no tiene cifrado aquí, o bien algo en el trayecto elimina el ofrecimiento. Si antes se ofrecía, considérelo un ataque. No se envió ninguna contraseña.',
    title_masked: 'Algo en el trayecto oculta STARTTLS',
    explanation_masked:
      'Lo que ofrece el servidor llega sobrescrito. Así actúan los cortafuegos que inspeccionan SMTP, y por eso no se puede cifrar nada en el puerto {{port}}. No se envió ninguna contraseña.',
    title_text: 'El servidor no ofrece STARTTLS en este puerto',
    explanation_text:
      'O bien no tiene cifrado aquí, o bien algo en el trayecto elimina el ofrecimiento. Si antes se ofrecía, considérelo un ataque.',
  },
  'TLM-05': {
    title: 'El servidor no puede cifrar en este momento',
    explanation:
      'Ofrece STARTTLS y dice que no está disponible: su certificado o su clave falta o está dañado. No se intentó seguir sin cifrado.',
    explanation_text: 'Ofrece STARTTLS y dice que no está disponible: su certificado o su clave falta o está dañado.',
  },
  'TLM-06': {
    title: 'STARTTLS se ofrece y después se rechaza',
    explanation:
      'El servidor, o un antivirus o cortafuegos en el trayecto, no deja que empiece el cifrado. No se intentó seguir sin él.',
    explanation_text: 'El servidor, o un antivirus o cortafuegos en el trayecto, no deja que empiece el cifrado.',
  },
  'TLM-07': {
    title: 'El servidor exige primero el cifrado',
    explanation: 'Se niega a continuar sin cifrar, y el perfil no usa cifrado.',
    explanation_text: 'Se niega a continuar sin cifrar, y el programa no cifró.',
  },
  'TLM-08': {
    title: 'La conexión se cortó cuando debía empezar el cifrado',
    explanation:
      'El servidor aceptó STARTTLS y TLS no llegó a establecerse. Puede que solo conozca versiones demasiado antiguas, o que algo interfiera en el trayecto.',
    title_timeout: 'El servidor aceptó STARTTLS y TLS no se estableció a tiempo',
    explanation_timeout:
      'El servidor está ahí y respondió. Es lento o está sobrecargado, o algo en el trayecto retiene la negociación. Ni el puerto ni el certificado tienen la culpa.',
  },
  'TLM-09': {
    title: 'La conexión terminó en la negociación TLS',
    explanation:
      'El servidor cortó o guardó silencio cuando empezó TLS. Puede que el puerto sea de otro servicio, o que el servidor solo conozca versiones demasiado antiguas.',
    title_timeout: 'TLS no se estableció a tiempo',
    explanation_timeout:
      'El puerto aceptó la conexión y no terminó la negociación TLS. Es lento o está sobrecargado, o es de un servicio que espera otra cosa.',
  },
  'TLM-10': {
    title: 'El puerto {{port}} es de un servidor web',
    explanation: 'Habla HTTP, no SMTP. La causa también puede ser una página de acceso de la red.',
    title_text: 'El puerto es de un servidor web',
  },
  'TLM-11': {
    title: 'Este es un servidor de correo entrante',
    explanation:
      'El puerto {{port}} habla {{protocol}}, que sirve para recoger el correo. Para enviar hace falta el servidor de salida.',
    explanation_text:
      'El puerto es de IMAP o de POP3, que sirven para recoger el correo. Para enviar hace falta el servidor de salida.',
  },
  'TLM-12': {
    title: 'El puerto {{port}} es de otro servicio',
    explanation: 'Lo primero que dijo no es como saluda un servidor de correo.',
    title_text: 'El puerto es de otro servicio',
  },
  'TLM-13': {
    title: 'Se introdujo texto antes del cifrado',
    explanation:
      'Llegó algo sin cifrar detrás de la respuesta a STARTTLS. Así se ve un ataque a la conexión; también puede ser un servidor defectuoso. Se descartó, y no se envió ninguna contraseña.',
    explanation_text:
      'Llegó algo sin cifrar detrás de la respuesta a STARTTLS. Así se ve un ataque a la conexión; también puede ser un servidor defectuoso.',
  },
}
