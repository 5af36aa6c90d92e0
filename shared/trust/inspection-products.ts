/** Names under which products sign that open TLS connections to look inside: company proxies and virus scanners. */
const PRODUCTS =
  /zscaler|netskope|fortinet|fortigate|blue ?coat|palo alto|cisco umbrella|sophos|mcafee|trend micro|check ?point|kaspersky|eset ssl|avast|avg |bitdefender|dr\.?web|norton|adguard|fiddler|mitmproxy|charles proxy|burp|portswigger|superfish/i

/** Whether the name of a root is that of a product that opens TLS connections. A hint for people, never a reason to trust. */
export const isInspectionProduct = (name: string): boolean => PRODUCTS.test(name)
