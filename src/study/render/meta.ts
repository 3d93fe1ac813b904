import type { Day } from '../../lending/calendar.ts'
import type { Language } from '../../words/phrase.ts'

/** Where a study comes from: what stands on its cover and lets anyone compute it again. */
export interface RenderMeta {
  /** The date that the study speaks of; null where the file has no date. Never the clock. */
  readonly asOf: Day | null
  /** The file or folder as the reader knows it, without its path. */
  readonly sourceName: string
  /** SHA-256 of the input in hexadecimal. */
  readonly inputHash: string
  readonly version: string
  readonly seed: number
  readonly command: string
  /** The language that the page shows first; the other is one switch away. */
  readonly language: Language
}
