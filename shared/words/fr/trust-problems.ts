import type { trustProblems as english } from '../en/trust-problems'
import type { Translated } from '../translated'

export const trustProblems: Translated<typeof english> = {
  'self-signed': {
    title: 'Le serveur a signé lui-même son certificat',
    explanation:
      'Aucune autorité ne se porte garante de {{name}}, n’importe qui a donc pu faire ce certificat. Donnez au serveur un certificat émis par une autorité ou, si le serveur est à vous, faites de ce certificat l’autorité de ce profil.',
  },
  'inspection-root': {
    title: 'Un proxy ou un antivirus se trouve entre vous et le serveur',
    explanation:
      'Le certificat a été signé par {{name}}, le nom d’un produit qui ouvre les connexions TLS pour regarder à l’intérieur. Si votre entreprise l’utilise, ajoutez son certificat racine au système d’exploitation ou à ce profil. Si c’est un antivirus de cet ordinateur, excluez le courrier de son analyse.',
  },
  'unknown-root': {
    title: 'Le certificat vient d’une autorité privée',
    explanation:
      'La chaîne se termine à {{name}}, à qui ni le système d’exploitation ni ce profil ne font confiance. Si vous connaissez cette autorité, faites de son certificat racine l’autorité de ce profil. Obtenez la racine de son détenteur, pas par cette connexion.',
  },
  'missing-intermediate': {
    title: 'Le serveur omet un certificat intermédiaire',
    explanation:
      'Il a envoyé seul le certificat de {{name}}, sans celui de {{issuer}} qui l’a signé : le chemin vers une autorité de confiance est rompu. Sur le serveur, installez la chaîne complète : son propre certificat suivi des intermédiaires.',
  },
  'issuer-not-sent': {
    title: 'L’émetteur du certificat n’est pas connu',
    explanation:
      '{{issuer}} a signé le certificat de {{name}}. Son certificat n’a pas été envoyé, et ni le système d’exploitation ni ce profil ne lui font confiance. Si c’est une autorité privée, faites de son certificat l’autorité de ce profil. Si c’est un intermédiaire, installez la chaîne complète sur le serveur.',
  },
  'unknown-issuer': {
    title: 'L’autorité derrière le certificat n’est pas approuvée ici',
    explanation:
      'La chaîne mène à {{issuer}}, à qui ni le système d’exploitation ni ce profil ne font confiance : une autorité privée, ou une racine plus récente que la liste de cet ordinateur. Faites de son certificat racine l’autorité de ce profil, ou mettez la liste à jour.',
  },
  'bad-signature': {
    title: 'Une signature de la chaîne de certificats est fausse',
    explanation:
      'Le certificat de {{name}} dit que {{issuer}} l’a signé, et la signature ne correspond pas. Il est endommagé ou falsifié. Utilisez un autre réseau, et prévenez le responsable du serveur avant de désactiver le moindre contrôle.',
  },
  malformed: {
    title: 'Un certificat ne peut pas être lu',
    explanation:
      'Le certificat de {{name}} ne suit pas les règles que les certificats doivent suivre, il n’établit donc rien. Le responsable du serveur doit le remplacer.',
  },
  'weak-key': {
    title: 'Une clé de la chaîne de certificats est trop courte',
    explanation:
      '{{name}} utilise {{key}}. De telles clés peuvent être cassées, et le certificat falsifié avec elles. Le certificat doit être émis de nouveau, avec au moins RSA 2048 ou ECDSA P-256.',
  },
  'weak-digest': {
    title: 'Un certificat est signé avec un algorithme cassé',
    explanation:
      'Le certificat de {{name}} est signé par {{algorithm}}. Deux certificats portant la même signature peuvent être faits, il n’établit donc rien. Il doit être émis de nouveau, avec SHA-256 ou mieux.',
  },
  'wrong-purpose': {
    title: 'Le certificat n’est pas destiné à un serveur',
    explanation:
      'Le certificat de {{name}} a été émis pour un autre usage, comme établir l’identité d’un client. Il faut au serveur un certificat émis pour l’authentification de serveur.',
  },
  'not-a-ca': {
    title: 'Un certificat en signe d’autres sans en avoir le droit',
    explanation:
      '{{name}} a signé un autre certificat de la chaîne, mais n’est pas une autorité de certification. La chaîne a été mal émise ou est une falsification. Le responsable de l’autorité doit la corriger.',
  },
  'path-too-long': {
    title: 'La chaîne de certificats est plus longue que son autorité ne le permet',
    explanation:
      '{{name}} limite le nombre d’autorités qui peuvent se trouver au-dessous d’elle, et il y en a davantage. L’autorité qui a émis le certificat du serveur doit corriger cela.',
  },
  'name-constraints': {
    title: 'Le certificat va au-delà de ce que son autorité peut certifier',
    explanation:
      '{{name}} ne peut pas certifier {{forbidden}}. Le certificat a été mal émis ou est une falsification. Il faut au serveur un certificat d’une autorité qui peut certifier son nom.',
  },
  'unknown-critical-extension': {
    title: 'Le certificat exige un contrôle qui n’existe pas ici',
    explanation:
      'Le certificat de {{name}} porte l’extension {{oid}}, marquée comme devant être comprise. Rien ne la connaît ici, le certificat ne peut donc pas compter. Le responsable du serveur doit le remplacer.',
  },
  'policy-missing': {
    title: 'Il manque au certificat une politique que son autorité exige',
    explanation:
      'Une autorité au-dessus de {{name}} ne laisse compter que les certificats émis selon une politique déterminée, et celui-ci ne l’a pas été. Le responsable du serveur doit le remplacer.',
  },
  'path-refused': {
    title: 'Un second contrôle de la chaîne de certificats a échoué',
    explanation:
      'La chaîne de {{name}} a passé les contrôles qui ont un nom ici et a échoué à une seconde validation, indépendante. Enregistrez la chaîne et montrez-la au responsable du serveur.',
  },
  'refused-by-library': {
    title: 'La bibliothèque TLS a refusé le certificat',
    explanation:
      'Elle dit {{verdict}}, et aucun des problèmes trouvés ici ne l’explique. Par prudence, cela compte comme une raison de ne pas faire confiance au serveur. Enregistrez la chaîne et montrez-la au responsable du serveur.',
  },
  'pin-changed': {
    title: 'Le serveur présente un autre certificat que celui qui est épinglé',
    explanation:
      'Ce profil n’accepte qu’un seul certificat pour cet hôte et ce port, et celui-ci en est un autre. Le serveur l’a peut-être renouvelé, ou quelqu’un s’est interposé. Comparez l’empreinte avec le responsable du serveur avant d’épingler le nouveau.',
  },
  distrusted: {
    title: 'Vous avez déjà refusé ce certificat',
    explanation:
      'Quand le certificat de ce serveur a changé, vous avez décidé de ne pas faire confiance à celui de {{name}} pour cet hôte et ce port. Il est refusé quoi que disent les contrôles. Si le responsable du serveur confirme son empreinte, retirez-le des certificats écartés de ce profil.',
  },
  'name-mismatch': {
    title: 'Le certificat est pour d’autres noms',
    explanation:
      'Vous avez demandé {{host}}, et le certificat est valable pour {{names}}. Souvent le serveur appartient à un fournisseur qui a son propre nom pour lui : utilisez ce nom comme adresse du serveur, ou faites ajouter {{host}} au certificat.',
  },
  'address-not-covered': {
    title: 'Le certificat ne couvre pas l’adresse IP',
    explanation:
      'Vous avez demandé {{host}}, et les certificats sont rarement émis pour des adresses ; celui-ci est valable pour {{names}}. Utilisez le nom du serveur comme adresse du serveur, ou indiquez-le comme nom de serveur TLS.',
  },
  'wildcard-too-shallow': {
    title: 'Le joker du certificat n’atteint pas le nom',
    explanation:
      'Vous avez demandé {{host}}, et le certificat est valable pour {{names}}. Un joker remplace exactement un composant : *.example.com couvre mail.example.com, mais ni example.com ni a.mail.example.com. Utilisez un nom couvert.',
  },
  'no-alternative-names': {
    title: 'Le certificat ne nomme aucun serveur',
    explanation:
      'Il n’a qu’un nom commun (CN), {{commonName}}, et cela ne compte plus comme nom de serveur depuis des années. Le certificat doit être émis de nouveau avec {{host}} comme autre nom de l’objet (SAN).',
  },
  expired: {
    title: 'Le certificat a expiré',
    explanation_one:
      'Le certificat de {{name}} a pris fin le {{date}}, il y a {{count}} jour. Souvent il a été renouvelé et le serveur n’a pas été redémarré depuis. Le responsable du serveur doit installer le nouveau et recharger le service.',
    explanation_other:
      'Le certificat de {{name}} a pris fin le {{date}}, il y a {{count}} jours. Souvent il a été renouvelé et le serveur n’a pas été redémarré depuis. Le responsable du serveur doit installer le nouveau et recharger le service.',
  },
  'issuer-expired': {
    title: 'Un certificat au-dessus de celui du serveur a expiré',
    explanation_one:
      '{{name}}, dont dépend le certificat du serveur, a pris fin le {{date}}, il y a {{count}} jour. Le responsable du serveur doit installer une chaîne actuelle ; une racine ancienne doit être mise à jour sur cet ordinateur.',
    explanation_other:
      '{{name}}, dont dépend le certificat du serveur, a pris fin le {{date}}, il y a {{count}} jours. Le responsable du serveur doit installer une chaîne actuelle ; une racine ancienne doit être mise à jour sur cet ordinateur.',
  },
  'not-yet-valid': {
    title: 'Un certificat n’est pas encore valide',
    explanation_one:
      'Le certificat de {{name}} commence le {{date}}, dans {{count}} jour. Vérifiez d’abord l’horloge de cet ordinateur : si elle retarde, les certificats récents semblent encore à naître.',
    explanation_other:
      'Le certificat de {{name}} commence le {{date}}, dans {{count}} jours. Vérifiez d’abord l’horloge de cet ordinateur : si elle retarde, les certificats récents semblent encore à naître.',
  },
  revoked: {
    title: 'Le certificat a été révoqué',
    explanation:
      'L’autorité a retiré le certificat de {{name}} le {{date}}, par exemple parce que sa clé privée a été volée. Personne ne peut être sûr de qui s’en sert maintenant. Le responsable du serveur doit le remplacer ; ne désactivez pas ce contrôle.',
  },
}
