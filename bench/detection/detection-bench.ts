import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { detectInSample } from './detect-in-samples.ts'
import { type DetectionCounts, summed } from './detection-counts.ts'
import { detectionTable } from './detection-table.ts'

/** Eight normal counties. Writes `bench/DETECTION.md`: about two minutes. */
export async function detectionBench(): Promise<void> {
  const [books, loans] = [8, 8000]
  const counts: DetectionCounts[][] = []
  for (let seed = 1; seed <= books; seed++) {
    counts.push(await detectInSample(loans, seed))
    console.error(`bench: detection, ${seed} of ${books} books`)
  }
  const table = detectionTable(books, loans, summed(counts))
  writeFileSync(join(import.meta.dirname, '..', 'DETECTION.md'), table)
  process.stdout.write(table)
}
