import { notAnAccessToken, tokenNotTakenByProvider, tokenUnusable } from './access-token'
import { certificateEndsSoon } from './certificate-lifetime'
import { passwordInClearText, passwordInClearTextOnPort25, tokenInClearText } from './clear-text-credentials'
import { nameWithoutSecret, passwordWithoutName, secretReused, tokenAndPassword, tokenWithoutName } from './credentials'
import {
  checksIgnoredInPrivateNetwork,
  checksIgnoredWithoutTls,
  expiryIgnored,
  flagNotNeeded,
  ignoreErrorInWLanguage,
  passwordOverUnprovenCertificate,
  passwordToAnyName,
  passwordToUnprovenServer,
  revocationIgnored,
  tokenToUnprovenServer,
} from './ignored-checks'
import {
  alternatePortMismatch,
  clearTextOnPort465,
  implicitTlsOnPort25,
  implicitTlsOnPort587,
  implicitTlsOnPort2525,
  passwordForLocalCatcher,
  port25KeptWithTls,
  portKeptAsTyped,
  portOfAnotherProtocol,
  portOutOfRange,
  relayByNetworkAddress,
  signInOnPort25,
  starttlsOnPort465,
} from './port-and-option'
import {
  accountPasswordInsteadOfAppPassword,
  anonymousAtProvider,
  appPasswordWithSpaces,
  credentialsOfSendingService,
  passwordAtMicrosoft,
  userNameShape,
} from './provider-account'
import { anotherRegion, gmailOnPort25, incomingServerOfMicrosoft, protonServer } from './provider-server'
import { asynchronousWhileTesting, senderOfAnotherDomain } from './sending'
import {
  privateAddressWithNameCheck,
  publicAddressWithNameCheck,
  publicNameAtPrivateAddress,
  serverAddressMalformed,
} from './server-name'
import { deprecatedTlsVersion } from './tls-version'
import type { WarningRule } from './warning-rule'

/**
 * Every rule that a profile, the presets, the traits of secrets and the last test can decide, by number.
 * W53 needs the text of an import; W47 was never given.
 */
export const WARNING_RULES: readonly WarningRule[] = [
  starttlsOnPort465,
  clearTextOnPort465,
  implicitTlsOnPort587,
  implicitTlsOnPort25,
  passwordInClearText,
  passwordInClearTextOnPort25,
  relayByNetworkAddress,
  signInOnPort25,
  tokenInClearText,
  tokenToUnprovenServer,
  tokenAndPassword,
  tokenWithoutName,
  tokenNotTakenByProvider,
  tokenUnusable,
  notAnAccessToken,
  passwordOverUnprovenCertificate,
  passwordToAnyName,
  passwordToUnprovenServer,
  expiryIgnored,
  revocationIgnored,
  checksIgnoredWithoutTls,
  flagNotNeeded,
  checksIgnoredInPrivateNetwork,
  privateAddressWithNameCheck,
  publicNameAtPrivateAddress,
  publicAddressWithNameCheck,
  nameWithoutSecret,
  passwordWithoutName,
  userNameShape,
  accountPasswordInsteadOfAppPassword,
  appPasswordWithSpaces,
  passwordAtMicrosoft,
  incomingServerOfMicrosoft,
  gmailOnPort25,
  implicitTlsOnPort2525,
  alternatePortMismatch,
  portOfAnotherProtocol,
  passwordForLocalCatcher,
  portOutOfRange,
  portKeptAsTyped,
  credentialsOfSendingService,
  protonServer,
  anotherRegion,
  asynchronousWhileTesting,
  senderOfAnotherDomain,
  deprecatedTlsVersion,
  secretReused,
  serverAddressMalformed,
  certificateEndsSoon,
  anonymousAtProvider,
  ignoreErrorInWLanguage,
  port25KeptWithTls,
]
