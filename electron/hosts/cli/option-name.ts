/** An option as it is typed, from the key under which commander keeps its value. */
export const optionName = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
