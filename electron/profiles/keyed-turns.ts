/** Runs tasks of the same key one after the other, tasks of different keys side by side. */
export interface KeyedTurns {
  inTurn<Value>(key: string, task: () => Promise<Value>): Promise<Value>
}

export const createKeyedTurns = (): KeyedTurns => {
  const last = new Map<string, Promise<unknown>>()
  return {
    inTurn: (key, task) => {
      const result = (last.get(key) ?? Promise.resolve()).then(task)
      const settled = result.then(
        () => undefined,
        () => undefined,
      )
      last.set(key, settled)
      void settled.then(() => {
        if (last.get(key) === settled) last.delete(key)
      })
      return result
    },
  }
}
