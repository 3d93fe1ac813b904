import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runScenarios, type ScenariosRequest } from './run-scenarios.ts'
import { scenariosTable } from './scenarios-table.ts'

/**
 * Forty small books at a normal default rate, whose history is too short, so that the effects of shocks are stated;
 * forty of which a fifth of the notes default, so that they are estimated. Writes `bench/SCENARIOS.md`: ten minutes.
 */
const requests: readonly ScenariosRequest[] = [
  { firstSeed: 1, books: 40, loans: 3000, defaultRate: 0.06 },
  { firstSeed: 101, books: 40, loans: 3000, defaultRate: 0.2 },
]

export async function scenariosBench(): Promise<void> {
  const experiments = []
  for (const request of requests) {
    const books = await runScenarios(request, (book) => {
      if (book % 10 === 0) console.error(`bench: scenarios, ${book} of ${request.books} books`)
    })
    experiments.push({ request, books })
  }
  writeFileSync(join(import.meta.dirname, '..', 'SCENARIOS.md'), scenariosTable(experiments))
}
