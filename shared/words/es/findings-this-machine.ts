import type { thisMachineFindings as english } from '../en/findings-this-machine'
import type { Translated } from '../translated'

export const thisMachineFindings: Translated<typeof english> = {
  'LOC-01': {
    title: 'Los secretos guardados no se pueden leer',
    explanation:
      'El llavero está bloqueado, pertenece a otra cuenta, o ya no conoce esta aplicación. Hay que introducir de nuevo las contraseñas.',
  },
  'LOC-02': {
    title: 'No se encontró ningún llavero en este equipo',
    explanation:
      'Sin un Secret Service o KWallet, los secretos no se pueden guardar de forma segura. Solo se pueden conservar durante esta sesión.',
  },
  'LOC-03': {
    title: 'Funciona en otro programa',
    explanation:
      'Puede que ese programa use el proxy, los certificados o la autenticación del sistema, y a este no se le ha indicado que lo haga.',
  },
  'LOC-04': {
    title: 'La prueba salió bien y el envío falla',
    explanation:
      'La prueba termina tras la autenticación. El servidor no comprueba los derechos del remitente ni los límites hasta que se envía un mensaje.',
    title_untested: 'No se intentó el envío en sí',
    explanation_untested:
      'Esta prueba terminó tras la autenticación. El servidor no comprueba los derechos del remitente ni los límites hasta que se envía un mensaje.',
  },
  'LOC-05': {
    title: 'Un antivirus abre la conexión cifrada',
    explanation: 'Su protección de correo sustituye el certificado del servidor por el suyo.',
  },
  'LOC-06': {
    title: 'Se dio por enviado antes de que el servidor respondiera',
    explanation:
      'En el envío asíncrono, el éxito significa que el mensaje se ha depositado, no que el servidor lo haya aceptado.',
  },
}
