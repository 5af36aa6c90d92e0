import type { revocation as english } from '../en/revocation'
import type { Translated } from '../translated'

export const revocation: Translated<typeof english> = {
  good: {
    proven: 'L’autorité dit que le certificat est bon.',
    'issuer-not-checked':
      'L’autorité dit que le certificat est bon. Au sujet d’une autorité entre elle et la racine, aucune réponse n’a pu être obtenue.',
  },
  revoked: {
    unspecified: 'L’autorité n’a pas donné de raison.',
    'key-compromise': 'La clé privée est peut-être en d’autres mains.',
    'authority-compromise': 'La clé de l’autorité est peut-être en d’autres mains.',
    'affiliation-changed': 'Le nom ou le titulaire a changé.',
    superseded: 'Il a été remplacé par un autre certificat.',
    'cessation-of-operation': 'Le serveur a été abandonné.',
    'certificate-hold': 'Il est suspendu pour le moment.',
    'remove-from-list': 'Il était suspendu, et la liste dit que cela a pris fin.',
    'privilege-withdrawn': 'Un droit que le certificat accorde a été retiré.',
    'attribute-authority-compromise': 'La clé de l’autorité derrière ses attributs est peut-être en d’autres mains.',
  },
  'not-checked': {
    'not-asked': 'Personne n’a été interrogé.',
    'ignored-by-profile':
      'Ce profil ignore la révocation, personne n’a donc été interrogé. Ce que le serveur lui-même ou un contrôle antérieur aurait dit serait affiché.',
    'not-trusted-chain':
      'La chaîne n’atteint pas correctement une racine de confiance, et ce qu’elle dit d’elle-même n’est pas suivi.',
    'trusted-directly':
      'Le certificat lui-même est de confiance ici, et aucune autorité n’est au-dessus de lui pour le révoquer.',
    'too-many-certificates': 'La chaîne est trop longue pour interroger au sujet de chacun de ses certificats.',
    'no-url': 'Le certificat ne dit pas qui pourrait être interrogé.',
    'url-refused':
      'Le certificat dit qui pourrait être interrogé sous une forme qui n’est pas suivie. Seules http et https le sont.',
    'redirect-refused':
      'Le répondeur a renvoyé la question trop souvent, en boucle, ou vers une autre sorte d’adresse.',
    'responder-unreachable':
      'Le répondeur de l’autorité n’a pas pu être joint. Un pare-feu se trouve peut-être en chemin.',
    'responder-silent': 'Le répondeur de l’autorité a pris la question et n’a rien dit.',
    'responder-refused': 'Le répondeur de l’autorité n’a pas répondu à la question.',
    'responder-does-not-know': 'Le répondeur de l’autorité ne connaît pas le certificat.',
    'too-large': 'La réponse était trop volumineuse pour être lue.',
    'time-out': 'Délai dépassé : la réponse n’est pas arrivée à temps.',
    cancelled: 'Le contrôle a été annulé.',
    'answer-invalid':
      'La réponse n’établit rien : elle est endommagée, ou n’est pas signée par quelqu’un qui peut répondre.',
    'answer-stale':
      'La réponse n’est pas valable en ce moment : elle est trop ancienne, ou l’horloge de cet ordinateur est fausse.',
    'answer-for-another': 'La réponse concerne un autre certificat.',
  },
}
