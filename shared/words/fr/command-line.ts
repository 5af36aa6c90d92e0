import type { commandLine as english } from '../en/command-line'
import type { Translated } from '../translated'

export const commandLine: Translated<typeof english> = {
  outcome: {
    passed: 'réussi',
    failed: 'échoué',
    partial: 'partiel',
    unknown: 'inconnu',
    cancelled: 'annulé',
    pending: 'en attente',
  },
  recipientStatus: {
    accepted: 'accepté',
    rejected: 'refusé',
    deferred: 'différé',
    unknown: 'inconnu',
  },
  summary: '{{outcome}}, {{durationMs}} ms',
  recipientsAccepted: 'destinataires acceptés : {{accepted}} sur {{total}}',
  messagesAccepted: 'messages acceptés : {{accepted}} sur {{total}}',
  messageNumber: '{{number}} sur {{all}}',
  moreRecipients_one: '… et {{count}} de plus',
  moreRecipients_other: '… et {{count}} de plus',
  serverSaid: 'Serveur : {{reply}}',
  messageId: 'Message-ID : {{messageId}}',
  ignoredBy: 'ignoré par {{flag}}',
  coveredBy: 'couvert par {{flag}}',
  revocation: {
    good: 'Révocation  bon. {{reason}}',
    'not-checked': 'Révocation  non contrôlée. {{reason}}',
  },
  practice: 'Ce que vous envoyez est gardé ici et n’est remis à personne. Ctrl+C l’arrête.',
  received: 'Reçu {{subject}}  ({{bytes}} octets)  de {{from}}',
  nothingKnown: 'Rien n’est connu dans ce texte. Il n’a été envoyé nulle part.',
  pageAt: 'Mail Session Manager est à {{url}}',
  worksOnce: 'L’adresse fonctionne une fois ; Entrée en affiche une autre. Ctrl+C arrête l’application.',
  imported: 'importés : {{count}}',
  deleted: '{{label}} supprimé, avec ses secrets',
  quarantined: '« {{label}} » n’a pas pu être lu. {{reason}} Le fichier est gardé tel quel sous {{file}}.',
  secret: { stored: 'enregistré', 'not-set': 'non défini' },
  practiceServer: {
    none: 'Sans chiffrement',
    starttls: 'STARTTLS',
    implicitTls: 'TLS implicite',
    userName: 'Utilisateur',
    password: 'Mot de passe',
    authority: 'Autorité',
    faults: 'Défauts',
    thisRunOnly: 'pour cette fois seulement',
  },
  noteAbout: '{{file}} : {{text}}',
  note: {
    'bcc-removed': 'Le message a un en-tête Bcc. Il a été retiré, pour qu’aucun destinataire ne le voie.',
    'left-to-outbox':
      'L’application l’envoie depuis la boîte d’envoi : tout de suite là où une fenêtre ou `serve` fonctionne, sinon dès que l’un d’eux est démarré.',
  },
}
