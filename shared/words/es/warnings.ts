import type { warnings as english } from '../en/warnings'
import type { Translated } from '../translated'

export const warnings: Translated<typeof english> = {
  W1: {
    title: 'El puerto 465 con STARTTLS se quedará sin respuesta',
    explanation:
      'El servidor espera TLS, STARTTLS espera al servidor. Ninguno habla antes de que se agote el tiempo de espera. Unos pocos servidores sí ofrecen STARTTLS en el 465.',
    atField: 'El puerto 465 espera TLS desde el primer byte; STARTTLS empieza sin cifrar.',
  },
  W2: {
    title: 'El puerto 465 sin cifrado se quedará sin respuesta',
    explanation:
      'El servidor espera TLS, esta sesión espera al servidor. Si llegara a responder, todo viajaría sin cifrar.',
    atField: 'El puerto 465 espera TLS desde el primer byte.',
  },
  W3: {
    title: 'El puerto 587 con TLS implícito fallará',
    explanation: 'El servidor habla primero, sin cifrar. TLS lo interpreta como un número de versión incorrecto.',
    atField: 'El puerto 587 empieza sin cifrar y pasa a TLS mediante STARTTLS.',
  },
  W4: {
    title: 'El puerto 25 con TLS implícito fallará',
    explanation: 'El servidor habla primero, sin cifrar. TLS lo interpreta como un número de versión incorrecto.',
    atField: 'El puerto 25 empieza sin cifrar.',
  },
  W5: {
    title: 'La contraseña viajaría sin cifrar',
    explanation:
      'El puerto {{port}} se usa sin cifrado: cualquiera que esté en el trayecto hasta el servidor puede leer el nombre de usuario y la contraseña. La mayoría de los proveedores rechaza esa autenticación.',
    atField: 'Sin cifrado, la contraseña se puede leer en el trayecto.',
    acknowledge: 'Lo acepto para <b>{{label}}</b> hasta que cambie su dirección, su puerto o su cifrado.',
  },
  W6: {
    title: 'La contraseña viajaría sin cifrar por el puerto 25',
    explanation:
      'Sin cifrado, cualquiera que esté en el trayecto hasta el servidor puede leer el nombre de usuario y la contraseña.',
    atField: 'Sin cifrado, la contraseña se puede leer en el trayecto.',
    acknowledge: 'Lo acepto para <b>{{label}}</b> hasta que cambie su dirección, su puerto o su cifrado.',
  },
  W7: {
    title: 'Esto solo funciona si el servidor conoce su red',
    explanation:
      'Sin autenticación, un servidor público acepta correo en el puerto 25 solo para sus propios usuarios, o desde direcciones de red que se le hayan indicado. Muchos proveedores de acceso bloquean el puerto 25.',
  },
  W8: {
    title: 'El puerto 25 suele estar bloqueado para autenticarse',
    explanation:
      'Algunos servidores admiten la autenticación en el puerto 25, pero los proveedores de acceso casi siempre lo cierran. El puerto 587 está hecho para eso.',
  },
  W9: {
    title: 'El token de acceso viajaría sin cifrar',
    explanation:
      'Sin cifrado, cualquiera que esté en el trayecto puede leer el token y usar la cuenta con él hasta que caduque.',
    atField: 'Sin cifrado, el token se puede leer en el trayecto.',
    acknowledge: 'Lo acepto para <b>{{label}}</b> hasta que cambie su dirección, su puerto o su cifrado.',
  },
  W10: {
    title: 'El token de acceso va a un servidor sin verificar',
    explanation:
      'Está desactivada una comprobación que verifica quién responde, así que el token llega a quien responda en esta dirección. Con él se entra en la cuenta hasta que caduque.',
    acknowledge: 'Lo acepto para <b>{{label}}</b> hasta que cambien su dirección o sus comprobaciones.',
  },
  W11: {
    title: 'Hay contraseña y también token de acceso',
    explanation:
      'Solo se puede usar uno de los dos: la autenticación se hace con el token de acceso y la contraseña no se envía. Quite el que no haga falta.',
  },
  W12: {
    title: 'El token de acceso necesita un nombre de usuario',
    explanation:
      'La autenticación con OAuth 2.0 indica el buzón junto al token. Escriba su dirección como nombre de usuario.',
    atField: 'Un token de acceso necesita el nombre de usuario de su buzón.',
  },
  W13: {
    title: 'No se conoce OAuth 2.0 para este proveedor',
    explanation:
      'Es de esperar que el servidor de {{provider}} rechace un token de acceso. Use la contraseña que pide.',
  },
  W14: {
    title: 'El token de acceso no puede funcionar',
    explanation: 'El servidor lo rechazará. Obtenga uno nuevo.',
    title_lineBreak: 'El token de acceso contiene un salto de línea o un carácter de control',
    explanation_lineBreak: 'Llegó al pegarlo. No se envía tal cual: pegue de nuevo el token, en una sola línea.',
    title_bearer: 'El token de acceso empieza por “Bearer”',
    explanation_bearer: 'Esa palabra pertenece al encabezado HTTP del que se tomó el token. Pegue el token sin ella.',
    title_expired: 'El token de acceso ha caducado',
    explanation_expired: 'El servidor lo rechazará. Obtenga uno nuevo.',
    title_expiresSoon: 'El token de acceso caduca en menos de cinco minutos',
    explanation_expiresSoon: 'Puede que una prueba aún salga bien; los envíos posteriores, no. Obtenga uno nuevo.',
    title_audience: 'El token de acceso es para otro servicio',
    explanation_audience:
      'Su audiencia no es el servicio de correo, así que el servidor lo rechazará. Para Microsoft, solicite el ámbito https://outlook.office.com/SMTP.Send.',
  },
  W15: {
    title: 'Esto no parece un token de acceso',
    explanation: 'El servidor lo rechazará.',
    explanation_refreshToken:
      'Empieza como los tokens de actualización de Google. Un token de actualización no se envía a un servidor de correo: canjéelo por un token de acceso y pegue este.',
    explanation_appPassword:
      'Tiene la forma de una contraseña de aplicación. Guárdelo como contraseña y quítelo de aquí.',
  },
  W16: {
    title: 'Contraseña sobre un certificado sin verificar',
    explanation:
      'La comprobación de confianza está desactivada. Cualquiera que esté en medio puede mostrar un certificado casero y hacerse con la contraseña. Si se trata de una CA privada, añádala como CA propia.',
  },
  W17: {
    title: 'Se acepta el nombre de cualquier otro servidor',
    explanation:
      'La comprobación del nombre está desactivada, así que quien tenga cualquier certificado válido puede hacerse con la contraseña. Si el certificado lleva el nombre de otro host, indique ese como nombre de servidor TLS.',
  },
  W18: {
    title: 'Nada demuestra que este sea su servidor',
    explanation:
      'Las comprobaciones de confianza y del nombre están desactivadas, así que la contraseña llega a quien responda en esta dirección.',
    acknowledge: 'Lo acepto para <b>{{label}}</b> hasta que cambien su dirección o sus comprobaciones.',
  },
  W19: {
    title: 'Se aceptan certificados caducados',
    explanation:
      'Esto sirve de puente cuando una renovación se retrasa. Vuelva a activar la comprobación en cuanto el servidor tenga su certificado nuevo.',
    explanation_expired_one:
      'El certificado que vio la última prueba caducó hace {{count}} día. Vuelva a activar la comprobación en cuanto el servidor tenga uno nuevo.',
    explanation_expired_other:
      'El certificado que vio la última prueba caducó hace {{count}} días. Vuelva a activar la comprobación en cuanto el servidor tenga uno nuevo.',
  },
  W20: {
    title: 'La revocación no cuenta',
    explanation: 'Un certificado que su emisor retiró, porque le robaron la clave, sigue pasando la comprobación.',
    title_revoked: 'El certificado está revocado, y eso se ignora',
    explanation_revoked:
      'El emisor retiró el certificado que vio la última prueba. Quien tenga su clave puede no ser su servidor.',
  },
  W21: {
    title: 'Ignorar comprobaciones no tiene efecto sin cifrado',
    explanation:
      'En esta sesión no hay ningún certificado que comprobar. Los interruptores surten efecto cuando se elige un cifrado.',
  },
  W22: {
    title: 'Se ignora sin que haya ningún problema',
    explanation_one:
      'La última prueba no encontró ningún problema que este interruptor pudiera ocultar. La comprobación puede estar activada.',
    explanation_other:
      'La última prueba no encontró ningún problema que {{count}} de estos interruptores pudieran ocultar. Las comprobaciones pueden estar activadas.',
  },
  W23: {
    title: 'Se ignoran comprobaciones en una red privada',
    explanation:
      'En una dirección local (loopback) o privada es tolerable para un servidor de pruebas. Si su certificado se añade como CA propia, queda verificado y no hace falta ningún interruptor.',
  },
  W24: {
    title: 'Ningún certificado público contiene una dirección privada',
    explanation:
      'Es muy poco probable que el certificado nombre {{serverAddress}}. Indique el nombre de servidor TLS que sí lleva, o añada la CA propia del servidor.',
  },
  W25: {
    title: 'Un nombre público lleva a una red privada',
    explanation:
      'En la última prueba, {{serverAddress}} se resolvió a {{address}}. Es normal donde la red tiene nombres propios; si no, responde una página de acceso o alguien que está en medio.',
  },
  W26: {
    title: 'Los certificados rara vez nombran una dirección IP',
    explanation:
      'La comprobación del nombre compara {{serverAddress}} con el certificado y falla si este no contiene la dirección. Use el nombre de host, o indíquelo como nombre de servidor TLS.',
  },
  W27: {
    title: 'Un nombre de usuario sin contraseña',
    explanation:
      'No hay con qué autenticarse. Guarde una contraseña o un token de acceso, o vacíe el nombre de usuario para conectar sin autenticación.',
  },
  W28: {
    title: 'Una contraseña sin nombre de usuario',
    explanation:
      'El servidor no puede saber de quién es la contraseña. Escriba el nombre de usuario, o quite la contraseña.',
    atField: 'La contraseña guardada necesita un nombre de usuario.',
  },
  W29: {
    title: 'El nombre de usuario tiene una forma poco habitual',
    explanation: '{{provider}} espera otra forma de nombre de usuario.',
    title_address: '{{provider}} espera la dirección completa',
    explanation_address:
      'El nombre de usuario no contiene @. Es probable que la autenticación se rechace con el código 535.',
    title_localPart: '{{provider}} espera la parte anterior a la @',
    explanation_localPart:
      'El nombre de usuario es una dirección completa. Es probable que la autenticación se rechace con el código 535.',
  },
  W30: {
    title: 'Esto no parece una contraseña de aplicación',
    explanation:
      '{{provider}} rechaza aquí la contraseña de la cuenta. Sus contraseñas de aplicación tienen 16 caracteres; cree una en la configuración de seguridad de la cuenta.',
  },
  W31: {
    title: 'La contraseña de aplicación contiene espacios',
    explanation: 'Google la muestra en cuatro grupos. Guárdela de nuevo sin los espacios.',
  },
  W32: {
    title: 'Microsoft 365 puede rechazar las contraseñas',
    explanation:
      'La autenticación con contraseña queda desactivada de forma predeterminada a partir de finales de diciembre de 2026. Solo funciona mientras un administrador mantenga SMTP AUTH activado para este buzón. OAuth 2.0 es la solución duradera: guarde un token de acceso.',
    title_outlook: 'Outlook.com rechaza las contraseñas',
    explanation_outlook:
      'Desde septiembre de 2024 no funcionan aquí ni las contraseñas ni las contraseñas de aplicación. Guarde un token de acceso OAuth 2.0.',
  },
  W33: {
    title: 'Este servidor es para el correo entrante',
    explanation: 'outlook.office365.com atiende IMAP y POP. Microsoft 365 envía a través de smtp.office365.com.',
    atField: 'Este es el servidor IMAP y POP.',
  },
  W34: {
    title: 'Gmail no admite autenticación en el puerto 25',
    explanation:
      'Gmail documenta los puertos 465 y 587 para enviar, y los proveedores de acceso casi siempre bloquean el 25.',
  },
  W35: {
    title: 'El puerto 2525 con TLS implícito fallará',
    explanation: 'Todos los proveedores conocidos empiezan sin cifrar en el 2525 y pasan a TLS mediante STARTTLS.',
    atField: 'El puerto 2525 empieza sin cifrar.',
  },
  W36: {
    title: 'El puerto y el cifrado no concuerdan',
    explanation: 'El puerto espera otro cifrado.',
    explanation_implicit:
      'El puerto 2465 es el gemelo del 465: el servidor espera TLS, y ninguna de las partes habla antes de que se agote el tiempo de espera.',
    explanation_starttls:
      'El puerto 2587 es el gemelo del 587: el servidor habla primero, sin cifrar, y TLS lo interpreta como un número de versión incorrecto.',
    atField: 'El puerto {{port}} espera otro cifrado.',
  },
  W37: {
    title: 'Este puerto es de otro protocolo',
    explanation:
      'El puerto {{port}} es para {{protocol}}: por él no se puede enviar correo. El servidor de salida escucha en el 465 o en el 587.',
    atField: 'Este es un puerto de {{protocol}}, no de SMTP.',
  },
  W38: {
    title: 'Este puerto es de un capturador de correo local',
    explanation: 'Mailpit, MailHog y MailDev escuchan en el {{port}}; no piden contraseña y no entregan nada.',
    title_page: 'Este puerto es la página web de un capturador de correo',
    explanation_page:
      'Mailpit, MailHog y MailDev muestran su página en el {{port}}. Reciben correo en el 1025 y no piden contraseña.',
  },
  W39: {
    title: 'El puerto no puede existir',
    explanation: 'Los puertos son números enteros del 1 al 65535.',
  },
  W40: {
    title: 'El puerto se queda como se escribió',
    explanation:
      'Es el {{port}}; el puerto habitual de este cifrado es el {{usual}}. Elegir un cifrado nunca cambia el puerto.',
  },
  W41: {
    title: 'Estos parecen otros datos de autenticación',
    explanation: '{{provider}} espera el nombre de usuario literal {{expected}}, con la clave de API como contraseña.',
    explanation_postmark:
      'El nombre de usuario es un token de servidor de Postmark y la contraseña es otra cosa. Un token de servidor va en ambos campos.',
    explanation_ses:
      'Parecen una clave de acceso de AWS y su clave secreta. Amazon SES pide credenciales SMTP, que se crean a partir de ellas en la consola de SES.',
  },
  W42: {
    title: 'Las cuentas de Proton Mail envían a través de Bridge',
    explanation: '{{serverAddress}} no atiende esta cuenta. Proton Mail Bridge funciona en este equipo, en 127.0.0.1.',
    explanation_token:
      'smtp.protonmail.ch solo atiende a quien tiene un token SMTP, para direcciones de un dominio personalizado. Las demás cuentas usan Bridge en este equipo.',
  },
  W43: {
    title: 'Esta cuenta puede estar en otra región',
    explanation: 'Las cuentas como {{address}} las atiende {{expected}}. Otra región de {{provider}} las rechaza.',
  },
  W44: {
    title: 'Una prueba siempre espera al servidor',
    explanation:
      'El perfil indica modo asíncrono: los mensajes van a la bandeja de salida. Una prueba no envía ninguno y espera la respuesta, para que se conozca el resultado.',
  },
  W45: {
    title: 'El dominio del remitente y el de la cuenta son distintos',
    explanation:
      'El remitente está en {{senderDomain}} y la cuenta, en {{loginDomain}}. Muchos servidores rechazan un remitente que no pertenece a la cuenta, y quienes lo reciben pueden desconfiar de él.',
  },
  W46: {
    title: 'Se permite una versión retirada de TLS',
    explanation:
      'Este perfil acepta TLS {{version}}. TLS 1.0 y 1.1 se retiraron en 2021 por ataques conocidos. Manténgalo solo para un servidor que no conozca nada más reciente.',
  },
  W48: {
    title: 'El mismo secreto está en otros perfiles',
    explanation_one: 'Lo contiene {{count}} perfil más. Si se filtra en un sitio, queda perdido en todos.',
    explanation_other: 'Lo contienen {{count}} perfiles más. Si se filtra en un sitio, queda perdido en todos.',
  },
  W49: {
    title: 'La dirección del servidor contiene más que un host',
    explanation: 'Aquí solo va un nombre de host o una dirección IP.',
  },
  W50: {
    title: 'El certificado caduca pronto',
    explanation_today:
      'Termina hoy, {{date}}. A partir de entonces las sesiones fallan hasta que el servidor tenga uno nuevo.',
    explanation_one:
      'Termina dentro de {{count}} día, el {{date}}. A partir de entonces las sesiones fallan hasta que el servidor tenga uno nuevo.',
    explanation_other:
      'Termina dentro de {{count}} días, el {{date}}. A partir de entonces las sesiones fallan hasta que el servidor tenga uno nuevo.',
    title_over: 'El certificado ha caducado',
    explanation_over: 'Terminó el {{date}}. Las sesiones fallan hasta que el servidor tenga uno nuevo.',
  },
  W51: {
    title: 'Este proveedor exige autenticación',
    explanation:
      'El servidor es de {{provider}}. Sin nombre de usuario, normalmente solo acepta correo el servidor de salida de su proveedor de acceso. Cualquier otro exige autenticación, casi siempre sobre una conexión segura.',
  },
  W52: {
    title: 'Para esto WLanguage necesita su modo multiplataforma',
    explanation:
      'Allí IgnoreError solo surte efecto después de EmailConfigure(emailParameterMode, 1), llamado antes de que empiece la sesión. Aquí surte efecto de inmediato.',
  },
  W54: {
    title: 'Se ha conservado el puerto 25',
    explanation: 'Es el predeterminado sea cual sea el cifrado. El puerto habitual de este es el {{usual}}.',
    atField: 'Elegir un cifrado no cambia el puerto; el habitual es el {{usual}}.',
  },
}
