import { type FormedName, NAME_FORM } from '../../shared/trust/certificate-facts'
import { distinguishedNameKey } from './certificate-names'
import {
  contentOf,
  type DerElement,
  elementAt,
  elementsIn,
  holding,
  MalformedDer,
  membersOf,
  onlyElement,
  plain,
  TAG,
} from './revocation/der'

// pkijs takes seconds for the thousands of names that fit into a chain, during which nothing else runs.

const CONTEXT_SPECIFIC = 0x80
const CLASS = 0xc0
const NUMBER = 0x1f

/** A GeneralName (RFC 5280 §4.2.1.6). Forms that are not compared have an empty value. */
const nameOf = ({ tag, content }: DerElement): FormedName => {
  if ((tag & CLASS) !== CONTEXT_SPECIFIC) throw new MalformedDer('name')
  const form = tag & NUMBER
  switch (tag) {
    case plain(NAME_FORM.email):
    case plain(NAME_FORM.dns):
    case plain(NAME_FORM.uri):
      return { form, value: Buffer.from(content).toString('latin1').toLowerCase() }
    case plain(NAME_FORM.address):
      return { form, value: Buffer.from(content).toString('hex') }
    case holding(NAME_FORM.directory):
      return { form, value: distinguishedNameKey(content) }
    default:
      return { form, value: '' }
  }
}

/**
 * The names of a subjectAltName in comparable form.
 * @param der value of the extension
 * @throws MalformedDer when it is none
 */
export const alternativeNames = (der: Uint8Array): readonly FormedName[] =>
  [...elementsIn(contentOf(onlyElement(der), TAG.sequence))].map(nameOf)

/** Minimum and maximum have no meaning in certificates (RFC 5280 §4.2.1.10). */
const subtreesIn = (subtrees: DerElement | undefined): readonly FormedName[] =>
  subtrees === undefined
    ? []
    : [...elementsIn(subtrees.content)].map((subtree) => nameOf(elementAt(contentOf(subtree, TAG.sequence), 0)))

/**
 * The subtrees of a nameConstraints extension in comparable form.
 * @param der value of the extension
 * @throws MalformedDer when it is none
 */
export const constrainedSubtrees = (
  der: Uint8Array,
): { readonly permittedSubtrees: readonly FormedName[]; readonly excludedSubtrees: readonly FormedName[] } => {
  const members = membersOf(contentOf(onlyElement(der), TAG.sequence))
  const permitted = members.optional(holding(0))
  const excluded = members.optional(holding(1))
  return { permittedSubtrees: subtreesIn(permitted), excludedSubtrees: subtreesIn(excluded) }
}
