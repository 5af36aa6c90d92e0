import type { commandLineUsage as english } from '../en/command-line-usage'
import type { Translated } from '../translated'

export const commandLineUsage: Translated<typeof english> = {
  'not-understood': 'Cette ligne de commande n’est pas comprise. --help dit ce qu’il y a.',
  'no-command': 'Nommez une commande : {{names}}. --help les explique.',
  'no-subcommand': 'Dites ce que {{command}} doit faire : {{names}}. --help les explique.',
  'unknown-command': 'Il n’y a pas de commande « {{word}} ». --help les énumère.',
  'unknown-command-similar':
    'Il n’y a pas de commande « {{word}} ». Peut-être vouliez-vous dire {{similar}} ; --help les énumère.',
  'unknown-option': 'Il n’y a pas d’option {{option}} ici. --help les énumère.',
  'unknown-option-similar':
    'Il n’y a pas d’option {{option}} ici. Peut-être vouliez-vous dire {{similar}} ; --help les énumère.',
  'option-without-value': '{{option}} a besoin d’une valeur. --help dit laquelle.',
  'not-a-choice': '{{option}} n’accepte que {{choices}}.',
  'missing-profile': '{{command}} a besoin du nom ou de l’id d’un profil.',
  'missing-file': '{{command}} a besoin d’un fichier ; - lit l’entrée standard.',
  'too-many-words':
    'Trop de mots suivent {{command}}. Une valeur avec des espaces se met entre guillemets, et une option commence par --.',
  'secret-as-argument':
    '{{option}} n’est pas accepté en argument : tout utilisateur de cette machine pourrait le lire. Utilisez {{option}}-stdin ou {{option}}-env.',
  'no-data-folder': '--data-dir ne nomme aucun dossier.',
  'no-session': 'Nommez un profil enregistré avec --profile, ou un serveur avec --server-address.',
  'value-unusable': 'La valeur de {{option}} ne peut pas être utilisée. $t(fieldErrors.{{reason}})',
  timeout: '--timeout attend des secondes, entre 0.1 et 3600.',
  'no-profile': 'Il n’y a pas de profil nommé « {{name}} ».',
  'several-profiles': 'Plusieurs profils se nomment « {{name}} ». Utilisez un id : {{ids}}.',
  'profiles-unreadable': 'Les profils enregistrés ne peuvent pas être lus.',
  'one-standard-input': 'Un seul secret peut venir de l’entrée standard.',
  'two-sources': 'Utilisez soit {{option}}-stdin, soit {{option}}-env, pas les deux.',
  'secret-empty': 'Le secret pour {{option}} est vide.',
  'secret-too-long': 'Le secret sur l’entrée standard dépasse 64 Kio.',
  'secret-control-character':
    'Le secret pour {{option}} contient un saut de ligne ou un autre caractère de contrôle. Rien n’a été envoyé.',
  'variable-not-set': 'La variable d’environnement {{variable}} n’est pas définie.',
  'option-file-unreadable': 'Le fichier donné à {{option}} ne peut pas être lu : {{file}}',
  'no-certificate':
    'Le fichier donné à --client-certificate ne contient aucun certificat PEM, et n’est pas un fichier PKCS#12 : {{file}}',
  'no-private-key': 'Le fichier donné à --client-key ne contient aucune clé privée PEM : {{file}}',
  'no-envelope': '--reach {{reach}} a besoin de --from et de --to.',
  'no-sender': 'Nommez l’expéditeur avec --from.',
  'control-character':
    'La valeur de {{option}} contient un saut de ligne ou un autre caractère de contrôle. Rien n’a été envoyé.',
  header: '--header attend <nom>: <valeur>, avec un nom en ASCII imprimable. Rien n’a été envoyé.',
  'file-not-attached': 'Le fichier ne peut pas être joint : {{file}}',
  'message-file': 'Le fichier de message ne peut pas être envoyé : {{file}}. Rien n’a été envoyé.',
  'message-file-as-it-is':
    '--eml envoie un fichier tel quel : {{option}} ne peut pas le changer. Seuls --from et --to vont avec. Rien n’a été envoyé.',
  count: '--count attend un nombre de 1 à {{most}}.',
  notify: '--notify attend success, failure et delay, séparés par des virgules, ou never seul.',
  'envelope-id': '--envelope-id attend au plus {{most}} caractères, sur une ligne.',
  'outbox-without-profile':
    'La boîte d’envoi envoie avec un profil enregistré : nommez-en un avec --profile, ou retirez --asynchronous. Rien n’a été envoyé.',
  'outbox-with-changes':
    'La boîte d’envoi envoie avec le profil tel qu’il est enregistré : retirez {{option}}, ou utilisez --no-asynchronous. Rien n’a été envoyé.',
  'no-text': 'Donnez le texte d’erreur sur l’entrée standard, ou avec --text.',
  'text-too-long': 'Le texte sur l’entrée standard dépasse 8 Mio.',
  port: '--port attend un nombre de 0 à 65535.',
  'port-in-use': 'Le port {{port}} est déjà utilisé sur cette machine. Choisissez-en un autre, ou retirez --port.',
  'unknown-fault': 'Il n’y a pas de défaut « {{fault}} ». practice --list-faults les énumère.',
  'unknown-fault-similar':
    'Il n’y a pas de défaut « {{fault}} ». Peut-être vouliez-vous dire {{similar}} ; practice --list-faults les énumère.',
  'practice-profile-stays':
    'Le profil du serveur d’entraînement fait partie de l’application et ne peut pas être supprimé.',
  'file-unreadable': 'Le fichier ne peut pas être lu : {{file}}',
  'import-not-json': 'Le fichier n’est pas du JSON valide. Rien n’a été importé.',
  'import-not-an-export': 'Le fichier n’est pas un export de profils. Rien n’a été importé.',
  'import-newer': 'Le profil {{number}} a été écrit par une version plus récente. Rien n’a été importé.',
  'import-unusable':
    'Le profil {{number}} ne peut pas être utilisé, à cause de {{field}}. $t(fieldErrors.{{reason}}) Rien n’a été importé.',
}
