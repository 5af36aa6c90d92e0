import type { desktop as english } from '../en/desktop'
import type { Translated } from '../translated'

export const desktop: Translated<typeof english> = {
  title: 'Mail Session Manager',
  startFailed: {
    title: 'Mail Session Manager no pudo iniciarse',
    explanation:
      'No se pudieron crear los servicios que hay detrás de la ventana, así que no se abrió ni se cambió nada. Inícielo desde un terminal para ver qué tipo de error fue.',
  },
  unexpected: {
    title: 'Se produjo un error interno',
    explanation:
      'Se interceptó un error de la propia aplicación, que sigue funcionando. Es posible que alguna función ya no responda: por precaución, salga y vuelva a iniciarla. Lo entregado a la bandeja de salida se conserva.',
  },
  page: {
    gone: {
      title: 'La página de esta ventana se ha cerrado',
      explanation:
        'Se cerró de forma inesperada. Las sesiones, los envíos y la bandeja de salida funcionan fuera de ella y continúan. Puede perderse lo escrito en el último segundo.',
    },
    frozen: {
      title: 'La página de esta ventana no responde',
      explanation:
        'Quizá responda en un momento. Al cargarla de nuevo se pierde lo escrito en el último segundo; las sesiones, los envíos y la bandeja de salida continúan.',
    },
    notLoaded: {
      title: 'No se pudo cargar la página de esta ventana',
      explanation:
        'Sus archivos faltan o no se pueden leer. No se cambió ni se envió nada. Si vuelve a ocurrir, reinstale la aplicación; lo que guardó está en otro lugar.',
    },
    loadAgain: 'Cargar de nuevo',
    wait: 'Esperar',
  },
  saveFile: 'Guardar archivo',
  saveFailed: {
    title: 'No se escribió el archivo',
    explanation:
      'Puede que el disco esté lleno o que la carpeta esté protegida. Lo que se iba a guardar sigue en la ventana: guárdelo en otro lugar.',
  },
  endedMail: {
    title_one: '{{count}} mensaje ha terminado',
    title_other: '{{count}} mensajes han terminado',
    allSent: 'Los servidores los aceptaron todos.',
    open_one: '{{count}} no se envió, o no a todos, o no se sabe. La bandeja de salida dice más.',
    open_other: '{{count}} no se enviaron, o no a todos, o no se sabe. La bandeja de salida dice más.',
  },
  chooseFiles: {
    title: 'Adjuntar archivos',
    confirm: 'Adjuntar',
  },
  menu: {
    file: 'Archivo',
    profile: 'Perfil',
    view: 'Ver',
    help: 'Ayuda',
    palette: 'Buscar un perfil o un comando…',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    resetZoom: 'Tamaño real',
    fullScreen: 'Pantalla completa',
    close: 'Cerrar ventana',
    exit: 'Salir',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    edit: 'Edición',
    window: 'Ventana',
    minimize: 'Minimizar',
    zoom: 'Ampliar o reducir',
    front: 'Traer todo al frente',
    about: 'Acerca de Mail Session Manager',
    services: 'Servicios',
    hide: 'Ocultar Mail Session Manager',
    hideOthers: 'Ocultar otros',
    unhide: 'Mostrar todo',
    quit: 'Salir de Mail Session Manager',
  },
}
