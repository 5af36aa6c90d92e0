import type { webHost as english } from '../en/web-host'
import type { Translated } from '../translated'

export const webHost: Translated<typeof english> = {
  notLoopback: 'Cette page n’est servie qu’à cette machine : utilisez 127.0.0.1 ou localhost.',
  malformedAddress: 'L’adresse est mal formée.',
  wrongMethod: 'Cette méthode n’est pas autorisée ici.',
  noOrigin: 'Cette requête n’indique pas d’origine.',
  otherSite: 'Cette requête vient d’un autre site.',
  unknownVisitor:
    'Ouvrez l’adresse que Mail Session Manager a affichée. Elle fonctionne une fois ; demandez-en une nouvelle là où il a été démarré.',
  pageOutOfDate: 'Cette page n’est plus à jour : rechargez-la.',
  noSuchFile: 'Ce fichier n’existe pas.',
  tooLarge: 'La requête dépasse 64 Mo. Rien n’en a été utilisé.',
  notJson: 'La requête n’est pas du JSON.',
  failed: 'Mail Session Manager n’a pas pu répondre.',
}
