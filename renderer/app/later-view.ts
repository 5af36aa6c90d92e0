import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

type LaterViews = typeof import('./later-views')

/**
 * A view whose code is not part of the first file of the page. It is read as soon as any of them is rendered, hidden or not,
 * so that it is there long before somebody asks for it.
 * @param pick takes the view out of all of them
 */
export const laterView = <Props>(
  pick: (views: LaterViews) => ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> => lazy(async () => ({ default: pick(await import('./later-views')) }))
