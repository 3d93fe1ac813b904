import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MixedRequest } from './mixed-book.ts'
import { mixedTable } from './mixed-table.ts'
import { type MixedExperiment, runMixed } from './run-mixed.ts'

/**
 * A hundred small books for the coefficients, of which a fifth of the notes default so that a bias would show; a few
 * larger ones for the officers, each with 400 mature notes. Writes `bench/MIXED.md`: half an hour.
 */
const requests: readonly MixedRequest[] = [
  { firstSeed: 1, books: 100, loans: 3000, defaultRate: 0.2, notesPerOfficer: 400 },
  { firstSeed: 201, books: 20, loans: 16_000, defaultRate: 0.06, notesPerOfficer: 540 },
]

export async function mixedBench(): Promise<void> {
  const experiments: MixedExperiment[] = []
  for (const request of requests) {
    experiments.push(
      await runMixed(request, (book) => {
        if (book % 10 === 0) console.error(`bench: mixed, ${book} of ${request.books} books`)
      }),
    )
  }
  writeFileSync(join(import.meta.dirname, '..', 'MIXED.md'), mixedTable(experiments))
}
