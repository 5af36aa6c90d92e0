import type { transcript as english } from '../en/transcript'
import type { Translated } from '../translated'

export const transcript: Translated<typeof english> = {
  label: 'Dialogue',
  conversation: 'Dialogue affiché',
  kind: { test: 'Test, {{time}}', send: 'Envoi, {{time}}', session: 'Session depuis {{time}}' },
  speaker: 'Lignes affichées',
  speakers: { all: 'Toutes', client: 'Les nôtres', server: 'Serveur', note: 'Notes' },
  search: 'Chercher dans la transcription',
  found: '{{position}} sur {{count}}',
  previous: 'Occurrence précédente',
  next: 'Occurrence suivante',
  copy: 'Copier le texte',
  note_one: '{{count}} ligne. Les secrets et le contenu des messages sont omis.',
  note_other: '{{count}} lignes. Les secrets et le contenu des messages sont omis.',
  dropped_one: '{{count}} ligne antérieure n’est plus gardée.',
  dropped_other: '{{count}} lignes antérieures ne sont plus gardées.',
  empty: {
    title: 'Aucun échange pour l’instant',
    explanation:
      'Testez ce profil, envoyez un message ou ouvrez une session : chaque ligne qui va au serveur et en revient figure ici, sans secrets.',
  },
}
