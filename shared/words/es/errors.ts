import type { errors as english } from '../en/errors'
import type { Translated } from '../translated'

export const errors: Translated<typeof english> = {
  'invalid-request': {
    title: 'No se entendió la solicitud',
    explanation: 'No tiene la forma que esta operación espera. No se hizo nada.',
  },
  'invalid-value': {
    title: 'Un valor no se puede usar',
    explanation:
      'Está vacío, es demasiado largo, o contiene caracteres que no deben llegar a una sesión SMTP. No se estableció ninguna conexión.',
  },
  'not-found': {
    title: 'Ya no está ahí',
    explanation: 'Se eliminó, o nunca existió. Vuelva a cargar la lista.',
  },
  'acknowledgement-required': {
    title: 'Una advertencia espera su aceptación',
    explanation:
      'Esta configuración es lo bastante peligrosa como para preguntar antes. No se estableció ninguna conexión.',
  },
  'name-without-password': {
    title: 'Hay un nombre de usuario, pero nada con que autenticarse',
    explanation:
      'El perfil indica un usuario y no tiene ni contraseña ni token. Introduzca uno de los dos, o vacíe el nombre de usuario. No se estableció ninguna conexión.',
  },
  busy: {
    title: 'Esto ya está en marcha',
    explanation: 'La misma operación aún no ha terminado. Espere a que termine, o cancélela.',
  },
  unsupported: {
    title: 'Esto no es posible aquí',
    explanation: 'Esta versión o este entorno no puede hacerlo. Tampoco se conectó de otra manera en su lugar.',
  },
  internal: {
    title: 'La aplicación cometió un error',
    explanation: 'Ocurrió algo imprevisto dentro de la aplicación. La operación terminó; no guardó nada.',
  },
  'vault-missing': {
    title: 'No hay ningún llavero en este equipo',
    explanation:
      'No responde ningún servicio de secretos. Instale uno, o conserve los secretos hasta que la aplicación termine.',
  },
  'vault-locked': {
    title: 'El llavero está bloqueado',
    explanation: 'No se puede leer ni escribir en él hasta que se desbloquee. Desbloquéelo y compruébelo de nuevo.',
  },
  'vault-waiting': {
    title: 'El llavero espera una respuesta',
    explanation:
      'Pide una contraseña o un permiso en una ventana propia. Responda allí y después compruébelo de nuevo.',
  },
  'vault-refused': {
    title: 'El llavero denegó el acceso',
    explanation: 'No dejó que la aplicación leyera o escribiera el secreto. No se guardó nada en ningún otro sitio.',
  },
  'secret-missing': {
    title: 'El secreto guardado ha desaparecido',
    explanation: 'El perfil dice que se guardó uno, y el llavero no lo tiene. Escríbalo de nuevo.',
  },
  'storage-unreadable': {
    title: 'Los datos guardados no se pueden leer',
    explanation:
      'El archivo está ahí y no tiene sentido. Se dejó como está, o se apartó sin cambios. Mírelo en la carpeta de datos, cuya ubicación está en la configuración, o vuelva a poner una copia.',
  },
  'storage-write-failed': {
    title: 'No se pudo guardar',
    explanation:
      'La carpeta de datos no admitió el cambio: puede que esté llena o protegida contra escritura. Lo que se guardó antes sigue ahí. Libere espacio en ella o permita la escritura e inténtelo de nuevo.',
  },
  'storage-locked': {
    title: 'Otro proceso está guardando',
    explanation: 'Tiene el archivo ocupado en este momento. No se escribió nada; inténtelo de nuevo.',
  },
  'newer-version': {
    title: 'Esto lo guardó una versión más reciente',
    explanation: 'Esta versión no conoce su formato y lo dejó sin cambios. Use la versión más reciente.',
  },
  'attachment-missing': {
    title: 'El archivo no está ahí',
    explanation: 'No se encontró ningún archivo con ese nombre. No se envió nada.',
  },
  'attachment-not-a-file': {
    title: 'Esto no es un archivo',
    explanation:
      'Se eligió una carpeta, un dispositivo u otra cosa. Solo se pueden adjuntar archivos. No se envió nada.',
  },
  'attachment-unreadable': {
    title: 'El archivo no se puede leer',
    explanation: 'Este usuario no tiene permiso para leerlo, o el soporte falló. No se envió nada.',
  },
  'attachment-changed': {
    title: 'El archivo ha cambiado desde que se adjuntó',
    explanation: 'Su tamaño o su fecha ya no son los mismos. Adjúntelo de nuevo. No se envió nada.',
  },
  'attachment-too-large': {
    title: 'El archivo es demasiado grande',
    explanation: 'Es mayor de lo que puede ser aquí un adjunto. No se envió nada.',
  },
  'practice-not-running': {
    title: 'El servidor de práctica no está en marcha',
    explanation: 'Está apagado hasta que se inicia. Inícielo e inténtelo de nuevo.',
  },
  'practice-start-failed': {
    title: 'El servidor de práctica no se inició',
    explanation: 'No se pudo abrir un puerto, o no se pudo crear su certificado. No se cambió nada más.',
  },
  'session-not-open': {
    title: 'Esta sesión no está abierta',
    explanation: 'Se cerró, se perdió, o nunca se abrió. No se envió nada. Iníciela de nuevo.',
  },
  'outbox-owned-elsewhere': {
    title: 'Otro proceso se ocupa de la bandeja de salida',
    explanation:
      'Solo el proceso que envía desde ella puede cambiar lo que espera allí. No se cambió nada. Hágalo en la otra ventana, o ciérrela.',
  },
  'outbox-disk-full': {
    title: 'El disco no tiene sitio para este mensaje',
    explanation:
      'La bandeja de salida conserva una copia de cada mensaje, y este llenaría el disco. No se admitió, y no se envió nada. Libere espacio.',
  },
  'outbox-entry-busy': {
    title: 'Este mensaje se está enviando en este momento',
    explanation: 'Se puede cambiar o eliminar cuando termine el intento. No se cambió nada.',
  },
  'profile-gone': {
    title: 'El perfil ya no existe',
    explanation:
      'Los mensajes de la bandeja de salida se envían con el perfil guardado, y este se eliminó. No se estableció ninguna conexión.',
  },
  cancelled: {
    title: 'Cancelado',
    explanation: 'Se detuvo a petición suya y se cerró la conexión. No se transfirió ningún mensaje.',
  },
  'name-not-found': {
    title: 'El nombre del servidor no existe',
    explanation: 'El servidor DNS no conoce ninguna dirección para él. No se estableció ninguna conexión.',
  },
  'name-resolution-failed': {
    title: 'No se pudo consultar el nombre del servidor',
    explanation:
      'Ningún servidor DNS dio una respuesta, así que no se sabe si el nombre existe. No se estableció ninguna conexión.',
  },
  'connection-refused': {
    title: 'El servidor rechazó la conexión',
    explanation: 'La máquina está ahí, y nada escucha en este puerto.',
  },
  'connection-timeout': {
    title: 'El servidor no respondió',
    explanation:
      'Se agotó el tiempo de espera sin que ninguna dirección del servidor aceptara la conexión. Puede que algo la descarte por el camino.',
  },
  'network-unreachable': {
    title: 'No hay ruta hasta el servidor',
    explanation: 'Este equipo no tiene ninguna ruta hasta su dirección.',
  },
  'connection-not-permitted': {
    title: 'Este equipo no permite la conexión',
    explanation: 'La prohíbe un cortafuegos local o un producto de seguridad. Nada salió de este equipo.',
  },
  'connection-failed': {
    title: 'No se pudo establecer la conexión',
    explanation: 'El sistema operativo no pudo conectar, por un motivo que no explica más.',
  },
  'connection-reset': {
    title: 'La conexión se cortó',
    explanation: 'El servidor, o algo en el trayecto, la terminó de golpe. Esta sesión no entregó nada.',
  },
  'connection-closed': {
    title: 'El servidor cerró la conexión',
    explanation: 'La cerró antes de que acabara la conversación. Esta sesión no entregó nada.',
    title_host: 'La aplicación que está detrás de esta página no responde',
    explanation_host: 'No se sabe si esto se llevó a cabo. Se vuelve a intentar cada pocos segundos.',
    title_page: 'La aplicación ya no conoce esta página',
    explanation_page: 'Se inició de nuevo. Abra la dirección que mostró; lo que está guardado sigue ahí.',
  },
  'reply-timeout': {
    title: 'El servidor dejó de responder',
    explanation:
      'La conexión sigue abierta, y se agotó el tiempo de espera sin ninguna respuesta. Esta sesión no entregó nada.',
  },
  'reply-malformed': {
    title: 'La respuesta del servidor no es SMTP',
    explanation:
      'Lo que llegó no es ninguna respuesta que SMTP conozca, o es una respuesta a nada. Por seguridad, se cerró la conexión.',
  },
  'reply-too-long': {
    title: 'La respuesta del servidor es demasiado larga',
    explanation:
      'Es más larga de lo que debería ser la de cualquier servidor de correo. Por seguridad, se cerró la conexión.',
  },
  'greeting-timeout': {
    title: 'El servidor no saludó',
    explanation: 'La conexión sigue abierta, y la primera línea del servidor nunca llegó. No se le dijo nada.',
  },
  'greeting-refused': {
    title: 'El servidor no admitió la conexión',
    explanation: 'Respondió a la conexión con un rechazo. No se le dijo nada.',
  },
  'not-smtp': {
    title: 'Esto no es un servidor de correo',
    explanation: 'Sus primeras palabras son de otro protocolo. No se le dijo nada.',
  },
  'hello-refused': {
    title: 'El servidor rechazó la presentación',
    explanation: 'No aceptó EHLO, y sin él no hay cifrado ni autenticación. No se intentó HELO.',
  },
  'starttls-not-offered': {
    title: 'El servidor no ofrece STARTTLS',
    explanation:
      'El perfil exige cifrado. No hay alternativa sin él: no se envió ningún nombre de usuario, contraseña ni mensaje.',
  },
  'starttls-refused': {
    title: 'El servidor rechazó STARTTLS',
    explanation: 'Ofrece cifrado y no lo inició. No se envió ningún nombre de usuario, contraseña ni mensaje.',
  },
  'starttls-injection': {
    title: 'Alguien habló antes de que empezara el cifrado',
    explanation:
      'Llegó texto detrás de la respuesta a STARTTLS, donde no puede llegar nada. Se descartó, y se cerró la conexión. No se envió ninguna contraseña.',
  },
  'tls-not-spoken': {
    title: 'El servidor no habla TLS aquí',
    explanation:
      'Respondió a la negociación TLS con texto sin cifrar. No se envió ningún nombre de usuario, contraseña ni mensaje.',
  },
  'tls-handshake-failed': {
    title: 'No se pudo acordar el cifrado',
    explanation: 'La negociación TLS terminó en un error. No se envió ningún nombre de usuario, contraseña ni mensaje.',
  },
  'tls-version-unsupported': {
    title: 'No hay ninguna versión de TLS en común',
    explanation:
      'El servidor y este perfil aceptan versiones distintas. No se envió ningún nombre de usuario, contraseña ni mensaje.',
  },
  'tls-closed': {
    title: 'La conexión terminó durante la negociación TLS',
    explanation:
      'La cerró el servidor, o algo en el trayecto. No se envió ningún nombre de usuario, contraseña ni mensaje.',
  },
  'tls-timeout': {
    title: 'La negociación TLS no obtuvo respuesta',
    explanation:
      'El servidor aceptó la conexión y guardó silencio. No se envió ningún nombre de usuario, contraseña ni mensaje.',
  },
  'client-certificate-unusable': {
    title: 'El certificado de cliente no se puede usar',
    explanation:
      'Su certificado o su clave no se puede leer, su frase de contraseña es incorrecta, o no se corresponden. Ambos deben estar en PEM. No se estableció ninguna conexión.',
  },
  'client-certificate-required': {
    title: 'El servidor pide un certificado a este cliente',
    explanation:
      'Solo deja entrar a clientes que se identifican con un certificado. No se envió ninguna contraseña ni ningún mensaje.',
  },
  'certificate-rejected': {
    title: 'Se rechazó el certificado del servidor',
    explanation:
      'Tiene problemas que este perfil no ignora. La conexión se cerró al instante; no se envió ninguna contraseña.',
  },
  'certificate-unverifiable': {
    title: 'No se pudo comprobar el certificado del servidor',
    explanation:
      'Su comprobación no dio ningún resultado, así que no se dio nada por bueno. No se envió ninguna contraseña.',
  },
  'pin-changed': {
    title: 'El certificado no es el fijado',
    explanation: 'El servidor muestra un certificado distinto del que se aceptó antes. No se envió ninguna contraseña.',
  },
  'channel-not-acceptable': {
    title: 'No se permitió la autenticación sin cifrado',
    explanation: 'La conexión va sin cifrar, y nadie lo aceptó. No se envió ningún nombre de usuario ni contraseña.',
  },
  'authentication-not-offered': {
    title: 'El servidor no ofrece autenticación',
    explanation: 'No admite nombres de usuario en este puerto, o no antes del cifrado. No se envió ninguna contraseña.',
  },
  'authentication-method-not-offered': {
    title: 'No hay ningún método de autenticación en común',
    explanation: 'El servidor ofrece otros que los que este perfil puede usar. No se envió ninguna contraseña.',
  },
  'authentication-failed': {
    title: 'Se rechazó la autenticación',
    explanation:
      'El servidor no aceptó el nombre de usuario y el secreto. Hubo un solo intento; no se envió ningún mensaje.',
  },
  'authentication-deferred': {
    title: 'El servidor no puede autenticar a nadie en este momento',
    explanation: 'Pide intentarlo más tarde. Hubo un solo intento; no se envió ningún mensaje.',
  },
  'sender-refused': {
    title: 'Se rechazó el remitente',
    explanation: 'El servidor no acepta correo de esta dirección. No se envió nada.',
  },
  'sender-deferred': {
    title: 'El remitente no se aceptó por ahora',
    explanation: 'El servidor pide intentarlo más tarde. No se envió nada.',
  },
  'recipients-refused': {
    title: 'Se rechazaron destinatarios',
    explanation: 'El servidor no acepta correo para ellos. El mensaje se envió solo a los que aceptó.',
  },
  'recipients-deferred': {
    title: 'Hay destinatarios que no se aceptaron por ahora',
    explanation: 'El servidor pide intentarlo con ellos más tarde. El mensaje se envió solo a los que aceptó.',
  },
  'non-ascii-address-unsupported': {
    title: 'El servidor no puede tratar esta dirección',
    explanation:
      'Una dirección contiene caracteres fuera de ASCII, y el servidor no ofrece SMTPUTF8. No se envió nada.',
  },
  'message-too-large': {
    title: 'El mensaje es demasiado grande para este servidor',
    explanation: 'Indica un límite que el mensaje supera. No se envió nada.',
  },
  'message-refused': {
    title: 'Se rechazó el mensaje',
    explanation: 'El servidor lo leyó, o empezó a hacerlo, y no lo aceptó. No se entregó a nadie.',
  },
  'message-deferred': {
    title: 'El mensaje no se aceptó por ahora',
    explanation: 'El servidor pide intentarlo más tarde. No se entregó a nadie.',
  },
  'composition-failed': {
    title: 'No se pudo componer el mensaje',
    explanation:
      'Una parte no se pudo leer durante el envío. El servidor no recibió un mensaje completo y no entrega nada.',
  },
  'delivery-unknown': {
    title: 'No se sabe si el mensaje llegó',
    explanation:
      'El mensaje salió completo, y la respuesta del servidor nunca llegó. Puede que se haya entregado. No se vuelve a enviar automáticamente.',
  },
}
