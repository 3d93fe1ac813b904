import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Book, CompanionName } from '../../src/book/book.ts'
import { readBook } from '../../src/book/read-book.ts'
import { calibrate } from '../../src/book/synthetic/calibrate.ts'
import { companionsOf } from '../../src/book/synthetic/companions/all.ts'
import { type CsvText, csvText } from '../../src/book/synthetic/csv-text.ts'
import { identityNumbers } from '../../src/book/synthetic/identity-number.ts'
import { loanColumnNames, loanRow } from '../../src/book/synthetic/loan-row.ts'
import { viewOf } from '../../src/book/synthetic/loan-view.ts'
import { buildModel, type Model } from '../../src/book/synthetic/model.ts'
import type { Note } from '../../src/book/synthetic/note.ts'
import { simulate } from '../../src/book/synthetic/simulate.ts'

export interface SyntheticBook {
  readonly book: Book
  readonly intercept: number
  /** What the book was made from: the truth behind it. */
  readonly model: Model
  readonly notes: readonly Note[]
}

/** Whether a village is a credit village and what a crop fetched: all that the terms need beside the loans. */
const companionsOfTerms: readonly CompanionName[] = ['villages', 'prices']

/** One synthetic cooperative as `sample` writes it and `study` reads it, with the companions named: those of the terms. */
export async function makeBook(
  seed: number,
  loans: number,
  defaultRate: number,
  companions: readonly CompanionName[] = companionsOfTerms,
): Promise<SyntheticBook> {
  const model = buildModel(seed, loans)
  const { intercept } = calibrate(model, defaultRate)
  const numbers = identityNumbers(model.households)
  const folder = mkdtempSync(join(tmpdir(), 'qingmiao-coverage-'))
  try {
    const rows = csvText(loanColumnNames)
    const notes = [...simulate(model, { intercept })].flatMap((year) => year.notes)
    for (const note of notes) rows.row(loanRow(viewOf(model, numbers, note)))
    write(folder, 'loans', rows)
    for (const { table, columns, begin } of companionsOf(model)) {
      if (!companions.includes(table)) continue
      const text = csvText(columns)
      begin?.(text.row)
      write(folder, table, text)
    }
    return { book: await readBook(folder), intercept, model, notes }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function write(folder: string, table: string, text: CsvText): void {
  writeFileSync(join(folder, `${table}.csv`), text.take())
}
