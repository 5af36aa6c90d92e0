import { row, type TextRow } from './explain-text-row'

/** A letter or mark outside ASCII in a text whose encoding was mistaken on the way is up to three others. */
const MANGLED = '.{1,3}'

/** Sentences as one pattern, whatever became of their accents. */
const sentences = (...all: readonly string[]): RegExp =>
  new RegExp(all.map((words) => words.replace(/[^ -~]|'/g, MANGLED)).join('|'), 'i')

/** Sentences that other programs than mail programs say as well count only beside one of these. */
const ABOUT_MAIL = /smtp|mail|courri|correo|messagerie|outlook|socket|WinError|:(?:25|465|587|2525)\b|\b53\d\b/i

/** The same for what a server says of senders and recipients. */
const REFUSED_MAIL = /@|smtp|mail|correo electr|\b(?:45|50|55)\d\b|\b[45]\.\d{1,3}\.\d/i

const TIMED_OUT = sentences(
  "n'a pas répondu convenablement au-delà d'une certaine durée",
  "délai d'attente",
  'délai de connexion dépassé',
  "expiration du délai d'attente",
  'no respondió adecuadamente tras un periodo de tiempo',
  'tiempo de espera',
  'Expiró el tiempo de conexión',
  'nach einer bestimmten Zeitspanne nicht richtig reagiert',
  'Zeitüberschreitung',
  'Timeout für Vorgang überschritten',
)

/** What Windows, .NET, the C library and mail programs say in French, Spanish and German. */
export const translatedText: readonly TextRow[] = [
  row('NET-01', 3, {
    says: sentences(
      "nom distant n'a pas pu être résolu",
      'Hôte inconnu',
      'Nom ou service inconnu',
      'No se puede resolver el nombre remoto',
      'Host desconocido',
      'Nombre o servicio desconocido',
      'Remotename konnte nicht aufgelöst werden',
      'Der angegebene Host ist unbekannt',
      'Es ist kein solcher Host bekannt',
      'Der Name oder der Dienst ist nicht bekannt',
    ),
  }),
  row('NET-02', 3, {
    says: sentences(
      'Échec temporaire dans la résolution du nom',
      'Fallo temporal en la resolución del nombre',
      'Temporärer Fehler bei der Namensauflösung',
    ),
  }),
  row('NET-04', 3, {
    says: sentences(
      "l'a expressément refusée",
      'Connexion refusée',
      'denegó expresamente dicha conexión',
      'Conexión rehusada',
      'Conexión rechazada',
      'Zielcomputer die Verbindung verweigerte',
      'Verbindungsaufbau abgelehnt',
    ),
  }),
  row('NET-04', 1, {
    says: sentences(
      'impossible de se connecter au serveur',
      'Échec de la connexion SMTP',
      'serveur peut être indisponible ou refuse les connexions SMTP',
      'Imposible conectar al servidor SMTP',
      'No es posible conectar con el servidor remoto',
      'rechazando las conexiones SMTP',
      'Verbindung mit dem Remoteserver kann nicht hergestellt werden',
      'keine Verbindung zum SMTP-Host herstellen',
    ),
    anywhere: ABOUT_MAIL,
  }),
  row('NET-05', 3, { says: TIMED_OUT, anywhere: ABOUT_MAIL, ports: [25] }),
  row('NET-07', 2, { says: TIMED_OUT, anywhere: ABOUT_MAIL, ports: [465, 587] }),
  row('NET-06', 1, { says: TIMED_OUT, anywhere: ABOUT_MAIL }),
  row('NET-08', 3, {
    says: sentences(
      'sur un réseau impossible à atteindre',
      "réseau n'est pas accessible",
      "Aucun chemin d'accès pour atteindre l'hôte cible",
      'socket en una red no accesible',
      'La red es inaccesible',
      'No existe ninguna ruta hasta el',
      'Das Netzwerk ist nicht erreichbar',
      'Keine Route zum Zielrechner',
    ),
  }),
  row('NET-13', 3, {
    says: sentences(
      'socket de manière interdite par ses autorisations',
      'acceso a un socket no permitido por sus permisos',
      'aufgrund der Zugriffsrechte des Sockets unzulässig',
    ),
  }),
  row('NET-11', 2, {
    says: sentences(
      "connexion existante a dû être fermée par l'hôte distant",
      'Connexion ré-initialisée par le correspondant',
      'forzado la interrupción de una conexión existente',
      'Conexión reinicializada por la máquina remota',
      'vorhandene Verbindung wurde vom Remotehost geschlossen',
      'vom Kommunikationspartner zurückgesetzt',
    ),
    notNear: /TLS|handshake/i,
  }),
  row('TLM-01', 3, {
    says: sentences(
      "en raison d'un format de paquet inattendu",
      'debido a un formato de paquete inesperado',
      'aufgrund eines unerwarteten Paketformats',
    ),
  }),
  row('TLM-04', 3, {
    says: sentences(
      'serveur ne prend pas en charge les connexions sécurisées',
      'servidor no admite conexiones seguras',
      'Server unterstützt keine sicheren Verbindungen',
    ),
  }),
  row('CRT-11', 3, {
    says: sentences(
      'nom principal de la cible est incorrect',
      'nom du principal cible est incorrect',
      'nombre principal de destino es incorrecto',
      'nombre de la entidad de seguridad de destino es incorrecto',
      'Zielprinzipalname ist falsch',
    ),
  }),
  row('CRT-05', 1, {
    says: sentences(
      "certificat distant n'est pas valide",
      'certificat distant est non valide',
      "certificat du serveur n'est pas valide",
      'certificado remoto no es válido',
      'certificado del servidor no es válido',
      'Remotezertifikat ist ungültig',
      'Remotezertifikat ist laut Validierungsverfahren ungültig',
    ),
  }),
  row('AUT-28', 2, {
    says: sentences(
      "client n'était pas authentifié",
      'Authentification requise',
      'cliente no se autenticó',
      'Autenticación requerida',
      'Client wurde nicht authentifiziert',
    ),
    notNear: /STARTTLS|53[45] 5\.7|proxy/i,
  }),
  row('AUT-00', 1, {
    says: sentences(
      "échec de l'authentification",
      "nom d'utilisateur ou mot de passe incorrect",
      'Imposible autentificar',
      'No se pudo autenticar',
      'Error de autenticación',
      'autenticación ha fallado',
      'Falló la autenticación',
      'usuario o contraseña incorrect',
      'Authentifizierung fehlgeschlagen',
      'Benutzername oder Kennwort falsch',
    ),
    anywhere: ABOUT_MAIL,
  }),
  row('ENV-02', 3, {
    says: sentences(
      'Relais refusé',
      'Relais non autorisé',
      'Relayage refusé',
      'retransmisión denegada',
      'no se permite la retransmisión',
      'Relaying nicht erlaubt',
    ),
    anywhere: REFUSED_MAIL,
  }),
  row('ENV-01', 2, {
    says: sentences(
      'Émetteur invalide',
      'Emetteur invalide',
      "Adresse d'expéditeur rejetée",
      'Expéditeur non autorisé',
      'Remitente no autorizado',
      'Absender nicht erlaubt',
    ),
    anywhere: REFUSED_MAIL,
  }),
  row('ENV-04', 1, {
    says: sentences(
      'destinataires suivants sont en erreur',
      'destinataire inconnu',
      'siguientes destinos fallaron',
      'destinatario desconocido',
      'Empfänger unbekannt',
    ),
    anywhere: REFUSED_MAIL,
  }),
  row('DAT-01', 2, {
    says: sentences(
      'message trop volumineux',
      'dépasse la taille maximale',
      'mensaje demasiado grande',
      'excede el tamaño máximo',
      'Nachricht ist zu groß',
    ),
    anywhere: ABOUT_MAIL,
  }),
]
