import type { networkFindings as english } from '../en/findings-network'
import type { Translated } from '../translated'

export const networkFindings: Translated<typeof english> = {
  'NET-01': {
    title: 'Le nom {{host}} n’existe pas',
    explanation:
      'Aucune adresse ne lui a été trouvée. Causes habituelles : une faute de frappe, une adresse e-mail à la place d’un serveur, un nom qui n’existe que dans un réseau d’entreprise, ou une version d’IP que le serveur n’a pas.',
    title_text: 'Le nom du serveur n’existe pas',
  },
  'NET-02': {
    title: 'Le serveur DNS ne répond pas',
    explanation:
      'Ce n’est pas un problème de messagerie : cette machine est hors ligne, derrière un portail d’accès, ou son VPN a un autre serveur DNS. On ne sait pas si {{host}} existe.',
    explanation_text:
      'Ce n’est pas un problème de messagerie : la machine est hors ligne, derrière un portail d’accès, ou son VPN a un autre serveur DNS. On ne sait pas si le serveur existe.',
  },
  'NET-03': {
    title: 'L’adresse du serveur contient plus qu’un nom',
    explanation:
      'Un schéma, un port, une espace ou une adresse e-mail a été collé avec elle, si bien qu’un tel nom n’existe pas.',
  },
  'NET-04': {
    title: 'Rien n’écoute sur le port {{port}}',
    explanation:
      '{{host}} est en marche et a refusé la connexion. Le port est erroné, le service de messagerie est arrêté, ou un pare-feu répond à sa place.',
    title_text: 'Rien n’écoute sur ce port',
    explanation_text:
      'La machine est en marche et a refusé la connexion. Le port est erroné, le service de messagerie est arrêté, ou un pare-feu répond à sa place.',
  },
  'NET-05': {
    title: 'Le port 25 est probablement bloqué en chemin',
    explanation:
      'La plupart des fournisseurs d’accès à Internet et des hébergeurs bloquent le port 25 en sortie. Les programmes de messagerie confient leur courrier sur 587 ou 465, avec une authentification.',
  },
  'NET-06': {
    title: 'Le port {{port}} ne répond pas',
    explanation:
      'La connexion à {{host}} n’a été ni acceptée ni refusée. Un pare-feu en chemin l’absorbe, ou le serveur n’utilise pas ce port.',
    title_all: 'Aucun des ports de messagerie ne répond',
    explanation_all:
      'Ni {{port}} ni les autres ports de messagerie n’ont accepté ou refusé la connexion. Soit ce réseau ne laisse sortir aucun courrier, soit le serveur est en panne.',
    title_text: 'Le port du serveur ne répond pas',
    explanation_text:
      'La connexion n’a été ni acceptée ni refusée. Un pare-feu en chemin l’absorbe, ou le serveur n’utilise pas ce port.',
  },
  'NET-07': {
    title: 'Le port {{port}} ne répond pas ; l’autre répondra peut-être',
    explanation:
      'Certains fournisseurs ne servent que 587 ou que 465. Un pare-feu en chemin est l’autre cause habituelle.',
    title_proven: 'Le port {{port}} ne répond pas, le port {{other}} répond',
    explanation_proven: 'Le serveur ne sert que l’autre, ou un pare-feu en chemin ne laisse passer que l’autre.',
    title_text: 'Ce port ne répond pas ; l’autre répondra peut-être',
  },
  'NET-08': {
    title: 'Aucun chemin vers l’adresse de {{host}}',
    explanation:
      'Cette machine n’a pas de route vers elle. Souvent le serveur a une adresse IPv6, et ce réseau n’a pas d’IPv6.',
    title_partly: 'Une adresse de {{host}} ne peut pas être atteinte d’ici',
    explanation_partly:
      'Cette session en a utilisé une autre. Un programme qui n’essaie pas toutes les adresses y attend ou y échoue. Souvent le serveur a une adresse IPv6, et ce réseau n’a pas d’IPv6.',
    title_text: 'Aucun chemin vers l’adresse du serveur',
    explanation_text:
      'La machine n’a pas de route vers elle. Souvent le serveur a une adresse IPv6, et le réseau n’a pas d’IPv6.',
  },
  'NET-09': {
    title: 'Les tentatives de connexion ont été abandonnées trop tôt',
    explanation:
      'Toutes les adresses ont été essayées et chacune a eu trop peu de temps : les réseaux lents demandent plus que le quart de seconde que certains programmes attendent.',
  },
  'NET-10': {
    title: 'Cela dépend du réseau',
    explanation:
      'Les mêmes réglages fonctionnent sur un réseau et échouent sur un autre : le VPN ou le bureau a d’autres serveurs DNS, ou filtre ce qui sort.',
  },
  'NET-11': {
    title: 'Connecté, et rejeté aussitôt',
    explanation:
      'La connexion s’est terminée avant le premier mot. Un pare-feu, trop d’authentifications manquées ou une adresse bloquée sont les causes habituelles.',
  },
  'NET-12': {
    title: 'Une autre organisation a répondu',
    explanation:
      'Quelque chose en chemin, souvent le fournisseur d’accès à Internet ou l’hébergeur web, répond à la place du serveur. Ce n’est pas votre serveur : un mot de passe envoyé là est perdu.',
    title_possible: 'Le message d’accueil nomme une autre organisation',
    explanation_possible:
      'Il nomme {{name}}, qui n’a rien de commun avec {{host}}. Sur un hébergement partagé, c’est normal. Si vous attendiez un autre nom, quelque chose en chemin répond à la place du serveur.',
  },
  'NET-13': {
    title: 'Cette machine interdit la connexion',
    explanation: 'Un pare-feu local ou un produit de sécurité a arrêté l’application. Le serveur n’a pas été atteint.',
  },
  'NET-14': {
    title: 'Le proxy ne laisse pas passer la connexion',
    explanation:
      'Il demande sa propre authentification, ou n’autorise que les ports du web. Le serveur de messagerie n’a pas été atteint.',
  },
  'NET-15': {
    title: 'Le nom mène à une adresse locale',
    explanation:
      'Un nom public a été résolu vers cette machine ou un réseau privé. Un fichier hosts, un bloqueur de publicité ou un portail d’accès peut faire cela.',
  },
}
