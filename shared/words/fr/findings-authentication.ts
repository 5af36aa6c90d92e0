import type { authenticationFindings as english } from '../en/findings-authentication'
import type { Translated } from '../translated'

export const authenticationFindings: Translated<typeof english> = {
  'AUT-00': {
    title: 'Nom d’utilisateur ou mot de passe refusé',
    explanation:
      'Une faute de frappe, un mot de passe changé, un autre compte, ou un fournisseur qui veut un mot de passe d’application au lieu de celui du compte.',
  },
  'AUT-01': {
    title: 'Le fournisseur n’accepte pas le mot de passe du compte',
    explanation:
      'Il veut un mot de passe d’application ou OAuth. Changer le mot de passe du compte annule les mots de passe d’application.',
  },
  'AUT-02': {
    title: 'Le fournisseur veut un mot de passe d’application',
    explanation:
      'La validation en deux étapes est activée, le mot de passe du compte lui-même ne peut donc pas servir ici.',
  },
  'AUT-03': {
    title: 'Le fournisseur a bloqué cette authentification comme inhabituelle',
    explanation: 'Il veut d’abord vous voir dans un navigateur.',
  },
  'AUT-04': {
    title: 'L’envoi par SMTP est désactivé pour cette boîte aux lettres',
    explanation: 'Le SMTP authentifié est désactivé pour la boîte aux lettres ou pour toute l’organisation.',
  },
  'AUT-05': {
    title: 'Une règle de l’organisation bloque cette authentification',
    explanation: 'Les paramètres de sécurité par défaut ou l’accès conditionnel n’autorisent pas de mot de passe ici.',
  },
  'AUT-06': {
    title: 'Le fournisseur n’accepte plus les mots de passe',
    explanation: 'L’authentification de base est désactivée pour ce type de compte. Il ne reste qu’OAuth.',
  },
  'AUT-07': {
    title: 'Le fournisseur a abandonné les mots de passe pour l’envoi',
    explanation: 'L’authentification de base n’est plus prise en charge pour l’envoi par les clients.',
  },
  'AUT-08': {
    title: 'Le jeton n’ouvre pas cette boîte aux lettres',
    explanation:
      'Il a été émis pour un autre service ou une autre portée, pour un autre utilisateur, ou l’envoi par SMTP n’est pas autorisé pour la boîte aux lettres.',
  },
  'AUT-09': {
    title: 'Le jeton a été refusé',
    explanation:
      'Le serveur a répondu avec le statut {{status}}. Le jeton a expiré, ou il lui manque la portée pour SMTP.',
    explanation_text: 'Le jeton a expiré, ou il lui manque la portée pour SMTP.',
  },
  'AUT-10': {
    title: 'Le jeton d’accès a expiré',
    explanation:
      'Un jeton vit environ une heure, et le droit d’en renouveler un prend fin lui aussi : avec un nouveau mot de passe, après une longue inutilisation, ou quand il est retiré.',
  },
  'AUT-11': {
    title: 'L’authentification n’est proposée que sous chiffrement',
    explanation:
      'Le serveur propose STARTTLS et aucune authentification avant lui. Le profil n’utilise pas de chiffrement. Aucun mot de passe n’a été envoyé.',
    explanation_text:
      'Le serveur propose STARTTLS et aucune authentification avant lui, et le programme n’a pas chiffré.',
  },
  'AUT-12': {
    title: 'Ce serveur n’accepte pas d’authentification',
    explanation:
      'Il relaie selon l’adresse réseau, ou ce port est réservé au courrier entre serveurs. Aucun mot de passe n’a été envoyé.',
    explanation_text: 'Il relaie selon l’adresse réseau, ou ce port est réservé au courrier entre serveurs.',
  },
  'AUT-13': {
    title: 'Aucune méthode d’authentification ne convient',
    explanation:
      'Le serveur propose {{offered}} ; ce profil peut utiliser {{wanted}}. Aucun mot de passe n’a été envoyé.',
    explanation_text: 'Le serveur ne propose aucune des méthodes d’authentification que le programme peut utiliser.',
  },
  'AUT-14': {
    title: 'Le serveur propose son authentification sous une forme ancienne',
    explanation:
      'Il écrit AUTH=LOGIN, que certains programmes ne lisent pas ; ils croient alors qu’aucune authentification n’est proposée.',
  },
  'AUT-15': {
    title: 'CRAM-MD5 peut être proposé et ne pas fonctionner',
    explanation:
      'Il exige des mots de passe que le serveur peut lire. Beaucoup de serveurs le proposent et n’enregistrent que des empreintes.',
  },
  'AUT-16': {
    title: 'PLAIN échoue et LOGIN fonctionne',
    explanation: 'Le serveur propose une méthode qu’il ne traite pas correctement.',
    title_suspected: 'Le serveur propose PLAIN et ne le comprend pas',
    explanation_suspected:
      'Il a répondu qu’il ne peut pas lire la commande, alors qu’un mot de passe erroné reçoit une autre réponse. LOGIN est proposé aussi et fonctionne peut-être.',
  },
  'AUT-17': {
    title: 'Le fournisseur veut un code d’autorisation',
    explanation: 'Sa messagerie web en crée un à l’activation de SMTP. Le mot de passe du compte n’est pas accepté.',
  },
  'AUT-18': {
    title: 'Zoho a refusé l’authentification ou l’expéditeur',
    explanation:
      'Causes habituelles : le serveur d’une autre région, SMTP non activé, une double authentification sans mot de passe d’application, ou un expéditeur qui n’est pas celui du compte.',
  },
  'AUT-19': {
    title: 'Amazon SES ne connaît pas ces identifiants',
    explanation: 'Il veut des identifiants SMTP de cette région. Les clés d’accès d’AWS sont autre chose.',
  },
  'AUT-20': {
    title: 'SendGrid a refusé l’authentification',
    explanation:
      'Le nom d’utilisateur est pour tous le mot apikey, et le mot de passe est la clé, sans saut de ligne derrière elle.',
  },
  'AUT-21': {
    title: 'Postmark a refusé l’authentification',
    explanation: 'Il veut le jeton du serveur comme nom d’utilisateur et comme mot de passe.',
  },
  'AUT-22': {
    title: 'Le nom d’utilisateur doit peut-être avoir une autre forme',
    explanation: 'Quelques fournisseurs veulent la partie avant l’arobase, la plupart l’adresse complète.',
  },
  'AUT-23': {
    title: 'Le mot de passe contient des caractères inhabituels',
    explanation:
      'Une espace à une extrémité, des guillemets typographiques ou des lettres hors ASCII sont venus avec lui, ou le programme ne sait pas les envoyer.',
  },
  'AUT-24': {
    title: 'Le serveur ne peut pas contrôler d’authentification pour le moment',
    explanation: 'Sa base d’utilisateurs ne répond pas, ou le compte est en transition.',
  },
  'AUT-25': {
    title: 'Trop de tentatives d’authentification',
    explanation:
      'Le serveur a bloqué ce compte ou cette adresse pour un temps. Chaque nouvelle tentative peut le prolonger.',
  },
  'AUT-26': {
    title: 'Le serveur n’attend pas d’authentification ici',
    explanation: 'Il dit que la commande n’est pas à sa place. Ce n’est pas une réussite, et rien n’a été envoyé.',
    explanation_text: 'Il dit que la commande n’est pas à sa place. Ce n’est pas une réussite.',
  },
  'AUT-27': {
    title: 'L’authentification exige un chiffrement',
    explanation: 'Un mot de passe en clair peut être lu sur tout le trajet.',
  },
  'AUT-28': {
    title: 'Le serveur veut d’abord une authentification',
    explanation: 'Ni nom d’utilisateur ni mot de passe n’a été donné, et il n’accepte pas de courrier sans eux.',
    explanation_text: 'Le programme ne s’est pas authentifié, et le serveur n’accepte pas de courrier sans cela.',
  },
  'AUT-29': {
    title: 'L’envoi n’est peut-être pas activé chez le fournisseur',
    explanation:
      'Il n’admet les programmes de messagerie qu’après autorisation d’IMAP et de SMTP dans sa messagerie web, parfois seulement avec un mot de passe d’application.',
  },
  'AUT-30': {
    title: 'Le fournisseur veut un mot de passe d’application',
    explanation: 'Il refuse le mot de passe du compte dans les programmes de messagerie.',
  },
  'AUT-31': {
    title: 'L’authentification n’est pas autorisée depuis cet endroit',
    explanation: 'Le fournisseur ne l’accepte que d’autres réseaux ou pays.',
  },
}
