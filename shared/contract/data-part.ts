/** What the application keeps, in the order in which it is deleted. */
export const DATA_PARTS = ['outbox', 'history', 'drafts', 'profiles', 'secrets', 'practice', 'settings', 'log'] as const

export type DataPart = (typeof DATA_PARTS)[number]
