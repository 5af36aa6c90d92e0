import type { errors as english } from '../en/errors'
import type { Translated } from '../translated'

export const errors: Translated<typeof english> = {
  'invalid-request': {
    title: 'La demande n’a pas été comprise',
    explanation: 'Elle n’a pas la forme que cette opération attend. Rien n’a été fait.',
  },
  'invalid-value': {
    title: 'Une valeur ne peut pas être utilisée',
    explanation:
      'Elle est vide, trop longue, ou contient des caractères qui ne doivent pas entrer dans une session SMTP. Aucune connexion n’a été ouverte.',
  },
  'not-found': {
    title: 'L’élément n’est plus là',
    explanation: 'Il a été supprimé, ou n’a jamais existé. Rechargez la liste.',
  },
  'acknowledgement-required': {
    title: 'Un avertissement attend votre accord',
    explanation:
      'Ces réglages sont assez dangereux pour que la question soit posée d’abord. Aucune connexion n’a été ouverte.',
  },
  'name-without-password': {
    title: 'Il y a un nom d’utilisateur, mais rien pour s’authentifier',
    explanation:
      'Le profil nomme un utilisateur, et n’a ni mot de passe ni jeton. Saisissez l’un des deux, ou videz le nom d’utilisateur. Aucune connexion n’a été ouverte.',
  },
  busy: {
    title: 'C’est déjà en cours',
    explanation: 'La même opération n’est pas encore terminée. Attendez-la, ou annulez-la.',
  },
  unsupported: {
    title: 'Ce n’est pas possible ici',
    explanation:
      'Cette version ou cet environnement ne le permet pas. Aucune connexion d’une autre sorte n’a été ouverte à la place.',
  },
  internal: {
    title: 'L’application a commis une erreur',
    explanation:
      'Quelque chose d’imprévu s’est produit dans l’application. L’opération s’est arrêtée ; elle n’a rien enregistré.',
  },
  'vault-missing': {
    title: 'Il n’y a pas de trousseau sur cette machine',
    explanation:
      'Aucun service de gestion des secrets ne répond. Installez-en un, ou gardez les secrets jusqu’à la fermeture de l’application.',
  },
  'vault-locked': {
    title: 'Le trousseau est verrouillé',
    explanation:
      'Il ne peut être ni lu ni modifié tant que vous ne l’avez pas déverrouillé. Déverrouillez-le et vérifiez de nouveau.',
  },
  'vault-waiting': {
    title: 'Le trousseau attend une réponse',
    explanation:
      'Il demande un mot de passe ou une autorisation dans sa propre fenêtre. Répondez-y, puis vérifiez de nouveau.',
  },
  'vault-refused': {
    title: 'Le trousseau a refusé',
    explanation: 'Il n’a pas laissé l’application lire ou écrire le secret. Rien n’a été enregistré ailleurs.',
  },
  'secret-missing': {
    title: 'Le secret enregistré a disparu',
    explanation:
      'Le profil indique qu’un secret a été enregistré, et le trousseau ne l’a pas. Saisissez-le de nouveau.',
  },
  'storage-unreadable': {
    title: 'Les données enregistrées sont illisibles',
    explanation:
      'Le fichier existe et son contenu n’a pas de sens. Il a été laissé tel quel, ou mis de côté sans changement. Regardez-le dans le dossier des données, dont l’emplacement est dans les réglages, ou remettez une copie.',
  },
  'storage-write-failed': {
    title: 'L’enregistrement a échoué',
    explanation:
      'Le dossier des données n’a pas accepté la modification : il est peut-être plein ou protégé en écriture. Ce qui était enregistré est toujours là. Libérez-y de la place ou autorisez l’écriture, puis réessayez.',
  },
  'storage-locked': {
    title: 'Un autre processus enregistre',
    explanation: 'Il tient le fichier en ce moment. Rien n’a été écrit ; réessayez.',
  },
  'newer-version': {
    title: 'Ceci a été enregistré par une version plus récente',
    explanation: 'Cette version n’en connaît pas la forme, et l’a laissé tel quel. Utilisez la version plus récente.',
  },
  'attachment-missing': {
    title: 'Le fichier n’est pas là',
    explanation: 'Aucun fichier de ce nom n’a été trouvé. Rien n’a été envoyé.',
  },
  'attachment-not-a-file': {
    title: 'Ceci n’est pas un fichier',
    explanation:
      'Un dossier, un périphérique ou autre chose a été choisi. Seuls des fichiers peuvent être joints. Rien n’a été envoyé.',
  },
  'attachment-unreadable': {
    title: 'Le fichier ne peut pas être lu',
    explanation: 'Cet utilisateur n’a pas le droit de le lire, ou le support est défaillant. Rien n’a été envoyé.',
  },
  'attachment-changed': {
    title: 'Le fichier a changé depuis qu’il a été joint',
    explanation: 'Sa taille ou sa date n’est plus la même. Joignez-le de nouveau. Rien n’a été envoyé.',
  },
  'attachment-too-large': {
    title: 'Le fichier est trop volumineux',
    explanation: 'Il dépasse la taille admise ici pour une pièce jointe. Rien n’a été envoyé.',
  },
  'practice-not-running': {
    title: 'Le serveur d’entraînement n’est pas démarré',
    explanation: 'Il est arrêté tant que vous ne le démarrez pas. Démarrez-le et réessayez.',
  },
  'practice-start-failed': {
    title: 'Le serveur d’entraînement n’a pas démarré',
    explanation: 'Un port n’a pas pu être ouvert, ou son certificat n’a pas pu être créé. Rien d’autre n’a changé.',
  },
  'session-not-open': {
    title: 'Cette session n’est pas ouverte',
    explanation:
      'Elle a été fermée, a été perdue, ou n’a jamais été ouverte. Rien n’a été envoyé. Ouvrez-la de nouveau.',
  },
  'outbox-owned-elsewhere': {
    title: 'Un autre processus traite la boîte d’envoi',
    explanation:
      'Seul le processus qui envoie son contenu peut modifier ce qui y attend. Rien n’a changé. Faites-le dans l’autre fenêtre, ou fermez-la.',
  },
  'outbox-disk-full': {
    title: 'Le disque n’a plus de place pour ce message',
    explanation:
      'La boîte d’envoi garde une copie de chaque message, et celui-ci remplirait le disque. Il n’a pas été accepté, et rien n’a été envoyé. Libérez de l’espace.',
  },
  'outbox-entry-busy': {
    title: 'Ce message est en cours d’envoi',
    explanation: 'Il pourra être modifié ou supprimé à la fin de la tentative. Rien n’a changé.',
  },
  'profile-gone': {
    title: 'Le profil n’existe plus',
    explanation:
      'Les messages de la boîte d’envoi partent avec le profil enregistré, et celui-ci a été supprimé. Aucune connexion n’a été ouverte.',
  },
  cancelled: {
    title: 'Annulé',
    explanation: 'Vous avez arrêté l’opération, et la connexion a été fermée. Aucun message n’a été confié au serveur.',
  },
  'name-not-found': {
    title: 'Le nom du serveur n’existe pas',
    explanation: 'Le serveur DNS ne lui connaît aucune adresse. Aucune connexion n’a été ouverte.',
  },
  'name-resolution-failed': {
    title: 'Le nom du serveur n’a pas pu être résolu',
    explanation:
      'Aucun serveur DNS n’a donné de réponse, on ne sait donc pas si le nom existe. Aucune connexion n’a été ouverte.',
  },
  'connection-refused': {
    title: 'Le serveur a refusé la connexion',
    explanation: 'La machine est là, et rien n’écoute sur ce port.',
  },
  'connection-timeout': {
    title: 'Le serveur n’a pas répondu',
    explanation:
      'Délai dépassé : aucune adresse du serveur n’a accepté la connexion à temps. Un équipement en chemin l’absorbe peut-être.',
  },
  'network-unreachable': {
    title: 'Aucun chemin ne mène au serveur',
    explanation: 'Cette machine n’a pas de route vers son adresse.',
  },
  'connection-not-permitted': {
    title: 'Cette machine n’autorise pas la connexion',
    explanation: 'Un pare-feu local ou un produit de sécurité l’interdit. Rien n’a quitté cette machine.',
  },
  'connection-failed': {
    title: 'La connexion n’a pas pu être établie',
    explanation: 'Le système d’exploitation n’a pas pu se connecter, pour une raison qu’il ne précise pas.',
  },
  'connection-reset': {
    title: 'La connexion a été coupée',
    explanation: 'Le serveur, ou un équipement en chemin, y a mis fin brutalement. Cette session n’a rien remis.',
  },
  'connection-closed': {
    title: 'Le serveur a fermé la connexion',
    explanation: 'Il a raccroché avant la fin du dialogue. Cette session n’a rien remis.',
    title_host: 'L’application derrière cette page ne répond pas',
    explanation_host:
      'On ne sait pas si l’opération a été effectuée. L’application est interrogée de nouveau à quelques secondes d’intervalle.',
    title_page: 'L’application ne connaît plus cette page',
    explanation_page: 'Elle a été redémarrée. Ouvrez l’adresse qu’elle a affichée ; tout ce qui est enregistré est là.',
  },
  'reply-timeout': {
    title: 'Le serveur a cessé de répondre',
    explanation: 'La connexion est établie, et aucune réponse n’est venue dans le délai. Cette session n’a rien remis.',
  },
  'reply-malformed': {
    title: 'La réponse du serveur n’est pas du SMTP',
    explanation:
      'Ce qui est arrivé n’est pas une réponse que SMTP connaît, ou ne répond à rien. La connexion a été fermée par prudence.',
  },
  'reply-too-long': {
    title: 'La réponse du serveur est beaucoup trop longue',
    explanation:
      'Elle est plus longue que ne devrait l’être celle d’un serveur de messagerie. La connexion a été fermée par prudence.',
  },
  'greeting-timeout': {
    title: 'Le serveur n’a pas envoyé de message d’accueil',
    explanation: 'La connexion est établie, et la première ligne du serveur n’est jamais venue. Rien ne lui a été dit.',
  },
  'greeting-refused': {
    title: 'Le serveur a refusé de nous recevoir',
    explanation: 'Il a répondu à la connexion par un refus. Rien ne lui a été dit.',
  },
  'not-smtp': {
    title: 'Ce n’est pas un serveur de messagerie',
    explanation: 'Ses premiers mots appartiennent à un autre protocole. Rien ne lui a été dit.',
  },
  'hello-refused': {
    title: 'Le serveur a refusé la présentation',
    explanation:
      'Il n’a pas accepté EHLO, sans lequel il n’y a ni chiffrement ni authentification. HELO n’a pas été essayé.',
  },
  'starttls-not-offered': {
    title: 'Le serveur ne propose pas STARTTLS',
    explanation:
      'Le profil exige un chiffrement. Il n’y a pas de solution de repli : ni nom d’utilisateur, ni mot de passe, ni message n’a été envoyé.',
  },
  'starttls-refused': {
    title: 'Le serveur a refusé STARTTLS',
    explanation:
      'Il propose le chiffrement et ne l’a pas engagé. Ni nom d’utilisateur, ni mot de passe, ni message n’a été envoyé.',
  },
  'starttls-injection': {
    title: 'Quelqu’un a parlé avant le début du chiffrement',
    explanation:
      'Du texte est arrivé après la réponse à STARTTLS, où rien ne doit venir. Il a été écarté, et la connexion fermée. Aucun mot de passe n’a été envoyé.',
  },
  'tls-not-spoken': {
    title: 'Le serveur ne parle pas TLS ici',
    explanation:
      'Il a répondu en clair à la négociation TLS. Ni nom d’utilisateur, ni mot de passe, ni message n’a été envoyé.',
  },
  'tls-handshake-failed': {
    title: 'Le chiffrement n’a pas pu être négocié',
    explanation:
      'La négociation TLS s’est terminée par une erreur. Ni nom d’utilisateur, ni mot de passe, ni message n’a été envoyé.',
  },
  'tls-version-unsupported': {
    title: 'Il n’y a pas de version de TLS en commun',
    explanation:
      'Le serveur et ce profil acceptent des versions différentes. Ni nom d’utilisateur, ni mot de passe, ni message n’a été envoyé.',
  },
  'tls-closed': {
    title: 'La connexion s’est terminée pendant la négociation TLS',
    explanation:
      'Le serveur, ou un équipement en chemin, a raccroché. Ni nom d’utilisateur, ni mot de passe, ni message n’a été envoyé.',
  },
  'tls-timeout': {
    title: 'La négociation TLS est restée sans réponse',
    explanation:
      'Le serveur a accepté la connexion et s’est tu. Ni nom d’utilisateur, ni mot de passe, ni message n’a été envoyé.',
  },
  'client-certificate-required': {
    title: 'Le serveur veut un certificat de notre part',
    explanation:
      'Il n’admet que les clients qui s’identifient par un certificat. Ni mot de passe ni message n’a été envoyé.',
  },
  'certificate-rejected': {
    title: 'Le certificat du serveur a été refusé',
    explanation:
      'Il présente des problèmes que ce profil n’ignore pas. La connexion a été fermée aussitôt ; aucun mot de passe n’a été envoyé.',
  },
  'certificate-unverifiable': {
    title: 'Le certificat du serveur n’a pas pu être contrôlé',
    explanation:
      'Son contrôle n’a donné aucun résultat, rien n’a donc été tenu pour acquis. Aucun mot de passe n’a été envoyé.',
  },
  'pin-changed': {
    title: 'Le certificat n’est pas celui qui est épinglé',
    explanation:
      'Le serveur présente un autre certificat que celui accepté auparavant. Aucun mot de passe n’a été envoyé.',
  },
  'channel-not-acceptable': {
    title: 'L’authentification sans chiffrement n’était pas autorisée',
    explanation:
      'La connexion est en clair, et personne ne l’a accepté. Ni nom d’utilisateur ni mot de passe n’a été envoyé.',
  },
  'authentication-not-offered': {
    title: 'Le serveur ne propose pas d’authentification',
    explanation:
      'Il n’accepte pas de nom d’utilisateur sur ce port, ou pas avant le chiffrement. Aucun mot de passe n’a été envoyé.',
  },
  'authentication-method-not-offered': {
    title: 'Il n’y a pas de méthode d’authentification en commun',
    explanation:
      'Le serveur en propose d’autres que celles que ce profil peut utiliser. Aucun mot de passe n’a été envoyé.',
  },
  'authentication-failed': {
    title: 'L’authentification a été refusée',
    explanation:
      'Le serveur n’a pas accepté le nom d’utilisateur et le secret. Il y a eu une seule tentative ; aucun message n’a été envoyé.',
  },
  'authentication-deferred': {
    title: 'Le serveur ne peut authentifier personne pour le moment',
    explanation: 'Il demande d’essayer plus tard. Il y a eu une seule tentative ; aucun message n’a été envoyé.',
  },
  'sender-refused': {
    title: 'L’expéditeur a été refusé',
    explanation: 'Le serveur n’accepte pas de courrier de cette adresse. Rien n’a été envoyé.',
  },
  'sender-deferred': {
    title: 'L’expéditeur n’a pas été accepté pour l’instant',
    explanation: 'Le serveur demande d’essayer plus tard. Rien n’a été envoyé.',
  },
  'recipients-refused': {
    title: 'Des destinataires ont été refusés',
    explanation: 'Le serveur n’accepte pas de courrier pour eux. Le message n’a été envoyé qu’à ceux qu’il a acceptés.',
  },
  'recipients-deferred': {
    title: 'Des destinataires n’ont pas été acceptés pour l’instant',
    explanation: 'Le serveur demande de les essayer plus tard. Le message n’a été envoyé qu’à ceux qu’il a acceptés.',
  },
  'non-ascii-address-unsupported': {
    title: 'Le serveur ne sait pas traiter cette adresse',
    explanation:
      'Une adresse contient des caractères hors ASCII, et le serveur ne propose pas SMTPUTF8. Rien n’a été envoyé.',
  },
  'message-too-large': {
    title: 'Le message est trop volumineux pour ce serveur',
    explanation: 'Il annonce une limite que le message dépasse. Rien n’a été envoyé.',
  },
  'message-refused': {
    title: 'Le message a été refusé',
    explanation: 'Le serveur l’a lu, ou a commencé à le lire, et ne l’a pas pris. Il n’a été remis à personne.',
  },
  'message-deferred': {
    title: 'Le message n’a pas été accepté pour l’instant',
    explanation: 'Le serveur demande d’essayer plus tard. Il n’a été remis à personne.',
  },
  'composition-failed': {
    title: 'Le message n’a pas pu être assemblé',
    explanation:
      'Une partie n’a pas pu être lue pendant l’envoi. Le serveur n’a pas reçu de message complet et ne remet rien.',
  },
  'client-certificate-unusable': {
    title: 'Le certificat client ne peut pas être utilisé',
    explanation:
      'Son certificat ou sa clé ne peut pas être lu, sa phrase secrète est erronée, ou ils ne vont pas ensemble. Les deux doivent être au format PEM. Aucune connexion n’a été ouverte.',
  },
  'delivery-unknown': {
    title: 'On ne sait pas si le message est arrivé',
    explanation:
      'Le message est parti en entier, et la réponse du serveur n’est jamais venue. Il a peut-être été remis. Il n’est pas renvoyé automatiquement.',
  },
}
