import type { envelopeFindings as english } from '../en/findings-envelope'
import type { Translated } from '../translated'

export const envelopeFindings: Translated<typeof english> = {
  'ENV-01': {
    title: 'No está permitido enviar desde esta dirección',
    explanation: 'El remitente no es la cuenta que se autenticó, o esta no tiene derecho a enviar en su nombre.',
  },
  'ENV-02': {
    title: 'El servidor no retransmite a este destinatario',
    explanation: 'Solo acepta correo para el exterior tras una autenticación, o desde su propia red.',
  },
  'ENV-03': {
    title: 'Primer contacto: el servidor pide volver más tarde',
    explanation:
      'Las listas grises (greylisting) retrasan unos minutos a los remitentes desconocidos. El perfil es correcto.',
    explanation_text:
      'Las listas grises (greylisting) retrasan unos minutos a los remitentes desconocidos. La configuración es correcta.',
  },
  'ENV-04': {
    title: 'El destinatario no existe',
    explanation: 'El servidor no conoce ese buzón.',
  },
  'ENV-05': {
    title: 'Demasiados destinatarios a la vez',
    explanation: 'El servidor admite menos por mensaje.',
  },
  'ENV-06': {
    title: 'Se alcanzó un límite de envío',
    explanation: 'El proveedor no permite más por ahora.',
  },
  'ENV-07': {
    title: 'La dirección del remitente no está verificada',
    explanation: 'El proveedor solo envía desde identidades verificadas y, en su modo de prueba, solo hacia ellas.',
  },
  'ENV-08': {
    title: 'El servidor no entiende una dirección',
    explanation: 'Está escrita de una forma que SMTP no permite.',
  },
  'ENV-09': {
    title: 'El servidor no puede tratar esta dirección',
    explanation: 'Contiene caracteres fuera de ASCII, y el servidor no ofrece SMTPUTF8.',
  },
  'ENV-10': {
    title: 'El dominio del remitente no autorizó este servidor',
    explanation: 'El SPF, el DKIM o el DMARC del dominio no cubren el camino que toma este mensaje.',
  },
  'ENV-11': {
    title: 'Esta red no puede enviar correo directamente',
    explanation: 'Su dirección no tiene un nombre inverso adecuado, o el dominio del remitente no la incluye.',
  },
  'ENV-12': {
    title: 'Esta red está en una lista de bloqueo',
    title_text: 'El servidor del destinatario bloquea esta red o toma el mensaje por correo no deseado',
    explanation: 'El servidor del destinatario no acepta correo de esta dirección.',
    explanation_text: 'Su respuesta culpa a la reputación de la red de envío, o al propio mensaje.',
  },
  'ENV-13': {
    title: 'Se rechazó a algunos destinatarios',
    explanation: 'El mensaje se envió a los aceptados. A los demás no se envió.',
    explanation_text:
      'El mensaje se envió a los aceptados, salvo que el programa desistiera por completo. A los demás no se envió.',
  },
  'ENV-14': {
    title: 'El servidor no dice si una dirección existe',
    explanation: 'Preguntar con VRFY o EXPN está desactivado casi en todas partes. No tiene importancia para enviar.',
  },
  'ENV-15': {
    title: 'Falta el remitente',
    explanation: 'El servidor no acepta aquí un mensaje sin dirección de remitente.',
  },
}
