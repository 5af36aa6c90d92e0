import type { presets as english } from '../en/presets'
import type { Translated } from '../translated'

export const presets: Translated<typeof english> = {
  gmail: {
    hint: 'Active la verificación en dos pasos y después cree una contraseña de aplicación, o use la autenticación con OAuth 2.0. La contraseña de la cuenta se rechaza.',
  },
  'google-workspace-relay': {
    hint: 'Aquí un administrador permite a los remitentes por dirección de red o por autenticación.',
  },
  'microsoft-365': {
    hint: 'La vía de acceso es OAuth 2.0. Una contraseña solo funciona mientras un administrador mantenga SMTP AUTH activado para el buzón; las organizaciones (tenants) nuevas lo tienen desactivado desde finales de 2026. El puerto 465 no se atiende.',
  },
  'outlook-com': {
    hint: 'Desde septiembre de 2024 solo funciona OAuth 2.0. Se rechazan las contraseñas y las contraseñas de aplicación.',
  },
  yahoo: {
    hint: 'Cree una contraseña de aplicación en la página de seguridad de la cuenta, o use la autenticación con OAuth 2.0. La contraseña de la cuenta se rechaza.',
  },
  aol: {
    hint: 'Cree una contraseña de aplicación en la página de seguridad de la cuenta, o use la autenticación con OAuth 2.0. La contraseña de la cuenta se rechaza.',
  },
  icloud: {
    hint: 'Cree una contraseña específica de aplicación. Con un dominio propio, el nombre de usuario sigue siendo la dirección de iCloud. El puerto 465 no se atiende.',
  },
  fastmail: {
    hint: 'Cree una contraseña de aplicación. El servidor rechaza el nombre EHLO localhost.',
  },
  zoho: {
    hint: 'El host debe ser el de la región donde está la cuenta. Con autenticación en dos factores, cree una contraseña de aplicación. Puede que haya que activar el acceso SMTP. Las organizaciones de pago tienen hosts propios.',
  },
  'proton-bridge': {
    hint: 'Bridge debe estar en marcha y con la cuenta conectada; muestra su puerto, su nombre de usuario y su contraseña. Su certificado es propio: expórtelo y añádalo como CA propia. Necesita un plan de pago.',
  },
  'proton-smtp-token': {
    hint: 'Solo para direcciones de un dominio personalizado: cree un token SMTP y úselo como contraseña.',
  },
  yandex: {
    hint: 'Permita los programas de correo en la configuración del buzón y después cree una contraseña de aplicación.',
  },
  'mail-ru': {
    hint: 'Cree una contraseña para aplicaciones externas en la página de seguridad de la cuenta.',
  },
  qq: {
    hint: 'Active SMTP en el correo web y use como contraseña el código de autorización que muestra.',
  },
  'qq-enterprise': {
    hint: 'Usa la contraseña de cliente del buzón de empresa, que puede ser distinta de la contraseña de la cuenta.',
  },
  'netease-163': {
    hint: 'Active SMTP en el correo web y use como contraseña el código de autorización que muestra.',
  },
  'netease-126': {
    hint: 'Active SMTP en el correo web y use como contraseña el código de autorización que muestra.',
  },
  aliyun: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  'aliyun-enterprise': {
    hint: 'La autenticación se hace con la dirección completa y su contraseña. Puede que un administrador tenga que permitir SMTP.',
  },
  naver: {
    hint: 'Active antes el uso de SMTP en la configuración del correo.',
  },
  comcast: {
    hint: 'Permita antes el acceso de terceros en la configuración del correo.',
  },
  att: {
    hint: 'Cree una clave de correo segura (secure mail key) en el perfil de AT&T y úsela como contraseña.',
  },
  telstra: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  orange: {
    hint: 'Desde otro proveedor de acceso, use 465 o 587: allí el puerto 25 está cerrado.',
  },
  free: {
    hint: 'El nombre de usuario es la parte anterior a la @. Antes hay que activar SMTP autenticado en la cuenta.',
  },
  sfr: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña. No consta que el puerto 587 funcione.',
  },
  laposte: {
    hint: 'El nombre de usuario es la parte anterior a la @.',
  },
  ovh: {
    hint: 'Este es el host de MX Plan. Las cuentas de Exchange y de Email Pro tienen hosts propios.',
  },
  gandi: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  ionos: {
    hint: 'La terminación del host es la del país donde se firmó el contrato.',
  },
  '1und1': {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  infomaniak: {
    hint: 'Cree en el panel (manager) una contraseña de dispositivo para la dirección de correo.',
  },
  gmx: {
    hint: 'Permita antes el acceso POP3 e IMAP en la configuración del correo; incluye SMTP. Con autenticación en dos factores, cree una contraseña de aplicación.',
  },
  'web-de': {
    hint: 'El nombre de usuario es la parte anterior a la @. Permita antes el acceso de programas de correo en la configuración.',
  },
  't-online': {
    hint: 'Usa la contraseña de correo, que se define aparte de la contraseña de la cuenta.',
  },
  strato: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  posteo: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña. Con la protección adicional activada, SMTP está cerrado.',
  },
  seznam: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  'wp-pl': {
    hint: 'El nombre de usuario es la parte anterior a la @. Permita antes los programas de correo en la configuración.',
  },
  'o2-pl': {
    hint: 'El nombre de usuario es la parte anterior a la @. Permita antes los programas de correo en la configuración.',
  },
  onet: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  libero: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  virgilio: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  aruba: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña. El correo certificado (PEC) tiene hosts propios.',
  },
  bt: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  sky: {
    hint: 'Cree una contraseña de aplicación en la página de seguridad de la cuenta.',
  },
  'virgin-media': {
    hint: 'La autenticación se hace con la dirección completa y su contraseña de correo.',
  },
  'one-com': {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  godaddy: {
    hint: 'Para Workspace Email. Los buzones que pasaron a Microsoft 365 usan smtp.office365.com.',
  },
  rackspace: {
    hint: 'La autenticación se hace con la dirección completa y su contraseña.',
  },
  'amazon-ses': {
    hint: 'Ponga en el host la región de sus identidades verificadas. Use credenciales SMTP creadas en la consola de SES: las claves de acceso se rechazan. En el entorno de pruebas (sandbox) solo se aceptan destinatarios verificados.',
  },
  sendgrid: {
    hint: 'El nombre de usuario es la palabra apikey y la contraseña es una clave de API. Un salto de línea pegado con la clave la inutiliza.',
  },
  mailgun: {
    hint: 'Use las credenciales SMTP del dominio de envío. Los dominios de la región de la UE usan smtp.eu.mailgun.org.',
  },
  postmark: {
    hint: 'El token de servidor es a la vez nombre de usuario y contraseña; un token SMTP tiene uno para cada cosa. El puerto 465 no se atiende. Los envíos masivos (broadcasts) van por smtp-broadcasts.postmarkapp.com.',
  },
  mailtrap: {
    hint: 'El nombre de usuario se muestra junto al token de API, que es la contraseña.',
  },
  'mailtrap-sandbox': {
    hint: 'Cada bandeja de entrada tiene su propio nombre de usuario y su contraseña. Nunca se entrega nada.',
  },
  brevo: {
    hint: 'Use el identificador SMTP (SMTP login) y una clave SMTP, no la contraseña de la cuenta.',
  },
  mailjet: {
    hint: 'La clave de API es el nombre de usuario y la clave secreta es la contraseña.',
  },
  sparkpost: {
    hint: 'El nombre de usuario es SMTP_Injection y la contraseña es una clave de API con permiso para enviar por SMTP.',
  },
  mandrill: {
    hint: 'La contraseña es una clave de API; la contraseña de la cuenta se rechaza.',
  },
  mailersend: {
    hint: 'Use el usuario SMTP creado para el dominio de envío.',
  },
  resend: {
    hint: 'El nombre de usuario es la palabra resend y la contraseña es una clave de API.',
  },
  smtp2go: {
    hint: 'Use un usuario SMTP creado en el panel, no la cuenta.',
  },
  'elastic-email': {
    hint: 'Use credenciales SMTP creadas en el panel.',
  },
  loops: {
    hint: 'La contraseña es una clave de API. Solo se aceptan mensajes transaccionales.',
  },
  'local-catcher': {
    hint: 'Muestra lo que recibió en su página web (puerto 8025 o 1080) y no entrega nada. No necesita autenticación.',
  },
}
