import type { warnings as english } from '../en/warnings'
import type { Translated } from '../translated'

export const warnings: Translated<typeof english> = {
  W1: {
    title: 'Le port 465 avec STARTTLS restera bloqué',
    explanation:
      'Le serveur attend TLS, STARTTLS attend le serveur. Aucun des deux ne parle avant la fin du délai. De rares serveurs proposent bien STARTTLS sur 465.',
    atField: 'Le port 465 attend TLS dès le premier octet ; STARTTLS commence en clair.',
  },
  W2: {
    title: 'Le port 465 sans chiffrement restera bloqué',
    explanation:
      'Le serveur attend TLS, cette session attend le serveur. S’il répondait malgré tout, tout passerait en clair.',
    atField: 'Le port 465 attend TLS dès le premier octet.',
  },
  W3: {
    title: 'Le port 587 avec TLS implicite échouera',
    explanation: 'Le serveur parle en premier, en clair. TLS y lit un numéro de version erroné.',
    atField: 'Le port 587 commence en clair et passe à TLS par STARTTLS.',
  },
  W4: {
    title: 'Le port 25 avec TLS implicite échouera',
    explanation: 'Le serveur parle en premier, en clair. TLS y lit un numéro de version erroné.',
    atField: 'Le port 25 commence en clair.',
  },
  W5: {
    title: 'Le mot de passe passerait en clair',
    explanation:
      'Le port {{port}} est utilisé sans chiffrement : quiconque se trouve sur le trajet jusqu’au serveur peut lire le nom d’utilisateur et le mot de passe. La plupart des fournisseurs refusent une telle authentification.',
    atField: 'Sans chiffrement, le mot de passe peut être lu en chemin.',
    acknowledge:
      'J’accepte cela pour <b>{{label}}</b> tant que son adresse, son port et son chiffrement ne changent pas.',
  },
  W6: {
    title: 'Le mot de passe passerait en clair par le port 25',
    explanation:
      'Sans chiffrement, quiconque se trouve sur le trajet jusqu’au serveur peut lire le nom d’utilisateur et le mot de passe.',
    atField: 'Sans chiffrement, le mot de passe peut être lu en chemin.',
    acknowledge:
      'J’accepte cela pour <b>{{label}}</b> tant que son adresse, son port et son chiffrement ne changent pas.',
  },
  W7: {
    title: 'Cela ne fonctionne que si le serveur connaît votre réseau',
    explanation:
      'Sans authentification, un serveur public n’accepte sur le port 25 que le courrier destiné à ses propres utilisateurs, ou celui d’adresses réseau qui lui ont été déclarées. Beaucoup de fournisseurs d’accès bloquent le port 25.',
  },
  W8: {
    title: 'Le port 25 est souvent bloqué pour l’authentification',
    explanation:
      'Certains serveurs acceptent une authentification sur le port 25, mais les fournisseurs d’accès le ferment le plus souvent. Le port 587 est fait pour cela.',
  },
  W9: {
    title: 'Le jeton d’accès passerait en clair',
    explanation:
      'Sans chiffrement, quiconque se trouve sur le trajet peut lire le jeton et utiliser le compte jusqu’à son expiration.',
    atField: 'Sans chiffrement, le jeton peut être lu en chemin.',
    acknowledge:
      'J’accepte cela pour <b>{{label}}</b> tant que son adresse, son port et son chiffrement ne changent pas.',
  },
  W10: {
    title: 'Le jeton d’accès va à un serveur non vérifié',
    explanation:
      'Un contrôle qui établit qui répond est désactivé : le jeton va à quiconque répond à cette adresse. Il donne accès au compte jusqu’à son expiration.',
    acknowledge: 'J’accepte cela pour <b>{{label}}</b> tant que son adresse et ses contrôles ne changent pas.',
  },
  W11: {
    title: 'Un mot de passe et un jeton d’accès sont tous deux enregistrés',
    explanation:
      'Un seul peut servir : le jeton d’accès authentifie, le mot de passe n’est pas envoyé. Supprimez celui dont vous n’avez pas besoin.',
  },
  W12: {
    title: 'Le jeton d’accès a besoin d’un nom d’utilisateur',
    explanation:
      'L’authentification par OAuth 2.0 nomme la boîte aux lettres à côté du jeton. Saisissez son adresse comme nom d’utilisateur.',
    atField: 'Un jeton d’accès a besoin du nom d’utilisateur de sa boîte aux lettres.',
  },
  W13: {
    title: 'Aucun OAuth 2.0 n’est connu pour ce fournisseur',
    explanation:
      'Le serveur de {{provider}} refusera vraisemblablement un jeton d’accès. Utilisez le mot de passe qu’il demande.',
  },
  W14: {
    title: 'Le jeton d’accès ne peut pas fonctionner',
    explanation: 'Le serveur le refusera. Obtenez-en un nouveau.',
    title_lineBreak: 'Le jeton d’accès contient un saut de ligne ou un caractère de contrôle',
    explanation_lineBreak:
      'Il est venu avec le collage. Le jeton n’est pas envoyé tel quel : collez-le de nouveau, sur une seule ligne.',
    title_bearer: 'Le jeton d’accès commence par « Bearer »',
    explanation_bearer: 'Ce mot appartient à l’en-tête HTTP d’où vient le jeton. Collez le jeton sans lui.',
    title_expired: 'Le jeton d’accès a expiré',
    explanation_expired: 'Le serveur le refusera. Obtenez-en un nouveau.',
    title_expiresSoon: 'Le jeton d’accès expire dans moins de cinq minutes',
    explanation_expiresSoon:
      'Un test peut encore réussir, les envois qui suivront ne passeront pas. Obtenez-en un nouveau.',
    title_audience: 'Le jeton d’accès est destiné à un autre service',
    explanation_audience:
      'Son audience n’est pas le service de messagerie, le serveur le refusera donc. Chez Microsoft, demandez la portée https://outlook.office.com/SMTP.Send.',
  },
  W15: {
    title: 'Cela ne ressemble pas à un jeton d’accès',
    explanation: 'Le serveur le refusera.',
    explanation_refreshToken:
      'Il commence comme les jetons d’actualisation de Google. Un jeton d’actualisation ne s’envoie pas à un serveur de messagerie : échangez-le contre un jeton d’accès et collez celui-ci.',
    explanation_appPassword:
      'Il a la forme d’un mot de passe d’application. Enregistrez-le comme mot de passe et supprimez-le ici.',
  },
  W16: {
    title: 'Mot de passe sous un certificat non vérifié',
    explanation:
      'Le contrôle de confiance est désactivé. Quiconque s’interpose peut présenter un certificat de sa fabrication et recueillir le mot de passe. Pour une autorité privée, ajoutez-la plutôt comme autorité propre.',
  },
  W17: {
    title: 'Le nom de n’importe quel autre serveur est accepté',
    explanation:
      'Le contrôle du nom est désactivé : le détenteur de n’importe quel certificat valide peut recueillir le mot de passe. Si le certificat nomme un autre hôte, indiquez plutôt celui-ci comme nom de serveur TLS.',
  },
  W18: {
    title: 'Rien n’établit qu’il s’agit de votre serveur',
    explanation:
      'Les contrôles de confiance et du nom sont tous deux désactivés : le mot de passe va à quiconque répond à cette adresse.',
    acknowledge: 'J’accepte cela pour <b>{{label}}</b> tant que son adresse et ses contrôles ne changent pas.',
  },
  W19: {
    title: 'Les certificats expirés sont acceptés',
    explanation:
      'Cela dépanne lors d’un renouvellement tardif. Réactivez le contrôle dès que le serveur a son nouveau certificat.',
    explanation_expired_one:
      'Le certificat que le dernier test a vu a expiré il y a {{count}} jour. Réactivez le contrôle dès que le serveur en a un nouveau.',
    explanation_expired_other:
      'Le certificat que le dernier test a vu a expiré il y a {{count}} jours. Réactivez le contrôle dès que le serveur en a un nouveau.',
  },
  W20: {
    title: 'La révocation ne compte pas',
    explanation: 'Un certificat que son émetteur a rappelé, parce que sa clé a été volée, est encore accepté.',
    title_revoked: 'Le certificat est révoqué, et cela est ignoré',
    explanation_revoked:
      'L’émetteur a rappelé le certificat que le dernier test a vu. Qui détient sa clé n’est peut-être pas votre serveur.',
  },
  W21: {
    title: 'Ignorer des contrôles est sans effet sans chiffrement',
    explanation:
      'Cette session ne comporte aucun certificat à contrôler. Les interrupteurs agissent dès qu’un chiffrement est choisi.',
  },
  W22: {
    title: 'Ignoré sans qu’il y ait de problème',
    explanation_one:
      'Le dernier test n’a trouvé aucun problème que cet interrupteur masquerait. Le contrôle peut être activé.',
    explanation_other:
      'Le dernier test n’a trouvé aucun problème que {{count}} de ces interrupteurs masqueraient. Les contrôles peuvent être activés.',
  },
  W23: {
    title: 'Des contrôles sont ignorés dans un réseau privé',
    explanation:
      'À une adresse de bouclage ou privée, c’est tolérable pour un serveur de test. Ajouter son certificat comme autorité propre prouve son identité, sans aucun interrupteur.',
  },
  W24: {
    title: 'Une adresse privée ne figure dans aucun certificat public',
    explanation:
      'Le certificat ne nommera guère {{serverAddress}}. Indiquez le nom de serveur TLS qu’il porte, ou ajoutez l’autorité du serveur.',
  },
  W25: {
    title: 'Un nom public mène dans un réseau privé',
    explanation:
      'Lors du dernier test, {{serverAddress}} menait à {{address}}. C’est normal là où le réseau a ses propres noms ; sinon un portail d’accès ou quelqu’un qui s’interpose répond.',
  },
  W26: {
    title: 'Un certificat nomme rarement une adresse IP',
    explanation:
      'Le contrôle du nom compare {{serverAddress}} au certificat et échoue si cette adresse n’y figure pas. Utilisez le nom d’hôte, ou indiquez-le comme nom de serveur TLS.',
  },
  W27: {
    title: 'Un nom d’utilisateur sans mot de passe',
    explanation:
      'Rien ne permet de s’authentifier. Enregistrez un mot de passe ou un jeton d’accès, ou videz le nom d’utilisateur pour vous connecter sans authentification.',
  },
  W28: {
    title: 'Un mot de passe sans nom d’utilisateur',
    explanation:
      'Le serveur ne peut pas savoir à qui est ce mot de passe. Saisissez le nom d’utilisateur, ou supprimez le mot de passe.',
    atField: 'Le mot de passe enregistré a besoin d’un nom d’utilisateur.',
  },
  W29: {
    title: 'Le nom d’utilisateur a une forme inhabituelle',
    explanation: '{{provider}} attend une autre forme de nom d’utilisateur.',
    title_address: '{{provider}} attend l’adresse complète',
    explanation_address:
      'Le nom d’utilisateur ne contient pas de @. L’authentification sera sans doute refusée avec le code 535.',
    title_localPart: '{{provider}} attend la partie avant le @',
    explanation_localPart:
      'Le nom d’utilisateur est une adresse complète. L’authentification sera sans doute refusée avec le code 535.',
  },
  W30: {
    title: 'Cela ne ressemble pas à un mot de passe d’application',
    explanation:
      '{{provider}} refuse ici le mot de passe du compte. Ses mots de passe d’application comptent 16 caractères ; créez-en un dans les paramètres de sécurité du compte.',
  },
  W31: {
    title: 'Le mot de passe d’application contient des espaces',
    explanation: 'Google l’affiche en quatre groupes. Enregistrez-le de nouveau sans les espaces.',
  },
  W32: {
    title: 'Microsoft 365 peut refuser les mots de passe',
    explanation:
      'L’authentification par mot de passe est désactivée par défaut à partir de fin décembre 2026. Elle ne fonctionne que tant qu’un administrateur laisse SMTP AUTH activé pour cette boîte aux lettres. OAuth 2.0 est la voie durable : enregistrez un jeton d’accès.',
    title_outlook: 'Outlook.com refuse les mots de passe',
    explanation_outlook:
      'Depuis septembre 2024, ni les mots de passe ni les mots de passe d’application ne fonctionnent ici. Enregistrez un jeton d’accès OAuth 2.0.',
  },
  W33: {
    title: 'Ce serveur est destiné au courrier entrant',
    explanation: 'outlook.office365.com sert IMAP et POP. Microsoft 365 envoie par smtp.office365.com.',
    atField: 'C’est le serveur IMAP et POP.',
  },
  W34: {
    title: 'Gmail n’accepte pas d’authentification sur le port 25',
    explanation:
      'Gmail documente 465 et 587 pour l’envoi, et les fournisseurs d’accès bloquent le plus souvent le port 25.',
  },
  W35: {
    title: 'Le port 2525 avec TLS implicite échouera',
    explanation: 'Tous les fournisseurs connus commencent en clair sur 2525 et passent à TLS par STARTTLS.',
    atField: 'Le port 2525 commence en clair.',
  },
  W36: {
    title: 'Le port et le chiffrement ne vont pas ensemble',
    explanation: 'Le port attend un autre chiffrement.',
    explanation_implicit:
      'Le port 2465 est le jumeau de 465 : le serveur attend TLS, et aucun des deux côtés ne parle avant la fin du délai.',
    explanation_starttls:
      'Le port 2587 est le jumeau de 587 : le serveur parle en premier, en clair, et TLS y lit un numéro de version erroné.',
    atField: 'Le port {{port}} attend un autre chiffrement.',
  },
  W37: {
    title: 'Ce port appartient à un autre protocole',
    explanation:
      'Le port {{port}} sert à {{protocol}} : aucun message ne peut être envoyé par lui. Le serveur d’envoi écoute sur 465 ou 587.',
    atField: 'C’est un port de {{protocol}}, pas de SMTP.',
  },
  W38: {
    title: 'Ce port est celui d’un serveur de capture local',
    explanation:
      'Mailpit, MailHog et MailDev écoutent sur {{port}} ; ils ne demandent pas de mot de passe et ne remettent rien.',
    title_page: 'Ce port est celui de la page web d’un serveur de capture',
    explanation_page:
      'Mailpit, MailHog et MailDev affichent leur page sur {{port}}. Ils reçoivent le courrier sur 1025, et ne demandent pas de mot de passe.',
  },
  W39: {
    title: 'Ce port ne peut pas exister',
    explanation: 'Un port est un nombre entier de 1 à 65535.',
  },
  W40: {
    title: 'Le port reste tel que vous l’avez saisi',
    explanation:
      'C’est {{port}} ; le port habituel de ce chiffrement est {{usual}}. Choisir un chiffrement ne change jamais le port.',
  },
  W41: {
    title: 'Ces données d’authentification semblent être d’une autre sorte',
    explanation:
      '{{provider}} attend le nom d’utilisateur {{expected}}, écrit tel quel, avec la clé d’API comme mot de passe.',
    explanation_postmark:
      'Le nom d’utilisateur est un jeton de serveur Postmark, le mot de passe est autre chose. Un jeton de serveur va dans les deux champs.',
    explanation_ses:
      'Cela ressemble à une clé d’accès AWS et à son secret. Amazon SES veut des identifiants SMTP, qui se créent à partir d’eux dans la console SES.',
  },
  W42: {
    title: 'Les comptes Proton Mail envoient par Bridge',
    explanation:
      '{{serverAddress}} ne sert pas ce compte. Proton Mail Bridge fonctionne sur cette machine, à 127.0.0.1.',
    explanation_token:
      'smtp.protonmail.ch ne sert que les détenteurs d’un jeton SMTP, pour les adresses d’un domaine personnalisé. Les autres comptes utilisent Bridge sur cette machine.',
  },
  W43: {
    title: 'Ce compte se trouve peut-être dans une autre région',
    explanation:
      'Les comptes comme {{address}} sont servis par {{expected}}. Une autre région de {{provider}} les refuse.',
  },
  W44: {
    title: 'Un test attend toujours le serveur',
    explanation:
      'Le profil indique un envoi asynchrone : les messages vont dans la boîte d’envoi. Un test n’en envoie aucun et attend la réponse, pour que le résultat soit connu.',
  },
  W45: {
    title: 'Les domaines de l’expéditeur et du compte diffèrent',
    explanation:
      'L’expéditeur est à {{senderDomain}}, le compte à {{loginDomain}}. Beaucoup de serveurs refusent un expéditeur que le compte ne possède pas, et les destinataires peuvent s’en méfier.',
  },
  W46: {
    title: 'Une version abandonnée de TLS est autorisée',
    explanation:
      'Ce profil accepte TLS {{version}}. TLS 1.0 et 1.1 ont été abandonnés en 2021 en raison d’attaques connues. Ne gardez ce réglage que pour un serveur qui ne connaît rien de plus récent.',
  },
  W48: {
    title: 'Le même secret se trouve dans d’autres profils',
    explanation_one: '{{count}} autre profil le contient. S’il est divulgué à un endroit, il est perdu partout.',
    explanation_other: '{{count}} autres profils le contiennent. S’il est divulgué à un endroit, il est perdu partout.',
  },
  W49: {
    title: 'L’adresse du serveur contient plus qu’un hôte',
    explanation: 'Seul un nom d’hôte ou une adresse IP a sa place ici.',
  },
  W50: {
    title: 'Le certificat expire bientôt',
    explanation_today:
      'Il prend fin aujourd’hui, {{date}}. Ensuite les sessions échouent jusqu’à ce que le serveur en ait un nouveau.',
    explanation_one:
      'Il prend fin dans {{count}} jour, le {{date}}. Ensuite les sessions échouent jusqu’à ce que le serveur en ait un nouveau.',
    explanation_other:
      'Il prend fin dans {{count}} jours, le {{date}}. Ensuite les sessions échouent jusqu’à ce que le serveur en ait un nouveau.',
    title_over: 'Le certificat a expiré',
    explanation_over: 'Il a pris fin le {{date}}. Les sessions échouent jusqu’à ce que le serveur en ait un nouveau.',
  },
  W51: {
    title: 'Ce fournisseur demande une authentification',
    explanation:
      'Le serveur est l’un de ceux de {{provider}}. Sans nom d’utilisateur, seul le serveur d’envoi de votre fournisseur d’accès accepte normalement du courrier. Tout autre demande une authentification, le plus souvent sur une connexion sécurisée.',
  },
  W52: {
    title: 'WLanguage a besoin de son mode multiplateforme pour cela',
    explanation:
      'IgnoreError n’y agit qu’après EmailConfigure(emailParameterMode, 1), appelé avant le début de la session. Ici, il agit tout de suite.',
  },
  W54: {
    title: 'Le port 25 a été conservé',
    explanation: 'C’est la valeur par défaut quel que soit le chiffrement. Le port habituel de celui-ci est {{usual}}.',
    atField: 'Choisir un chiffrement ne change pas le port ; le port habituel est {{usual}}.',
  },
}
