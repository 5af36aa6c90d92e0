import type { tlsModeFindings as english } from '../en/findings-tls-mode'
import type { Translated } from '../translated'

export const tlsModeFindings: Translated<typeof english> = {
  'TLM-01': {
    title: 'Le port {{port}} parle avant de chiffrer',
    explanation:
      'TLS implicite commence chiffré ; ce serveur commence en clair et attend STARTTLS. Le port et le chiffrement ne vont pas ensemble.',
    title_text: 'Le port parle avant de chiffrer',
  },
  'TLM-02': {
    title: 'Le port {{port}} attend TLS',
    explanation:
      'Le serveur s’est tu parce qu’il attend le chiffrement dès le premier octet : le serveur attend TLS, le profil attend le serveur. Une négociation TLS sur une seconde connexion a obtenu une réponse.',
    title_text: 'Le port attend TLS',
    explanation_text:
      'Le serveur s’est tu, très probablement parce qu’il attend le chiffrement dès le premier octet : le serveur attend TLS, le programme attend le serveur. Le port 465 est fait ainsi.',
  },
  'TLM-03': {
    title: 'Le serveur se tait sur le port de soumission',
    explanation:
      'Le port 587 envoie normalement son message d’accueil en premier. Celui-ci fait attendre les inconnus, ou a été configuré pour TLS implicite.',
  },
  'TLM-04': {
    title: 'Le serveur ne propose pas STARTTLS sur le port {{port}}',
    explanation:
      'Soit il n’a pas de chiffrement ici, soit quelque chose en chemin retire l’offre. S’il le proposait auparavant, considérez cela comme une attaque. Aucun mot de passe n’a été envoyé.',
    title_masked: 'Quelque chose en chemin cache STARTTLS',
    explanation_masked:
      'Les offres du serveur arrivent recouvertes. Des pare-feu qui inspectent SMTP font cela, si bien que rien ne peut être chiffré sur le port {{port}}. Aucun mot de passe n’a été envoyé.',
    title_text: 'Le serveur ne propose pas STARTTLS sur ce port',
    explanation_text:
      'Soit il n’a pas de chiffrement ici, soit quelque chose en chemin retire l’offre. S’il le proposait auparavant, considérez cela comme une attaque.',
  },
  'TLM-05': {
    title: 'Le serveur ne peut pas chiffrer pour le moment',
    explanation:
      'Il propose STARTTLS et dit qu’il n’est pas disponible : son certificat ou sa clé manque ou est endommagé. Continuer sans chiffrement n’a pas été essayé.',
    explanation_text:
      'Il propose STARTTLS et dit qu’il n’est pas disponible : son certificat ou sa clé manque ou est endommagé.',
  },
  'TLM-06': {
    title: 'STARTTLS est proposé puis refusé',
    explanation:
      'Le serveur, ou un antivirus ou un pare-feu en chemin, ne laisse pas le chiffrement commencer. Continuer sans lui n’a pas été essayé.',
    explanation_text: 'Le serveur, ou un antivirus ou un pare-feu en chemin, ne laisse pas le chiffrement commencer.',
  },
  'TLM-07': {
    title: 'Le serveur veut d’abord un chiffrement',
    explanation: 'Il refuse de continuer en clair, et le profil n’utilise pas de chiffrement.',
    explanation_text: 'Il refuse de continuer en clair, et le programme n’a pas chiffré.',
  },
  'TLM-08': {
    title: 'La connexion s’est rompue au moment de chiffrer',
    explanation:
      'Le serveur a accepté STARTTLS et TLS ne s’est pas établi. Il ne connaît peut-être que des versions trop anciennes, ou quelque chose en chemin s’en mêle.',
    title_timeout: 'Le serveur a accepté STARTTLS et TLS n’a pas abouti à temps',
    explanation_timeout:
      'Le serveur est là et a répondu. Il est lent ou surchargé, ou quelque chose en chemin retient la négociation. Ni le port ni le certificat ne sont en cause.',
  },
  'TLM-09': {
    title: 'La connexion s’est terminée dans la négociation TLS',
    explanation:
      'Le serveur a raccroché ou s’est tu au début de TLS. Le port appartient peut-être à un autre service, ou le serveur ne connaît que des versions trop anciennes.',
    title_timeout: 'TLS n’a pas abouti à temps',
    explanation_timeout:
      'Le port a pris la connexion et n’a pas terminé la négociation TLS. Il est lent ou surchargé, ou il appartient à un service qui attend autre chose.',
  },
  'TLM-10': {
    title: 'Le port {{port}} appartient à un serveur web',
    explanation: 'Il parle HTTP, pas SMTP. Un portail d’accès du réseau peut aussi en être la cause.',
    title_text: 'Le port appartient à un serveur web',
  },
  'TLM-11': {
    title: 'C’est un serveur de courrier entrant',
    explanation: 'Le port {{port}} parle {{protocol}}, qui relève le courrier. L’envoi a besoin du serveur d’envoi.',
    explanation_text:
      'Le port appartient à IMAP ou POP3, qui relèvent le courrier. L’envoi a besoin du serveur d’envoi.',
  },
  'TLM-12': {
    title: 'Le port {{port}} appartient à un autre service',
    explanation: 'Ce qu’il a dit en premier n’est pas le message d’accueil d’un serveur de messagerie.',
    title_text: 'Le port appartient à un autre service',
  },
  'TLM-13': {
    title: 'Du texte a été glissé avant le chiffrement',
    explanation:
      'Quelque chose est arrivé en clair après la réponse à STARTTLS. C’est l’aspect d’une attaque sur la connexion ; un serveur défectueux est possible. Ce texte a été écarté, et aucun mot de passe n’a été envoyé.',
    explanation_text:
      'Quelque chose est arrivé en clair après la réponse à STARTTLS. C’est l’aspect d’une attaque sur la connexion ; un serveur défectueux est possible.',
  },
}
