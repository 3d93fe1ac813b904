import type { Book } from '../../src/book/book.ts'
import type { Interval } from '../../src/stats/proportion.ts'
import type { StudySettings } from '../../src/study/context.ts'
import { lossTable, recoveryFinding } from '../../src/study/credit-risk/recovery/recovery-finding.ts'
import { sampleRows } from '../../src/study/external-risk/sample-rows.ts'
import { satelliteFinding } from '../../src/study/external-risk/scenarios/satellite/satellite-finding.ts'
import { compositeCovariance } from '../../src/study/findings/composite-covariance.ts'
import { fitExplanatory } from '../../src/study/findings/explanatory-fit.ts'
import { factorErrors } from '../../src/study/findings/factor-errors.ts'
import { spreadsOf } from '../../src/study/loss/spreads.ts'
import type { Measure } from '../../src/study/measures/measure-findings.ts'
import { allMeasures } from '../../src/study/measures/workbench/all-measures.ts'
import { baselineLoss } from '../../src/study/measures/workbench/baseline-loss.ts'
import { trialStage } from '../../src/study/measures/workbench/stage.ts'
import { tryMeasure } from '../../src/study/measures/workbench/try-measure.ts'
import { workbenchContext } from '../../src/study/measures/workbench/workbench-context.ts'
import { openStudy } from '../../src/study/open-study.ts'
import { compareOfficers } from '../../src/study/operational-risk/officer-comparison.ts'
import { officerGroups } from '../../src/study/operational-risk/officer-groups.ts'
import { plainSettings } from '../../src/study/plain-settings.ts'
import { riskBasis } from '../../src/study/portfolio/risk-basis.ts'

/** What the study says of one book in the weather that is known of its open season. Yuan. */
export interface StudyFigures {
  readonly notes: number
  readonly expectedLoss: Estimate
  readonly measures: readonly MeasureEstimate[]
}

export interface Estimate {
  readonly value: number
  readonly interval: Interval
}

export interface MeasureEstimate extends Estimate {
  readonly measure: Measure
  readonly dose: number
  /** Notes that would not default. */
  readonly defaultsAvoided: number
}

const settings: StudySettings = { ...plainSettings, version: '', command: '' }

/** Model B, the officers' comparison and the workbench as `study` and `measures` run them, at the standard doses. */
export async function studyFigures(book: Book): Promise<StudyFigures> {
  const study = openStudy(book, settings, [], () => {})
  const { sample, refusal, loanBook } = study
  if (!sample || loanBook?.draw.status !== 'drawn') throw new Error(`The study refuses: ${refusal?.en}`)
  const { data, fit } = await fitExplanatory(sample, null)
  const errors = factorErrors(fit.primary, data, sample)
  const groups = officerGroups(book, sample.bookRows)
  const basis = riskBasis({
    book,
    reading: loanBook.reading,
    population: settings.population,
    sample: loanBook.draw.sample,
    fit: fit.primary,
    covariance: compositeCovariance(fit.primary, data, errors),
    merged: data.merged,
    losses: lossTable(recoveryFinding(study)),
    spreads: spreadsOf(book, loanBook.draw.sample, { data, fit }),
    shocks: satelliteFinding(sampleRows(book, sample)!, settings.confidence),
    officers: groups && compareOfficers(sample, groups, settings),
  })
  const stage = trialStage(basis, settings)
  return {
    notes: basis.notes.rows.length,
    expectedLoss: baselineLoss(stage, 'known'),
    measures: allMeasures(workbenchContext(book, basis)).map((design) => {
      const { knownWeather } = tryMeasure(stage, design, design.standardDose)
      return {
        measure: design.measure,
        dose: design.standardDose,
        value: knownWeather.loss,
        interval: knownWeather.interval,
        defaultsAvoided: knownWeather.defaults,
      }
    }),
  }
}
