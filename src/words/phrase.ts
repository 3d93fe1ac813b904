/** A sentence in both languages. A missing language does not compile. */
export interface Phrase {
  readonly 'zh-CN': string
  readonly en: string
}

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** For text that is the same in every language: a name, a level, a column of the user's own file. */
export function verbatim(text: string): Phrase {
  return { 'zh-CN': text, en: text }
}

/** The name of a coded value; a text of the user's own stands as it is, `constructor` and `__proto__` too. */
export function nameOr(names: Readonly<Record<string, Phrase>>, text: string): Phrase {
  return Object.hasOwn(names, text) ? names[text] : verbatim(text)
}
