import type { certificatesFindings as english } from '../en/findings-certificates'
import type { Translated } from '../translated'

export const certificatesFindings: Translated<typeof english> = {
  'CRT-01': {
    title: 'Le certificat est signé par lui-même',
    explanation:
      'Personne ne s’en porte garant. C’est habituel sur des serveurs de test et des appareils, et c’est aussi l’aspect d’une interception.',
  },
  'CRT-02': {
    title: 'La connexion est inspectée en chemin',
    explanation:
      'Le certificat a été émis par un produit d’inspection d’une entreprise ou un antivirus, pas pour ce serveur.',
  },
  'CRT-03': {
    title: 'Le certificat vient d’une autorité privée',
    explanation: 'La chaîne se termine à une racine que cette machine ne connaît pas.',
  },
  'CRT-04': {
    title: 'Le serveur n’envoie pas toute sa chaîne',
    explanation:
      'Le certificat entre celui du serveur et la racine manque : l’erreur la plus courante dans la configuration d’un serveur.',
    title_ambiguous: 'L’émetteur n’est ni envoyé ni connu ici',
    explanation_ambiguous:
      'Soit une autorité privée a signé directement ce certificat, soit le serveur oublie le certificat intermédiaire. Vus d’ici, les deux cas se ressemblent.',
  },
  'CRT-05': {
    title: 'L’émetteur du certificat n’est pas connu ici',
    explanation:
      'La chaîne n’atteint pas de racine de confiance : une autorité privée, ou une racine plus récente que la liste de cette machine.',
  },
  'CRT-06': {
    title: 'Le système d’exploitation fait confiance à ce certificat, cette application non',
    explanation: 'La racine ne se trouve que dans le magasin du système d’exploitation.',
    title_unread: 'Les autorités auxquelles le système d’exploitation fait confiance n’ont pas pu être lues',
    explanation_unread:
      'La racine de ce certificat en fait peut-être partie. Les programmes qui utilisent cette liste accepteraient alors le certificat.',
    title_text: 'Le système d’exploitation fait confiance à ce certificat, le programme non',
  },
  'CRT-07': {
    title: 'Le certificat a expiré',
    explanation: 'Il n’a pas été renouvelé, ou il l’a été et le service de messagerie présente encore l’ancien.',
  },
  'CRT-08': {
    title: 'Un émetteur de la chaîne a expiré',
    explanation:
      'Le certificat du serveur lui-même est en cours de validité, et l’un de ceux au-dessus ne l’est pas : une ancienne chaîne est encore envoyée.',
  },
  'CRT-09': {
    title: 'L’horloge de cette machine est probablement fausse',
    explanation: 'Les certificats de nombreux serveurs semblent périmés en même temps.',
    explanation_greeting:
      'Le message d’accueil du serveur porte une autre date que celle de cette machine, et à cette date le certificat est valide.',
  },
  'CRT-10': {
    title: 'Le certificat n’est pas encore valide',
    explanation:
      'Son premier jour se situe dans l’avenir : il a été émis d’avance, ou l’horloge de cette machine retarde.',
  },
  'CRT-11': {
    title: 'Le certificat est pour un autre nom',
    explanation:
      'Il ne couvre pas l’adresse du serveur de ce profil. Souvent cette adresse est un nom à vous pour le serveur d’un fournisseur.',
    explanation_text:
      'Il ne couvre pas l’adresse du serveur qui a été utilisée. Souvent cette adresse est un nom à vous pour le serveur d’un fournisseur.',
  },
  'CRT-12': {
    title: 'Le certificat ne couvre pas cette adresse IP',
    explanation:
      'Les certificats sont presque toujours faits pour des noms. Avec une adresse IP comme adresse du serveur, le nom ne peut pas correspondre.',
  },
  'CRT-13': {
    title: 'Le joker du certificat n’atteint pas ce nom',
    explanation:
      'Un joker couvre exactement un composant : *.example.com couvre mail.example.com, et ni example.com ni a.mail.example.com.',
  },
  'CRT-14': {
    title: 'Le serveur présente le certificat d’un autre client',
    explanation: 'Il ne connaît pas le nom demandé et présente son certificat par défaut.',
  },
  'CRT-15': {
    title: 'Le certificat ne nomme son serveur que d’une manière obsolète',
    explanation: 'Il a un nom commun (CN) et pas d’autre nom de l’objet (SAN), qui est ce qui compte aujourd’hui.',
  },
  'CRT-16': {
    title: 'Le certificat a changé depuis qu’il a été épinglé',
    explanation:
      'Le serveur l’a peut-être renouvelé ; une interception a le même aspect. Renseignez-vous avant de l’accepter.',
    title_distrusted: 'Vous avez décidé de ne pas faire confiance à ce certificat',
    explanation_distrusted:
      'Ce profil le refuse pour cet hôte et ce port, aussi correct soit-il par ailleurs. Ne revenez sur cette décision que si vous savez qui a fait le certificat.',
  },
  'CRT-17': {
    title: 'Le certificat a été révoqué',
    explanation: 'Son autorité l’a retiré, par exemple parce que la clé a été volée.',
  },
  'CRT-18': {
    title: 'On ne sait pas si le certificat a été révoqué',
    explanation: 'Aucune réponse n’a pu être obtenue. C’est indiqué et ce n’est pas une erreur.',
  },
  'CRT-19': {
    title: 'La chaîne est corrompue',
    explanation:
      'Une signature n’y correspond pas ou un certificat ne peut pas être lu. Considérez cela comme une attaque ou un défaut grave.',
  },
  'CRT-20': {
    title: 'Le certificat est trop faible',
    explanation: 'Sa clé ou sa signature est d’une sorte qui peut être falsifiée aujourd’hui.',
  },
  'CRT-21': {
    title: 'Le certificat a une autre destination',
    explanation: 'Un serveur ne peut pas s’en servir.',
  },
  'CRT-22': {
    title: 'La chaîne enfreint une règle de son autorité',
    explanation:
      'Un émetteur n’y a pas le droit d’émettre ce certificat, ou la chaîne ne peut pas être acceptée dans son ensemble.',
  },
  'CRT-23': {
    title: 'Le serveur veut un certificat de ce côté-ci',
    explanation:
      'Il n’admet que les clients qui présentent un certificat qu’il connaît. Avec TLS 1.3, il ne le dit qu’après la négociation.',
  },
  'CRT-24': {
    title: 'Un certificat auto-signé sur cette machine ou ce réseau',
    explanation: 'Les passerelles locales et les appareils sont faits ainsi.',
  },
  'CRT-25': {
    title: 'Toutes les adresses du serveur ne présentent pas le même certificat',
    explanation: 'L’une de ses machines n’a pas été mise à jour. Que cela fonctionne dépend de l’adresse atteinte.',
  },
  'CRT-26': {
    title: 'Le certificat client ne peut pas être utilisé',
    explanation:
      'Son fichier ne peut pas être lu, son mot de passe est erroné, ou sa clé ne lui correspond pas. Cela concerne un fichier de ce côté-ci, pas le serveur.',
    'explanation_client-certificate-unreadable':
      'Le certificat client ne peut pas être lu. Il doit être au format PEM, son propre certificat d’abord, puis ceux de ses émetteurs.',
    'explanation_client-certificate-refused':
      'La bibliothèque TLS n’accepte pas le certificat client avec sa clé, par exemple parce que la clé est trop courte.',
    'explanation_client-key-missing':
      'Le certificat client a besoin de sa clé privée : un fichier PEM à côté de celui du certificat.',
    'explanation_client-key-unreadable':
      'La clé client ne peut pas être lue. Elle doit être au format PEM, et commence par BEGIN PRIVATE KEY, BEGIN ENCRYPTED PRIVATE KEY, BEGIN RSA PRIVATE KEY ou BEGIN EC PRIVATE KEY.',
    'explanation_client-key-of-another-certificate':
      'La clé client appartient à un autre certificat. Choisissez celle avec laquelle le certificat client a été fait.',
    'explanation_client-key-passphrase-missing': 'La clé client est chiffrée ; saisissez sa phrase secrète.',
    'explanation_client-key-passphrase-wrong': 'La phrase secrète n’ouvre pas la clé client.',
  },
  'CRT-27': {
    title: 'Le certificat n’a pas pu être vérifié, et la cause n’est pas connue',
    explanation:
      'Le contrôle n’a donné aucun résultat qui ait un nom ici. Par prudence, le certificat compte comme non approuvé. Toute cause serait une supposition : demandez au responsable du serveur.',
    'explanation_timed-out':
      'Le contrôle ne s’est pas terminé dans le temps que le profil accorde à une réponse. Cela ne dit rien du certificat lui-même.',
    'explanation_no-certificate':
      'TLS s’est établi et le serveur n’a présenté aucun certificat que l’on puisse examiner. Un serveur configuré comme d’habitude en présente toujours un.',
    explanation_unreadable:
      'Un certificat de la chaîne ne peut pas être lu jusqu’au bout ; la chaîne ne peut donc pas être jugée dans son ensemble.',
    'explanation_refused-by-library':
      'La bibliothèque TLS a refusé la chaîne, et aucun des contrôles faits ici ne trouve ce qu’elle lui reproche.',
    'explanation_path-refused':
      'La chaîne a passé les contrôles qui ont un nom ici et a échoué à une seconde validation, indépendante.',
  },
}
