/** Runs inside the page: what moves for longer than an eye can see, e.g. "turn on div.spinner". */
export const runningAnimations = (): string[] =>
  document.getAnimations().flatMap((animation) => {
    const { effect, playState } = animation
    if (playState !== 'running' || !(effect instanceof KeyframeEffect)) return []
    const { endTime } = effect.getComputedTiming()
    if (typeof endTime === 'number' && endTime <= 10) return []
    const name = animation instanceof CSSAnimation ? animation.animationName : 'transition'
    return [`${name} on ${effect.target?.tagName.toLowerCase()}.${effect.target?.className}`]
  })
