import type { practiceFaults as english } from '../en/practice-faults'
import type { Translated } from '../translated'

export const practiceFaults: Translated<typeof english> = {
  'connection-refused': {
    title: 'Refuser toute connexion',
    explanation: 'Rien n’écoute sur les trois ports, comme si le service était arrêté.',
  },
  'connection-reset': {
    title: 'Couper aussitôt',
    explanation: 'La connexion est acceptée puis coupée, comme le fait un pare-feu.',
  },
  'connection-closed': {
    title: 'Fermer aussitôt',
    explanation: 'La connexion est acceptée puis fermée avant le premier mot.',
  },
  'greeting-silent': {
    title: 'Ne jamais accueillir',
    explanation: 'La connexion est établie et rien n’y est dit.',
  },
  'greeting-slow': {
    title: 'Accueillir au bout de 40 secondes',
    explanation: 'Un serveur qui ralentit exprès, ou qui recherche d’abord le client.',
  },
  'greeting-blocked': {
    title: 'Accueillir par 554, bloqué',
    explanation: 'L’adresse du client figure sur une liste de blocage.',
  },
  'greeting-no-mail': {
    title: 'Accueillir par 521, pas de courrier ici',
    explanation: 'L’hôte dit qu’il n’accepte aucun courrier.',
  },
  'greeting-busy': {
    title: 'Accueillir par 421, trop de connexions',
    explanation: 'Trop de connexions ; une suivante pourra être acceptée.',
  },
  'greeting-of-another-host': {
    title: 'Accueillir sous un autre nom d’hôte',
    explanation: 'Un proxy en chemin répond à la place du serveur.',
  },
  'banner-http': { title: 'Répondre comme un serveur web', explanation: 'Le port appartient à HTTP.' },
  'banner-proxy': {
    title: 'Répondre comme un proxy web',
    explanation: 'Un proxy veut sa propre authentification : HTTP 407.',
  },
  'banner-imap': {
    title: 'Répondre comme un serveur IMAP',
    explanation: 'Le serveur de courrier entrant a été saisi comme serveur d’envoi.',
  },
  'banner-pop3': {
    title: 'Répondre comme un serveur POP3',
    explanation: 'Le serveur de courrier entrant a été saisi comme serveur d’envoi.',
  },
  'banner-ssh': { title: 'Répondre comme un serveur SSH', explanation: 'Le port appartient à un autre service.' },
  'too-early': {
    title: 'Se plaindre d’une parole prématurée',
    explanation: 'Le serveur dit que le client a parlé avant d’être accueilli.',
  },
  'ehlo-name-refused': {
    title: 'Refuser un nom EHLO court',
    explanation: '504 : le serveur veut un nom d’hôte complet.',
  },
  'ehlo-name-malformed': {
    title: 'Refuser le nom EHLO comme mal formé',
    explanation: '501 : le serveur ne peut pas lire le nom.',
  },
  'ehlo-name-refused-late': {
    title: 'Refuser le nom EHLO à RCPT',
    explanation: '450 : le nom n’est jugé que lorsqu’un destinataire est nommé.',
  },
  'ehlo-unknown': {
    title: 'Ne pas connaître EHLO',
    explanation: '502 : un ancien serveur ou un proxy qui ne connaît que HELO.',
  },

  'plain-on-every-port': {
    title: 'Parler en premier sur le port TLS implicite',
    explanation: 'Du texte en clair arrive là où TLS doit commencer.',
  },
  'tls-first-on-every-port': {
    title: 'Attendre TLS sur chaque port',
    explanation: 'Les ports en clair restent muets jusqu’au début d’une négociation TLS.',
  },
  'starttls-not-offered': {
    title: 'Ne pas proposer STARTTLS',
    explanation: 'Le serveur n’a pas TLS sur ce port, ou quelque chose le cache.',
  },
  'starttls-masked': {
    title: 'Recouvrir STARTTLS',
    explanation: 'Un pare-feu écrit XXXXXXXA par-dessus ce qui ne doit pas être entendu.',
  },
  'starttls-unavailable': {
    title: 'Répondre 454 à STARTTLS',
    explanation: 'Le certificat ou la clé du serveur ne peut pas être utilisé.',
  },
  'starttls-unknown': {
    title: 'Répondre 500 à STARTTLS',
    explanation: 'La commande est proposée puis n’est pas connue.',
  },
  'starttls-required': {
    title: 'Exiger STARTTLS',
    explanation: '530 : rien n’est accepté avant que la connexion soit chiffrée.',
  },
  'starttls-closes': {
    title: 'Fermer après « 220 go ahead »',
    explanation: 'STARTTLS est accepté, puis la connexion se termine.',
  },
  'starttls-injection': {
    title: 'Injecter une réponse avant TLS',
    explanation: 'Des octets que personne n’a demandés suivent la réponse à STARTTLS.',
  },
  'handshake-closes': {
    title: 'Fermer dans la négociation TLS',
    explanation: 'Le ClientHello est entendu, et la connexion se termine.',
  },
  'handshake-silent': {
    title: 'Se figer dans la négociation TLS',
    explanation: 'Le ClientHello est entendu, et rien ne revient.',
  },
  'tls-too-old': {
    title: 'TLS 1.0 et 1.1 seulement',
    explanation: 'Un serveur, une imprimante ou un équipement jamais mis à jour.',
  },
  'client-tls-too-old': {
    title: 'Juger le client trop ancien',
    explanation: '421 : le serveur n’accepte que des versions plus récentes de TLS.',
  },
  'no-shared-cipher': {
    title: 'Aucun chiffrement en commun',
    explanation: 'Le serveur propose ce qu’aucun client actuel n’accepte.',
  },
  'weak-dh-key': {
    title: 'Clé Diffie-Hellman de 512 bits',
    explanation: 'L’échange de clés est trop faible pour être accepté.',
  },
  'legacy-renegotiation': {
    title: 'Ancienne renégociation',
    explanation: 'Une négociation TLS sans la protection de la RFC 5746.',
  },
  'bad-record-mac': {
    title: 'Enregistrements endommagés',
    explanation: 'Le serveur dit que ce qu’il a reçu a été modifié en chemin.',
  },
  'unrecognized-name': {
    title: 'Ne pas connaître le nom de serveur',
    explanation: 'La négociation TLS est refusée à cause du nom demandé.',
  },
  'client-certificate-required': {
    title: 'Exiger un certificat client',
    explanation: 'La négociation TLS échoue sans lui.',
  },

  'certificate-self-signed': {
    title: 'Auto-signé',
    explanation: 'Le certificat n’a été signé par personne d’autre que lui-même.',
  },
  'certificate-inspected': {
    title: 'Signé par un produit d’inspection',
    explanation: 'Un proxy d’entreprise ouvre la connexion et signe à nouveau.',
  },
  'certificate-antivirus': {
    title: 'Signé par un antivirus',
    explanation: 'La protection du courrier de cette machine signe à nouveau.',
  },
  'certificate-unknown-root-sent': {
    title: 'Racine inconnue, jointe',
    explanation: 'Une autorité privée qui envoie sa propre racine.',
  },
  'certificate-missing-intermediate': {
    title: 'Intermédiaire manquant',
    explanation: 'La chaîne a une lacune ; le certificat dit où trouver le reste.',
  },
  'certificate-issuer-not-sent': {
    title: 'Émetteur non envoyé',
    explanation: 'Un certificat seul, et rien ne dit qui est son émetteur.',
  },
  'certificate-unknown-authority': {
    title: 'Autorité inconnue',
    explanation: 'La chaîne est entière et se termine à une racine non approuvée ici.',
  },
  'certificate-expired': { title: 'Expiré', explanation: 'Le certificat a expiré il y a trois jours.' },
  'certificate-expired-intermediate': {
    title: 'Intermédiaire expiré',
    explanation: 'Le certificat est en cours de validité, et son émetteur ne l’est pas.',
  },
  'certificate-not-yet-valid': {
    title: 'Pas encore valide',
    explanation: 'Le certificat commence dans trois jours.',
  },
  'certificate-wrong-name': {
    title: 'Un autre nom',
    explanation: 'Le certificat est pour smtp.elsewhere.test.',
  },
  'certificate-no-address': {
    title: 'Sans adresse IP',
    explanation: 'Il couvre localhost, et pas 127.0.0.1.',
  },
  'certificate-wildcard': {
    title: 'Joker qui couvre trop peu',
    explanation: 'Il ne couvre que *.practice.localhost.',
  },
  'certificate-common-name-only': {
    title: 'Nom commun (CN) seulement',
    explanation: 'Aucun autre nom, comme les certificats d’il y a vingt ans.',
  },
  'certificate-revoked-stapled': {
    title: 'Révoqué, réponse jointe',
    explanation: 'Le serveur envoie lui-même la réponse qui le dit.',
  },
  'certificate-revoked-ocsp': {
    title: 'Révoqué, par OCSP',
    explanation: 'Un répondeur sur cette machine le dit.',
  },
  'certificate-revoked-crl': {
    title: 'Révoqué, par liste',
    explanation: 'Une liste de révocation sur cette machine le dit.',
  },
  'certificate-responder-offline': {
    title: 'Répondeur muet',
    explanation: 'On ne peut pas savoir s’il est révoqué.',
  },
  'certificate-altered': {
    title: 'Signature altérée',
    explanation: 'Un bit de la signature a été modifié.',
  },
  'certificate-weak-key': { title: 'Clé de 1024 bits', explanation: 'Une clé RSA trop courte.' },
  'certificate-sha1': {
    title: 'Signature SHA-1',
    explanation: 'Un algorithme de hachage auquel on ne se fie plus.',
  },
  'certificate-wrong-purpose': {
    title: 'Pas pour un serveur',
    explanation: 'Le certificat n’est destiné qu’à des clients.',
  },
  'certificate-issuer-not-authority': {
    title: 'L’émetteur n’est pas une autorité',
    explanation: 'Il a été signé par un certificat qui n’a pas le droit de signer.',
  },
  'certificate-path-too-long': {
    title: 'Chaîne trop longue',
    explanation: 'Une autorité a signé plus de niveaux qu’elle n’en a le droit.',
  },

  'sign-in-only-after-tls': {
    title: 'Proposer l’authentification sous TLS seulement',
    explanation: 'Sans chiffrement il n’y a pas d’AUTH.',
  },
  'sign-in-not-offered': {
    title: 'Ne proposer aucune authentification',
    explanation: 'Aucun AUTH, pas même sous TLS.',
  },
  'sign-in-ntlm-only': {
    title: 'Ne proposer que NTLM',
    explanation: 'Comme le fait Exchange dans une entreprise.',
  },
  'sign-in-old-syntax': {
    title: 'Proposer AUTH= dans l’ancienne syntaxe',
    explanation: 'Une offre comme les serveurs en faisaient avant 1999 ; l’authentification fonctionne.',
  },
  'sign-in-refused': {
    title: 'Refuser le nom d’utilisateur ou le mot de passe',
    explanation: '535, et pas un mot sur la raison.',
  },
  'sign-in-gmail-password': {
    title: 'Comme Gmail : mot de passe refusé',
    explanation: 'Le mot de passe du compte n’est plus accepté.',
  },
  'sign-in-application-password': {
    title: 'Comme Gmail : mot de passe d’application',
    explanation: '534 : la validation en deux étapes est activée.',
  },
  'sign-in-web-login': {
    title: 'Comme Gmail : authentification par navigateur',
    explanation: '534 : la tentative a paru suspecte.',
  },
  'sign-in-smtp-disabled': {
    title: 'Comme Microsoft 365 : SMTP AUTH désactivé',
    explanation: 'Désactivé pour l’organisation.',
  },
  'sign-in-policy': {
    title: 'Comme Microsoft 365 : règle',
    explanation: 'Une règle empêche l’utilisation des mots de passe.',
  },
  'sign-in-basic-disabled': {
    title: 'Comme Outlook.com : mots de passe désactivés',
    explanation: 'Seul un jeton authentifie.',
  },
  'sign-in-basic-retired': {
    title: 'Comme Exchange Online : mots de passe abandonnés',
    explanation: '550 5.7.30.',
  },
  'sign-in-token-unsuccessful': {
    title: 'Comme Microsoft 365 : jeton refusé',
    explanation: '535 5.7.3 : mauvaise portée, mauvaise boîte aux lettres ou consentement manquant.',
  },
  'sign-in-token-challenge': {
    title: 'Comme Gmail : jeton refusé',
    explanation: 'Un défi en base64 dit pourquoi.',
  },
  'sign-in-token-expired': { title: 'Jeton expiré', explanation: 'Il fonctionnait il y a une heure.' },
  'sign-in-cram-md5-fails': {
    title: 'CRAM-MD5 ne fonctionne jamais',
    explanation: 'Il est proposé ; PLAIN et LOGIN fonctionnent.',
  },
  'sign-in-plain-fails': { title: 'PLAIN incompris', explanation: 'Il est proposé ; LOGIN fonctionne.' },
  'sign-in-authorization-code': {
    title: 'Comme QQ : code d’autorisation',
    explanation: 'Un code de la messagerie web remplace le mot de passe.',
  },
  'sign-in-zoho': {
    title: 'Comme Zoho : refusé',
    explanation: 'Mauvais centre de données, ou accès désactivé.',
  },
  'sign-in-ses': {
    title: 'Comme Amazon SES : refusé',
    explanation: 'Les identifiants SMTP ne sont pas des clés AWS.',
  },
  'sign-in-sendgrid': {
    title: 'Comme SendGrid : refusé',
    explanation: 'Le nom d’utilisateur est le mot apikey.',
  },
  'sign-in-postmark': {
    title: 'Comme Postmark : refusé',
    explanation: 'Le jeton du serveur est à la fois le nom d’utilisateur et le mot de passe.',
  },
  'sign-in-later': {
    title: 'Refuser pour l’instant',
    explanation: '454 : ce qui contrôle les mots de passe ne répond pas.',
  },
  'sign-in-password-transition': {
    title: 'Vouloir une authentification PLAIN',
    explanation: '432 : une conversion du mot de passe est nécessaire.',
  },
  'sign-in-too-often': { title: 'Trop de tentatives', explanation: '454 : attendre, et cesser d’essayer.' },
  'sign-in-out-of-order': { title: 'Répondre 503 à AUTH', explanation: 'AUTH n’est pas attendu ici.' },
  'sign-in-encryption-required': {
    title: 'Répondre 538 à AUTH',
    explanation: 'La méthode exige un chiffrement.',
  },
  'sign-in-required': {
    title: 'Oublier l’authentification',
    explanation: '530 à MAIL, comme si personne ne s’était authentifié.',
  },
  'sign-in-access-disabled': {
    title: 'Comme GMX : accès désactivé',
    explanation: 'L’accès des programmes de messagerie doit d’abord être activé.',
  },
  'sign-in-yahoo': {
    title: 'Comme Yahoo : refusé',
    explanation: 'Un mot de passe d’application est nécessaire.',
  },
  'sign-in-full-address': {
    title: 'Vouloir l’adresse complète',
    explanation: 'Le nom d’utilisateur doit être l’adresse entière.',
  },
  'sign-in-location': {
    title: 'Refuser cet endroit',
    explanation: 'L’authentification n’est pas autorisée depuis ce pays.',
  },

  'sender-not-owned': {
    title: 'Expéditeur non possédé',
    explanation: '553 : l’expéditeur n’est pas le compte qui s’est authentifié.',
  },
  'sender-syntax': { title: 'Expéditeur mal formé', explanation: '501 : l’adresse ne peut pas être lue.' },
  'sender-domain-policy': {
    title: 'Domaine de l’expéditeur non authentifié',
    explanation: '550 5.7.26 : ni SPF ni DKIM n’est validé.',
  },
  'sender-no-reverse-name': {
    title: 'Aucun nom inverse',
    explanation: '550 5.7.25 : l’adresse d’envoi n’a pas d’enregistrement PTR.',
  },
  'null-sender-refused': { title: 'Pas d’expéditeur vide', explanation: '550 à MAIL FROM:<>.' },
  'quota-reached': {
    title: 'Limite quotidienne atteinte',
    explanation: '550 5.4.5 : plus rien aujourd’hui.',
  },
  'no-smtputf8': { title: 'Adresses ASCII seulement', explanation: 'SMTPUTF8 n’est pas proposé.' },
  'relaying-denied': {
    title: 'Relais refusé',
    explanation: '554 : les destinataires extérieurs ne sont pas servis.',
  },
  greylisting: {
    title: 'Liste grise (greylisting)',
    explanation: 'Chaque couple d’expéditeur et de destinataire est différé une fois, puis accepté.',
  },
  'recipient-unknown': { title: 'Destinataire inconnu', explanation: '550 5.1.1.' },
  'too-many-recipients': {
    title: 'Deux destinataires au plus',
    explanation: '452 à partir du troisième.',
  },
  'second-recipient-refused': {
    title: 'Un seul destinataire',
    explanation: 'Le premier est accepté, tous les autres sont refusés.',
  },
  'recipient-not-verified': {
    title: 'Destinataire non vérifié',
    explanation: '252 : accepté sans savoir s’il existe.',
  },
  'address-block-listed': { title: 'Adresse sur une liste de blocage', explanation: '554 à RCPT.' },

  'size-limit': {
    title: '1 000 octets au plus',
    explanation: 'SIZE est annoncé, rien de trop volumineux ne part donc.',
  },
  'too-large-at-end': { title: 'Trop volumineux, dit à la fin', explanation: '552 au point final.' },
  'drop-in-content': {
    title: 'Couper dans le contenu',
    explanation: 'La connexion est coupée pendant que le message part.',
  },
  'stall-in-content': { title: 'Se figer dans le contenu', explanation: 'Le serveur cesse de lire.' },
  'final-bare-line-feed': {
    title: 'Se plaindre des fins de ligne',
    explanation: '550 : une ligne se termine par LF seul.',
  },
  'final-line-too-long': {
    title: 'Se plaindre de la longueur des lignes',
    explanation: '500 : une ligne dépasse 998 octets.',
  },
  'final-attachment-blocked': {
    title: 'Pièce jointe bloquée',
    explanation: '552 : ce type n’est pas autorisé.',
  },
  'final-sandbox': {
    title: 'Comme Amazon SES : non vérifié',
    explanation: '554 : un bac à sable n’envoie qu’à des adresses vérifiées.',
  },
  'final-header-refused': {
    title: 'Se plaindre de l’en-tête',
    explanation: '554 : From manque ou figure deux fois.',
  },
  'final-later': { title: 'Refuser le message pour l’instant', explanation: '451 au point final.' },
  'final-slow': {
    title: 'Accepter au bout de 20 secondes',
    explanation: 'Le contenu est analysé avant d’être accepté.',
  },
  'final-silent': {
    title: 'Ne jamais répondre au point final',
    explanation: 'Le message est gardé, et personne ne le dit : remise inconnue.',
  },
  'final-drop': {
    title: 'Couper après le point final',
    explanation: 'Le message est gardé, et la connexion coupée : remise inconnue.',
  },
}
