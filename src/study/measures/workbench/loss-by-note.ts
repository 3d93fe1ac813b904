import type { Change } from '../../portfolio/change.ts'
import { lossByNote } from '../../portfolio/expected-loss.ts'
import type { RiskTrial } from './risk-trial.ts'

/** Expected loss of each note in yuan, the mean over the past crop years, without or under some changes. */
export function averageLossByNote(
  { notes, years, central }: RiskTrial,
  changes: readonly Change[],
): Float64Array {
  const sum = new Float64Array(notes.rows.length)
  for (const year of years) {
    const own = lossByNote(notes, central, year, changes)
    for (let note = 0; note < sum.length; note++) sum[note] += own[note] / years.length
  }
  return sum
}
