import type { fixes as english } from '../en/fixes'
import type { Translated } from '../translated'

export const fixes: Translated<typeof english> = {
  'switch-to-implicit-tls': 'Cambiar a TLS implícito',
  'switch-to-starttls': 'Cambiar a STARTTLS',
  'use-port': 'Usar el puerto {{port}}',
  'use-port-with-starttls': 'Usar el puerto {{port}} con STARTTLS',
  'use-port-with-implicit-tls': 'Usar el puerto {{port}} con TLS implícito',
  'use-server': 'Usar {{serverAddress}}',
  'use-proton-bridge': 'Usar Bridge en este equipo',
  'use-provider-settings': 'Usar la configuración de {{provider}}',
  'split-address': 'Separar en host y puerto {{port}}',
  'use-user-name': 'Usar {{name}} como nombre de usuario',
  'clear-user-name': 'Vaciar el nombre de usuario',
  'turn-trust-check-on': 'Activar la comprobación de confianza',
  'turn-name-check-on': 'Activar la comprobación del nombre',
  'turn-date-check-on': 'Activar la comprobación de las fechas',
  'turn-revocation-check-on': 'Activar la comprobación de revocación',
  'turn-both-checks-on': 'Activar ambas comprobaciones',
  'turn-unneeded-checks-on': 'Activar estas comprobaciones',
  'turn-all-checks-on': 'Activar todas las comprobaciones',
  'require-tls-1-2': 'Exigir TLS 1.2 o posterior',
  'wait-for-server': 'Esperar al servidor en cada envío',
}
