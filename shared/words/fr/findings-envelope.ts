import type { envelopeFindings as english } from '../en/findings-envelope'
import type { Translated } from '../translated'

export const envelopeFindings: Translated<typeof english> = {
  'ENV-01': {
    title: 'Vous ne pouvez pas envoyer depuis cette adresse',
    explanation:
      'L’expéditeur n’est pas le compte qui s’est authentifié, ou ce compte n’a pas le droit d’envoyer en son nom.',
  },
  'ENV-02': {
    title: 'Le serveur ne relaie pas vers ce destinataire',
    explanation:
      'Il n’accepte de courrier pour l’extérieur qu’après une authentification, ou depuis son propre réseau.',
  },
  'ENV-03': {
    title: 'Premier contact : le serveur demande de revenir plus tard',
    explanation:
      'La liste grise (greylisting) retarde de quelques minutes les expéditeurs inconnus. Le profil est correct.',
    explanation_text:
      'La liste grise (greylisting) retarde de quelques minutes les expéditeurs inconnus. Les réglages sont corrects.',
  },
  'ENV-04': {
    title: 'Le destinataire n’existe pas',
    explanation: 'Le serveur ne connaît pas cette boîte aux lettres.',
  },
  'ENV-05': {
    title: 'Trop de destinataires à la fois',
    explanation: 'Le serveur en accepte moins par message.',
  },
  'ENV-06': {
    title: 'Une limite d’envoi est atteinte',
    explanation: 'Le fournisseur n’en autorise pas davantage pour l’instant.',
  },
  'ENV-07': {
    title: 'L’adresse de l’expéditeur n’est pas vérifiée',
    explanation:
      'Le fournisseur n’envoie que depuis des identités vérifiées et, dans son mode de test, que vers elles.',
  },
  'ENV-08': {
    title: 'Le serveur ne comprend pas une adresse',
    explanation: 'Elle est écrite d’une manière que SMTP n’autorise pas.',
  },
  'ENV-09': {
    title: 'Le serveur ne sait pas traiter cette adresse',
    explanation: 'Elle contient des caractères hors ASCII, et le serveur ne propose pas SMTPUTF8.',
  },
  'ENV-10': {
    title: 'Le domaine de l’expéditeur n’a pas autorisé ce serveur',
    explanation: 'SPF, DKIM ou DMARC du domaine ne couvrent pas le chemin que prend ce message.',
  },
  'ENV-11': {
    title: 'Ce réseau ne peut pas envoyer de courrier directement',
    explanation: 'Son adresse n’a pas de nom inverse correct, ou le domaine de l’expéditeur ne la mentionne pas.',
  },
  'ENV-12': {
    title: 'Ce réseau figure sur une liste de blocage',
    title_text: 'Le serveur du destinataire bloque ce réseau ou prend le message pour un courrier indésirable',
    explanation: 'Le serveur du destinataire n’accepte pas de courrier de cette adresse.',
    explanation_text: 'Sa réponse met en cause la réputation du réseau d’envoi, ou le message lui-même.',
  },
  'ENV-13': {
    title: 'Certains destinataires ont été refusés',
    explanation: 'Le message est parti vers ceux qui ont été acceptés. Il n’est pas parti vers les autres.',
    explanation_text:
      'Le message est parti vers ceux qui ont été acceptés, à moins que le programme n’ait tout abandonné. Il n’est pas parti vers les autres.',
  },
  'ENV-14': {
    title: 'Le serveur ne dit pas si une adresse existe',
    explanation: 'La question par VRFY ou EXPN est désactivée presque partout. Cela n’a pas d’importance pour l’envoi.',
  },
  'ENV-15': {
    title: 'L’expéditeur manque',
    explanation: 'Le serveur n’accepte pas ici de message sans adresse d’expéditeur.',
  },
}
