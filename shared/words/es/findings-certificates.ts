import type { certificatesFindings as english } from '../en/findings-certificates'
import type { Translated } from '../translated'
import { fieldErrors } from './field-errors'

export const certificatesFindings: Translated<typeof english> = {
  'CRT-01': {
    title: 'El certificado está autofirmado',
    explanation:
      'Nadie responde por él. Es habitual en servidores de prueba y dispositivos, y es también el aspecto que tiene una interceptación.',
  },
  'CRT-02': {
    title: 'La conexión se inspecciona por el camino',
    explanation:
      'El certificado lo emitió un producto de inspección de una empresa o un antivirus, y no es para este servidor.',
  },
  'CRT-03': {
    title: 'El certificado procede de una autoridad privada',
    explanation: 'La cadena termina en una raíz que este equipo no conoce.',
  },
  'CRT-04': {
    title: 'El servidor no envía su cadena completa',
    explanation:
      'Falta el certificado entre el del servidor y la raíz: es el error más común al configurar un servidor.',
    title_ambiguous: 'El emisor no se envía ni se conoce aquí',
    explanation_ambiguous:
      'O bien una autoridad privada firmó directamente este certificado, o bien el servidor olvida el certificado intermedio. Desde aquí, ambos casos se ven igual.',
  },
  'CRT-05': {
    title: 'El emisor del certificado no se conoce aquí',
    explanation:
      'La cadena no llega a una raíz de confianza: una autoridad privada, o una raíz más reciente que la lista de este equipo.',
  },
  'CRT-06': {
    title: 'El sistema operativo confía en este certificado, esta aplicación no lo hizo',
    explanation: 'La raíz solo está en el almacén del sistema operativo.',
    title_unread: 'No se pudieron leer las autoridades en las que confía el sistema operativo',
    explanation_unread:
      'La raíz de este certificado puede estar entre ellas. En ese caso, los programas que usan esa lista aceptarían el certificado.',
    title_text: 'El sistema operativo confía en este certificado, el programa no lo hizo',
  },
  'CRT-07': {
    title: 'El certificado ha caducado',
    explanation: 'No se renovó, o se renovó y el servicio de correo sigue mostrando el antiguo.',
  },
  'CRT-08': {
    title: 'Un emisor de la cadena ha caducado',
    explanation:
      'El certificado del servidor está vigente y uno superior no lo está: se sigue enviando una cadena antigua.',
  },
  'CRT-09': {
    title: 'Es probable que el reloj de este equipo esté mal',
    explanation: 'Los certificados de muchos servidores parecen fuera de fecha a la vez.',
    explanation_greeting:
      'El saludo del servidor lleva una fecha distinta de la de este equipo, y en esa fecha el certificado es válido.',
  },
  'CRT-10': {
    title: 'El certificado aún no es válido',
    explanation: 'Su primer día está en el futuro: se emitió con antelación, o el reloj de este equipo va atrasado.',
  },
  'CRT-11': {
    title: 'El certificado es para otro nombre',
    explanation:
      'No cubre la dirección del servidor de este perfil. A menudo la dirección es un nombre propio para el servidor de un proveedor.',
    explanation_text:
      'No cubre la dirección del servidor que se usó. A menudo esa dirección es un nombre propio para el servidor de un proveedor.',
  },
  'CRT-12': {
    title: 'El certificado no cubre esta dirección IP',
    explanation:
      'Los certificados se hacen casi siempre para nombres. Con una dirección IP como dirección del servidor, el nombre no puede coincidir.',
  },
  'CRT-13': {
    title: 'El comodín del certificado no alcanza este nombre',
    explanation:
      'Un comodín cubre exactamente una etiqueta: *.example.com cubre mail.example.com, pero ni example.com ni a.mail.example.com.',
  },
  'CRT-14': {
    title: 'El servidor muestra el certificado de otro cliente',
    explanation: 'No conoce el nombre que se le pidió y muestra el predeterminado.',
  },
  'CRT-15': {
    title: 'El certificado nombra su servidor solo de una forma obsoleta',
    explanation: 'Tiene un nombre común (CN) y ningún nombre alternativo del sujeto (SAN), que es lo que cuenta hoy.',
  },
  'CRT-16': {
    title: 'El certificado ha cambiado desde que se fijó',
    explanation: 'Puede que el servidor lo haya renovado; una interceptación se ve igual. Pregunte antes de aceptarlo.',
    title_distrusted: 'Se decidió no confiar en este certificado',
    explanation_distrusted:
      'Este perfil lo rechaza en este host y este puerto, aunque todo lo demás sea correcto. Retire la decisión solo si sabe quién hizo el certificado.',
  },
  'CRT-17': {
    title: 'El certificado se revocó',
    explanation: 'Su autoridad lo retiró, por ejemplo porque robaron la clave.',
  },
  'CRT-18': {
    title: 'No se sabe si el certificado se revocó',
    explanation: 'No se pudo obtener respuesta. Se indica, y no es un error.',
  },
  'CRT-19': {
    title: 'La cadena está dañada',
    explanation:
      'Una de sus firmas no concuerda, o un certificado no se puede leer. Considérelo un ataque o un defecto grave.',
  },
  'CRT-20': {
    title: 'El certificado es demasiado débil',
    explanation: 'Su clave o su firma es de un tipo que hoy se puede falsificar.',
  },
  'CRT-21': {
    title: 'El certificado es para otro uso',
    explanation: 'No puede usarlo un servidor.',
  },
  'CRT-22': {
    title: 'La cadena incumple una regla de su autoridad',
    explanation:
      'Uno de sus emisores no tiene permiso para emitir este certificado, o la cadena no se puede aceptar en su conjunto.',
  },
  'CRT-23': {
    title: 'El servidor pide un certificado a este cliente',
    explanation:
      'Solo deja entrar a clientes que muestren un certificado que conoce. Con TLS 1.3 no lo dice hasta después de la negociación.',
  },
  'CRT-24': {
    title: 'Un certificado autofirmado en este equipo o en esta red',
    explanation: 'Los puentes locales y los dispositivos vienen así.',
  },
  'CRT-25': {
    title: 'No todas las direcciones del servidor muestran el mismo certificado',
    explanation: 'Una de sus máquinas no se actualizó. Que funcione depende de a qué dirección se llegue.',
  },
  'CRT-26': {
    title: 'El certificado de cliente no se puede usar',
    explanation:
      'Su archivo no se puede leer, su contraseña es incorrecta, o su clave no le corresponde. Se trata de un archivo de este equipo, no del servidor.',
    'explanation_client-certificate-unreadable': fieldErrors['client-certificate-unreadable'],
    'explanation_client-certificate-refused': fieldErrors['client-certificate-refused'],
    'explanation_client-key-missing': fieldErrors['client-key-missing'],
    'explanation_client-key-unreadable': fieldErrors['client-key-unreadable'],
    'explanation_client-key-of-another-certificate': fieldErrors['client-key-of-another-certificate'],
    'explanation_client-key-passphrase-missing': fieldErrors['client-key-passphrase-missing'],
    'explanation_client-key-passphrase-wrong': fieldErrors['client-key-passphrase-wrong'],
  },
  'CRT-27': {
    title: 'No se pudo verificar el certificado, y no se conoce la causa',
    explanation:
      'La comprobación no dio ningún resultado que aquí tenga nombre. Por seguridad, el certificado cuenta como no fiable. Cualquier causa sería una suposición: pregunte al responsable del servidor.',
    'explanation_timed-out':
      'La comprobación no terminó en el tiempo que el perfil concede a una respuesta. Eso no dice nada del certificado en sí.',
    'explanation_no-certificate':
      'TLS se estableció y el servidor no mostró ningún certificado que se pudiera examinar. Un servidor configurado como es habitual siempre muestra uno.',
    explanation_unreadable:
      'Un certificado de la cadena no se puede leer hasta el final, así que la cadena no se puede juzgar en su conjunto.',
    'explanation_refused-by-library':
      'La biblioteca TLS rechazó la cadena, y ninguna de las comprobaciones hechas aquí encuentra lo que objeta.',
    'explanation_path-refused':
      'La cadena superó las comprobaciones que aquí tienen nombre y no superó una segunda validación, independiente.',
  },
}
