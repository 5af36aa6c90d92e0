import type { webHost as english } from '../en/web-host'
import type { Translated } from '../translated'

export const webHost: Translated<typeof english> = {
  notLoopback: 'Esta página se sirve solo a este equipo: use 127.0.0.1 o localhost.',
  malformedAddress: 'La dirección está mal formada.',
  wrongMethod: 'Este método no está permitido aquí.',
  noOrigin: 'Esta solicitud no indica ningún origen.',
  otherSite: 'Esta solicitud procede de otro sitio.',
  unknownVisitor:
    'Abra la dirección que mostró Mail Session Manager. Funciona una sola vez; pida una nueva donde se inició.',
  pageOutOfDate: 'Esta página está anticuada: vuelva a cargarla.',
  noSuchFile: 'No existe ese archivo.',
  tooLarge: 'La solicitud es mayor de 64 MB. No se usó nada de ella.',
  notJson: 'La solicitud no es JSON.',
  failed: 'Mail Session Manager no pudo responder.',
}
