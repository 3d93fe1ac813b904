import { INSTALMENT_EXPOSURE, LOSS_GIVEN_DEFAULT } from './assumptions.ts'
import { exposureOf } from './exposure.ts'
import { type Lever, type LeverLevels, levers } from './levers.ts'
import { combinedEffect, type Doses, type EffectOnNote } from './measures.ts'
import type { Model } from './model.ts'
import { isMature, type Note } from './note.ts'
import { pricedRate } from './priced-rate.ts'
import { simulate } from './simulate.ts'

/** The whole cooperative run once: its notes with a closed window. Money in whole yuan. */
export interface RerunFigures {
  readonly notes: number
  /** Mean of the probabilities, and share that drew a default. */
  readonly defaultRate: number
  readonly drawnDefaultRate: number
  /** Drawn defaults that the book shows: without those that were refinanced while overdue. */
  readonly bookedDefaultRate: number
  readonly expectedLoss: number
  /** Over the terms of the notes, from another rate. */
  readonly interestChange: number
}

export interface Rerun extends RerunFigures {
  readonly measure: string
  readonly lever: Lever
  readonly unit: string
  readonly level: number
  readonly lossAvoided: number
}

/** Above this many notes the reruns lend in every n-th village only, with as small a part of the quotas. */
const MOST_NOTES = 40_000

/** Every level of every lever against the book as it is, under common random numbers. */
export function rerunLevers(model: Model, intercept: number) {
  const everyNthVillage = Math.ceil(model.county.notes / MOST_NOTES)
  const run = (levels: LeverLevels) => runCooperative(model, { intercept, everyNthVillage }, levels)
  const asIs = run({})
  return {
    everyNthVillage,
    asIs,
    runs: levers.flatMap(({ measure, lever, unit, levels }) =>
      levels.map((level): Rerun => {
        const figures = run({ [lever]: level })
        const lossAvoided = asIs.expectedLoss - figures.expectedLoss
        return { measure, lever, unit, level, ...figures, lossAvoided }
      }),
    ),
  }
}

export function runCooperative(
  model: Model,
  options: { readonly intercept: number; readonly everyNthVillage?: number; readonly doses?: Doses },
  levels: LeverLevels,
): RerunFigures {
  const effectOf = combinedEffect(model, options.doses ?? {}, levels)
  const sum = { notes: 0, probability: 0, defaults: 0, booked: 0, loss: 0, interest: 0 }
  for (const { notes } of simulate(model, { ...options, levels })) {
    for (const note of notes) {
      if (!isMature(note)) continue
      const effect = effectOf(note)
      sum.notes++
      sum.probability += note.probability
      if (note.defaults) sum.defaults++
      if (note.defaults && note.outcome.settledBy !== 'refinance') sum.booked++
      sum.loss += note.probability * exposureOf(note) * LOSS_GIVEN_DEFAULT[note.guarantee] * effect.lossFactor
      sum.interest += interestChangeOf(note, effect)
    }
  }
  const share = (count: number) => (sum.notes === 0 ? 0 : count / sum.notes)
  return {
    notes: sum.notes,
    defaultRate: share(sum.probability),
    drawnDefaultRate: share(sum.defaults),
    bookedDefaultRate: share(sum.booked),
    expectedLoss: Math.round(sum.loss),
    interestChange: Math.round(sum.interest),
  }
}

/** Yuan of interest over the term of a note that is repaid. */
function interestChangeOf(note: Note, { pricedByRisk }: EffectOnNote): number {
  if (pricedByRisk === 0) return 0
  const years = (note.dueOn - note.disbursedOn) / 365
  const owed = note.amount * (note.method === 'equal-instalment' ? INSTALMENT_EXPOSURE : 1)
  const change = pricedByRisk * (pricedRate(note, note.probability) - note.rateBasisPoints / 10_000)
  return (1 - note.probability) * owed * years * change
}
