import type { commandLine as english } from '../en/command-line'
import type { Translated } from '../translated'

export const commandLine: Translated<typeof english> = {
  outcome: {
    passed: 'correcto',
    failed: 'fallido',
    partial: 'parcial',
    unknown: 'desconocido',
    cancelled: 'cancelado',
    pending: 'pendiente',
  },
  recipientStatus: {
    accepted: 'aceptado',
    rejected: 'rechazado',
    deferred: 'aplazado',
    unknown: 'desconocido',
  },
  summary: '{{outcome}}, {{durationMs}} ms',
  recipientsAccepted: '{{accepted}} de {{total}} destinatarios aceptados',
  messagesAccepted: '{{accepted}} de {{total}} mensajes aceptados',
  messageNumber: '{{number}} de {{all}}',
  moreRecipients_one: '… y 1 más',
  moreRecipients_other: '… y {{count}} más',
  serverSaid: 'Servidor: {{reply}}',
  messageId: 'Message-ID: {{messageId}}',
  ignoredBy: 'ignorado por {{flag}}',
  coveredBy: 'cubierto por {{flag}}',
  revocation: {
    good: 'Revocación  en orden. {{reason}}',
    'not-checked': 'Revocación  sin comprobar. {{reason}}',
  },
  practice: 'Lo que se envía se conserva aquí y no se entrega a nadie. Ctrl+C lo termina.',
  received: 'Recibido {{subject}}  ({{bytes}} bytes)  de {{from}}',
  nothingKnown: 'No se conoce nada de este texto. No se envió a ningún sitio.',
  pageAt: 'Mail Session Manager está en {{url}}',
  worksOnce: 'La dirección funciona una sola vez; Intro muestra otra. Ctrl+C termina la aplicación.',
  imported: 'Importados: {{count}}',
  deleted: '{{label}} se eliminó, con sus secretos',
  quarantined: '“{{label}}” no se pudo leer. {{reason}} El archivo se conserva sin cambios como {{file}}.',
  secret: { stored: 'guardado', 'not-set': 'sin definir' },
  practiceServer: {
    none: 'Sin cifrado',
    starttls: 'STARTTLS',
    implicitTls: 'TLS implícito',
    userName: 'Usuario',
    password: 'Contraseña',
    authority: 'CA',
    faults: 'Fallos',
    thisRunOnly: 'solo para esta ejecución',
  },
  noteAbout: '{{file}}: {{text}}',
  note: {
    'bcc-removed': 'El mensaje tiene un encabezado Bcc. Se quitó, para que ningún destinatario lo vea.',
    'left-to-outbox':
      'La aplicación lo envía desde la bandeja de salida: al instante si hay una ventana o `serve` en marcha; si no, en cuanto se inicie una.',
  },
}
