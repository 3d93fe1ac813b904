import type { Book } from '../../../book/book.ts'
import { identityOf } from '../../../book/sample/table-columns.ts'
import type { Day } from '../../../lending/calendar.ts'
import { InputError } from '../../../stats/input-error.ts'
import type { StudyContext } from '../../context.ts'
import type { ModelSample } from '../../model-sample.ts'
import { centralDraw } from '../../portfolio/parameter-draws.ts'
import type { RiskBasis } from '../../portfolio/risk-basis.ts'
import { sampleRows } from '../sample-rows.ts'
import { builtInScenarios } from './built-in-scenarios.ts'
import { type CorrelationStress, correlationStress } from './correlation-stress.ts'
import { type EarlyWarnings, earlyWarnings } from './early-warning.ts'
import { type ExposureFinding, exposureFinding } from './exposure.ts'
import type { ScenarioFileErrorCode } from './parse-scenarios.ts'
import type { SatelliteFinding } from './satellite/satellite-finding.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioFile } from './scenario-file.ts'
import { type StressFinding, stressFinding } from './scenarios-finding.ts'

/** External risk of the notes at risk: what is exposed, what shocks do, what scenarios would cost, what has changed. */
export interface ScenariosFinding {
  readonly exposure: ExposureFinding
  readonly satellite: SatelliteFinding
  /** Null where the history has one year, or no townships. */
  readonly correlation: CorrelationStress | null
  readonly stress: StressFinding
  readonly warnings: EarlyWarnings
}

/** The list is cut to its head in the study's findings; the command gives all of it. */
const warningsShown = 1000

export interface ScenariosRequest {
  readonly scenarios?: readonly Scenario[]
  readonly warningsKept?: number
  /** The day from which early warnings count what is new; a quarter before the as-of date where it is left out. */
  readonly since?: Day
}

/** Null on a file that is no loan book. */
export function findScenarios(
  { book, loanBook, settings }: StudyContext,
  sample: ModelSample,
  basis: RiskBasis,
  { scenarios = builtInScenarios, warningsKept = warningsShown, since }: ScenariosRequest = {},
): ScenariosFinding | null {
  const rows = sampleRows(book, sample)
  if (loanBook === null || rows === null || basis.shocks === null) return null
  const { seed, confidence } = settings
  const { asOf, cropYears } = loanBook.reading
  const stress = stressFinding(book, basis, scenarios, { seed, confidence, asOf })
  const warnings = earlyWarnings(book, basis, centralDraw(basis.draws), {
    asOf,
    cropYears,
    since,
  })
  return {
    exposure: exposureFinding(book, basis, asOf),
    satellite: basis.shocks,
    correlation: correlationStress(rows, stress.base.meanProbability, confidence),
    stress,
    warnings: { ...warnings, notes: warnings.notes.slice(0, warningsKept) },
  }
}

/** A township that the loans do not name would be hit in vain. */
export function checkNamedTownships(book: Book, { scenarios, file, lineOf }: ScenarioFile): void {
  const known = new Set(identityOf(book.loans, 'township')?.texts)
  scenarios.forEach(({ disaster }, at) => {
    if (disaster?.townships.kind !== 'named') return
    disaster.townships.names.forEach((name, index) => {
      if (known.has(name)) return
      const field = `scenarios[${at}].disaster.townships[${index}]`
      const line = lineOf(field)
      throw new InputError<ScenarioFileErrorCode>('scenarioField', {
        file,
        line,
        field,
        expected: 'township',
      })
    })
  })
}
