import type { contentFindings as english } from '../en/findings-content'
import type { Translated } from '../translated'

export const contentFindings: Translated<typeof english> = {
  'DAT-01': {
    title: 'El mensaje es demasiado grande para este servidor',
    explanation: 'Los adjuntos crecen alrededor de un 37 % por el camino. No se entregó nada.',
  },
  'DAT-02': {
    title: 'El servidor dice que las líneas terminan mal',
    explanation: 'Esta aplicación solo envía CRLF; puede que algo en el trayecto lo cambie.',
    explanation_text:
      'Hay un salto de línea sin su retorno de carro. El programa, o algo en el trayecto, escribe así las líneas.',
  },
  'DAT-03': {
    title: 'Una línea del mensaje es demasiado larga',
    explanation: 'SMTP permite 998 caracteres por línea. El texto debe codificarse o dividirse en líneas.',
  },
  'DAT-04': {
    title: 'El mensaje termina antes de tiempo, o faltan puntos',
    explanation: 'El punto al principio de una línea no se duplicó por el camino, como exige SMTP.',
  },
  'DAT-05': {
    title: 'El servidor no acepta este contenido',
    explanation: 'Bloquea el tipo de un adjunto, o encontró algo peligroso.',
  },
  'DAT-06': {
    title: 'Las letras con acento llegan ilegibles',
    explanation: 'El texto está en un juego de caracteres y etiquetado como otro.',
  },
  'DAT-07': {
    title: 'Los adjuntos llegan con un nombre extraño',
    explanation: 'El nombre del archivo se codificó de una forma que el programa lector no entiende.',
  },
  'DAT-08': {
    title: 'Puede que el mensaje se haya entregado',
    explanation:
      'Salió completo, y la respuesta nunca llegó. Los servidores que tardan mucho en analizar hacen esto, y lo entregan de todos modos. No se vuelve a enviar automáticamente.',
    explanation_text:
      'Salió completo, y la respuesta nunca llegó. Los servidores que tardan mucho en analizar hacen esto, y lo entregan de todos modos. Si se vuelve a enviar, puede entregarse dos veces.',
  },
  'DAT-09': {
    title: 'El servidor no admite un encabezado',
    explanation: 'Falta uno, está repetido, o está mal formado.',
  },
  'DAT-10': {
    title: 'Aceptado, que aún no significa entregado',
    explanation:
      'El servidor aceptó el mensaje. Si no llega: mire en la carpeta de correo no deseado, espere un posible rebote y pregunte al administrador del servidor con su número de cola.',
  },
  'DAT-11': {
    title: 'El servidor no pudo aceptar el mensaje por ahora',
    explanation: 'Un problema pasajero por su parte. No se entregó nada.',
  },
  'DAT-12': {
    title: 'La conexión se estancó a mitad del mensaje',
    explanation:
      'Un adjunto grande en una línea lenta tarda más de lo que espera una de las partes. El mensaje no se completó.',
  },
  'DAT-13': {
    title: 'Se detuvo un salto de línea en un encabezado',
    explanation:
      'Un nombre, un asunto o una dirección contenía un salto de línea, con el que se pueden introducir otros encabezados o comandos.',
  },
}
