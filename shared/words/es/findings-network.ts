import type { networkFindings as english } from '../en/findings-network'
import type { Translated } from '../translated'

export const networkFindings: Translated<typeof english> = {
  'NET-01': {
    title: 'El nombre {{host}} no existe',
    explanation:
      'No se encontró ninguna dirección para él. Causas habituales: un error al escribirlo, una dirección de correo en lugar de un servidor, un nombre que solo existe dentro de la red de una empresa, o una familia de direcciones que el servidor no tiene.',
    title_text: 'El nombre del servidor no existe',
  },
  'NET-02': {
    title: 'El servidor DNS no responde',
    explanation:
      'No es un problema del correo: este equipo no tiene conexión, está detrás de una página de acceso, o su VPN usa otro servidor DNS. No se sabe si {{host}} existe.',
    explanation_text:
      'No es un problema del correo: el equipo no tiene conexión, está detrás de una página de acceso, o su VPN usa otro servidor DNS. No se sabe si el servidor existe.',
  },
  'NET-03': {
    title: 'La dirección del servidor contiene más que un nombre',
    explanation:
      'Se pegó con ella un esquema, un puerto, un espacio o una dirección de correo, y un nombre así no existe.',
  },
  'NET-04': {
    title: 'Nada escucha en el puerto {{port}}',
    explanation:
      '{{host}} está en marcha y rechazó la conexión. El puerto es incorrecto, el servicio de correo está detenido, o un cortafuegos responde en su lugar.',
    title_text: 'Nada escucha en este puerto',
    explanation_text:
      'El equipo está en marcha y rechazó la conexión. El puerto es incorrecto, el servicio de correo está detenido, o un cortafuegos responde en su lugar.',
  },
  'NET-05': {
    title: 'Es probable que el puerto 25 esté bloqueado por el camino',
    explanation:
      'La mayoría de los proveedores de Internet y de las nubes bloquean el puerto 25 de salida. Los programas de correo entregan sus mensajes por el 587 o el 465, con autenticación.',
  },
  'NET-06': {
    title: 'El puerto {{port}} no responde',
    explanation:
      'La conexión con {{host}} no se aceptó ni se rechazó. Un cortafuegos la descarta por el camino, o el servidor no usa este puerto.',
    title_all: 'Ninguno de los puertos de correo responde',
    explanation_all:
      'Las conexiones al {{port}} y a los demás puertos de correo ni se aceptaron ni se rechazaron. O bien esta red no deja salir el correo, o bien el servidor está caído.',
    title_text: 'El puerto del servidor no responde',
    explanation_text:
      'La conexión no se aceptó ni se rechazó. Un cortafuegos la descarta por el camino, o el servidor no usa este puerto.',
  },
  'NET-07': {
    title: 'El puerto {{port}} no responde; el otro quizá sí',
    explanation:
      'Algunos proveedores atienden solo el 587 o solo el 465. La otra causa habitual es un cortafuegos por el camino.',
    title_proven: 'El puerto {{port}} no responde, el puerto {{other}} sí',
    explanation_proven: 'El servidor atiende solo el otro, o un cortafuegos en el trayecto deja pasar solo el otro.',
    title_text: 'Este puerto no responde; el otro quizá sí',
  },
  'NET-08': {
    title: 'No hay ruta hasta la dirección de {{host}}',
    explanation:
      'Este equipo no tiene ninguna ruta hasta ella. A menudo el servidor tiene una dirección IPv6 y esta red no tiene IPv6.',
    title_partly: 'Una dirección de {{host}} no es accesible desde aquí',
    explanation_partly:
      'Esta sesión usó otra. Un programa que no prueba todas las direcciones se queda esperando o falla allí. A menudo el servidor tiene una dirección IPv6 y esta red no tiene IPv6.',
    title_text: 'No hay ruta hasta la dirección del servidor',
    explanation_text:
      'El equipo no tiene ninguna ruta hasta ella. A menudo el servidor tiene una dirección IPv6 y la red no tiene IPv6.',
  },
  'NET-09': {
    title: 'Se desistió demasiado pronto de los intentos de conexión',
    explanation:
      'Se probaron todas las direcciones y cada una tuvo muy poco tiempo: las redes lentas necesitan más que el cuarto de segundo que esperan algunos programas.',
  },
  'NET-10': {
    title: 'Depende de la red',
    explanation:
      'La misma configuración funciona en una red y falla en otra: la VPN o la oficina tienen otros servidores DNS, o filtran lo que sale.',
  },
  'NET-11': {
    title: 'Conexión establecida y cortada al instante',
    explanation:
      'La conexión terminó antes de que se dijera una palabra. Las causas habituales son un cortafuegos, demasiadas autenticaciones fallidas o una dirección bloqueada.',
  },
  'NET-12': {
    title: 'Respondió otra organización',
    explanation:
      'Algo en el trayecto, a menudo el proveedor de Internet o de alojamiento web, responde en lugar del servidor. No es su servidor: una contraseña que se envíe allí está perdida.',
    title_possible: 'El saludo nombra otra organización',
    explanation_possible:
      'Nombra {{name}}, que no tiene nada en común con {{host}}. En un alojamiento compartido es normal. Si esperaba otro nombre, algo en el trayecto responde en lugar del servidor.',
  },
  'NET-13': {
    title: 'Este equipo prohíbe la conexión',
    explanation: 'Un cortafuegos local o un producto de seguridad detuvo la aplicación. No se llegó al servidor.',
  },
  'NET-14': {
    title: 'El proxy no deja pasar la conexión',
    explanation: 'Exige su propia autenticación, o solo permite puertos web. No se llegó al servidor de correo.',
  },
  'NET-15': {
    title: 'El nombre lleva a una dirección local',
    explanation:
      'Un nombre público se resolvió a este equipo o a una red privada. Eso lo hace un archivo hosts, un bloqueador de anuncios o una página de acceso.',
  },
}
