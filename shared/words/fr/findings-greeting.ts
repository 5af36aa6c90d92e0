import type { greetingFindings as english } from '../en/findings-greeting'
import type { Translated } from '../translated'

export const greetingFindings: Translated<typeof english> = {
  'EHL-01': {
    title: 'Le serveur ne dit rien',
    explanation:
      'Il a accepté la connexion et n’a pas envoyé de message d’accueil en {{seconds}} s. Certains serveurs font attendre les inconnus, ou recherchent d’abord cette adresse. Il n’attend pas TLS.',
    explanation_text:
      'Il a accepté la connexion et n’a pas envoyé de message d’accueil à temps. Certains serveurs font attendre les inconnus, ou recherchent d’abord leur adresse.',
  },
  'EHL-02': {
    title: 'Le serveur a écarté cette adresse',
    explanation:
      'Il a refusé dès l’accueil : ce réseau figure sur une liste de blocage, ou le serveur n’accepte pas de courrier de l’extérieur.',
  },
  'EHL-03': {
    title: 'Le serveur est trop occupé',
    explanation: 'Trop de connexions, ou une limite pour cette adresse. Il demande de revenir plus tard.',
  },
  'EHL-04': {
    title: 'Le nom avec lequel nous nous présentons ne convient pas au serveur',
    explanation: 'Il veut un nom de domaine complet ou une adresse entre crochets.',
    title_text: 'Le nom avec lequel le programme se présente ne convient pas au serveur',
  },
  'EHL-05': {
    title: 'Le serveur ne connaît pas EHLO',
    explanation:
      'Il est très ancien, n’est pas un serveur de messagerie, ou un proxy se trouve devant lui. Sans EHLO il n’y a ni chiffrement ni authentification, HELO n’a donc pas été essayé.',
    explanation_text:
      'Il est très ancien, n’est pas un serveur de messagerie, ou un proxy se trouve devant lui. Sans EHLO il n’y a ni chiffrement ni authentification.',
  },
  'EHL-06': {
    title: 'Une commande est arrivée trop tôt',
    explanation:
      'Le serveur n’avait pas fini de parler. Le programme qui se connecte ne respecte pas l’ordre de SMTP, ou quelque chose en chemin retarde un côté.',
  },
  'EHL-07': {
    title: 'Les offres changent une fois TLS établi',
    explanation: 'C’est normal : beaucoup de serveurs ne proposent l’authentification que sous chiffrement.',
  },
}
