import type { Phrase } from './phrase.ts'

/** A label inside a sentence: without its capital in English. What begins alike in both languages is data and stays. */
export function midSentence(label: Phrase): string {
  return label['zh-CN'][0] === label.en[0] ? label.en : label.en.charAt(0).toLowerCase() + label.en.slice(1)
}
