import type { practiceFaults as english } from '../en/practice-faults'
import type { Translated } from '../translated'

export const practiceFaults: Translated<typeof english> = {
  'connection-refused': {
    title: 'Rechazar todas las conexiones',
    explanation: 'Nada escucha en los tres puertos, como si el servicio estuviera detenido.',
  },
  'connection-reset': {
    title: 'Cortar al instante',
    explanation: 'La conexión se acepta y se corta de golpe, como lo hace un cortafuegos.',
  },
  'connection-closed': {
    title: 'Cerrar al instante',
    explanation: 'La conexión se acepta y se cierra antes de que se diga una palabra.',
  },
  'greeting-silent': {
    title: 'No saludar nunca',
    explanation: 'La conexión sigue abierta y no se dice nada en ella.',
  },
  'greeting-slow': {
    title: 'Saludar después de 40 segundos',
    explanation: 'Un servidor que retrasa a propósito (tarpit), o que consulta antes al cliente.',
  },
  'greeting-blocked': {
    title: 'Saludar con 554, bloqueado',
    explanation: 'La dirección del cliente está en una lista de bloqueo.',
  },
  'greeting-no-mail': {
    title: 'Saludar con 521, aquí no hay correo',
    explanation: 'El host dice que no acepta ningún correo.',
  },
  'greeting-busy': {
    title: 'Saludar con 421, demasiadas',
    explanation: 'Demasiadas conexiones; puede que una posterior se acepte.',
  },
  'greeting-of-another-host': {
    title: 'Saludar como otro host',
    explanation: 'Un proxy en el trayecto responde en lugar del servidor.',
  },
  'banner-http': {
    title: 'Responder como un servidor web',
    explanation: 'El puerto es de HTTP.',
  },
  'banner-proxy': {
    title: 'Responder como un proxy web',
    explanation: 'Un proxy exige su propia autenticación: HTTP 407.',
  },
  'banner-imap': {
    title: 'Responder como un servidor IMAP',
    explanation: 'Se introdujo el servidor de correo entrante como servidor de salida.',
  },
  'banner-pop3': {
    title: 'Responder como un servidor POP3',
    explanation: 'Se introdujo el servidor de correo entrante como servidor de salida.',
  },
  'banner-ssh': {
    title: 'Responder como un servidor SSH',
    explanation: 'El puerto es de otro servicio.',
  },
  'too-early': {
    title: 'Quejarse de hablar antes de tiempo',
    explanation: 'El servidor dice que el cliente habló antes de recibir el saludo.',
  },
  'ehlo-name-refused': {
    title: 'Rechazar un nombre EHLO corto',
    explanation: '504: el servidor exige un nombre de host completo.',
  },
  'ehlo-name-malformed': {
    title: 'Rechazar el nombre EHLO por mal formado',
    explanation: '501: el servidor no puede leer el nombre.',
  },
  'ehlo-name-refused-late': {
    title: 'Rechazar el nombre EHLO en RCPT',
    explanation: '450: el nombre no se evalúa hasta que se indica un destinatario.',
  },
  'ehlo-unknown': {
    title: 'No conocer EHLO',
    explanation: '502: un servidor antiguo o un proxy que solo conoce HELO.',
  },
  'plain-on-every-port': {
    title: 'Hablar primero en el puerto de TLS implícito',
    explanation: 'Llega texto sin cifrar donde debe empezar TLS.',
  },
  'tls-first-on-every-port': {
    title: 'Esperar TLS en todos los puertos',
    explanation: 'Los puertos sin cifrar guardan silencio hasta que empieza una negociación.',
  },
  'starttls-not-offered': {
    title: 'No ofrecer STARTTLS',
    explanation: 'El servidor no tiene TLS en este puerto, o algo lo oculta.',
  },
  'starttls-masked': {
    title: 'Sobrescribir STARTTLS',
    explanation: 'Un cortafuegos escribe XXXXXXXA sobre lo que no quiere que se oiga.',
  },
  'starttls-unavailable': {
    title: 'Responder 454 a STARTTLS',
    explanation: 'El certificado o la clave del servidor no se puede usar.',
  },
  'starttls-unknown': {
    title: 'Responder 500 a STARTTLS',
    explanation: 'El comando se ofrece y después no se conoce.',
  },
  'starttls-required': {
    title: 'Exigir STARTTLS',
    explanation: '530: no se acepta nada antes de que la conexión esté cifrada.',
  },
  'starttls-closes': {
    title: 'Cerrar tras “220 go ahead”',
    explanation: 'Se acuerda STARTTLS y después la conexión termina.',
  },
  'starttls-injection': {
    title: 'Introducir una respuesta antes de TLS',
    explanation: 'Llegan bytes que nadie pidió detrás de la respuesta a STARTTLS.',
  },
  'handshake-closes': {
    title: 'Cerrar en la negociación',
    explanation: 'Se recibe el ClientHello y la conexión termina.',
  },
  'handshake-silent': {
    title: 'Quedarse parado en la negociación',
    explanation: 'Se recibe el ClientHello y no llega nada de vuelta.',
  },
  'tls-too-old': {
    title: 'Solo TLS 1.0 y 1.1',
    explanation: 'Un servidor, una impresora o un dispositivo que nunca se actualizó.',
  },
  'client-tls-too-old': {
    title: 'Decir que el cliente es demasiado antiguo',
    explanation: '421: el servidor solo acepta versiones más recientes de TLS.',
  },
  'no-shared-cipher': {
    title: 'Ningún cifrado en común',
    explanation: 'El servidor ofrece lo que ningún cliente de hoy acepta.',
  },
  'weak-dh-key': {
    title: 'Clave Diffie-Hellman de 512 bits',
    explanation: 'El intercambio de claves es demasiado débil para aceptarlo.',
  },
  'legacy-renegotiation': {
    title: 'Renegociación antigua',
    explanation: 'Una negociación sin la protección de RFC 5746.',
  },
  'bad-record-mac': {
    title: 'Registros dañados',
    explanation: 'El servidor dice que lo que recibió se alteró por el camino.',
  },
  'unrecognized-name': {
    title: 'No conocer el nombre del servidor',
    explanation: 'La negociación se rechaza por el nombre que se solicitó.',
  },
  'client-certificate-required': {
    title: 'Exigir un certificado de cliente',
    explanation: 'Sin él, la negociación falla.',
  },
  'certificate-self-signed': {
    title: 'Autofirmado',
    explanation: 'El certificado no lo firmó nadie más que él mismo.',
  },
  'certificate-inspected': {
    title: 'Firmado por un producto de inspección',
    explanation: 'Un proxy de la empresa abre la conexión y vuelve a firmar.',
  },
  'certificate-antivirus': {
    title: 'Firmado por un antivirus',
    explanation: 'La protección de correo de este equipo vuelve a firmar.',
  },
  'certificate-unknown-root-sent': {
    title: 'Raíz desconocida, enviada también',
    explanation: 'Una autoridad privada que envía su propia raíz.',
  },
  'certificate-missing-intermediate': {
    title: 'Falta el intermedio',
    explanation: 'La cadena tiene un hueco; el certificado dice dónde encontrar el resto.',
  },
  'certificate-issuer-not-sent': {
    title: 'Emisor no enviado',
    explanation: 'Un solo certificado, y nada dice quién es su emisor.',
  },
  'certificate-unknown-authority': {
    title: 'Autoridad desconocida',
    explanation: 'La cadena está completa y termina en una raíz en la que aquí no se confía.',
  },
  'certificate-expired': {
    title: 'Caducado',
    explanation: 'El certificado terminó hace tres días.',
  },
  'certificate-expired-intermediate': {
    title: 'Intermedio caducado',
    explanation: 'El certificado está vigente, y su emisor no.',
  },
  'certificate-not-yet-valid': {
    title: 'Aún no válido',
    explanation: 'El certificado empieza dentro de tres días.',
  },
  'certificate-wrong-name': {
    title: 'Otro nombre',
    explanation: 'El certificado es para smtp.elsewhere.test.',
  },
  'certificate-no-address': {
    title: 'Sin dirección IP',
    explanation: 'Cubre localhost, y no 127.0.0.1.',
  },
  'certificate-wildcard': {
    title: 'Comodín que cubre demasiado poco',
    explanation: 'Solo cubre *.practice.localhost.',
  },
  'certificate-common-name-only': {
    title: 'Solo nombre común',
    explanation: 'Sin nombres alternativos, como eran los certificados hace veinte años.',
  },
  'certificate-revoked-stapled': {
    title: 'Revocado, respuesta adjunta',
    explanation: 'El propio servidor envía la respuesta que lo dice (stapling).',
  },
  'certificate-revoked-ocsp': {
    title: 'Revocado, por OCSP',
    explanation: 'Lo dice un servicio de respuesta en este equipo.',
  },
  'certificate-revoked-crl': {
    title: 'Revocado, por lista',
    explanation: 'Lo dice una lista de revocación en este equipo.',
  },
  'certificate-responder-offline': {
    title: 'Servicio de respuesta en silencio',
    explanation: 'No se puede averiguar si está revocado.',
  },
  'certificate-altered': {
    title: 'Firma alterada',
    explanation: 'Se cambió un bit de la firma.',
  },
  'certificate-weak-key': {
    title: 'Clave de 1024 bits',
    explanation: 'Una clave RSA demasiado corta.',
  },
  'certificate-sha1': {
    title: 'Firma SHA-1',
    explanation: 'Un resumen (hash) en el que ya no se confía.',
  },
  'certificate-wrong-purpose': {
    title: 'No es para servidores',
    explanation: 'El certificado es solo para clientes.',
  },
  'certificate-issuer-not-authority': {
    title: 'El emisor no es una autoridad',
    explanation: 'Lo firmó un certificado que no puede firmar.',
  },
  'certificate-path-too-long': {
    title: 'Cadena demasiado larga',
    explanation: 'Una autoridad firmó más niveles de los que puede.',
  },
  'sign-in-only-after-tls': {
    title: 'Ofrecer autenticación solo dentro de TLS',
    explanation: 'Sin cifrado no hay AUTH.',
  },
  'sign-in-not-offered': {
    title: 'No ofrecer autenticación',
    explanation: 'Ningún AUTH, tampoco dentro de TLS.',
  },
  'sign-in-ntlm-only': {
    title: 'Ofrecer solo NTLM',
    explanation: 'Como hace Exchange dentro de una empresa.',
  },
  'sign-in-old-syntax': {
    title: 'Ofrecer AUTH= en la sintaxis antigua',
    explanation: 'Como lo ofrecían los servidores antes de 1999; la autenticación funciona.',
  },
  'sign-in-refused': {
    title: 'Rechazar nombre de usuario o contraseña',
    explanation: '535, y ni una palabra sobre el motivo.',
  },
  'sign-in-gmail-password': {
    title: 'Como Gmail: contraseña rechazada',
    explanation: 'La contraseña de la cuenta ya no se acepta.',
  },
  'sign-in-application-password': {
    title: 'Como Gmail: contraseña de aplicación',
    explanation: '534: la verificación en dos pasos está activada.',
  },
  'sign-in-web-login': {
    title: 'Como Gmail: entrar con un navegador',
    explanation: '534: el intento pareció sospechoso.',
  },
  'sign-in-smtp-disabled': {
    title: 'Como Microsoft 365: SMTP AUTH desactivado',
    explanation: 'Desactivado para la organización (tenant).',
  },
  'sign-in-policy': {
    title: 'Como Microsoft 365: directiva',
    explanation: 'Una directiva impide usar contraseñas.',
  },
  'sign-in-basic-disabled': {
    title: 'Como Outlook.com: contraseñas deshabilitadas',
    explanation: 'La autenticación solo se hace con un token.',
  },
  'sign-in-basic-retired': {
    title: 'Como Exchange Online: contraseñas retiradas',
    explanation: '550 5.7.30.',
  },
  'sign-in-token-unsuccessful': {
    title: 'Como Microsoft 365: token rechazado',
    explanation: '535 5.7.3: ámbito, buzón o consentimiento incorrectos.',
  },
  'sign-in-token-challenge': {
    title: 'Como Gmail: token rechazado',
    explanation: 'Un desafío en base64 dice por qué.',
  },
  'sign-in-token-expired': {
    title: 'Token caducado',
    explanation: 'Hace una hora funcionaba.',
  },
  'sign-in-cram-md5-fails': {
    title: 'CRAM-MD5 no funciona nunca',
    explanation: 'Se ofrece; PLAIN y LOGIN funcionan.',
  },
  'sign-in-plain-fails': {
    title: 'PLAIN no se entiende',
    explanation: 'Se ofrece; LOGIN funciona.',
  },
  'sign-in-authorization-code': {
    title: 'Como QQ: código de autorización',
    explanation: 'Un código del correo web ocupa el lugar de la contraseña.',
  },
  'sign-in-zoho': {
    title: 'Como Zoho: rechazado',
    explanation: 'Otro centro de datos, o acceso desactivado.',
  },
  'sign-in-ses': {
    title: 'Como Amazon SES: rechazado',
    explanation: 'Las credenciales SMTP no son claves de AWS.',
  },
  'sign-in-sendgrid': {
    title: 'Como SendGrid: rechazado',
    explanation: 'El nombre de usuario es la palabra apikey.',
  },
  'sign-in-postmark': {
    title: 'Como Postmark: rechazado',
    explanation: 'El token de servidor es a la vez nombre de usuario y contraseña.',
  },
  'sign-in-later': {
    title: 'Rechazar por ahora',
    explanation: '454: lo que comprueba las contraseñas no responde.',
  },
  'sign-in-password-transition': {
    title: 'Exigir una autenticación con PLAIN',
    explanation: '432: hace falta una transición de contraseña.',
  },
  'sign-in-too-often': {
    title: 'Demasiados intentos',
    explanation: '454: esperar, y dejar de intentarlo.',
  },
  'sign-in-out-of-order': {
    title: 'Responder 503 a AUTH',
    explanation: 'AUTH no se espera aquí.',
  },
  'sign-in-encryption-required': {
    title: 'Responder 538 a AUTH',
    explanation: 'El método exige cifrado.',
  },
  'sign-in-required': {
    title: 'Olvidar la autenticación',
    explanation: '530 en MAIL, como si nadie se hubiera autenticado.',
  },
  'sign-in-access-disabled': {
    title: 'Como GMX: acceso desactivado',
    explanation: 'Antes hay que activar el acceso de programas de correo.',
  },
  'sign-in-yahoo': {
    title: 'Como Yahoo: rechazado',
    explanation: 'Hace falta una contraseña de aplicación.',
  },
  'sign-in-full-address': {
    title: 'Exigir la dirección completa',
    explanation: 'El nombre de usuario debe ser la dirección entera.',
  },
  'sign-in-location': {
    title: 'Rechazar este lugar',
    explanation: 'La autenticación no está permitida desde este país.',
  },
  'sender-not-owned': {
    title: 'Remitente ajeno',
    explanation: '553: el remitente no es la cuenta que se autenticó.',
  },
  'sender-syntax': {
    title: 'Remitente mal formado',
    explanation: '501: la dirección no se puede leer.',
  },
  'sender-domain-policy': {
    title: 'Dominio del remitente sin autenticar',
    explanation: '550 5.7.26: no supera ni SPF ni DKIM.',
  },
  'sender-no-reverse-name': {
    title: 'Sin nombre inverso',
    explanation: '550 5.7.25: la dirección que envía no tiene registro PTR.',
  },
  'null-sender-refused': {
    title: 'Sin remitente vacío',
    explanation: '550 a MAIL FROM:<>.',
  },
  'quota-reached': {
    title: 'Límite diario alcanzado',
    explanation: '550 5.4.5: hoy, nada más.',
  },
  'no-smtputf8': {
    title: 'Solo direcciones ASCII',
    explanation: 'SMTPUTF8 no se ofrece.',
  },
  'relaying-denied': {
    title: 'Retransmisión denegada',
    explanation: '554: no se atiende a destinatarios de otros sitios.',
  },
  greylisting: {
    title: 'Listas grises (greylisting)',
    explanation: 'Cada pareja de remitente y destinatario se aplaza una vez y después se acepta.',
  },
  'recipient-unknown': {
    title: 'Destinatario desconocido',
    explanation: '550 5.1.1.',
  },
  'too-many-recipients': {
    title: 'Dos destinatarios como máximo',
    explanation: '452 a partir del tercero.',
  },
  'second-recipient-refused': {
    title: 'Un solo destinatario',
    explanation: 'El primero se acepta, todos los demás se rechazan.',
  },
  'recipient-not-verified': {
    title: 'Destinatario sin verificar',
    explanation: '252: se acepta sin saber si existe.',
  },
  'address-block-listed': {
    title: 'Dirección en una lista de bloqueo',
    explanation: '554 en RCPT.',
  },
  'size-limit': {
    title: '1000 bytes como máximo',
    explanation: 'SIZE se anuncia, así que no sale nada demasiado grande.',
  },
  'too-large-at-end': {
    title: 'Demasiado grande, dicho al final',
    explanation: '552 al punto final.',
  },
  'drop-in-content': {
    title: 'Cortar en el contenido',
    explanation: 'La conexión se corta mientras sale el mensaje.',
  },
  'stall-in-content': {
    title: 'Quedarse parado en el contenido',
    explanation: 'El servidor deja de leer.',
  },
  'final-bare-line-feed': {
    title: 'Quejarse de los finales de línea',
    explanation: '550: una línea termina solo con LF.',
  },
  'final-line-too-long': {
    title: 'Quejarse de la longitud de línea',
    explanation: '500: una línea tiene más de 998 bytes.',
  },
  'final-attachment-blocked': {
    title: 'Adjunto bloqueado',
    explanation: '552: el tipo no está permitido.',
  },
  'final-sandbox': {
    title: 'Como Amazon SES: sin verificar',
    explanation: '554: un entorno de pruebas (sandbox) solo envía a direcciones verificadas.',
  },
  'final-header-refused': {
    title: 'Quejarse del encabezado',
    explanation: '554: From falta o está repetido.',
  },
  'final-later': {
    title: 'Rechazar el mensaje por ahora',
    explanation: '451 al punto final.',
  },
  'final-slow': {
    title: 'Aceptar después de 20 segundos',
    explanation: 'El contenido se analiza antes de aceptarlo.',
  },
  'final-silent': {
    title: 'No responder nunca al punto final',
    explanation: 'El mensaje se conserva, y nadie lo dice: entrega desconocida.',
  },
  'final-drop': {
    title: 'Cortar tras el punto final',
    explanation: 'El mensaje se conserva y la conexión se corta: entrega desconocida.',
  },
}
