import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measuresTable } from './measures-table.ts'
import { type MeasuresRequest, runMeasures } from './run-measures.ts'

/** Sixty normal counties. Writes `bench/MEASURES.md`: some minutes. */
export async function measuresBench(): Promise<void> {
  const request: MeasuresRequest = { firstSeed: 1, books: 60, loans: 8000, defaultRate: 0.06 }
  const studied = await runMeasures(request, (book) => {
    if (book % 10 === 0) console.error(`bench: measures, ${book} of ${request.books} books`)
  })
  writeFileSync(join(import.meta.dirname, '..', 'MEASURES.md'), measuresTable(request, studied))
}
