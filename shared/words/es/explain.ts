import type { explain as english } from '../en/explain'
import type { Translated } from '../translated'

export const explain: Translated<typeof english> = {
  title: 'Explicar un error',
  open: 'Explicar un error…',
  card: {
    text: 'Pegue el mensaje que dio su programa o un rebote. Se explica aquí, sin ninguna conexión.',
    label: 'Texto del error',
    placeholder: '535 5.7.8 Username and…',
    action: 'Explicar',
  },
  label: 'Texto de error, respuesta, rebote o registro',
  placeholder: '535 5.7.8 Username and…',
  clear: 'Vaciar el texto',
  privacy:
    'Se explica en este equipo, sin conectarse ni enviar nada. El texto se conserva solo en la memoria de esta ventana.',
  results: 'Explicación',
  empty: {
    title: 'La explicación aparece aquí al escribir o pegar',
    text: 'Se leen excepciones y registros de programas, respuestas de servidores y rebotes. Cuanto más texto haya, más segura es la respuesta.',
  },
  found_one: '1 hallazgo',
  found_other: '{{count}} hallazgos, el más probable primero',
  onlyStatus: 'la frase no se conoce; sus códigos significan esto',
  from: 'Parece proceder de {{source}}',
  sources: {
    nodemailer: 'Nodemailer',
    emailjs: 'emailjs',
    'python-smtplib': 'Python smtplib',
    phpmailer: 'PHPMailer',
    outlook: 'Outlook',
    thunderbird: 'Thunderbird',
    dotnet: '.NET',
    wlanguage: 'WLanguage',
    'java-mail': 'JavaMail',
    go: 'Go',
    swaks: 'swaks',
    curl: 'curl',
    openssl: 'OpenSSL',
    postfix: 'un registro de Postfix',
    bounce: 'un rebote',
    'smtp-log': 'una conversación SMTP',
  },
  status: {
    heading: 'Códigos de estado',
    hint: 'lo que significan los códigos del texto',
  },
  server: {
    heading: 'Lo que dijo el servidor',
    hint: 'respuestas del texto, literales',
    more_one: '1 respuesta más no se muestra.',
    more_other: '{{count}} respuestas más no se muestran.',
  },
  unknown: {
    title: 'Este texto no se reconoce',
    text: 'No contiene ningún código ni frase que se conozca, así que no se afirma nada sobre su causa. Esto ayuda:',
    whole: 'Pegue el texto completo: la excepción con sus códigos, o el registro desde la conexión hasta el fallo.',
    reply:
      'Busque la respuesta del servidor, una línea que empieza por tres cifras como 535 o 550, y péguela sin cambios.',
    bounce: 'De un rebote, pegue la parte con “Diagnostic-Code” o “Status”.',
    test: 'O pruebe aquí el perfil: una prueba encuentra la causa en la propia conexión.',
  },
}
