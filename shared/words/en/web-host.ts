/** What the web host says to a browser or a program that it refuses; short, and nothing about why in detail. */
export const webHost = {
  notLoopback: 'This page is served to this machine only: use 127.0.0.1 or localhost.',
  malformedAddress: 'The address is malformed.',
  wrongMethod: 'This method is not allowed here.',
  noOrigin: 'This request names no origin.',
  otherSite: 'This request comes from another site.',
  unknownVisitor:
    'Open the address that Mail Session Manager printed. It works once; ask for a new one where it was started.',
  pageOutOfDate: 'This page is out of date: load it again.',
  noSuchFile: 'There is no such file.',
  tooLarge: 'The request is larger than 64 MB. Nothing of it was used.',
  notJson: 'The request is not JSON.',
  failed: 'Mail Session Manager could not answer.',
} as const
