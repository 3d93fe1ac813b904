import type { Book } from '../../../book/book.ts'
import { dayAt, daysOf } from '../../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../../lending/calendar.ts'
import {
  type InstitutionPosition,
  institutionUnderStress,
  noStress,
  type PrudentialRatios,
} from '../../../lending/stress/institution-under-stress.ts'
import { crops } from '../../../lending/vocabulary.ts'
import type { NotesAtRisk } from '../../portfolio/notes-at-risk.ts'
import type { RiskBasis } from '../../portfolio/risk-basis.ts'
import type { RiskParameter } from '../../portfolio/risk-parameters.ts'
import { fundContract } from './cover-and-sharing.ts'
import { type InstitutionReading, readInstitution } from './institution.ts'
import { sumsOf } from './note-sums.ts'
import { deviationOfCrops, type PriceDeviation } from './price-deviations.ts'
import { type ReverseStress, reverseStress } from './reverse-stress.ts'
import type { Scenario } from './scenario.ts'
import { type ScenarioOptions, type ScenarioStage, scenarioStage } from './scenario-stage.ts'
import { type ScenarioFigures, tryScenario } from './try-scenario.ts'

/** The notes at risk under each scenario; every figure in yuan, notes and decimal fractions. */
export interface StressFinding {
  readonly base: StressBase
  readonly parameters: readonly RiskParameter[]
  /** Of the crops that the notes at risk grow. */
  readonly priceDeviations: readonly PriceDeviation[]
  readonly scenarios: readonly ScenarioFigures[]
  readonly reverse: readonly ReverseStress[]
  readonly institution: InstitutionReading
  /** Where the NPL ratio comes from: of the cooperative, or of the population in this book. */
  readonly loansFrom: 'institution' | 'book'
}

/** The season as far as it is known, without any scenario. */
export interface StressBase {
  readonly notes: number
  readonly exposure: number
  readonly townships: number
  readonly meanProbability: number
  readonly expectedLoss: number
  readonly ratios: PrudentialRatios
}

export interface StressOptions extends ScenarioOptions {
  readonly asOf: Day
}

export function stressFinding(
  book: Book,
  basis: RiskBasis,
  scenarios: readonly Scenario[],
  options: StressOptions,
): StressFinding {
  const { notes } = basis
  const stage = scenarioStage(book, basis, options)
  const institution = readInstitution(book, options.asOf)
  const { position, loansFrom } = withLoans(institution.position, basis)
  const surroundings = {
    institution: position,
    fund: fundContract(book, notes, institution.fundBalance),
    unrepriced: unrepricedOf(book, notes, options.asOf),
  }
  return {
    base: baseOf(stage, position),
    parameters: basis.parameters,
    priceDeviations: deviationsOfGrown(book, stage),
    scenarios: scenarios.map((scenario) => tryScenario(stage, scenario, surroundings)),
    reverse: reverseStress(stage, position),
    institution,
    loansFrom,
  }
}

/** Where the cooperative does not report its loans, those of the population in the book stand in, and are said to. */
function withLoans(
  reported: InstitutionPosition,
  { notes, inDefault }: RiskBasis,
): { position: InstitutionPosition; loansFrom: StressFinding['loansFrom'] } {
  if (reported.totalLoans !== null && reported.nonPerforming !== null) {
    return { position: reported, loansFrom: 'institution' }
  }
  const yuan = (balances: Float64Array) => balances.reduce((sum, balance) => sum + balance, 0) / 100
  const nonPerforming = yuan(inDefault.balance)
  const position = { ...reported, totalLoans: yuan(notes.balance) + nonPerforming, nonPerforming }
  return { position, loansFrom: 'book' }
}

function baseOf({ notes, base, places }: ScenarioStage, position: InstitutionPosition): StressBase {
  const { loss, defaults } = sumsOf(notes, base)
  return {
    notes: notes.rows.length,
    exposure: notes.balance.reduce((sum, balance) => sum + balance, 0) / 100,
    townships: places.townships.length,
    meanProbability: defaults / Math.max(1, notes.rows.length),
    expectedLoss: loss,
    ratios: institutionUnderStress(position, noStress),
  }
}

function deviationsOfGrown(book: Book, { places }: ScenarioStage): PriceDeviation[] {
  const grown = new Set(places.cropOf)
  return [...deviationOfCrops(book).values()].filter(({ crop }) => grown.has(crops.indexOf(crop)))
}

const daysOfAYear = 365

/** Yuan × the share of the coming year until each note is due: until then its rate stays as it was agreed. */
function unrepricedOf({ loans }: Book, { rows, balance }: NotesAtRisk, asOf: Day): number {
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  let sum = 0
  for (let note = 0; note < rows.length; note++) {
    const due = Math.max(dayAt(dueOn, rows[note]), dayAt(extendedDueOn, rows[note]))
    if (due === NO_DATE) continue
    sum += (balance[note] / 100) * (Math.min(daysOfAYear, Math.max(0, due - asOf)) / daysOfAYear)
  }
  return sum
}
