import type { tlsProtocolFindings as english } from '../en/findings-tls-protocol'
import type { Translated } from '../translated'

export const tlsProtocolFindings: Translated<typeof english> = {
  'TLP-01': {
    title: 'El servidor solo conoce versiones antiguas de TLS',
    explanation: 'No alcanza la versión mínima de este perfil. TLS 1.0 y 1.1 están rotos y se han abandonado.',
    explanation_text:
      'Su versión es inferior a la que acepta el programa, o al revés. TLS 1.0 y 1.1 están rotos y se han abandonado.',
  },
  'TLP-02': {
    title: 'El servidor exige TLS 1.2 o posterior',
    explanation: 'Rechaza las versiones anteriores y las conexiones sin cifrar.',
  },
  'TLP-03': {
    title: 'No hay ningún cifrado en común',
    explanation:
      'El servidor y esta aplicación no conocen ningún algoritmo de cifrado o intercambio de claves que ambos acepten.',
    explanation_text:
      'El servidor y el programa no conocen ningún algoritmo de cifrado o intercambio de claves que ambos acepten.',
  },
  'TLP-04': {
    title: 'El intercambio de claves del servidor es demasiado débil',
    explanation: 'Sus parámetros de Diffie-Hellman son demasiado pequeños para ser seguros.',
  },
  'TLP-05': {
    title: 'Al servidor le falta la renegociación segura',
    explanation: 'Tiene un defecto antiguo de TLS (RFC 5746) que los programas actuales no aceptan.',
  },
  'TLP-06': {
    title: 'El servidor firma con un algoritmo anticuado',
    explanation: 'Las firmas SHA-1 ya no se aceptan. La causa también puede ser un antivirus que analiza el correo.',
  },
  'TLP-07': {
    title: 'Los datos cifrados llegan dañados',
    explanation: 'Algo los altera en el trayecto: un cortafuegos, un antivirus o una red defectuosa.',
  },
  'TLP-08': {
    title: 'El servidor no conoce el nombre que se le pidió',
    explanation: 'Rechaza TLS para los nombres que no atiende.',
  },
}
