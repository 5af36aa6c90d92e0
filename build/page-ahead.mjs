/**
 * Lets the document name what its first script is going to import, so that the browser fetches both at the same time.
 * @returns {import('vite').Plugin}
 */
export const pageAhead = () => ({
  name: 'page-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {}, chunk }) => {
      const named = new Set()
      const links = []
      const link = (attributes) => {
        if (named.has(attributes.href) || html.includes(`"${attributes.href}"`)) return
        named.add(attributes.href)
        links.push({ tag: 'link', attrs: { ...attributes, crossorigin: true }, injectTo: 'head' })
      }
      const fetched = (fileName) => {
        const imported = bundle[fileName]
        if (imported?.type !== 'chunk' || named.has(`./${fileName}`)) return
        link({ rel: 'modulepreload', href: `./${fileName}` })
        for (const each of imported.imports) fetched(each)
        // Only fetched, as nothing waits for it but what imports it; Vite makes it a stylesheet there.
        for (const each of imported.viteMetadata?.importedCss ?? [])
          link({ rel: 'preload', as: 'style', href: `./${each}` })
      }
      for (const each of chunk?.dynamicImports ?? []) fetched(each)
      return links
    },
  },
})
