import type { Language, Phrase } from '../../../words/phrase.ts'
import type { Numbers } from '../numbering.ts'

/** A stretch of text; with an id it is the number of the block that it refers to. */
export interface Run {
  readonly text: string
  readonly id?: string
}

/** The text cut at its references, each written as the block's number: 见 | 表6-4 | 。 */
export function runsOf(phrase: Phrase, language: Language, numbers: Numbers): Run[] {
  return phrase[language]
    .split(/(\[\[[\w-]+\]\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const id = /^\[\[([\w-]+)\]\]$/.exec(part)?.[1]
      const number = id === undefined ? undefined : numbers.get(id)
      return id !== undefined && number ? { text: number[language], id } : { text: part }
    })
}
