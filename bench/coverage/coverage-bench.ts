import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverageTable } from './coverage-table.ts'
import { runExperiment } from './run-experiment.ts'

/** A hundred normal counties. Writes `bench/COVERAGE.md`: some minutes. */
export async function coverageBench(): Promise<void> {
  const experiment = await runExperiment(
    { books: 100, loans: 8000, defaultRate: 0.06, populations: 8 },
    (book) => {
      if (book % 10 === 0) console.error(`bench: coverage, ${book} of 100 books`)
    },
  )
  writeFileSync(join(import.meta.dirname, '..', 'COVERAGE.md'), coverageTable([experiment]))
}
