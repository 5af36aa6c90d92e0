import type { revocation as english } from '../en/revocation'
import type { Translated } from '../translated'

export const revocation: Translated<typeof english> = {
  good: {
    proven: 'La autoridad dice que el certificado es válido.',
    'issuer-not-checked':
      'La autoridad dice que el certificado es válido. Sobre una autoridad situada entre ella y la raíz no se pudo obtener respuesta.',
  },
  revoked: {
    unspecified: 'La autoridad no dio ningún motivo.',
    'key-compromise': 'La clave privada puede estar en otras manos.',
    'authority-compromise': 'La clave de la autoridad puede estar en otras manos.',
    'affiliation-changed': 'El nombre o el titular ha cambiado.',
    superseded: 'Se sustituyó por otro certificado.',
    'cessation-of-operation': 'El servidor dejó de usarse.',
    'certificate-hold': 'Está suspendido por el momento.',
    'remove-from-list': 'Estuvo suspendido, y la lista dice que eso ha terminado.',
    'privilege-withdrawn': 'Se retiró un derecho que el certificado concede.',
    'attribute-authority-compromise': 'La clave de la autoridad que avala sus atributos puede estar en otras manos.',
  },
  'not-checked': {
    'not-asked': 'No se preguntó a nadie.',
    'ignored-by-profile':
      'Este perfil ignora la revocación, así que no se preguntó a nadie. Se mostraría lo que dijera el propio servidor o una comprobación anterior.',
    'not-trusted-chain':
      'La cadena no llega debidamente a ninguna raíz de confianza, y no se sigue lo que dice de sí misma.',
    'trusted-directly':
      'Aquí se confía en el propio certificado, y por encima de él no hay ninguna autoridad que pueda revocarlo.',
    'too-many-certificates': 'La cadena es demasiado larga para preguntar por cada uno de sus certificados.',
    'no-url': 'El certificado no dice a quién se podría preguntar.',
    'url-refused':
      'El certificado dice a quién se podría preguntar de una forma que no se sigue. Solo se siguen http y https.',
    'redirect-refused':
      'El servicio de respuesta remitió la pregunta demasiadas veces, en círculo, o a otro tipo de dirección.',
    'responder-unreachable':
      'No se pudo llegar al servicio de respuesta de la autoridad. Puede que haya un cortafuegos en medio.',
    'responder-silent': 'El servicio de respuesta de la autoridad recibió la pregunta y no dijo nada.',
    'responder-refused': 'El servicio de respuesta de la autoridad no contestó la pregunta.',
    'responder-does-not-know': 'El servicio de respuesta de la autoridad no conoce el certificado.',
    'too-large': 'La respuesta era demasiado grande para leerla.',
    'time-out': 'Se agotó el tiempo de espera de la respuesta.',
    cancelled: 'La comprobación se canceló.',
    'answer-invalid': 'La respuesta no demuestra nada: está dañada, o no la firma nadie que pueda responder.',
    'answer-stale':
      'La respuesta no es válida en este momento: es demasiado antigua, o el reloj de este equipo está mal.',
    'answer-for-another': 'La respuesta es sobre otro certificado.',
  },
}
