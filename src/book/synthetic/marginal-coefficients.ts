import type { Column } from '../../stats/frame.ts'
import { fitLogistic } from '../../stats/regression/logistic.ts'
import type { Units } from './assumptions.ts'
import { effectSpread } from './coefficients.ts'
import { weatherLogOdds } from './log-odds.ts'
import { probabilityOf } from './make-note.ts'
import { buildModel, type Model } from './model.ts'
import { isMature, type Note } from './note.ts'
import { simulate } from './simulate.ts'
import { nominalTerms, termColumns } from './term-values.ts'

/** The population-averaged coefficient of a term: what a plain logit converges to. */
export interface MarginalCoefficient {
  readonly term: string
  readonly level: string | null
  readonly value: number
}

const POPULATION_NOTES = 90_000
/** Many small places with few notes to an officer, so that no one effect weighs on a coefficient. */
const POPULATION_UNITS: Units = {
  notesPerTownship: 250,
  fewestTownships: 8,
  mostTownships: 400,
  householdsPerVillage: 20,
  notesPerOfficer: 80,
}
/** Of the population cooperative, so that it is never the caller's own. */
const POPULATION_SEED_OFFSET = 0x5eed

/** With all terms, and without grade and rate (which the lender sets from the others). */
export interface MarginalCoefficients {
  readonly all: readonly MarginalCoefficient[]
  readonly withoutLendersDecisions: readonly MarginalCoefficient[]
}

/**
 * The logit that comes nearest (in Kullback–Leibler distance) to the true probabilities: a fractional logit on a
 * large cooperative of another seed. The effects of crop year and township-year, which are few and stand beside the
 * shocks, are integrated by Gauss–Hermite quadrature; those of villages, officers and groups stay as drawn, since
 * arrears carry them into a household's later notes, and so does the unobserved risk, which refusal and pricing tie
 * to what the columns hold. Deterministic; its error is that of sampling households, villages and officers: about
 * 0.02, for the terms of one note in 200 (broken sequences) about 0.05.
 */
export function marginalCoefficients(seed: number, intercept: number): MarginalCoefficients {
  const model = buildModel(seed + POPULATION_SEED_OFFSET, POPULATION_NOTES, POPULATION_UNITS)
  const notes = matureNotes(model, intercept)
  const events = Float64Array.from(notes, (note) => averagedProbability(model, note, intercept))
  const outcome = { events, trials: new Float64Array(notes.length).fill(1) }
  const references = Object.fromEntries(
    Object.entries(nominalTerms).map(([name, { reference }]) => [name, reference]),
  )
  const nearestLogit = (columns: readonly Column[]): MarginalCoefficient[] => {
    const { design, coefficients } = fitLogistic(columns, outcome, { references })
    return design.columns.map(({ factor, level }, i) => ({ term: factor, level, value: coefficients[i] }))
  }
  const columns = termColumns(model, notes)
  return {
    all: nearestLogit(columns),
    withoutLendersDecisions: nearestLogit(columns.filter(({ name }) => !LENDERS_DECISIONS.has(name))),
  }
}

function matureNotes(model: Model, intercept: number): Note[] {
  const notes: Note[] = []
  for (const year of simulate(model, { intercept })) notes.push(...year.notes.filter(isMature))
  return notes
}

/** Nodes and weights of Gauss–Hermite quadrature for the standard normal, nine points (Abramowitz & Stegun 25.10). */
const NODES = [0, 1.0232556637891326, 2.0768479786778302, 3.2054290028564703, 4.5127458633997826] as const
const WEIGHTS = [
  0.40634920634920635, 0.24409750289493912, 0.04991640676521788, 0.002789141321231769, 2.234584400774657e-5,
] as const

function averagedProbability(model: Model, note: Note, intercept: number): number {
  const { year, townshipYear } = effectSpread
  const spread = Math.sqrt(year * year + townshipYear * townshipYear)
  const centre = intercept + note.logOdds - weatherLogOdds(model, note, note.cropYear)
  const at = (node: number) => probabilityOf(centre + spread * node, note.impostor !== null)
  return NODES.reduce<number>(
    (sum, node, i) => sum + WEIGHTS[i] * (node === 0 ? at(0) : at(node) + at(-node)),
    0,
  )
}

const LENDERS_DECISIONS: ReadonlySet<string> = new Set(['grade', 'annualRate'])
