import type { desktop as english } from '../en/desktop'
import type { Translated } from '../translated'

export const desktop: Translated<typeof english> = {
  title: 'Mail Session Manager',
  startFailed: {
    title: 'Mail Session Manager n’a pas pu démarrer',
    explanation:
      'Les services derrière la fenêtre n’ont pas pu être construits : rien n’a été ouvert et rien n’a changé. Démarrez l’application depuis un terminal pour voir de quelle sorte d’erreur il s’agit.',
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
    hide: 'Masquer Mail Session Manager',
    hideOthers: 'Masquer les autres',
    unhide: 'Tout afficher',
    quit: 'Quitter Mail Session Manager',
  },
}
