import { identityOf } from '../../src/book/sample/table-columns.ts'
import type { Interval } from '../../src/stats/proportion.ts'
import { builtInScenarios } from '../../src/study/external-risk/scenarios/built-in-scenarios.ts'
import { findScenarios } from '../../src/study/external-risk/scenarios/find-scenarios.ts'
import type { SatelliteResult } from '../../src/study/external-risk/scenarios/satellite/satellite.ts'
import { explanatoryModel } from '../../src/study/findings/explanatory-model.ts'
import { openWorkbench } from '../../src/study/measures/workbench/find-measures.ts'
import { openStudy } from '../../src/study/open-study.ts'
import { findOfficers } from '../../src/study/operational-risk/find-officers.ts'
import type { RiskParameter } from '../../src/study/portfolio/risk-parameters.ts'
import { studySettings } from '../../test/fixtures/study-settings.ts'
import type { SyntheticBook } from '../coverage/make-book.ts'

/** What `stress` says of one book, without sight of its truth. Yuan. */
export interface StudiedScenarios {
  /** Loan numbers of the notes at risk. */
  readonly loans: readonly string[]
  readonly expectedLoss: number
  readonly scenarios: readonly {
    readonly id: string
    readonly townshipsHit: readonly string[]
    readonly change: number
    readonly interval: Interval
  }[]
  readonly parameters: readonly RiskParameter[]
  readonly satellite: SatelliteResult
}

export async function studyScenarios({ book }: SyntheticBook): Promise<StudiedScenarios> {
  const context = openStudy(book, studySettings, [], () => {})
  const { sample, refusal } = context
  if (!sample || refusal) throw new Error(`The study refuses the book: ${refusal?.en}`)
  const model = await explanatoryModel(context, sample)
  const workbench = openWorkbench(context, model, findOfficers(context, sample))
  if (!workbench) throw new Error('No note is at risk')
  const { basis } = workbench.context
  const found = findScenarios(context, sample, basis, { scenarios: builtInScenarios, warningsKept: 0 })
  if (!found) throw new Error('No loan book')
  const { stress, satellite } = found
  const ids = identityOf(book.loans, 'loan_id')!
  return {
    loans: Array.from(basis.notes.rows, (row) => ids.texts[ids.codes[row]]),
    expectedLoss: stress.base.expectedLoss,
    scenarios: stress.scenarios.map(
      ({ id, townshipsHit, expectedLossChange, expectedLossChangeInterval }) => ({
        id,
        townshipsHit: townshipsHit ?? [],
        change: expectedLossChange,
        interval: expectedLossChangeInterval,
      }),
    ),
    parameters: stress.parameters,
    satellite: satellite.notes,
  }
}
