import type { thisMachineFindings as english } from '../en/findings-this-machine'
import type { Translated } from '../translated'

export const thisMachineFindings: Translated<typeof english> = {
  'LOC-01': {
    title: 'Les secrets enregistrés ne peuvent pas être lus',
    explanation:
      'Le trousseau est verrouillé, appartient à un autre compte, ou ne connaît plus cette application. Les mots de passe doivent être saisis de nouveau.',
  },
  'LOC-02': {
    title: 'Aucun trousseau n’a été trouvé sur cette machine',
    explanation:
      'Sans Secret Service ni KWallet, les secrets ne peuvent pas être enregistrés en sûreté. Ils peuvent être gardés pour cette session seulement.',
  },
  'LOC-03': {
    title: 'Cela fonctionne dans un autre programme',
    explanation:
      'Ce programme utilise peut-être le proxy, les certificats ou l’authentification du système, ce qui n’a pas été demandé à celui-ci.',
  },
  'LOC-04': {
    title: 'Le test réussit et l’envoi échoue',
    explanation:
      'Le test s’arrête après l’authentification. Le serveur ne vérifie les droits de l’expéditeur et les limites qu’à l’envoi d’un message.',
    title_untested: 'L’envoi lui-même n’a pas été essayé',
    explanation_untested:
      'Ce test s’est arrêté après l’authentification. Le serveur ne vérifie les droits de l’expéditeur et les limites qu’à l’envoi d’un message.',
  },
  'LOC-05': {
    title: 'Un antivirus ouvre la connexion chiffrée',
    explanation: 'Sa protection du courrier met son propre certificat à la place de celui du serveur.',
  },
  'LOC-06': {
    title: 'Annoncé comme envoyé avant la réponse du serveur',
    explanation:
      'En envoi asynchrone, la réussite signifie que le message a été confié, pas que le serveur l’a accepté.',
  },
}
