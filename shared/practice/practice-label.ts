/** Id of the one profile that the practice server provides. */
export const PRACTICE_PROFILE_ID = 'practice'

/** What that profile is called before somebody gives it another name; a page shows it in its own language. */
export const PRACTICE_LABEL = 'Practice server'
