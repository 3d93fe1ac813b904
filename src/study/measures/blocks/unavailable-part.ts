import { missingForPart } from '../../../words/measure-details.ts'
import type { Phrase } from '../../../words/phrase.ts'
import type { Block, RowAccount } from '../../document.ts'
import type { MissingColumns } from '../details/part.ts'

/** A part of a measure that keeps its place and says which table and columns it lacks. */
export function unavailablePart(id: string, caption: Phrase, { table, columns }: MissingColumns): Block {
  return { kind: 'unavailable', id, caption, reason: missingForPart(table, columns) }
}

/** The account of a table whose rows are all used. */
export function allUsed(rows: number): RowAccount {
  return { read: rows, used: rows, dropped: [] }
}
