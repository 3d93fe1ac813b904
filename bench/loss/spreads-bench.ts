import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeBook } from '../coverage/make-book.ts'
import { type BookSpreads, spreadsOfBook } from './spreads-of-book.ts'
import { type SpreadsRequest, spreadsTable } from './spreads-table.ts'

/** Two hundred small counties and forty normal ones: a variance of few years is told to a tenth. Writes `bench/SPREADS.md`: ten minutes. */
export async function spreadsBench(): Promise<void> {
  const requests: readonly SpreadsRequest[] = [
    { firstSeed: 1, books: 200, loans: 3000, defaultRate: 0.06 },
    { firstSeed: 1, books: 40, loans: 8000, defaultRate: 0.06 },
  ]
  const sections: [SpreadsRequest, BookSpreads[]][] = []
  for (const request of requests) sections.push([request, await studied(request)])
  writeFileSync(join(import.meta.dirname, '..', 'SPREADS.md'), spreadsTable(sections))
}

async function studied({ firstSeed, books, loans, defaultRate }: SpreadsRequest): Promise<BookSpreads[]> {
  const found: BookSpreads[] = []
  for (let at = 0; at < books; at++) {
    const made = await makeBook(firstSeed + at, loans, defaultRate, ['villages', 'prices', 'disasters'])
    found.push(await spreadsOfBook(made))
    if (found.length % 20 === 0)
      console.error(`bench: spreads, ${found.length} of ${books} books of ${loans}`)
  }
  return found
}
