import type { desktop as english } from '../en/desktop'
import type { Translated } from '../translated'

export const desktop: Translated<typeof english> = {
  title: 'Mail Session Manager',
  startFailed: {
    title: 'Mail Session Manager n’a pas pu démarrer',
    explanation:
      'Les services derrière la fenêtre n’ont pas pu être construits : rien n’a été ouvert et rien n’a changé. Démarrez l’application depuis un terminal pour voir de quelle sorte d’erreur il s’agit.',
  },
  unexpected: {
    title: 'Une erreur interne s’est produite',
    explanation:
      'Une erreur de l’application elle-même a été interceptée, et l’application continue. Une fonction peut ne plus répondre : par prudence, quittez-la et relancez-la. Ce qui a été confié à la boîte d’envoi est conservé.',
  },
  page: {
    gone: {
      title: 'La page de cette fenêtre s’est arrêtée',
      explanation:
        'Elle s’est arrêtée de façon inattendue. Les sessions, les envois et la boîte d’envoi fonctionnent en dehors d’elle et continuent. Ce qui a été saisi dans la dernière seconde peut être perdu.',
    },
    frozen: {
      title: 'La page de cette fenêtre ne répond pas',
      explanation:
        'Elle répondra peut-être dans un instant. La recharger fait perdre ce qui a été saisi dans la dernière seconde ; les sessions, les envois et la boîte d’envoi continuent.',
    },
    notLoaded: {
      title: 'La page de cette fenêtre n’a pas pu être chargée',
      explanation:
        'Ses fichiers manquent ou ne peuvent pas être lus. Rien n’a été modifié ni envoyé. Si cela se reproduit, réinstallez l’application ; ce que vous avez enregistré se trouve ailleurs.',
    },
    loadAgain: 'Recharger',
    wait: 'Attendre',
  },
  saveFile: 'Enregistrer le fichier',
  saveFailed: {
    title: 'Le fichier n’a pas été écrit',
    explanation:
      'Le disque est peut-être plein ou le dossier protégé. Ce qui devait être enregistré est toujours dans la fenêtre : enregistrez-le à un autre endroit.',
  },
  endedMail: {
    title_one: '{{count}} message est terminé',
    title_other: '{{count}} messages sont terminés',
    allSent: 'Les serveurs les ont tous acceptés.',
    open_one: '{{count}} n’a pas été envoyé, ou pas à tous, ou on ne le sait pas. La boîte d’envoi en dit plus.',
    open_other: '{{count}} n’ont pas été envoyés, ou pas à tous, ou on ne le sait pas. La boîte d’envoi en dit plus.',
  },
  chooseFiles: { title: 'Joindre des fichiers', confirm: 'Joindre' },
  menu: {
    file: 'Fichier',
    profile: 'Profil',
    view: 'Affichage',
    help: 'Aide',
    palette: 'Rechercher un profil ou une commande…',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    resetZoom: 'Taille réelle',
    fullScreen: 'Plein écran',
    close: 'Fermer la fenêtre',
    exit: 'Quitter',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    edit: 'Édition',
    window: 'Fenêtre',
    minimize: 'Placer dans le Dock',
    zoom: 'Réduire/agrandir',
    front: 'Tout ramener au premier plan',
    about: 'À propos de Mail Session Manager',
    services: 'Services',
    hide: 'Masquer Mail Session Manager',
    hideOthers: 'Masquer les autres',
    unhide: 'Tout afficher',
    quit: 'Quitter Mail Session Manager',
  },
}
