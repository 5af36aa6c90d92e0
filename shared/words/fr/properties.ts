import type { properties as english } from '../en/properties'
import type { Translated } from '../translated'

export const properties: Translated<typeof english> = {
  serverAddress: {
    label: 'Adresse du serveur',
    wlanguage: 'ServerAddress',
    help: 'Le serveur d’envoi (SMTP) : un nom d’hôte, ou une adresse IPv4 ou IPv6.',
  },
  port: {
    label: 'Port',
    wlanguage: 'Port',
    help: '1 à 65535 ; 25 par défaut. Choisir un chiffrement ne le modifie jamais.',
    usual: 'Habituels :',
  },
  option: {
    label: 'Chiffrement',
    wlanguage: 'Option',
    help: 'Comment la connexion au serveur est sécurisée.',
    values: {
      none: {
        label: 'Sans chiffrement',
        port: '25',
        wlanguage: 'emailOptionDefault',
        help: 'Tout passe en clair, même quand le serveur propose TLS.',
      },
      starttls: {
        label: 'STARTTLS',
        port: '587',
        wlanguage: 'emailProtocolSMTPS',
        wlanguageBefore: 'emailOptionSecuredTLS',
        help: 'Commence en clair, puis doit passer à TLS : aucun repli.',
      },
      'implicit-tls': {
        label: 'TLS implicite',
        port: '465',
        wlanguage: 'optionTLS',
        wlanguageBefore: 'optionSSL',
        help: 'TLS dès le premier octet.',
      },
    },
    renamed: 'Avant la version 28 Update 4 : {{constant}}',
  },
  name: {
    label: 'Nom d’utilisateur',
    wlanguage: 'Name',
    help: 'Le plus souvent l’adresse e-mail complète ; parfois seulement la partie avant le @.',
  },
  password: {
    label: 'Mot de passe',
    wlanguage: 'Password',
    help: 'En écriture seule : il peut être utilisé et remplacé, jamais affiché.',
  },
  authToken: {
    label: 'Jeton d’accès',
    wlanguage: 'AuthToken',
    help: 'OAuth 2.0, pour les fournisseurs qui refusent les mots de passe. En écriture seule, comme le mot de passe.',
  },
  asynchronous: {
    label: 'Mode d’envoi',
    wlanguage: 'Asynchronous',
    help: 'Comment un message part avec cette session, sauf indication contraire à la rédaction.',
    values: {
      false: {
        label: 'Attendre le serveur',
        wlanguage: 'emailSynchronous',
        help: 'Chaque envoi se termine par la réponse du serveur.',
      },
      true: {
        label: 'Asynchrone',
        wlanguage: 'emailAsynchronous',
        help: 'Un envoi va dans la boîte d’envoi et rend la main aussitôt ; la boîte d’envoi l’expédie et en garde l’état.',
      },
    },
  },
  ignoreError: {
    label: 'Accepter quand même',
    wlanguage: 'IgnoreError',
    help: 'Chaque problème arrête la connexion, sauf si vous l’acceptez ici.',
    values: {
      'certificate-invalid': {
        label: 'Certificat non approuvé',
        wlanguage: 'emailSessionIgnoreCertificateInvalid',
        help: 'Renonce à la preuve de l’émetteur : quiconque se trouve sur le trajet peut se faire passer pour ce serveur.',
      },
      'name-invalid': {
        label: 'Nom qui ne correspond pas',
        wlanguage: 'emailSessionIgnoreNameCertificateInvalid',
        help: 'Renonce à la preuve du nom : un certificat valide de n’importe quel autre serveur est accepté.',
      },
      'certificate-expired': {
        label: 'Certificat expiré',
        wlanguage: 'emailSessionIgnoreCertificateExpired',
        help: 'Renonce à la limite de temps : une clé ancienne, peut-être volée, reste acceptée.',
      },
      revocation: {
        label: 'Révocation',
        wlanguage: 'emailSessionIgnoreRevocation',
        help: 'Renonce au rappel par l’émetteur : un certificat signalé comme volé est encore accepté.',
      },
    },
  },
  label: { label: 'Libellé', help: 'Le nom dans la liste des profils.' },
  group: { label: 'Groupe', help: 'Les profils d’un groupe se suivent dans la liste.' },
  colour: {
    label: 'Couleur',
    help: 'Une barre à côté du profil dans la liste.',
    values: {
      none: { label: 'Aucune' },
      clay: { label: 'Argile' },
      sage: { label: 'Sauge' },
      ocean: { label: 'Océan' },
      plum: { label: 'Prune' },
      amber: { label: 'Ambre' },
      slate: { label: 'Ardoise' },
    },
  },
  notes: {
    label: 'Notes',
    help: 'Pour les personnes. Rien de ceci n’est envoyé, et aucun secret n’a sa place ici : les notes sont enregistrées dans un fichier.',
  },
  ehloName: {
    label: 'Nom EHLO',
    help: 'Comment cette machine se présente : un nom d’hôte, ou une adresse entre crochets. Vide : son adresse.',
  },
  tlsServerName: {
    label: 'Nom de serveur TLS',
    help: 'Le nom envoyé au serveur et cherché dans son certificat. Vide : l’adresse du serveur.',
  },
  customCa: {
    label: 'Autorité propre',
    help: 'Certificats au format PEM auxquels ce profil fait confiance en plus de ceux du système : ceux d’une autorité de certification privée.',
  },
  clientCertificate: {
    label: 'Certificat client',
    help: 'Le certificat que cette machine présente au serveur, et sa chaîne : au format PEM, ou depuis un fichier PKCS#12 (.p12, .pfx). Sa clé va dans le trousseau.',
  },
  clientKey: {
    label: 'Clé client',
    help: 'La clé privée du certificat client au format PEM, chiffrée ou non. En écriture seule ; jamais dans un fichier.',
  },
  clientKeyPassphrase: {
    label: 'Phrase secrète de la clé',
    help: 'Seulement pour une clé chiffrée. En écriture seule, comme le mot de passe.',
  },
  pinnedCertificate: {
    label: 'Certificat épinglé',
    help: 'Le seul certificat qui est accepté pour cet hôte et ce port.',
  },
  distrustedCertificates: {
    label: 'Certificats écartés',
    help: 'Refusés à leur hôte et leur port, quoi que disent les contrôles.',
  },
  minimumTlsVersion: {
    label: 'Version minimale de TLS',
    help: 'Les versions plus anciennes sont refusées.',
    values: {
      TLSv1: { label: 'TLS 1.0' },
      'TLSv1-1': { label: 'TLS 1.1' },
      'TLSv1-2': { label: 'TLS 1.2' },
      'TLSv1-3': { label: 'TLS 1.3' },
    },
  },
  addressFamily: {
    label: 'Version d’IP',
    help: 'Quelles adresses du serveur sont essayées.',
    values: {
      any: { label: 'IPv6 et IPv4' },
      ipv4: { label: 'IPv4 seulement' },
      ipv6: { label: 'IPv6 seulement' },
    },
  },
  deadlines: {
    label: 'Délais',
    help: 'L’attente la plus longue pour chaque réponse, en secondes : 0,1 à 3600.',
    values: {
      connectMs: {
        label: 'Connexion',
        help: 'L’attente la plus longue jusqu’à ce que le serveur accepte la connexion, et autant pour TLS.',
      },
      greetingMs: {
        label: 'Accueil',
        help: 'L’attente la plus longue pour la première ligne du serveur. Certains serveurs sont lents à dessein.',
      },
      commandMs: { label: 'Commande', help: 'L’attente la plus longue pour la réponse à chaque commande.' },
      finalReplyMs: {
        label: 'Réponse finale',
        help: 'L’attente la plus longue pour la réponse au message entier. Une fois ce délai passé, l’issue est inconnue : le message a peut-être été remis.',
      },
    },
  },
  authenticationMethod: {
    label: 'Méthode d’authentification',
    help: 'Automatique prend la plus sûre que le serveur propose.',
    values: {
      auto: { label: 'Automatique' },
      plain: { label: 'PLAIN' },
      login: { label: 'LOGIN' },
      'cram-md5': { label: 'CRAM-MD5' },
      xoauth2: { label: 'XOAUTH2' },
      oauthbearer: { label: 'OAUTHBEARER' },
    },
  },
  proxy: {
    label: 'Proxy',
    help: 'Se connecte par une autre machine.',
    values: {
      socks5: { label: 'SOCKS5' },
      'http-connect': { label: 'HTTP CONNECT' },
    },
  },
  defaultSender: {
    label: 'Expéditeur par défaut',
    help: 'Inscrit dans les nouveaux messages : une adresse, ou un nom et une adresse entre chevrons.',
  },
}
