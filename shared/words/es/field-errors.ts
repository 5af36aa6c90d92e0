import type { fieldErrors as english } from '../en/field-errors'
import type { Translated } from '../translated'

export const fieldErrors: Translated<typeof english> = {
  missing: 'Aquí hace falta un valor.',
  empty: 'Está vacío; escriba al menos un carácter.',
  'not-allowed': 'Este valor no es uno de los que se admiten aquí.',
  'unknown-property': 'El perfil contiene una propiedad que esta versión no conoce: {{property}}.',
  'too-long': 'Es demasiado largo; se admiten como máximo {{maximum}} caracteres.',
  'control-character':
    'Contiene un carácter de control, quizá un salto de línea o una tabulación que se pegó con el texto; escriba el valor en una sola línea.',
  'port-missing': 'Hace falta un puerto: los habituales son 25, 465 y 587.',
  'port-not-a-number': 'Un puerto es un número entero del 1 al 65535.',
  'port-out-of-range': 'Está fuera del intervalo de los puertos, de 1 a 65535.',
  'deadline-not-a-number': 'Un tiempo de espera es un número de segundos, por ejemplo 30.',
  'deadline-out-of-range': 'Un tiempo de espera está entre 0,1 y 3600 segundos.',
  'address-with-scheme': 'Es una dirección con esquema; aquí solo va el nombre de host.',
  'address-with-space': 'Contiene un espacio; un nombre de host no lleva ninguno.',
  'address-with-user': 'Contiene una @; aquí solo va el nombre de host, el nombre de usuario tiene su propio campo.',
  'address-with-port': 'Contiene un puerto; aquí solo va el nombre de host, el puerto tiene su propio campo.',
  'address-with-path': 'Contiene una barra; aquí solo va el nombre de host.',
  'address-with-trailing-dot': 'Termina en punto; los certificados nombran los hosts sin él.',
  'address-malformed': 'No es ni un nombre de host ni una dirección IP.',
  'ehlo-name-malformed':
    'No es ni un nombre de host formado por letras, cifras y guiones ni una dirección entre corchetes como [192.0.2.1].',
  'tls-server-name-malformed':
    'No es un nombre de host; una dirección IP no se puede enviar como nombre de servidor TLS.',
  'pem-malformed': 'No es un certificado en PEM; empieza por -----BEGIN CERTIFICATE-----.',
  'pem-with-private-key': 'Contiene una clave privada, que no debe guardarse en un perfil; aquí solo van certificados.',
  'client-certificate-unreadable':
    'El certificado de cliente no se puede leer. Debe estar en PEM, primero el propio certificado y después los de sus emisores.',
  'client-certificate-refused':
    'La biblioteca TLS no acepta el certificado de cliente con su clave, por ejemplo porque la clave es demasiado corta.',
  'client-key-missing':
    'El certificado de cliente necesita su clave privada: un archivo en PEM junto al del certificado.',
  'client-key-unreadable':
    'La clave de cliente no se puede leer. Debe estar en PEM, y empieza por BEGIN PRIVATE KEY, BEGIN ENCRYPTED PRIVATE KEY, BEGIN RSA PRIVATE KEY o BEGIN EC PRIVATE KEY.',
  'client-key-of-another-certificate':
    'La clave de cliente es de otro certificado. Elija aquella con la que se creó el certificado de cliente.',
  'client-key-passphrase-missing': 'La clave de cliente está cifrada; escriba su frase de contraseña.',
  'client-key-passphrase-wrong': 'La frase de contraseña no abre la clave de cliente.',
  'client-container-unreadable': 'No es un archivo PKCS#12 que se pueda leer hasta el final. Puede estar dañado.',
  'client-container-unsupported':
    'Este archivo está protegido de una forma que aquí no se abre, por ejemplo con RC4 o mediante un certificado. Conviértalo y elija después el archivo PEM: openssl pkcs12 -legacy -in FILE -out client.pem',
  'client-container-too-costly':
    'Abrir este archivo llevaría demasiado tiempo: pide más trabajo del que escribe cualquier programa. No se leyó nada de él.',
  'client-container-without-certificate':
    'Ese archivo no contiene ningún certificado, solo una clave. Exporte ambos juntos.',
  'client-container-without-key':
    'Ese archivo no contiene ninguna clave privada. Exporte el certificado junto con su clave.',
  'client-container-key-of-another-certificate':
    'Ningún certificado de ese archivo corresponde a la clave que contiene. Exporte el certificado junto con su propia clave.',
  'client-container-passphrase-wrong': 'La frase de contraseña no abre ese archivo.',
  'mailbox-empty': 'Falta una dirección entre los paréntesis angulares.',
  'mailbox-with-control-character': 'Contiene un carácter de control; una dirección se escribe en una sola línea.',
  'mailbox-too-long':
    'La dirección es demasiado larga; los servidores de correo admiten 254 caracteres, 64 de ellos antes de la @.',
  'mailbox-without-at': 'No es una dirección de correo; falta la @.',
  'mailbox-with-space':
    'La dirección contiene un espacio; un nombre que la acompañe necesita paréntesis angulares: Nombre <dirección>.',
  'mailbox-with-several': 'Contiene varias direcciones; aquí solo va una.',
  'mailbox-malformed': 'No es una dirección de correo como nombre@example.com.',
}
