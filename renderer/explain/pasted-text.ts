import { createStore } from '../app/store'

/** The text that is being explained. It outlives the dialog, and never leaves the memory of this page. */
export const pastedText = createStore('')
