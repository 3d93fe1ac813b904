import type { Phrase } from '../words/phrase.ts'

/** The command line itself is wrong: exit code 2, with the usage of the command. */
export class UsageError extends Error {
  readonly phrase: Phrase

  constructor(phrase: Phrase) {
    super(phrase.en)
    this.name = 'UsageError'
    this.phrase = phrase
  }
}
