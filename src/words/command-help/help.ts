import type { Phrase } from '../phrase.ts'

export type HelpOption = readonly [flag: string, meaning: Phrase]

export interface CommandHelp {
  readonly summary: Phrase
  readonly usage: string
  readonly options: readonly HelpOption[]
}
