/**
 * Runs inside the page: resolves when its letters are there, what was asked for is laid out and painted, and everything that moves
 * towards an end has arrived.
 */
export const settled = async (): Promise<void> => {
  const painted = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  const onTheirWay = () =>
    document.getAnimations().filter(({ effect, playState }) => {
      const end = effect?.getComputedTiming().endTime
      return playState === 'running' && typeof end === 'number' && Number.isFinite(end)
    })
  await document.fonts.ready
  await painted()
  for (let moving = onTheirWay(); moving.length > 0; moving = onTheirWay()) {
    await Promise.allSettled(moving.map(({ finished }) => finished))
    await painted()
  }
}
