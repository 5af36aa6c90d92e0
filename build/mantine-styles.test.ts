import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const core = join(root, 'node_modules/@mantine/core')
const read = (path: string): string => readFileSync(path, 'utf8')

/** Every file of the page. */
const sources = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
  .map((path) => read(join(root, 'renderer', path)))

/** What a file takes from a package, without types. */
const namesFrom = (text: string, from: string): string[] =>
  [...text.matchAll(/import\s*\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/g)]
    .filter(([, , source]) => source === from)
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().split(' as ')[0] ?? '')
    .filter((name) => name !== '' && !name.startsWith('type '))

/** Where Mantine keeps what it offers, by name; what it only hands on from other packages is nowhere. */
const fileOf = new Map(
  [...read(join(core, 'esm/index.mjs')).matchAll(/import\s*\{([^}]*)\}\s*from\s*"([^"]+)"/g)].flatMap(
    ([, names = '', path = '']) =>
      names
        .split(',')
        .map((name) => [name.trim(), path.startsWith('.') ? resolve(core, 'esm', path) : undefined] as const),
  ),
)

/** The files of Mantine that a component is made of, its own first. */
const partsOf = (component: string): ReadonlySet<string> => {
  const seen = new Set<string>()
  const look = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, path = ''] of read(file).matchAll(/from\s*"(\.[^"]+)"/g)) look(resolve(dirname(file), path))
  }
  const file = fileOf.get(component)
  if (file !== undefined) look(file)
  return seen
}

const classesIn = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].map(([, name = '']) => name))

const IN_STYLESHEET = /\.(m_[a-z0-9]+)/g
const IN_COMPONENT = /"(m_[a-z0-9]+)"/g

const whole = read(join(core, 'styles.layer.css'))
const styled = classesIn(whole, IN_STYLESHEET)
const listed = [
  ...read(join(root, 'renderer/ui/mantine-styles.ts')).matchAll(/^import '@mantine\/core\/(styles\/\w.+)'$/gm),
].map(([, path = '']) => ({ path, text: read(join(core, path)) }))
const listedClasses = new Set(listed.flatMap(({ text }) => [...classesIn(text, IN_STYLESHEET)]))

const notifications = readdirSync(join(root, 'node_modules/@mantine/notifications/esm'), { encoding: 'utf8' })
  .filter((path) => path.endsWith('.mjs'))
  .map((path) => read(join(root, 'node_modules/@mantine/notifications/esm', path)))
const used = new Set([...sources, ...notifications].flatMap((text) => namesFrom(text, '@mantine/core')))

/** Classes that a component gives its elements and that some stylesheet of Mantine knows. */
const classesOf = (component: string): string[] =>
  [...partsOf(component)]
    .filter((file) => file.endsWith('.module.mjs'))
    .flatMap((file) => [...classesIn(read(file), IN_COMPONENT)])
    .filter((name) => styled.has(name))

describe('the stylesheets of Mantine in the page', () => {
  it('knows the components', () => {
    expect([...used].filter((name) => !fileOf.has(name))).toEqual([])
    expect(classesOf('Button').length).toBeGreaterThan(5)
  })

  it.each([...used].sort())('style every part of %s', (component) => {
    expect(classesOf(component).filter((name) => !listedClasses.has(name))).toEqual([])
  })

  it('are those of components in use only', () => {
    const wanted = new Set([...used].flatMap(classesOf))
    const idle = listed.filter(({ text }) => {
      const classes = [...classesIn(text, IN_STYLESHEET)]
      return classes.length > 0 && !classes.some((name) => wanted.has(name))
    })
    expect(idle.map(({ path }) => path)).toEqual([])
  })

  it('come in the order of the whole stylesheet, the foundations included', () => {
    const places = listed.map(({ path, text }) => ({
      path,
      place: whole.indexOf(
        text
          .replace(/^@layer mantine \{/, '')
          .replace(/\}\s*$/, '')
          .trim(),
      ),
    }))
    expect(places).toEqual([...places].sort((one, other) => one.place - other.place))
    expect(places[0]?.place).toBeGreaterThan(0)
    for (const foundation of ['baseline', 'default-css-variables', 'global'])
      expect(listed.map(({ path }) => path)).toContain(`styles/${foundation}.layer.css`)
  })
})
