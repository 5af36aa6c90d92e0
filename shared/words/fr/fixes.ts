import type { fixes as english } from '../en/fixes'
import type { Translated } from '../translated'

export const fixes: Translated<typeof english> = {
  'switch-to-implicit-tls': 'Passer à TLS implicite',
  'switch-to-starttls': 'Passer à STARTTLS',
  'use-port': 'Utiliser le port {{port}}',
  'use-port-with-starttls': 'Utiliser le port {{port}} avec STARTTLS',
  'use-port-with-implicit-tls': 'Utiliser le port {{port}} avec TLS implicite',
  'use-server': 'Utiliser {{serverAddress}}',
  'use-proton-bridge': 'Utiliser Bridge sur cette machine',
  'use-provider-settings': 'Utiliser les réglages de {{provider}}',
  'split-address': 'Séparer en hôte et port {{port}}',
  'use-user-name': 'Utiliser {{name}} comme nom d’utilisateur',
  'clear-user-name': 'Vider le nom d’utilisateur',
  'turn-trust-check-on': 'Activer le contrôle de confiance',
  'turn-name-check-on': 'Activer le contrôle du nom',
  'turn-date-check-on': 'Activer le contrôle des dates',
  'turn-revocation-check-on': 'Activer le contrôle de révocation',
  'turn-both-checks-on': 'Activer les deux contrôles',
  'turn-unneeded-checks-on': 'Activer ces contrôles',
  'turn-all-checks-on': 'Activer tous les contrôles',
  'require-tls-1-2': 'Exiger TLS 1.2 ou plus récent',
  'wait-for-server': 'Attendre le serveur à chaque envoi',
}
