import type { deleteData as english } from '../en/delete-data'
import type { Translated } from '../translated'

export const deleteData: Translated<typeof english> = {
  open: 'Supprimer toutes les données…',
  title: 'Supprimer toutes les données ?',
  lead: 'Tout ce que cette application conserve sur cette machine est supprimé. Cette action est irréversible.',
  goes: {
    profiles: 'Tous les profils, avec leurs mots de passe, jetons et clés du trousseau',
    outbox: 'Tout le courrier de la boîte d’envoi',
    outbox_one: 'Tout le courrier de la boîte d’envoi : {{count}} message en attente ne sera plus envoyé',
    outbox_other: 'Tout le courrier de la boîte d’envoi : {{count}} messages en attente ne seront plus envoyés',
    drafts: 'Les messages en cours de rédaction',
    history: 'L’historique des tests et des envois, et le journal',
    practice: 'Les messages reçus et l’autorité du serveur d’entraînement',
    settings: 'Les réglages : ils redeviennent ceux du premier démarrage',
  },
  stays: 'Les autres fichiers de {{folder}} restent.',
  confirm: 'Supprimer toutes les données',
  refuse: 'Tout garder',
  running: 'Suppression en cours',
  refused: 'Rien n’a été supprimé.',
  busy: 'Un test ou un envoi est en cours. Attendez sa fin, ou annulez-le.',
  ownedElsewhere:
    'Un autre processus traite la boîte d’envoi. Supprimez les données dans sa fenêtre, ou fermez-la d’abord.',
  fileStays: 'Le fichier {{file}} n’a pas pu être supprimé ({{reason}}).',
  leftTitle: 'Tout n’a pas pu être supprimé',
  leftLead: 'Le reste a disparu. Sont encore là :',
  secretsLater: 'Ils seront retirés dès que l’application trouvera le trousseau ouvert.',
  part: {
    outbox: 'Le courrier de la boîte d’envoi',
    history: 'L’historique',
    drafts: 'Les messages en cours de rédaction',
    profiles: 'Les profils',
    secrets: 'Des secrets du trousseau',
    practice: 'L’autorité du serveur d’entraînement',
    settings: 'Les réglages',
    log: 'Le journal',
  },
  close: 'Fermer et recommencer',
}
