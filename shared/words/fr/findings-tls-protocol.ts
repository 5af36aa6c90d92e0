import type { tlsProtocolFindings as english } from '../en/findings-tls-protocol'
import type { Translated } from '../translated'

export const tlsProtocolFindings: Translated<typeof english> = {
  'TLP-01': {
    title: 'Le serveur ne connaît que d’anciennes versions de TLS',
    explanation: 'Il n’atteint pas la version minimale de ce profil. TLS 1.0 et 1.1 sont cassés et ont été abandonnés.',
    explanation_text:
      'Sa version est inférieure à ce que le programme accepte, ou l’inverse. TLS 1.0 et 1.1 sont cassés et ont été abandonnés.',
  },
  'TLP-02': {
    title: 'Le serveur veut TLS 1.2 ou plus récent',
    explanation: 'Il refuse les versions plus anciennes et les échanges en clair.',
  },
  'TLP-03': {
    title: 'Aucun chiffrement en commun',
    explanation:
      'Le serveur et cette application ne connaissent aucun algorithme de chiffrement ou échange de clés que tous deux acceptent.',
    explanation_text:
      'Le serveur et le programme ne connaissent aucun algorithme de chiffrement ou échange de clés que tous deux acceptent.',
  },
  'TLP-04': {
    title: 'L’échange de clés du serveur est trop faible',
    explanation: 'Ses paramètres Diffie-Hellman sont trop petits pour être sûrs.',
  },
  'TLP-05': {
    title: 'Il manque au serveur la renégociation sécurisée',
    explanation: 'Il a une ancienne faille de TLS (RFC 5746) que les logiciels actuels n’acceptent pas.',
  },
  'TLP-06': {
    title: 'Le serveur signe avec un algorithme dépassé',
    explanation:
      'Les signatures SHA-1 ne sont plus acceptées. Un antivirus qui analyse le courrier peut aussi en être la cause.',
  },
  'TLP-07': {
    title: 'Les données chiffrées arrivent endommagées',
    explanation: 'Quelque chose en chemin les modifie : un pare-feu, un antivirus ou un réseau défectueux.',
  },
  'TLP-08': {
    title: 'Le serveur ne connaît pas le nom qui lui a été demandé',
    explanation: 'Il refuse TLS pour les noms qu’il ne sert pas.',
  },
}
