import type { explain as english } from '../en/explain'
import type { Translated } from '../translated'

export const explain: Translated<typeof english> = {
  title: 'Expliquer une erreur',
  open: 'Expliquer une erreur…',
  card: {
    text: 'Collez le message que votre programme ou un avis de non-remise vous a donné. Il est expliqué ici, sans aucune connexion.',
    label: 'Texte de l’erreur',
    placeholder: '535 5.7.8 Username and…',
    action: 'Expliquer',
  },
  label: 'Texte d’erreur, réponse, avis de non-remise ou journal',
  placeholder: '535 5.7.8 Username and…',
  clear: 'Effacer le texte',
  privacy:
    'L’explication se fait sur cette machine : aucune connexion, aucun envoi. Le texte n’est gardé que dans la mémoire de cette fenêtre.',
  results: 'Explication',
  empty: {
    title: 'L’explication apparaît ici pendant que vous saisissez ou collez',
    text: 'Les exceptions et journaux de programmes, les réponses de serveurs et les avis de non-remise sont lus. Plus il y a de texte, plus la réponse est sûre.',
  },
  found_one: '{{count}} constat',
  found_other: '{{count}} constats, le plus probable d’abord',
  onlyStatus: 'la phrase n’est pas connue ; ses codes signifient ceci',
  from: 'Semble venir de : {{source}}',
  sources: {
    nodemailer: 'Nodemailer',
    emailjs: 'emailjs',
    'python-smtplib': 'Python smtplib',
    phpmailer: 'PHPMailer',
    outlook: 'Outlook',
    thunderbird: 'Thunderbird',
    dotnet: '.NET',
    wlanguage: 'WLanguage',
    'java-mail': 'JavaMail',
    go: 'Go',
    swaks: 'swaks',
    curl: 'curl',
    openssl: 'OpenSSL',
    postfix: 'un journal Postfix',
    bounce: 'un avis de non-remise',
    'smtp-log': 'un dialogue SMTP',
  },
  status: {
    heading: 'Codes de statut',
    hint: 'ce que signifient les codes du texte',
  },
  server: {
    heading: 'Ce que le serveur a dit',
    hint: 'réponses dans le texte, mot pour mot',
    more_one: '{{count}} autre réponse n’est pas affichée.',
    more_other: '{{count}} autres réponses ne sont pas affichées.',
  },
  unknown: {
    title: 'Ce texte n’est pas reconnu',
    text: 'Il ne contient aucun code ni aucune phrase connus : rien n’est donc affirmé sur sa cause. Voici ce qui aide :',
    whole: 'Collez le texte entier : l’exception avec ses codes, ou le journal depuis la connexion jusqu’à l’échec.',
    reply:
      'Cherchez la réponse du serveur, une ligne qui commence par trois chiffres comme 535 ou 550, et collez-la sans changement.',
    bounce: 'D’un avis de non-remise, collez la partie avec « Diagnostic-Code » ou « Status ».',
    test: 'Ou testez le profil ici : un test trouve la cause dans la connexion elle-même.',
  },
}
