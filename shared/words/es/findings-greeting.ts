import type { greetingFindings as english } from '../en/findings-greeting'
import type { Translated } from '../translated'

export const greetingFindings: Translated<typeof english> = {
  'EHL-01': {
    title: 'El servidor no dice nada',
    explanation:
      'Aceptó la conexión y no envió ningún saludo en {{seconds}} s. Algunos servidores hacen esperar a los desconocidos, o consultan antes esta dirección. No está esperando TLS.',
    explanation_text:
      'Aceptó la conexión y no envió ningún saludo a tiempo. Algunos servidores hacen esperar a los desconocidos, o consultan antes su dirección.',
  },
  'EHL-02': {
    title: 'El servidor no admitió esta dirección',
    explanation:
      'La rechazó ya en el saludo: esta red está en una lista de bloqueo, o el servidor no acepta correo del exterior.',
  },
  'EHL-03': {
    title: 'El servidor está demasiado ocupado',
    explanation: 'Demasiadas conexiones, o un límite para esta dirección. Pide volver más tarde.',
  },
  'EHL-04': {
    title: 'El servidor no admite el nombre con el que se le saluda',
    explanation: 'Exige un nombre de dominio completo o una dirección entre corchetes.',
    title_text: 'El servidor no admite el nombre con el que se le saluda',
  },
  'EHL-05': {
    title: 'El servidor no conoce EHLO',
    explanation:
      'Es muy antiguo, no es un servidor de correo, o tiene delante un proxy. Sin EHLO no hay cifrado ni autenticación, así que no se intentó HELO.',
    explanation_text:
      'Es muy antiguo, no es un servidor de correo, o tiene delante un proxy. Sin EHLO no hay cifrado ni autenticación.',
  },
  'EHL-06': {
    title: 'Un comando llegó demasiado pronto',
    explanation:
      'El servidor no había terminado de hablar. El programa que se conecta no respeta el orden de SMTP, o algo en el trayecto retrasa a una de las partes.',
  },
  'EHL-07': {
    title: 'Lo que se ofrece cambia una vez activado TLS',
    explanation: 'Es normal: muchos servidores ofrecen la autenticación solo dentro del cifrado.',
  },
}
