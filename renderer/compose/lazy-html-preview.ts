import { lazy } from 'react'

/** The preview of an HTML body; the parser of HTML is loaded when the first one is asked for. */
export const LazyHtmlPreview = lazy(() => import('./html-preview').then((module) => ({ default: module.HtmlPreview })))
