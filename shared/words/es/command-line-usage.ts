import type { commandLineUsage as english } from '../en/command-line-usage'
import type { Translated } from '../translated'

export const commandLineUsage: Translated<typeof english> = {
  'not-understood': 'Esta línea de comandos no se entiende. --help dice lo que hay.',
  'no-command': 'Indique un comando: {{names}}. --help los explica.',
  'no-subcommand': 'Indique qué debe hacer {{command}}: {{names}}. --help lo explica.',
  'unknown-command': 'No hay ningún comando “{{word}}”. --help los enumera.',
  'unknown-command-similar': 'No hay ningún comando “{{word}}”. Quizá quiso decir {{similar}}; --help los enumera.',
  'unknown-option': 'Aquí no hay ninguna opción {{option}}. --help las enumera.',
  'unknown-option-similar': 'Aquí no hay ninguna opción {{option}}. Quizá quiso decir {{similar}}; --help las enumera.',
  'option-without-value': '{{option}} necesita un valor. --help dice cuál.',
  'not-a-choice': '{{option}} solo admite {{choices}}.',
  'missing-profile': '{{command}} necesita el nombre o el id de un perfil.',
  'missing-file': '{{command}} necesita un archivo; - lee la entrada estándar.',
  'too-many-words':
    'Sobran palabras después de {{command}}. Un valor con espacios va entre comillas, y las opciones empiezan por --.',
  'secret-as-argument':
    '{{option}} no se admite como argumento: cualquier usuario de este equipo podría leerlo. Use {{option}}-stdin o {{option}}-env.',
  'no-data-folder': '--data-dir no indica ninguna carpeta.',
  'no-session': 'Indique un perfil guardado con --profile, o un servidor con --server-address.',
  'value-unusable': 'El valor de {{option}} no se puede usar. $t(fieldErrors.{{reason}})',
  timeout: '--timeout admite segundos, entre 0.1 y 3600.',
  'no-profile': 'No hay ningún perfil llamado “{{name}}”.',
  'several-profiles': 'Varios perfiles se llaman “{{name}}”. Use un id: {{ids}}.',
  'profiles-unreadable': 'Los perfiles guardados no se pueden leer.',
  'one-standard-input': 'Solo un secreto puede llegar por la entrada estándar.',
  'two-sources': 'Use {{option}}-stdin o {{option}}-env, no los dos.',
  'secret-empty': 'El secreto para {{option}} está vacío.',
  'secret-too-long': 'El secreto de la entrada estándar supera los 64 KiB.',
  'secret-control-character':
    'El secreto para {{option}} contiene un salto de línea u otro carácter de control. No se envió nada.',
  'variable-not-set': 'La variable de entorno {{variable}} no está definida.',
  'option-file-unreadable': 'El archivo dado a {{option}} no se puede leer: {{file}}',
  'no-certificate':
    'El archivo dado a --client-certificate no contiene ningún certificado en PEM, y no es un archivo PKCS#12: {{file}}',
  'no-private-key': 'El archivo dado a --client-key no contiene ninguna clave privada en PEM: {{file}}',
  'no-envelope': '--reach {{reach}} necesita --from y --to.',
  'no-sender': 'Indique el remitente con --from.',
  'control-character':
    'El valor de {{option}} contiene un salto de línea u otro carácter de control. No se envió nada.',
  header: '--header admite "Nombre: valor", con un nombre en ASCII imprimible. No se envió nada.',
  'file-not-attached': 'El archivo no se puede adjuntar: {{file}}',
  'message-file': 'El archivo de mensaje no se puede enviar: {{file}}. No se envió nada.',
  'message-file-as-it-is':
    '--eml envía un archivo tal como está: {{option}} no puede cambiarlo. Solo lo acompañan --from y --to. No se envió nada.',
  count: '--count admite un número de 1 a {{most}}.',
  notify: '--notify admite success, failure y delay, separados por comas, o solo never.',
  'envelope-id': '--envelope-id admite hasta {{most}} caracteres en una línea.',
  'outbox-without-profile':
    'La bandeja de salida envía con un perfil guardado: indique uno con --profile, o quite --asynchronous. No se envió nada.',
  'outbox-with-changes':
    'La bandeja de salida envía con el perfil tal como está guardado: quite {{option}}, o use --no-asynchronous. No se envió nada.',
  'no-text': 'Dé el texto de error por la entrada estándar, o con --text.',
  'text-too-long': 'El texto de la entrada estándar supera los 8 MiB.',
  port: '--port admite un número de 0 a 65535.',
  'port-in-use': 'El puerto {{port}} ya está en uso en este equipo. Elija otro, o quite --port.',
  'unknown-fault': 'No hay ningún fallo “{{fault}}”. practice --list-faults los enumera.',
  'unknown-fault-similar':
    'No hay ningún fallo “{{fault}}”. Quizá quiso decir {{similar}}; practice --list-faults los enumera.',
  'practice-profile-stays': 'El perfil del servidor de práctica forma parte de la aplicación y no se puede eliminar.',
  'file-unreadable': 'El archivo no se puede leer: {{file}}',
  'import-not-json': 'El archivo no es JSON válido. No se importó nada.',
  'import-not-an-export': 'El archivo no es una exportación de perfiles. No se importó nada.',
  'import-newer': 'El perfil {{number}} lo escribió una versión más reciente. No se importó nada.',
  'import-unusable':
    'El perfil {{number}} no se puede usar, por {{field}}. $t(fieldErrors.{{reason}}) No se importó nada.',
}
