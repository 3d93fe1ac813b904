import { CROPS, FIRST_YEAR, LAST_YEAR } from '../../src/book/synthetic/assumptions.ts'
import { beta } from '../../src/book/synthetic/coefficients.ts'
import { type EffectOnNote, effectOfDoses, expectedOf } from '../../src/book/synthetic/measures.ts'
import type { Model } from '../../src/book/synthetic/model.ts'
import type { Note } from '../../src/book/synthetic/note.ts'
import { HARVEST_MONTH } from '../../src/book/synthetic/shocks.ts'
import { builtInScenarios } from '../../src/study/external-risk/scenarios/built-in-scenarios.ts'
import {
  type DisasterShock,
  MEAN_YIELD_LOSS,
  type Scenario,
} from '../../src/study/external-risk/scenarios/scenario.ts'
import type { SyntheticBook } from '../coverage/make-book.ts'
import { spreadOf } from '../coverage/true-coefficients.ts'
import type { StudiedScenarios } from './study-scenarios.ts'

/** What the generator's own default equation gives on the study's notes at risk. Yuan. */
export interface TrueScenarios {
  readonly expectedLoss: number
  /** By id of the scenario. */
  readonly change: ReadonlyMap<string, number>
}

/**
 * Each note's own probability, with every effect that nobody sees, before and under the scenario: the same townships,
 * the same share of households and the same rule of severity as the study's, but the generator's coefficients, prices
 * and losses. A household that was hit already is hit no harder by a mean or mild disaster.
 */
export function trueScenarios(
  { model, intercept, notes }: SyntheticBook,
  study: StudiedScenarios,
): TrueScenarios {
  const atRisk = new Set(study.loans)
  const own = notes.filter(({ id }) => atRisk.has(id))
  const nothing = effectOfDoses(model, {})
  const lossOf = (note: Note, logOdds: number) => {
    const effect: EffectOnNote = { ...nothing(note), logOdds }
    return expectedOf(note, intercept, effect).loss
  }
  const base = own.map((note) => lossOf(note, 0))
  const change = (scenario: Scenario, townships: readonly string[]) =>
    own.reduce((sum, note, at) => {
      const price = beta.priceShock * priceMove(model, scenario, note)
      const hit = hitBy(model, scenario.disaster, townships, note)
      const struck = hit > 0 ? lossOf(note, price + disasterLogOdds(scenario.disaster!, note)) : 0
      return sum + hit * struck + (1 - hit) * lossOf(note, price) - base[at]
    }, 0)
  return {
    expectedLoss: base.reduce((sum, loss) => sum + loss, 0),
    change: new Map(
      builtInScenarios.map((scenario) => {
        const { townshipsHit } = study.scenarios.find(({ id }) => id === scenario.id)!
        return [scenario.id, change(scenario, townshipsHit)]
      }),
    ),
  }
}

/** Probability that the household is struck and was not before. */
function hitBy(
  { county, households }: Model,
  disaster: DisasterShock | null,
  townships: readonly string[],
  note: Note,
): number {
  if (disaster === null || note.disaster) return 0
  const { name } = county.townships[county.villages[households.village[note.household]].township]
  const { crop } = CROPS[households.crop[note.household]]
  const grows = disaster.crops === null || disaster.crops.includes(crop)
  return grows && townships.includes(name) ? disaster.households : 0
}

function disasterLogOdds({ yieldLoss }: DisasterShock, { insured }: Note): number {
  return (yieldLoss / MEAN_YIELD_LOSS) * (beta.disaster + (insured ? beta.insuredInDisaster : 0))
}

/** In standard deviations of ln price at harvest over the years of the generator. */
function priceMove({ shocks, households }: Model, { priceChange }: Scenario, { household }: Note): number {
  const crop = households.crop[household]
  const change = priceChange[CROPS[crop].crop]
  if (change === undefined) return 0
  const harvests = Array.from(
    { length: LAST_YEAR - FIRST_YEAR + 1 },
    (_, year) => shocks.logPrice[crop][year * 12 + HARVEST_MONTH - 1],
  )
  return Math.log1p(change) / spreadOf(harvests)
}
