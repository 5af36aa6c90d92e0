import type { presets as english } from '../en/presets'
import type { Translated } from '../translated'

export const presets: Translated<typeof english> = {
  gmail: {
    hint: 'Activez la validation en deux étapes, puis créez un mot de passe d’application ou authentifiez-vous par OAuth 2.0. Le mot de passe du compte est refusé.',
  },
  'google-workspace-relay': {
    hint: 'Un administrateur y autorise les expéditeurs par adresse réseau ou par authentification.',
  },
  'microsoft-365': {
    hint: 'OAuth 2.0 est la voie normale. Un mot de passe ne fonctionne que tant qu’un administrateur laisse SMTP AUTH activé pour la boîte aux lettres ; les nouvelles organisations l’ont désactivé à partir de fin 2026. Le port 465 n’est pas servi.',
  },
  'outlook-com': {
    hint: 'Seul OAuth 2.0 fonctionne depuis septembre 2024. Les mots de passe et mots de passe d’application sont refusés.',
  },
  yahoo: {
    hint: 'Créez un mot de passe d’application dans la page de sécurité du compte, ou authentifiez-vous par OAuth 2.0. Le mot de passe du compte est refusé.',
  },
  aol: {
    hint: 'Créez un mot de passe d’application dans la page de sécurité du compte, ou authentifiez-vous par OAuth 2.0. Le mot de passe du compte est refusé.',
  },
  icloud: {
    hint: 'Créez un mot de passe d’application. Avec un domaine à vous, le nom d’utilisateur reste l’adresse iCloud. Le port 465 n’est pas servi.',
  },
  fastmail: { hint: 'Créez un mot de passe d’application. Le serveur refuse le nom EHLO localhost.' },
  zoho: {
    hint: 'L’hôte doit être celui de la région où se trouve le compte. Avec une double authentification, créez un mot de passe d’application. L’accès SMTP doit parfois être activé. Les organisations payantes ont leurs propres hôtes.',
  },
  'proton-bridge': {
    hint: 'Bridge doit être lancé et connecté au compte ; il affiche son port, son nom d’utilisateur et son mot de passe. Son certificat est le sien : exportez-le et ajoutez-le comme autorité propre. Un abonnement payant est nécessaire.',
  },
  'proton-smtp-token': {
    hint: 'Seulement pour les adresses d’un domaine personnalisé : créez un jeton SMTP et utilisez-le comme mot de passe.',
  },
  yandex: {
    hint: 'Autorisez les programmes de messagerie dans les paramètres de la boîte aux lettres, puis créez un mot de passe d’application.',
  },
  'mail-ru': {
    hint: 'Créez un mot de passe pour applications externes dans la page de sécurité du compte.',
  },
  qq: {
    hint: 'Activez SMTP dans la messagerie web et utilisez comme mot de passe le code d’autorisation qu’elle affiche.',
  },
  'qq-enterprise': {
    hint: 'Utilise le mot de passe client de la boîte d’entreprise, qui peut différer du mot de passe du compte.',
  },
  'netease-163': {
    hint: 'Activez SMTP dans la messagerie web et utilisez comme mot de passe le code d’autorisation qu’elle affiche.',
  },
  'netease-126': {
    hint: 'Activez SMTP dans la messagerie web et utilisez comme mot de passe le code d’autorisation qu’elle affiche.',
  },
  aliyun: { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  'aliyun-enterprise': {
    hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe. Un administrateur doit parfois autoriser SMTP.',
  },
  naver: { hint: 'Activez d’abord l’utilisation de SMTP dans les paramètres de messagerie.' },
  comcast: { hint: 'Autorisez d’abord l’accès de tiers dans les paramètres de messagerie.' },
  att: {
    hint: 'Créez une clé de messagerie sécurisée (secure mail key) dans le profil AT&T et utilisez-la comme mot de passe.',
  },
  telstra: { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  orange: { hint: 'Depuis un autre fournisseur d’accès, utilisez 465 ou 587 : le port 25 y est fermé.' },
  free: {
    hint: 'Le nom d’utilisateur est la partie avant le @. Le SMTP authentifié doit d’abord être activé dans le compte.',
  },
  sfr: {
    hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe. Rien n’indique que le port 587 fonctionne.',
  },
  laposte: { hint: 'Le nom d’utilisateur est la partie avant le @.' },
  ovh: { hint: 'C’est l’hôte de MX Plan. Les comptes Exchange et Email Pro ont leurs propres hôtes.' },
  gandi: { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  ionos: { hint: 'La terminaison de l’hôte est celle du pays où le contrat a été conclu.' },
  '1und1': { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  infomaniak: { hint: 'Créez un mot de passe d’appareil pour l’adresse e-mail dans le manager.' },
  gmx: {
    hint: 'Autorisez d’abord l’accès POP3 et IMAP dans les paramètres de messagerie ; il couvre SMTP. Avec une double authentification, créez un mot de passe d’application.',
  },
  'web-de': {
    hint: 'Le nom d’utilisateur est la partie avant le @. Autorisez d’abord l’accès des programmes de messagerie dans les paramètres.',
  },
  't-online': {
    hint: 'Utilise le mot de passe de messagerie, défini séparément du mot de passe du compte.',
  },
  strato: { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  posteo: {
    hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe. Quand la protection supplémentaire est activée, SMTP est fermé.',
  },
  seznam: { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  'wp-pl': {
    hint: 'Le nom d’utilisateur est la partie avant le @. Autorisez d’abord les programmes de messagerie dans les paramètres.',
  },
  'o2-pl': {
    hint: 'Le nom d’utilisateur est la partie avant le @. Autorisez d’abord les programmes de messagerie dans les paramètres.',
  },
  onet: { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  libero: { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  virgilio: { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  aruba: {
    hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe. Le courrier certifié (PEC) a ses propres hôtes.',
  },
  bt: { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  sky: { hint: 'Créez un mot de passe d’application dans la page de sécurité du compte.' },
  'virgin-media': { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe de messagerie.' },
  'one-com': { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  godaddy: {
    hint: 'Pour Workspace Email. Les boîtes aux lettres passées à Microsoft 365 utilisent smtp.office365.com.',
  },
  rackspace: { hint: 'Authentifiez-vous avec l’adresse complète et son mot de passe.' },
  'amazon-ses': {
    hint: 'Mettez dans l’hôte la région de vos identités vérifiées. Utilisez des identifiants SMTP créés dans la console SES : les clés d’accès sont refusées. Dans le bac à sable, seuls les destinataires vérifiés sont acceptés.',
  },
  sendgrid: {
    hint: 'Le nom d’utilisateur est le mot apikey, le mot de passe est une clé d’API. Un saut de ligne collé avec la clé la rend inutilisable.',
  },
  mailgun: {
    hint: 'Utilisez les identifiants SMTP du domaine d’envoi. Les domaines de la région UE utilisent smtp.eu.mailgun.org.',
  },
  postmark: {
    hint: 'Le jeton du serveur est à la fois le nom d’utilisateur et le mot de passe ; un jeton SMTP en a un pour chacun. Le port 465 n’est pas servi. Les envois de masse passent par smtp-broadcasts.postmarkapp.com.',
  },
  mailtrap: { hint: 'Le nom d’utilisateur est affiché à côté du jeton d’API, qui est le mot de passe.' },
  'mailtrap-sandbox': {
    hint: 'Chaque boîte de réception a son propre nom d’utilisateur et son mot de passe. Rien n’est jamais remis.',
  },
  brevo: { hint: 'Utilisez l’identifiant SMTP et une clé SMTP, pas le mot de passe du compte.' },
  mailjet: { hint: 'La clé d’API est le nom d’utilisateur, la clé secrète est le mot de passe.' },
  sparkpost: {
    hint: 'Le nom d’utilisateur est SMTP_Injection, le mot de passe est une clé d’API autorisée à envoyer par SMTP.',
  },
  mandrill: { hint: 'Le mot de passe est une clé d’API ; le mot de passe du compte est refusé.' },
  mailersend: { hint: 'Utilisez l’utilisateur SMTP créé pour le domaine d’envoi.' },
  resend: { hint: 'Le nom d’utilisateur est le mot resend, le mot de passe est une clé d’API.' },
  smtp2go: { hint: 'Utilisez un utilisateur SMTP créé dans le tableau de bord, pas le compte.' },
  'elastic-email': { hint: 'Utilisez des identifiants SMTP créés dans le tableau de bord.' },
  loops: { hint: 'Le mot de passe est une clé d’API. Seuls les messages transactionnels sont acceptés.' },
  'local-catcher': {
    hint: 'Il affiche ce qu’il a reçu sur sa page web (port 8025 ou 1080) et ne remet rien. Il ne demande pas d’authentification.',
  },
}
