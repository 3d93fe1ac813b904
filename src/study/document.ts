import type { Phrase } from '../words/phrase.ts'
import type { Chart } from './charts.ts'

/**
 * A study is a document: chapters of blocks. Findings are computed into it; a renderer (HTML, XLSX, JSON)
 * turns it into a file. Every text is a {@link Phrase}, so one document is complete in both languages.
 *
 * A text may refer to a numbered block by its id: `[[coefficients]]` is written "表6-4" or "Table 6-4" and links there.
 */
export interface StudyDocument {
  /** A line break in it stands on the cover; elsewhere the title runs on. */
  readonly title: Phrase
  readonly subtitle: Phrase
  /** Two pages for the council, before the chapters. */
  readonly councilPages: readonly Chapter[]
  readonly chapters: readonly Chapter[]
}

export interface Chapter {
  /** Stable, used in anchors: `book`, `status-quo`, `external-risk`, … */
  readonly id: string
  /** Printed before the title: `1`; absent on the council's pages. */
  readonly number?: string
  /** Printed before the title in place of the number, which then stands in the numbers of tables alone: 一、 */
  readonly label?: Phrase
  readonly title: Phrase
  readonly blocks: readonly Block[]
}

export type Block =
  | Heading
  | Paragraph
  | PhraseList
  | KeyFigures
  | Table
  | Unavailable
  | Figure
  | Callout
  | SignatureLines

export interface Heading {
  readonly kind: 'heading'
  readonly id: string
  readonly title: Phrase
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Phrase
}

export interface PhraseList {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly Phrase[]
}

/** A row of headline numbers, each with a label and what it rests on. */
export interface KeyFigures {
  readonly kind: 'keyFigures'
  readonly figures: readonly {
    readonly label: Phrase
    readonly value: Cell
    readonly format: Format
    readonly note?: Phrase
  }[]
}

export interface Callout {
  readonly kind: 'callout'
  readonly tone: 'information' | 'caution' | 'refusal'
  readonly title: Phrase
  readonly text: Phrase
}

/** 编制 / 复核 / 审核 */
export interface SignatureLines {
  readonly kind: 'signatures'
  readonly roles: readonly Phrase[]
}

/** How a number is written. Money cells hold yuan, shares and rates hold fractions. */
export type Format =
  | 'text'
  | 'count'
  | 'integer'
  | 'yuan'
  | 'tenThousandYuan'
  | 'percent1'
  | 'percent2'
  | 'decimal2'
  | 'decimal3'
  | 'decimal4'
  | 'pValue'
  | 'date'

/** A range is an interval `[low, high]`, written in one cell; null prints as an em dash. */
export type Cell = number | Phrase | LitText | readonly [number, number] | null

/** A reading against limits: the text says the light in words, so that its colour adds nothing but speed. */
export interface LitText extends Phrase {
  readonly light: Light
}

export type Light = 'green' | 'amber' | 'red'

export interface TableColumn {
  readonly key: string
  readonly header: Phrase
  readonly format: Format
  /** Columns that share a group stand under one spanning header. */
  readonly group?: Phrase
}

export interface TableRow {
  readonly cells: readonly Cell[]
  /** `total` is set off by a rule, `group` is a heading inside the table, `reference` is printed faintly. */
  readonly role?: 'total' | 'group' | 'reference'
}

/** What every table owes its reader. */
export interface RowAccount {
  readonly read: number
  readonly used: number
  readonly dropped: readonly { readonly reason: Phrase; readonly count: number }[]
}

export interface Table {
  readonly kind: 'table'
  readonly id: string
  /** The caption states the finding, not the topic. */
  readonly caption: Phrase
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly notes: readonly Phrase[]
  readonly account: RowAccount
}

/** A table or figure that could not be computed keeps its place and says why. */
export interface Unavailable {
  readonly kind: 'unavailable'
  readonly id: string
  /** What stands missing, so that it is numbered as such; a table unless said. */
  readonly of?: 'table' | 'figure'
  readonly caption: Phrase
  readonly reason: Phrase
}

export interface Figure {
  readonly kind: 'figure'
  readonly id: string
  readonly caption: Phrase
  readonly chart: Chart
  readonly notes: readonly Phrase[]
}
