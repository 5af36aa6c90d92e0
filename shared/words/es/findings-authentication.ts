import type { authenticationFindings as english } from '../en/findings-authentication'
import type { Translated } from '../translated'

export const authenticationFindings: Translated<typeof english> = {
  'AUT-00': {
    title: 'Nombre de usuario o contraseña rechazados',
    explanation:
      'Un error al escribir, una contraseña cambiada, otra cuenta, o un proveedor que exige una contraseña de aplicación en lugar de la de la cuenta.',
  },
  'AUT-01': {
    title: 'El proveedor no acepta la contraseña de la cuenta',
    explanation:
      'Exige una contraseña de aplicación u OAuth. Cambiar la contraseña de la cuenta anula las contraseñas de aplicación.',
  },
  'AUT-02': {
    title: 'El proveedor exige una contraseña de aplicación',
    explanation:
      'La verificación en dos pasos está activada, así que aquí no se puede usar la contraseña de la propia cuenta.',
  },
  'AUT-03': {
    title: 'El proveedor bloqueó esta autenticación por inusual',
    explanation: 'Antes exige una comprobación de identidad en un navegador.',
  },
  'AUT-04': {
    title: 'El envío por SMTP está desactivado para este buzón',
    explanation: 'SMTP autenticado está deshabilitado para el buzón o para toda la organización.',
  },
  'AUT-05': {
    title: 'Una directiva de la organización bloquea esta autenticación',
    explanation: 'Los valores predeterminados de seguridad o el acceso condicional no permiten aquí una contraseña.',
  },
  'AUT-06': {
    title: 'El proveedor ya no acepta contraseñas',
    explanation: 'La autenticación básica está desactivada para este tipo de cuenta. Solo queda OAuth.',
  },
  'AUT-07': {
    title: 'El proveedor ha abandonado las contraseñas para el envío',
    explanation: 'La autenticación básica ya no se admite para el envío desde clientes.',
  },
  'AUT-08': {
    title: 'El token no abre este buzón',
    explanation:
      'Se emitió para otro servicio o ámbito, para otro usuario, o el envío por SMTP no está permitido para el buzón.',
  },
  'AUT-09': {
    title: 'El token se rechazó',
    explanation:
      'El servidor respondió con el estado {{status}}. El token ha caducado, o le falta el ámbito para SMTP.',
    explanation_text: 'El token ha caducado, o le falta el ámbito para SMTP.',
  },
  'AUT-10': {
    title: 'El token de acceso ha caducado',
    explanation:
      'Los tokens duran alrededor de una hora, y el derecho a renovarlos también termina: con una contraseña nueva, tras mucho tiempo sin uso, o cuando se revoca.',
  },
  'AUT-11': {
    title: 'La autenticación se ofrece solo dentro del cifrado',
    explanation:
      'El servidor ofrece STARTTLS y ninguna autenticación antes. El perfil no usa cifrado. No se envió ninguna contraseña.',
    explanation_text: 'El servidor ofrece STARTTLS y ninguna autenticación antes, y el programa no cifró.',
  },
  'AUT-12': {
    title: 'Este servidor no admite autenticación',
    explanation:
      'Retransmite según la dirección de red, o este puerto es para el correo entre servidores. No se envió ninguna contraseña.',
    explanation_text: 'Retransmite según la dirección de red, o este puerto es para el correo entre servidores.',
  },
  'AUT-13': {
    title: 'Ningún método de autenticación encaja',
    explanation: 'El servidor ofrece {{offered}}; este perfil puede usar {{wanted}}. No se envió ninguna contraseña.',
    explanation_text: 'El servidor no ofrece ninguno de los métodos de autenticación que el programa puede usar.',
  },
  'AUT-14': {
    title: 'El servidor ofrece la autenticación en una forma antigua',
    explanation: 'Escribe AUTH=LOGIN, que algunos programas no leen, y entonces creen que no se ofrece autenticación.',
  },
  'AUT-15': {
    title: 'CRAM-MD5 puede ofrecerse y no funcionar',
    explanation:
      'Necesita contraseñas que el servidor pueda leer. Muchos servidores lo ofrecen y solo guardan resúmenes (hash).',
  },
  'AUT-16': {
    title: 'PLAIN falla y LOGIN funciona',
    explanation: 'El servidor ofrece un método que no procesa bien.',
    title_suspected: 'El servidor ofrece PLAIN y no lo entiende',
    explanation_suspected:
      'Respondió que no puede leer el comando, cuando a una contraseña incorrecta se responde de otra manera. También se ofrece LOGIN, y puede funcionar.',
  },
  'AUT-17': {
    title: 'El proveedor exige un código de autorización',
    explanation: 'Su correo web crea uno cuando se activa SMTP. La contraseña de la cuenta no se acepta.',
  },
  'AUT-18': {
    title: 'Zoho rechazó la autenticación o el remitente',
    explanation:
      'Causas habituales: el servidor de otra región, SMTP sin activar, la autenticación en dos factores sin contraseña de aplicación, o un remitente que no es de la cuenta.',
  },
  'AUT-19': {
    title: 'Amazon SES no conoce estas credenciales',
    explanation: 'Pide credenciales SMTP de esta región. Las claves de acceso de AWS son otra cosa.',
  },
  'AUT-20': {
    title: 'SendGrid rechazó la autenticación',
    explanation:
      'El nombre de usuario es para todos la palabra apikey, y la contraseña es la clave, sin un salto de línea al final.',
  },
  'AUT-21': {
    title: 'Postmark rechazó la autenticación',
    explanation: 'Pide el token del servidor como nombre de usuario y como contraseña.',
  },
  'AUT-22': {
    title: 'El nombre de usuario puede necesitar otra forma',
    explanation: 'Algunos proveedores piden la parte anterior a la arroba; la mayoría, la dirección completa.',
  },
  'AUT-23': {
    title: 'La contraseña contiene caracteres poco habituales',
    explanation:
      'Llegaron con ella un espacio en un extremo, comillas tipográficas o letras fuera de ASCII, o el programa no puede enviarlos.',
  },
  'AUT-24': {
    title: 'El servidor no puede comprobar autenticaciones en este momento',
    explanation: 'Su base de datos de usuarios no responde, o la cuenta está en transición.',
  },
  'AUT-25': {
    title: 'Demasiados intentos de autenticación',
    explanation:
      'El servidor ha bloqueado esta cuenta o dirección durante un tiempo. Cada intento más puede prolongarlo.',
  },
  'AUT-26': {
    title: 'El servidor no espera aquí una autenticación',
    explanation: 'Dice que el comando está fuera de orden. Eso no es un éxito, y no se envió nada.',
    explanation_text: 'Dice que el comando está fuera de orden. Eso no es un éxito.',
  },
  'AUT-27': {
    title: 'La autenticación necesita cifrado',
    explanation: 'Una contraseña sin cifrar se puede leer en todo el trayecto.',
  },
  'AUT-28': {
    title: 'El servidor exige antes una autenticación',
    explanation: 'No se indicaron nombre de usuario ni contraseña, y sin ellos no acepta correo.',
    explanation_text: 'El programa no se autenticó, y sin eso el servidor no acepta correo.',
  },
  'AUT-29': {
    title: 'Puede que el proveedor no tenga activado el envío',
    explanation:
      'Solo deja entrar a los programas de correo después de permitir IMAP y SMTP en su correo web, y en algunos casos solo con una contraseña de aplicación.',
  },
  'AUT-30': {
    title: 'El proveedor exige una contraseña de aplicación',
    explanation: 'Rechaza la contraseña de la propia cuenta en los programas de correo.',
  },
  'AUT-31': {
    title: 'La autenticación no está permitida desde este lugar',
    explanation: 'El proveedor solo la acepta desde otras redes o países.',
  },
}
