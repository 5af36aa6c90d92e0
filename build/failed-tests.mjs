/** So much of a failure's text is repeated: what failed, not its whole stack. */
const MESSAGE_LINES = 12

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

const firstLines = (text) => text.replace(ESCAPES, '').split('\n').slice(0, MESSAGE_LINES).join('\n').trimEnd()

/**
 * The tests that a report of Vitest (`--reporter=json`) calls failed.
 * @param {any} report parsed JSON, or undefined when there is none
 * @returns {{ name: string, message: string }[]}
 */
export const failedUnitTests = (report) =>
  (report?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    // A file that breaks before or between its tests fails without a failed test.
    if (failed.length === 0 && file.status === 'failed') return [{ name: file.name, message: firstLines(file.message) }]
    return failed.map(({ fullName, failureMessages }) => ({
      name: `${file.name}: ${fullName}`,
      message: firstLines(failureMessages.join('\n')),
    }))
  })

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

/**
 * The specs that a report of Playwright (`--reporter=json`) does not call ok at the first try.
 * @param {any} report parsed JSON, or undefined when there is none
 * @returns {{ name: string, message: string }[]}
 */
export const failedSpecs = (report) =>
  (report?.suites ?? []).flatMap(specsOf).flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => ({
        name: `${file}:${line}: ${title}`,
        message: firstLines(results.find(({ error }) => error !== undefined)?.error.message ?? ''),
      })),
  )
