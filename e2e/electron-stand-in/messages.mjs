/** Tells the test that started this process what the application did. */
export const tell = (message) => {
  if (process.connected) process.send?.(message)
  else process.stdout.write(`stand-in: ${JSON.stringify(message)}\n`)
}
