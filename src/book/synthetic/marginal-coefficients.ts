import type { Column } from '../../stats/frame.ts'
import { fitLogistic } from '../../stats/regression/logistic.ts'
import { effectSpread } from './coefficients.ts'
import { randomLogOdds } from './log-odds.ts'
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

const POPULATION_NOTES = 60_000
/** Of the population cooperative, so that it is never the caller's own. */
const POPULATION_SEED_OFFSET = 0x5eed

/** With all terms, and without grade and rate (which the lender sets from the others). */
export interface MarginalCoefficients {
  readonly all: readonly MarginalCoefficient[]
  readonly withoutLendersDecisions: readonly MarginalCoefficient[]
}

/**
 * The logit that comes nearest (in Kullback–Leibler distance) to the true probabilities when the random effects
 * are averaged out: a fractional logit on a large cooperative of another seed, the effects of place, person and
 * year integrated by Gauss–Hermite quadrature. The unobserved risk stays as drawn, since refusal and pricing tie it
 * to what the columns hold. Deterministic; its error is that of sampling households: about 0.01, for the terms of
 * one note in 200 (broken sequences) about 0.05.
 */
export function marginalCoefficients(seed: number, intercept: number): MarginalCoefficients {
  const model = buildModel(seed + POPULATION_SEED_OFFSET, POPULATION_NOTES)
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
  const group = note.guarantee === 'joint' ? effectSpread.group : 0
  const { year, townshipYear, village, officer } = effectSpread
  const spread = Math.sqrt(
    year * year + townshipYear * townshipYear + village * village + officer * officer + group * group,
  )
  const centre = intercept + note.logOdds - randomLogOdds(model, note, note.cropYear)
  const at = (node: number) => probabilityOf(centre + spread * node, note.impostor !== null)
  return NODES.reduce<number>(
    (sum, node, i) => sum + WEIGHTS[i] * (node === 0 ? at(0) : at(node) + at(-node)),
    0,
  )
}

const LENDERS_DECISIONS: ReadonlySet<string> = new Set(['grade', 'annualRate'])
