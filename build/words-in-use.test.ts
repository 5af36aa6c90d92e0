import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { english } from '../shared/words'
import type { WordTree } from '../shared/words/translated'

const root = new URL('..', import.meta.url).pathname

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => join(folder, path))
    .filter((path) => !path.startsWith(join('shared', 'words')))

const code = ['shared', 'electron', 'renderer']
  .flatMap(sourceFiles)
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n')

const leaves = (tree: WordTree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, word]) => {
    const whole = path === '' ? key : `${path}.${key}`
    return typeof word === 'string' ? [whole] : leaves(word, whole)
  })

/** A key as code names it: i18next adds the endings of plurals and, after `_`, of contexts. */
const stem = (key: string): string => key.replace(/_(?:zero|one|many|other)$/, '')
const withoutContext = (key: string): string => key.replace(/_[A-Za-z-]+$/, '')

/**
 * Keys that code puts together from parts that are data: ids of findings, codes of errors, names of properties. That each
 * of these has its words, and no other has, is tested where the ids are.
 */
const BY_ID = [
  'commandLine.note.',
  'enhancedStatus.',
  'errors.',
  'fieldErrors.',
  'findingEvidence.',
  'findings.',
  'fixes.',
  'presets.',
  'properties.',
  'revocation.',
  'stageFacts.',
  'stages.',
  'trustProblems.',
  'warnings.',
] as const

/** Objects of words that code takes as a whole. */
const AS_OBJECTS = ['desktop.', 'webHost.', 'testMessage.'] as const

const literals = [...code.matchAll(/'([A-Za-z][\w-]*(?:\.[\w-]+)+)'|"([A-Za-z][\w-]*(?:\.[\w-]+)+)"/g)].map(
  (match) => match[1] ?? match[2] ?? '',
)
const named = new Set(literals)

/** Templates such as `history.kind.${kind}`, as patterns: a hole holds one part of a key or several. */
const templates = [...code.matchAll(/`([A-Za-z][\w-]*\.[^`\n]*\$\{[^`\n]*)`/g)].flatMap(([, template = '']) => {
  const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
  if (parts.some((part) => /[^\w.-]/.test(part))) return []
  const escaped = parts.map((part) => part.replace(/[.\\-]/g, '\\$&'))
  return [new RegExp(`^${escaped.join('([\\w-]+(?:\\.[\\w-]+)*)')}$`)]
})

/** Parts of keys that can come into a hole: whole strings, and names of properties and types of data. */
const parts = new Set(
  [...code.matchAll(/'([\w-]+(?:\.[\w-]+)*)'|(?:^|[{,;\s])([\w-]+)\??:|\{ ([\w-]+)(?:, [\w-]+)* \}/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  ),
)

const canBeData = (hole: string): boolean =>
  parts.has(hole) || hole.split('.').every((part) => parts.has(part) || /^\d+$/.test(part))

/** What stands behind a hole that holds the beginning of a key: `${words}.title`. */
const endings = new Set([...code.matchAll(/`\$\{\w+\}((?:\.[\w-]+)+)`/g)].map(([, ending = '']) => ending))

const isNamed = (key: string): boolean =>
  named.has(key) ||
  [...endings].some((ending) => key.endsWith(ending) && named.has(key.slice(0, -ending.length))) ||
  templates.some((template) => template.exec(key)?.slice(1).every(canBeData) ?? false)
const isUsed = (key: string): boolean => isNamed(key) || isNamed(stem(key)) || isNamed(withoutContext(stem(key)))

const all = leaves(english)

describe('the words', () => {
  it('are all in use', () => {
    const byId = [...BY_ID, ...AS_OBJECTS]
    expect(all.filter((key) => !byId.some((prefix) => key.startsWith(prefix)) && !isUsed(key))).toEqual([])
  })

  it('are there for every key that code names', () => {
    const rooms = new Set(Object.keys(english))
    const nodes = new Set(all.flatMap((key) => [key, stem(key), withoutContext(stem(key))]))
    const branches = new Set(
      all.flatMap((key) => key.split('.').map((_, index, parts) => parts.slice(0, index).join('.'))),
    )
    const isKey = (literal: string) =>
      !literal.endsWith('.localhost') && /^[a-zA-Z]+\./.test(literal) && rooms.has(literal.split('.')[0] ?? '')
    expect(literals.filter((literal) => isKey(literal) && !nodes.has(literal) && !branches.has(literal))).toEqual([])
  })

  it('are reached by every template', () => {
    const rooms = Object.keys(english).map((room) => new RegExp(`^\\^${room}\\\\\\.`))
    const ours = templates.filter((template) => rooms.some((room) => room.test(template.source)))
    const nodes = [...all, ...all.map(stem), ...all.map((key) => withoutContext(stem(key)))]
    const branches = all.flatMap((key) => key.split('.').map((_, index, parts) => parts.slice(0, index).join('.')))
    const reachable = [...new Set([...nodes, ...branches])]
    expect(ours.length).toBeGreaterThan(50)
    expect(ours.filter((template) => !reachable.some((key) => template.test(key))).map(String)).toEqual([])
  })
})
