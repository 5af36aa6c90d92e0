import { notAnAccessToken, tokenNotTakenByProvider, tokenUnusable } from './access-token'
import { passwordInClearText, passwordInClearTextOnPort25, tokenInClearText } from './clear-text-credentials'
import { nameWithoutSecret, passwordWithoutName, secretReused, tokenAndPassword, tokenWithoutName } from './credentials'
import {
  checksIgnoredInPrivateNetwork,
  checksIgnoredWithoutTls,
  expiryIgnored,
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
import { privateAddressWithNameCheck, publicAddressWithNameCheck, serverAddressMalformed } from './server-name'
import { deprecatedTlsVersion } from './tls-version'
import type { WarningRule } from './warning-rule'

/**
 * Every rule that a profile, the presets and the traits of secrets can decide, by number.
 * W22, W25 and W50 need the evidence of a test, W53 the text of an import; W47 was never given.
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
  checksIgnoredInPrivateNetwork,
  privateAddressWithNameCheck,
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
  anonymousAtProvider,
  ignoreErrorInWLanguage,
  port25KeptWithTls,
]
