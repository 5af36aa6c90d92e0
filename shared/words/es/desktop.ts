import type { desktop as english } from '../en/desktop'
import type { Translated } from '../translated'

export const desktop: Translated<typeof english> = {
  title: 'Mail Session Manager',
  startFailed: {
    title: 'Mail Session Manager no pudo iniciarse',
    explanation:
      'No se pudieron crear los servicios que hay detrás de la ventana, así que no se abrió ni se cambió nada. Inícielo desde un terminal para ver qué tipo de error fue.',
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
    hide: 'Ocultar Mail Session Manager',
    hideOthers: 'Ocultar otros',
    unhide: 'Mostrar todo',
    quit: 'Salir de Mail Session Manager',
  },
}
