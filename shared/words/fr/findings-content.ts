import type { contentFindings as english } from '../en/findings-content'
import type { Translated } from '../translated'

export const contentFindings: Translated<typeof english> = {
  'DAT-01': {
    title: 'Le message est trop volumineux pour ce serveur',
    explanation: 'Les pièces jointes grossissent d’environ 37 % en chemin. Rien n’a été remis.',
  },
  'DAT-02': {
    title: 'Le serveur dit que les lignes se terminent mal',
    explanation: 'Cette application n’envoie que CRLF ; quelque chose en chemin peut le modifier.',
    explanation_text:
      'Un saut de ligne se trouve sans son retour chariot. Le programme, ou quelque chose en chemin, écrit les lignes ainsi.',
  },
  'DAT-03': {
    title: 'Une ligne du message est trop longue',
    explanation: 'SMTP autorise 998 caractères par ligne. Le texte doit être encodé ou coupé.',
  },
  'DAT-04': {
    title: 'Le message se termine trop tôt, ou des points manquent',
    explanation: 'Le point au début d’une ligne n’a pas été doublé en chemin, comme SMTP l’exige.',
  },
  'DAT-05': {
    title: 'Le serveur n’accepte pas ce contenu',
    explanation: 'Il bloque le type d’une pièce jointe, ou a trouvé quelque chose de dangereux.',
  },
  'DAT-06': {
    title: 'Les lettres accentuées arrivent déformées',
    explanation: 'Le texte est dans un jeu de caractères et annoncé dans un autre.',
  },
  'DAT-07': {
    title: 'Les pièces jointes arrivent sous un nom étrange',
    explanation: 'Le nom du fichier a été encodé d’une manière que le programme de lecture ne comprend pas.',
  },
  'DAT-08': {
    title: 'Le message a peut-être été remis',
    explanation:
      'Il est parti en entier, et la réponse n’est jamais venue. Les serveurs qui analysent longtemps font cela, et remettent tout de même. Il n’est pas renvoyé automatiquement.',
    explanation_text:
      'Il est parti en entier, et la réponse n’est jamais venue. Les serveurs qui analysent longtemps font cela, et remettent tout de même. Le renvoyer peut le remettre deux fois.',
  },
  'DAT-09': {
    title: 'Un en-tête ne convient pas au serveur',
    explanation: 'Il en manque un, l’un figure deux fois, ou l’un est mal formé.',
  },
  'DAT-10': {
    title: 'Accepté, ce qui n’est pas encore remis',
    explanation:
      'Le serveur a accepté le message. S’il n’arrive pas : regardez dans le dossier des indésirables, attendez un avis de non-remise, et interrogez l’administrateur du serveur avec son numéro de file d’attente.',
  },
  'DAT-11': {
    title: 'Le serveur n’a pas pu prendre le message pour l’instant',
    explanation: 'Un problème passager de son côté. Rien n’a été remis.',
  },
  'DAT-12': {
    title: 'La connexion s’est figée au milieu du message',
    explanation:
      'Une grande pièce jointe sur une ligne lente demande plus de temps qu’un des côtés n’en accorde. Le message n’a pas été terminé.',
  },
  'DAT-13': {
    title: 'Un saut de ligne dans un en-tête a été arrêté',
    explanation:
      'Un nom, un objet ou une adresse contenait un saut de ligne, par lequel d’autres en-têtes ou commandes peuvent être glissés.',
  },
}
