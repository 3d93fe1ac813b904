import { extname } from 'node:path'
import { writeFileAtomically } from '../atomic-write.ts'
import { calibrate } from './calibrate.ts'
import { csvText } from './csv-text.ts'
import { identityNumbers } from './identity-number.ts'
import { loanColumnNames, loanRow } from './loan-row.ts'
import { viewOf } from './loan-view.ts'
import { buildModel } from './model.ts'
import { isMature } from './note.ts'
import { simulate } from './simulate.ts'

export interface SampleRequest {
  /** A file ending in .csv, or a folder. */
  readonly output: string
  readonly loans: number
  readonly seed: number
  /** Mean conditional probability of default over notes with a closed window, in (0, 1). */
  readonly defaultRate: number
}

export interface SampleReport {
  readonly loans: number
  readonly intercept: number
  /** What was reached of the rate asked for. */
  readonly meanProbability: number
  readonly matureLoans: number
  readonly matureDefaults: number
}

/** Where a long run stands: the share of loans written. */
export type SampleProgress = (share: number) => void

/** Writes the synthetic cooperative; the same request gives the same bytes on any machine. */
export async function writeSample(
  request: SampleRequest,
  progress: SampleProgress = () => {},
): Promise<SampleReport> {
  const model = buildModel(request.seed, request.loans)
  const { intercept } = calibrate(model, request.defaultRate)
  const tally = { loans: 0, probability: 0, matureLoans: 0, matureDefaults: 0 }
  const numbers = identityNumbers(model.households)
  await writeFileAtomically(request.output, async (write) => {
    const text = csvText(loanColumnNames)
    for (const { notes } of simulate(model, { intercept })) {
      for (const note of notes) {
        text.row(loanRow(viewOf(model, numbers, note)))
        tally.loans++
        if (isMature(note)) {
          tally.matureLoans++
          tally.probability += note.probability
          if (note.defaults) tally.matureDefaults++
        }
        if (text.isFull) await write(text.take())
      }
      progress(tally.loans / request.loans)
    }
    await write(text.take())
  })
  const { loans, probability, matureLoans, matureDefaults } = tally
  return {
    loans,
    intercept,
    meanProbability: matureLoans === 0 ? Number.NaN : probability / matureLoans,
    matureLoans,
    matureDefaults,
  }
}

export const isFile = (output: string): boolean => extname(output).toLowerCase() === '.csv'
