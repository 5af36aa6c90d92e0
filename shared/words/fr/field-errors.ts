import type { fieldErrors as english } from '../en/field-errors'
import type { Translated } from '../translated'

export const fieldErrors: Translated<typeof english> = {
  missing: 'Une valeur est nécessaire ici.',
  empty: 'Ce champ est vide ; saisissez au moins un caractère.',
  'not-allowed': 'Cette valeur ne fait pas partie de celles autorisées ici.',
  'unknown-property': 'Le profil contient une propriété que cette version ne connaît pas : {{property}}.',
  'too-long': 'C’est trop long ; {{maximum}} caractères au plus sont autorisés.',
  'control-character':
    'Ceci contient un caractère de contrôle, peut-être une fin de ligne ou une tabulation venue d’un collage ; saisissez la valeur sur une ligne.',
  'port-missing': 'Un port est nécessaire : 25, 465 et 587 sont les plus courants.',
  'port-not-a-number': 'Un port est un nombre entier de 1 à 65535.',
  'port-out-of-range': 'C’est hors de l’intervalle des ports, 1 à 65535.',
  'deadline-not-a-number': 'Un délai est un nombre de secondes, p. ex. 30.',
  'deadline-out-of-range': 'Un délai est compris entre 0,1 et 3600 secondes.',
  'address-with-scheme': 'C’est une adresse avec un schéma ; seul le nom d’hôte a sa place ici.',
  'address-with-space': 'Ceci contient une espace ; un nom d’hôte n’en a pas.',
  'address-with-user':
    'Ceci contient un @ ; seul le nom d’hôte a sa place ici, le nom d’utilisateur a son propre champ.',
  'address-with-port': 'Ceci contient un port ; seul le nom d’hôte a sa place ici, le port a son propre champ.',
  'address-with-path': 'Ceci contient une barre oblique ; seul le nom d’hôte a sa place ici.',
  'address-with-trailing-dot': 'Ceci se termine par un point ; les certificats nomment les hôtes sans lui.',
  'address-malformed': 'Ce n’est ni un nom d’hôte ni une adresse IP.',
  'ehlo-name-malformed':
    'Ce n’est ni un nom d’hôte fait de lettres, chiffres et traits d’union, ni une adresse entre crochets comme [192.0.2.1].',
  'tls-server-name-malformed':
    'Ce n’est pas un nom d’hôte ; une adresse IP ne peut pas être envoyée comme nom de serveur TLS.',
  'pem-malformed': 'Ce n’est pas un certificat au format PEM ; il commence par -----BEGIN CERTIFICATE-----.',
  'pem-with-private-key':
    'Ceci contient une clé privée, qui ne doit pas être enregistrée dans un profil ; seuls des certificats ont leur place ici.',
  'client-certificate-unreadable':
    'Le certificat client ne peut pas être lu. Il doit être au format PEM, son propre certificat d’abord, puis ceux de ses émetteurs.',
  'client-certificate-refused':
    'La bibliothèque TLS n’accepte pas le certificat client avec sa clé, par exemple parce que la clé est trop courte.',
  'client-key-missing':
    'Le certificat client a besoin de sa clé privée : un fichier PEM à côté de celui du certificat.',
  'client-key-unreadable':
    'La clé client ne peut pas être lue. Elle doit être au format PEM, et commence par BEGIN PRIVATE KEY, BEGIN ENCRYPTED PRIVATE KEY, BEGIN RSA PRIVATE KEY ou BEGIN EC PRIVATE KEY.',
  'client-key-of-another-certificate':
    'La clé client appartient à un autre certificat. Choisissez celle avec laquelle le certificat client a été fait.',
  'client-key-passphrase-missing': 'La clé client est chiffrée ; saisissez sa phrase secrète.',
  'client-key-passphrase-wrong': 'La phrase secrète n’ouvre pas la clé client.',
  'client-container-unreadable': 'Ce n’est pas un fichier PKCS#12 lisible jusqu’au bout. Il est peut-être endommagé.',
  'client-container-unsupported':
    'Ce fichier est protégé d’une manière qui ne s’ouvre pas ici, par exemple avec RC4 ou par un certificat. Convertissez-le, puis choisissez le fichier PEM : openssl pkcs12 -legacy -in FILE -out client.pem',
  'client-container-too-costly':
    'Ouvrir ce fichier prendrait beaucoup trop de temps : il demande plus de travail qu’aucun programme n’en écrit. Rien n’en a été lu.',
  'client-container-without-certificate':
    'Ce fichier ne contient aucun certificat, seulement une clé. Exportez les deux ensemble.',
  'client-container-without-key': 'Ce fichier ne contient aucune clé privée. Exportez le certificat avec sa clé.',
  'client-container-key-of-another-certificate':
    'Aucun certificat de ce fichier ne correspond à la clé qu’il contient. Exportez le certificat avec sa propre clé.',
  'client-container-passphrase-wrong': 'La phrase secrète n’ouvre pas ce fichier.',
  'mailbox-empty': 'Il manque une adresse entre les chevrons.',
  'mailbox-with-control-character': 'Ceci contient un caractère de contrôle ; une adresse s’écrit sur une ligne.',
  'mailbox-too-long':
    'Cette adresse est trop longue ; les serveurs de messagerie acceptent 254 caractères, dont 64 avant le @.',
  'mailbox-without-at': 'Ce n’est pas une adresse e-mail ; il manque le @.',
  'mailbox-with-space':
    'Cette adresse contient une espace ; un nom à côté d’elle demande des chevrons : Nom <adresse>.',
  'mailbox-with-several': 'Ceci contient plusieurs adresses ; une seule a sa place ici.',
  'mailbox-malformed': 'Ce n’est pas une adresse e-mail comme nom@example.com.',
}
