import type { transcript as english } from '../en/transcript'
import type { Translated } from '../translated'

export const transcript: Translated<typeof english> = {
  label: 'Conversación',
  conversation: 'Conversación mostrada',
  kind: {
    test: 'Prueba, {{time}}',
    send: 'Envío, {{time}}',
    session: 'Sesión desde {{time}}',
  },
  speaker: 'Líneas mostradas',
  speakers: {
    all: 'Todas',
    client: 'Propias',
    server: 'Servidor',
    note: 'Notas',
  },
  search: 'Buscar en la transcripción',
  found: '{{position}} de {{count}}',
  previous: 'Coincidencia anterior',
  next: 'Coincidencia siguiente',
  copy: 'Copiar texto',
  note_one: '1 línea. Los secretos y el contenido de los mensajes se omiten.',
  note_other: '{{count}} líneas. Los secretos y el contenido de los mensajes se omiten.',
  dropped_one: 'Se descartó 1 línea anterior.',
  dropped_other: 'Se descartaron {{count}} líneas anteriores.',
  empty: {
    title: 'Aún no se ha intercambiado nada',
    explanation:
      'Al probar este perfil, enviar un mensaje o abrir una sesión, cada línea que va al servidor y vuelve aparece aquí, sin secretos.',
  },
}
