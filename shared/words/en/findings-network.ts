/** NET: the name and the way to the server. Collected, and explained, in `findings.ts`. */
export const networkFindings = {
  'NET-01': {
    title: 'The name {{host}} does not exist',
    explanation:
      'No address was found for it. Usual causes: a typing error, an e-mail address instead of a server, a name that only exists inside a company network, or an address family that the server does not have.',
    title_text: 'The name of the server does not exist',
  },
  'NET-02': {
    title: 'The name server does not answer',
    explanation:
      'This is not a mail problem: this machine is offline, behind a sign-in page, or its VPN has another name server. Whether {{host}} exists is not known.',
    explanation_text:
      'This is not a mail problem: the machine is offline, behind a sign-in page, or its VPN has another name server. Whether the server exists is not known.',
  },
  'NET-03': {
    title: 'The server address holds more than a name',
    explanation: 'A scheme, a port, a space or an e-mail address was pasted with it, so that no such name exists.',
  },
  'NET-04': {
    title: 'Nothing listens on port {{port}}',
    explanation:
      '{{host}} is up and refused the connection. The port is wrong, the mail service is stopped, or a firewall answers in its place.',
    title_text: 'Nothing listens on this port',
    explanation_text:
      'The machine is up and refused the connection. The port is wrong, the mail service is stopped, or a firewall answers in its place.',
  },
  'NET-05': {
    title: 'Port 25 is probably blocked on the way',
    explanation:
      'Most Internet providers and clouds block outgoing port 25. Mail programs hand mail over on 587 or 465, with a sign-in.',
  },
  'NET-06': {
    title: 'Port {{port}} does not answer',
    explanation:
      'The connection to {{host}} was neither accepted nor refused. A firewall on the way swallows it, or the server does not use this port.',
    title_all: 'None of the ports for mail answers',
    explanation_all:
      'Neither {{port}} nor the other ports for mail were accepted or refused. Either this network lets no mail out, or the server is down.',
    title_text: 'The server’s port does not answer',
    explanation_text:
      'The connection was neither accepted nor refused. A firewall on the way swallows it, or the server does not use this port.',
  },
  'NET-07': {
    title: 'Port {{port}} does not answer; the other one may',
    explanation: 'Some providers serve only 587 or only 465. A firewall on the way is the other usual cause.',
    title_proven: 'Port {{port}} does not answer, port {{other}} does',
    explanation_proven:
      'The server serves only the other one, or a firewall on the way lets only the other one through.',
    title_text: 'This port does not answer; the other one may',
  },
  'NET-08': {
    title: 'No way to the address of {{host}}',
    explanation: 'This machine has no route to it. Often the server has an IPv6 address, and this network has no IPv6.',
    title_partly: 'An address of {{host}} cannot be reached from here',
    explanation_partly:
      'This session used another one. A program that does not try all addresses waits or fails there. Often the server has an IPv6 address, and this network has no IPv6.',
    title_text: 'No way to the address of the server',
    explanation_text:
      'The machine has no route to it. Often the server has an IPv6 address, and the network has no IPv6.',
  },
  'NET-09': {
    title: 'The attempts to connect were given up too early',
    explanation:
      'All addresses were tried and each got too little time: slow networks need more than the quarter of a second that some programs wait.',
  },
  'NET-10': {
    title: 'It depends on the network',
    explanation:
      'The same settings work on one network and fail on another: the VPN or office has other name servers, or filters what goes out.',
  },
  'NET-11': {
    title: 'Connected, and thrown out at once',
    explanation:
      'The connection ended before a word was said. A firewall, too many failed sign-ins, or a blocked address are the usual causes.',
  },
  'NET-12': {
    title: 'Another organisation answered',
    explanation:
      'Something on the way, often the Internet provider or web host, answers in place of the server. It is not your server: a password sent there is lost.',
    title_possible: 'The greeting names another organisation',
    explanation_possible:
      'It names {{name}}, which has nothing in common with {{host}}. On shared hosting that is normal. If you expected another name, something on the way answers in place of the server.',
  },
  'NET-13': {
    title: 'This machine forbids the connection',
    explanation: 'A local firewall or security product stopped the application. The server was not reached.',
  },
  'NET-14': {
    title: 'The proxy does not let the connection through',
    explanation: 'It wants a sign-in of its own, or allows web ports only. The mail server was not reached.',
  },
  'NET-15': {
    title: 'The name leads to a local address',
    explanation:
      'A public name was resolved to this machine or a private network. A hosts file, an ad blocker or a sign-in page does that.',
  },
} as const
