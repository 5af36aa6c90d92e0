import type { trustProblems as english } from '../en/trust-problems'
import type { Translated } from '../translated'

export const trustProblems: Translated<typeof english> = {
  'self-signed': {
    title: 'El servidor firmó su propio certificado',
    explanation:
      'Ninguna autoridad responde por {{name}}, así que cualquiera podría haber hecho este certificado. Instale en el servidor un certificado de una autoridad o, si el servidor es suyo, haga de este certificado la CA de este perfil.',
  },
  'inspection-root': {
    title: 'Hay un proxy o un antivirus entre este equipo y el servidor',
    explanation:
      'El certificado lo firmó {{name}}, el nombre de un producto que abre las conexiones TLS para mirar dentro. Si lo usa su empresa, añada su certificado raíz al sistema operativo o a este perfil. Si es un antivirus de este equipo, excluya el correo de su análisis.',
  },
  'unknown-root': {
    title: 'El certificado procede de una autoridad privada',
    explanation:
      'La cadena termina en {{name}}, en la que no confían ni el sistema operativo ni este perfil. Si conoce esta autoridad, haga de su certificado raíz la CA de este perfil. Obtenga la raíz de su titular, no de esta conexión.',
  },
  'missing-intermediate': {
    title: 'El servidor omite un certificado intermedio',
    explanation:
      'Envió solo el certificado de {{name}}, sin el de {{issuer}} que lo firmó, así que el camino hasta una autoridad de confianza está roto. Instale en el servidor la cadena completa: su propio certificado seguido de los intermedios.',
  },
  'issuer-not-sent': {
    title: 'No se conoce el emisor del certificado',
    explanation:
      '{{issuer}} firmó el certificado de {{name}}. No se envió, y no confían en él ni el sistema operativo ni este perfil. Si es una autoridad privada, haga de su certificado la CA de este perfil. Si es un intermedio, instale en el servidor la cadena completa.',
  },
  'unknown-issuer': {
    title: 'Aquí no se confía en la autoridad que respalda el certificado',
    explanation:
      'La cadena lleva a {{issuer}}, en la que no confían ni el sistema operativo ni este perfil: una autoridad privada, o una raíz más reciente que la lista de este equipo. Haga de su certificado raíz la CA de este perfil, o actualice la lista.',
  },
  'bad-signature': {
    title: 'Una firma de la cadena de certificados es incorrecta',
    explanation:
      'El certificado de {{name}} dice que lo firmó {{issuer}}, y la firma no concuerda. Está dañado o falsificado. Use otra red, y avise al responsable del servidor antes de desactivar ninguna comprobación.',
  },
  malformed: {
    title: 'Un certificado no se puede leer',
    explanation:
      'El certificado de {{name}} no cumple las reglas que deben cumplir los certificados, así que no demuestra nada. El responsable del servidor tiene que sustituirlo.',
  },
  'weak-key': {
    title: 'Una clave de la cadena de certificados es demasiado corta',
    explanation:
      '{{name}} usa {{key}}. Esas claves se pueden romper, y el certificado se puede falsificar con ellas. Hay que emitir de nuevo el certificado, como mínimo con RSA 2048 o ECDSA P-256.',
  },
  'weak-digest': {
    title: 'Un certificado está firmado con un algoritmo roto',
    explanation:
      'El certificado de {{name}} está firmado con {{algorithm}}. Se pueden hacer dos certificados con la misma firma, así que no demuestra nada. Hay que emitirlo de nuevo, con SHA-256 o superior.',
  },
  'wrong-purpose': {
    title: 'El certificado no está pensado para servidores',
    explanation:
      'El certificado de {{name}} se emitió para otro uso, como demostrar quién es un cliente. El servidor necesita uno emitido para la autenticación de servidores.',
  },
  'not-a-ca': {
    title: 'Un certificado firma otros sin tener permiso para ello',
    explanation:
      '{{name}} firmó otro certificado de la cadena, pero no es una autoridad de certificación. La cadena se emitió mal o es una falsificación. El responsable de la autoridad tiene que corregirlo.',
  },
  'path-too-long': {
    title: 'La cadena de certificados es más larga de lo que permite su autoridad',
    explanation:
      '{{name}} limita cuántas autoridades puede haber por debajo, y hay más. La autoridad que emitió el certificado del servidor tiene que corregirlo.',
  },
  'name-constraints': {
    title: 'El certificado va más allá de lo que su autoridad puede certificar',
    explanation:
      '{{name}} no puede certificar {{forbidden}}. El certificado se emitió mal o es una falsificación. El servidor necesita uno de una autoridad que pueda certificar su nombre.',
  },
  'unknown-critical-extension': {
    title: 'El certificado exige una comprobación que aquí no existe',
    explanation:
      'El certificado de {{name}} lleva la extensión {{oid}}, marcada como una que hay que entender. Aquí no se conoce, así que el certificado no puede contar. El responsable del servidor tiene que sustituirlo.',
  },
  'policy-missing': {
    title: 'Al certificado le falta una política que exige su autoridad',
    explanation:
      'Una autoridad por encima de {{name}} solo deja contar los certificados emitidos según una política determinada, y este no lo fue. El responsable del servidor tiene que sustituirlo.',
  },
  'path-refused': {
    title: 'Falló una segunda comprobación de la cadena de certificados',
    explanation:
      'La cadena de {{name}} superó las comprobaciones que aquí tienen nombre y no superó una segunda validación, independiente. Guarde la cadena y muéstrela al responsable del servidor.',
  },
  'refused-by-library': {
    title: 'La biblioteca TLS rechazó el certificado',
    explanation:
      'Dice {{verdict}}, y ninguno de los problemas encontrados aquí lo explica. Por seguridad, cuenta como un motivo para no confiar en el servidor. Guarde la cadena y muéstrela al responsable del servidor.',
  },
  'pin-changed': {
    title: 'El servidor muestra un certificado distinto del fijado',
    explanation:
      'Este perfil acepta un único certificado en este host y este puerto, y este es otro. Puede que el servidor lo haya renovado, o que haya alguien en medio. Compare la huella con el responsable del servidor antes de fijar el nuevo.',
  },
  distrusted: {
    title: 'Este certificado ya se rechazó antes',
    explanation:
      'Cuando cambió el certificado de este servidor, usted decidió no confiar en el de {{name}} en este host y este puerto. Se rechaza digan lo que digan las comprobaciones. Si el responsable del servidor confirma su huella, quítelo de los certificados vetados de este perfil.',
  },
  'name-mismatch': {
    title: 'El certificado es para otros nombres',
    explanation:
      'Se solicitó {{host}}, y el certificado es válido para {{names}}. A menudo el servidor es de un proveedor que tiene su propio nombre para él: use ese nombre como dirección del servidor, o haga que se añada {{host}} al certificado.',
  },
  'address-not-covered': {
    title: 'El certificado no cubre la dirección IP',
    explanation:
      'Se solicitó {{host}}, y rara vez se emiten certificados para direcciones; este es válido para {{names}}. Use el nombre del servidor como dirección del servidor, o indíquelo como nombre de servidor TLS.',
  },
  'wildcard-too-shallow': {
    title: 'El comodín del certificado no alcanza el nombre',
    explanation:
      'Se solicitó {{host}}, y el certificado es válido para {{names}}. Un comodín representa exactamente una etiqueta, así que *.example.com cubre mail.example.com, pero ni example.com ni a.mail.example.com. Use un nombre que esté cubierto.',
  },
  'no-alternative-names': {
    title: 'El certificado no nombra ningún servidor',
    explanation:
      'Solo tiene un nombre común (CN), {{commonName}}, y eso hace años que no cuenta como nombre de un servidor. Hay que emitir de nuevo el certificado con {{host}} como nombre alternativo del sujeto (SAN).',
  },
  expired: {
    title: 'El certificado ha caducado',
    explanation_one:
      'El certificado de {{name}} terminó el {{date}}, hace {{count}} día. A menudo se renovó y el servidor no se ha reiniciado desde entonces. El responsable del servidor tiene que instalar el nuevo y recargar el servicio.',
    explanation_other:
      'El certificado de {{name}} terminó el {{date}}, hace {{count}} días. A menudo se renovó y el servidor no se ha reiniciado desde entonces. El responsable del servidor tiene que instalar el nuevo y recargar el servicio.',
  },
  'issuer-expired': {
    title: 'Ha caducado un certificado superior al del servidor',
    explanation_one:
      '{{name}}, de la que depende el certificado del servidor, terminó el {{date}}, hace {{count}} día. El responsable del servidor tiene que instalar una cadena vigente; una raíz antigua hay que actualizarla en este equipo.',
    explanation_other:
      '{{name}}, de la que depende el certificado del servidor, terminó el {{date}}, hace {{count}} días. El responsable del servidor tiene que instalar una cadena vigente; una raíz antigua hay que actualizarla en este equipo.',
  },
  'not-yet-valid': {
    title: 'Un certificado aún no es válido',
    explanation_one:
      'El certificado de {{name}} empieza el {{date}}, dentro de {{count}} día. Compruebe primero el reloj de este equipo: si va atrasado, los certificados nuevos parecen no haber empezado aún.',
    explanation_other:
      'El certificado de {{name}} empieza el {{date}}, dentro de {{count}} días. Compruebe primero el reloj de este equipo: si va atrasado, los certificados nuevos parecen no haber empezado aún.',
  },
  revoked: {
    title: 'El certificado se revocó',
    explanation:
      'La autoridad retiró el certificado de {{name}} el {{date}}, por ejemplo porque robaron su clave privada. Nadie puede estar seguro de quién lo usa ahora. El responsable del servidor tiene que sustituirlo; no desactive esta comprobación.',
  },
}
