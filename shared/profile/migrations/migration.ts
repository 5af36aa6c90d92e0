export type JsonObject = Readonly<Record<string, unknown>>

/** Lifts an entry by one version. Pure and total: what it does not understand it leaves to the schema. */
export type Migration = (entry: JsonObject) => JsonObject

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
