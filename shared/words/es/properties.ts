import type { properties as english } from '../en/properties'
import type { Translated } from '../translated'

export const properties: Translated<typeof english> = {
  serverAddress: {
    label: 'Dirección del servidor',
    wlanguage: 'ServerAddress',
    help: 'El servidor de salida (SMTP): un nombre de host, o una dirección IPv4 o IPv6.',
  },
  port: {
    label: 'Puerto',
    wlanguage: 'Port',
    help: 'De 1 a 65535; 25 si no se indica. Elegir un cifrado nunca lo cambia.',
    usual: 'Habituales:',
  },
  option: {
    label: 'Cifrado',
    wlanguage: 'Option',
    help: 'Cómo se protege la conexión con el servidor.',
    values: {
      none: {
        label: 'Sin cifrado',
        port: '25',
        wlanguage: 'emailOptionDefault',
        help: 'Todo viaja sin cifrar, aunque el servidor ofrezca TLS.',
      },
      starttls: {
        label: 'STARTTLS',
        port: '587',
        wlanguage: 'emailProtocolSMTPS',
        wlanguageBefore: 'emailOptionSecuredTLS',
        help: 'Empieza sin cifrar y después debe pasar a TLS: no hay alternativa sin cifrado.',
      },
      'implicit-tls': {
        label: 'TLS implícito',
        port: '465',
        wlanguage: 'optionTLS',
        wlanguageBefore: 'optionSSL',
        help: 'TLS desde el primer byte.',
      },
    },
    renamed: 'Antes de la versión 28 Update 4: {{constant}}',
  },
  name: {
    label: 'Nombre de usuario',
    wlanguage: 'Name',
    help: 'Casi siempre la dirección de correo completa; a veces solo la parte anterior a la @.',
  },
  password: {
    label: 'Contraseña',
    wlanguage: 'Password',
    help: 'Solo de escritura: se puede usar y reemplazar, nunca mostrar.',
  },
  authToken: {
    label: 'Token de acceso',
    wlanguage: 'AuthToken',
    help: 'OAuth 2.0, para proveedores que rechazan contraseñas. Solo de escritura, como la contraseña.',
  },
  asynchronous: {
    label: 'Modo de envío',
    wlanguage: 'Asynchronous',
    help: 'Cómo se envía un mensaje con esta sesión, salvo que en Redactar se indique otra cosa.',
    values: {
      false: {
        label: 'Esperar al servidor',
        wlanguage: 'emailSynchronous',
        help: 'Cada envío termina con la respuesta del servidor.',
      },
      true: {
        label: 'Asíncrono',
        wlanguage: 'emailAsynchronous',
        help: 'Un envío va a la bandeja de salida y vuelve de inmediato; la bandeja de salida lo envía y conserva su estado.',
      },
    },
  },
  ignoreError: {
    label: 'Aceptar de todos modos',
    wlanguage: 'IgnoreError',
    help: 'Cada problema detiene la conexión, salvo que se acepte aquí.',
    values: {
      'certificate-invalid': {
        label: 'Certificado no fiable',
        wlanguage: 'emailSessionIgnoreCertificateInvalid',
        help: 'Renuncia a verificar el emisor: cualquiera en el trayecto puede hacerse pasar por este servidor.',
      },
      'name-invalid': {
        label: 'Nombre que no coincide',
        wlanguage: 'emailSessionIgnoreNameCertificateInvalid',
        help: 'Renuncia a verificar el nombre: pasa un certificado válido de cualquier otro servidor.',
      },
      'certificate-expired': {
        label: 'Certificado caducado',
        wlanguage: 'emailSessionIgnoreCertificateExpired',
        help: 'Renuncia al límite de tiempo: se sigue aceptando una clave antigua, quizá robada.',
      },
      revocation: {
        label: 'Revocación',
        wlanguage: 'emailSessionIgnoreRevocation',
        help: 'Renuncia a la retirada por el emisor: sigue pasando un certificado denunciado como robado.',
      },
    },
  },
  label: {
    label: 'Etiqueta',
    help: 'El nombre en la lista de perfiles.',
  },
  group: {
    label: 'Grupo',
    help: 'Los perfiles de un grupo aparecen juntos en la lista.',
  },
  colour: {
    label: 'Color',
    help: 'Una barra junto al perfil en la lista.',
    values: {
      none: {
        label: 'Ninguno',
      },
      clay: {
        label: 'Arcilla',
      },
      sage: {
        label: 'Salvia',
      },
      ocean: {
        label: 'Océano',
      },
      plum: {
        label: 'Ciruela',
      },
      amber: {
        label: 'Ámbar',
      },
      slate: {
        label: 'Pizarra',
      },
    },
  },
  notes: {
    label: 'Notas',
    help: 'Para las personas. Nada de esto se envía, y aquí no va ningún secreto: las notas se guardan en un archivo.',
  },
  ehloName: {
    label: 'Nombre EHLO',
    help: 'Cómo se presenta este equipo: un nombre de host, o una dirección entre corchetes. Vacío: su dirección.',
  },
  tlsServerName: {
    label: 'Nombre de servidor TLS',
    help: 'El nombre que se envía al servidor y se busca en su certificado. Vacío: la dirección del servidor.',
  },
  customCa: {
    label: 'CA propia',
    help: 'Certificados en PEM en los que este perfil confía además de los del sistema: los de una autoridad de certificación privada.',
  },
  clientCertificate: {
    label: 'Certificado de cliente',
    help: 'El certificado que este equipo muestra al servidor, y su cadena: en PEM, o de un archivo PKCS#12 (.p12, .pfx). Su clave va al llavero.',
  },
  clientKey: {
    label: 'Clave de cliente',
    help: 'La clave privada del certificado de cliente en PEM, cifrada o no. Solo de escritura; nunca en un archivo.',
  },
  clientKeyPassphrase: {
    label: 'Frase de contraseña de la clave',
    help: 'Solo para una clave cifrada. Solo de escritura, como la contraseña.',
  },
  pinnedCertificate: {
    label: 'Certificado fijado',
    help: 'El único certificado que se acepta para este host y este puerto.',
  },
  distrustedCertificates: {
    label: 'Certificados vetados',
    help: 'Se rechazan en su host y su puerto, digan lo que digan las comprobaciones.',
  },
  minimumTlsVersion: {
    label: 'Versión mínima de TLS',
    help: 'Las versiones anteriores se rechazan.',
    values: {
      TLSv1: {
        label: 'TLS 1.0',
      },
      'TLSv1-1': {
        label: 'TLS 1.1',
      },
      'TLSv1-2': {
        label: 'TLS 1.2',
      },
      'TLSv1-3': {
        label: 'TLS 1.3',
      },
    },
  },
  addressFamily: {
    label: 'Versión de IP',
    help: 'Qué direcciones del servidor se prueban.',
    values: {
      any: {
        label: 'IPv6 e IPv4',
      },
      ipv4: {
        label: 'Solo IPv4',
      },
      ipv6: {
        label: 'Solo IPv6',
      },
    },
  },
  deadlines: {
    label: 'Tiempos de espera',
    help: 'La espera más larga para cada respuesta, en segundos: de 0,1 a 3600.',
    values: {
      connectMs: {
        label: 'Conexión',
        help: 'La espera más larga hasta que el servidor acepte la conexión, y otro tanto para TLS.',
      },
      greetingMs: {
        label: 'Saludo',
        help: 'La espera más larga para la primera línea del servidor. Algunos son lentos a propósito.',
      },
      commandMs: {
        label: 'Comando',
        help: 'La espera más larga para la respuesta a cada comando.',
      },
      finalReplyMs: {
        label: 'Respuesta final',
        help: 'La espera más larga para la respuesta al mensaje entero. Si se agota, el resultado es desconocido: puede que el mensaje se haya entregado.',
      },
    },
  },
  authenticationMethod: {
    label: 'Método de autenticación',
    help: 'Automático toma el más seguro de los que ofrece el servidor.',
    values: {
      auto: {
        label: 'Automático',
      },
      plain: {
        label: 'PLAIN',
      },
      login: {
        label: 'LOGIN',
      },
      'cram-md5': {
        label: 'CRAM-MD5',
      },
      xoauth2: {
        label: 'XOAUTH2',
      },
      oauthbearer: {
        label: 'OAUTHBEARER',
      },
    },
  },
  proxy: {
    label: 'Proxy',
    help: 'Conecta a través de otra máquina.',
    values: {
      socks5: {
        label: 'SOCKS5',
      },
      'http-connect': {
        label: 'HTTP CONNECT',
      },
    },
  },
  defaultSender: {
    label: 'Remitente predeterminado',
    help: 'Se rellena en los mensajes nuevos: una dirección, o un nombre y una dirección entre paréntesis angulares.',
  },
}
