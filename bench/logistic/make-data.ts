import { writeFileSync } from 'node:fs'
import { randomStream } from '../../src/stats/random.ts'
import { logistic } from '../../src/stats/regression/logistic.ts'

export const rows = 1_000_000
export const factorCount = 15
export const levelCount = 6

/** Codes factor by factor, then the outcome, one byte each: every program reads the same file. */
export function makeLogisticData(path: string): void {
  const random = randomStream(20261124, 'logistic bench')
  const effects = Array.from({ length: factorCount * levelCount }, () => random() - 0.5)
  const bytes = new Uint8Array(rows * (factorCount + 1))
  for (let row = 0; row < rows; row++) {
    let eta = -1.6
    for (let factor = 0; factor < factorCount; factor++) {
      const code = Math.floor(random() * levelCount)
      bytes[factor * rows + row] = code
      eta += effects[factor * levelCount + code]
    }
    bytes[factorCount * rows + row] = random() < logistic(eta) ? 1 : 0
  }
  writeFileSync(path, bytes)
}
