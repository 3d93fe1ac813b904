import type { Book } from '../../book/book.ts'
import type { BookOutcome } from '../../book/sample/book-outcome.ts'
import type { Sample } from '../../book/sample/sample.ts'
import { identityOf } from '../../book/sample/table-columns.ts'
import {
  type ClassificationOptions,
  defaultClassificationOptions,
  movesDefault,
} from '../../lending/classification/classification-options.ts'
import type { Population } from '../../lending/vocabulary.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { classifyBook } from '../classification/classified-book.ts'
import {
  carriedShocks,
  type SatelliteFinding,
} from '../external-risk/scenarios/satellite/satellite-finding.ts'
import type { MergedLevels } from '../findings/findings.ts'
import type { Spreads } from '../loss/spreads.ts'
import type { OfficerComparison } from '../operational-risk/officer-comparison.ts'
import { officerGroups } from '../operational-risk/officer-groups.ts'
import { isNonPerformingCode } from '../status-quo/loan-state.ts'
import { notePositions } from '../status-quo/note-positions.ts'
import { probabilityUnder } from './expected-loss.ts'
import { type NotesUnderModel, notesUnderModel } from './explanatory-predictor.ts'
import { type NotesAtRisk, type NotesInDefault, outstandingNotes } from './notes-at-risk.ts'
import { officerEffects } from './officer-effects.ts'
import { centralDraw, type DrawInputs, type NotesOfOfficers, type ParameterDraw } from './parameter-draws.ts'
import { type RiskParameter, riskParameters } from './risk-parameters.ts'
import type { SegmentLosses } from './segment-losses.ts'
import { numericOfTerm } from './terms-of-notes.ts'
import type { UndrawnLines } from './undrawn-lines.ts'
import { quiet, type Weather, type WeatherYear } from './weather.ts'
import { knownWeather, type WeatherHistory, weatherHistory } from './weather-history.ts'
import { yearShift } from './year-shift.ts'

/** What expected loss, scenarios, the loss distribution and the measures are computed from. */
export interface RiskBasis {
  readonly notes: NotesAtRisk
  readonly inDefault: NotesInDefault
  /** Loss given default by guarantee, and how it is known. */
  readonly losses: SegmentLosses
  /** How far years, townships' years and groups lie apart. */
  readonly spreads: Spreads
  /** Null where the book has no lines. */
  readonly lines: UndrawnLines | null
  readonly draws: DrawInputs
  readonly parameters: readonly RiskParameter[]
  /** What the own history says of shocks, by which `parameters` are own or stated. */
  readonly shocks: SatelliteFinding | null
  readonly history: WeatherHistory
  /** Probability of default of each note, the mean over the crop years that were seen. */
  readonly probability: Float64Array
  /** The crop year of each note as far as it is known. */
  readonly known: Weather
  readonly unseen: NotesUnderModel['unseen']
}

export interface RiskBasisInputs {
  readonly book: Book
  readonly reading: BookOutcome
  readonly population: Population
  readonly sample: Sample
  /** Model B with the covariance that the study publishes, in the units of the data. */
  readonly fit: LogisticFit
  readonly covariance: Float64Array
  readonly merged: readonly MergedLevels[]
  readonly losses: SegmentLosses
  readonly spreads: Spreads
  readonly shocks: SatelliteFinding | null
  /** Null where the book names none, or too few. */
  readonly officers: OfficerComparison | null
  /** The view of the rules; where it moves the line of default, notes that it classes as non-performing are in default. */
  readonly classification?: ClassificationOptions
}

export function riskBasis({
  book,
  reading,
  population,
  sample,
  fit,
  covariance,
  merged,
  losses,
  spreads,
  shocks,
  officers,
  classification = defaultClassificationOptions,
}: RiskBasisInputs): RiskBasis {
  const positions = notePositions(book, reading, population)
  const required = movesDefault(classification)
    ? classifyBook(book, reading, positions, classification).required
    : null
  const { atRisk, inDefault, lines } = outstandingNotes(
    book,
    positions,
    losses,
    (row) => required !== null && isNonPerformingCode(required[row]),
  )
  const { cropYears } = reading
  const ofNotes = Int32Array.from(atRisk.rows, (row) => cropYears[row])
  const laid = notesUnderModel(book, sample, fit, merged, atRisk.rows, ofNotes)
  const insured = numericOfTerm(laid.design, 'insured') ?? new Float64Array(atRisk.rows.length)
  const parameters = riskParameters(fit, covariance, carriedShocks(shocks))
  const notes = { ...atRisk, insured }
  const draws = {
    notes: withoutWeather(laid),
    fit,
    covariance,
    parameters,
    yearShift: yearShift(fit, laid.yearColumns),
    yearSpread: spreads.year.value,
    officers: officers && notesOfOfficers(book, atRisk.rows, officers),
  }
  const history = weatherHistory(book, atRisk.rows, cropYears)
  return {
    notes,
    inDefault,
    losses,
    spreads,
    lines,
    parameters,
    shocks,
    draws,
    history,
    probability: meanProbability(notes, centralDraw(draws), history.years),
    known: knownWeather(book, atRisk.rows, cropYears),
    unseen: laid.unseen,
  }
}

function notesOfOfficers(
  book: Book,
  rows: Uint32Array,
  comparison: OfficerComparison,
): NotesOfOfficers | null {
  const groups = officerGroups(book, rows)
  if (groups === null) return null
  const effects = officerEffects(comparison, branchesOfOfficers(book))
  const indexOf = new Map(effects.officers.map(({ officer }, index) => [officer, index]))
  const indexOfGroup = groups.names.map((name) => indexOf.get(name ?? '') ?? effects.officers.length)
  return { effects, officerOfNote: Uint32Array.from(groups.codes, (group) => indexOfGroup[group]) }
}

/** The branch of most of an officer's notes; null where the book names no branches. */
function branchesOfOfficers(book: Book): ReadonlyMap<string, number> | null {
  const branch = identityOf(book.loans, 'branch')
  const groups =
    branch &&
    officerGroups(
      book,
      Uint32Array.from({ length: book.loans.rows }, (_, row) => row),
    )
  if (!branch || !groups) return null
  const counts = groups.names.map(() => new Map<number, number>())
  groups.codes.forEach((group, row) => {
    const code = branch.codes[row]
    if (code < branch.texts.length) counts[group].set(code, (counts[group].get(code) ?? 0) + 1)
  })
  return new Map(
    groups.names.flatMap((name, group) => {
      const most = [...counts[group]].reduce<readonly [number, number] | null>(
        (best, own) => (own[1] > (best?.[1] ?? 0) ? own : best),
        null,
      )
      return name === null || most === null ? [] : [[name, most[0]] as const]
    }),
  )
}

/** Over the weather of the past crop years; a quiet year where the book tells of none. */
function meanProbability(
  notes: NotesAtRisk,
  draw: ParameterDraw,
  years: readonly WeatherYear[],
): Float64Array {
  const mean = new Float64Array(notes.rows.length)
  const weathers = years.length > 0 ? years : [quiet(mean.length)]
  for (const weather of weathers) {
    const own = probabilityUnder(notes, draw, weather)
    for (let note = 0; note < mean.length; note++) mean[note] += own[note] / weathers.length
  }
  return mean
}

/** The terms that the weather brings, and the flags of where they were missing, stand at 0. */
const weatherColumns = ['disaster', 'insuredInDisaster', 'priceShock', 'disasterMissing', 'priceShockMissing']

function withoutWeather(laid: NotesUnderModel): NotesUnderModel {
  const factors = laid.design.factors.map((factor) =>
    factor.kind === 'numeric' && weatherColumns.includes(factor.name)
      ? { ...factor, values: new Float64Array(laid.design.rows) }
      : factor,
  )
  return { ...laid, design: { ...laid.design, factors } }
}
