import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverageTable } from './coverage-table.ts'
import { type Experiment, runExperiment } from './run-experiment.ts'

/** A county, and the default of `sample`. */
const sizes = [
  { books: 100, loans: 8000 },
  { books: 40, loans: 20_000 },
]

/** Writes `bench/COVERAGE.md`: some minutes. */
export async function coverageBench(): Promise<void> {
  const experiments: Experiment[] = []
  for (const { books, loans } of sizes) {
    const progress = (book: number) => {
      if (book % 10 === 0) console.error(`bench: coverage, ${book} of ${books} books of ${loans} loans`)
    }
    experiments.push(await runExperiment({ books, loans, defaultRate: 0.06, populations: 8 }, progress))
    writeFileSync(join(import.meta.dirname, '..', 'COVERAGE.md'), coverageTable(experiments))
  }
}
