import type { Language } from '../../../words/phrase.ts'

/**
 * A figure is drawn twice: `wide` for a screen and for paper (720 units across), `narrow` for a phone (358), so that
 * its text stays legible on each; the stylesheet shows one of them.
 */
export type Layout = 'wide' | 'narrow'

export interface Canvas {
  /** Unique on the page; prefixes the ids of patterns. */
  readonly id: string
  readonly language: Language
  readonly layout: Layout
  readonly width: number
  readonly fontSize: number
}

export function canvas(id: string, language: Language, layout: Layout): Canvas {
  return layout === 'wide'
    ? { id: `${id}-w`, language, layout, width: 720, fontSize: 13 }
    : { id: `${id}-n`, language, layout, width: 358, fontSize: 12 }
}

/** A drawing without its frame: how tall it is and its markup. */
export interface Drawing {
  readonly height: number
  readonly body: readonly string[]
}
