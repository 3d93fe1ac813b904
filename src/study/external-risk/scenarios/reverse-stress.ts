import {
  CAPITAL_ADEQUACY_FLOOR,
  COVERAGE_FLOOR,
  type InstitutionPosition,
  institutionUnderStress,
  type PrudentialRatios,
} from '../../../lending/stress/institution-under-stress.ts'
import { type Breach, smallestBreach } from '../../../lending/stress/smallest-breach.ts'
import { crops } from '../../../lending/vocabulary.ts'
import { outcomesUnder } from '../../portfolio/expected-loss.ts'
import { orderOfTownships } from './hit-townships.ts'
import { lessOf, type StressSums, sumsOf } from './note-sums.ts'
import { type DisasterShock, HOUSEHOLDS_HIT, noShock, type Scenario } from './scenario.ts'
import type { ScenarioStage } from './scenario-stage.ts'
import { scenarioOnNotes } from './scenario-weather.ts'

export const reversePaths = ['townships', 'prices'] as const
export type ReversePath = (typeof reversePaths)[number]
export const reverseCriteria = ['capitalAdequacy', 'provisionCoverage'] as const
export type ReverseCriterion = (typeof reverseCriteria)[number]

/** How much of a path it takes to break a floor. */
export interface ReverseStress {
  readonly path: ReversePath
  readonly criterion: ReverseCriterion
  readonly floor: number
  /** `missing`: the institution file or the townships do not tell. */
  readonly outcome: Breach | { readonly status: 'missing' }
  /** Share of the townships, or fall of every price, at the breach; null without one. */
  readonly share: number | null
}

/** The severity of S2 in every township that is hit, the most exposed first (DOMAIN.md §6). */
const disasterOfPath: DisasterShock = {
  townships: { kind: 'mostExposed', share: 1 },
  households: HOUSEHOLDS_HIT,
  yieldLoss: 0.45,
  crops: null,
}
/** All prices fall alike, to a tenth of what they were at worst. */
const deepestFall = 0.9
const fallTolerance = 0.001

const floors: Readonly<Record<ReverseCriterion, number>> = {
  capitalAdequacy: CAPITAL_ADEQUACY_FLOOR,
  provisionCoverage: COVERAGE_FLOOR,
}

export function reverseStress(stage: ScenarioStage, institution: InstitutionPosition): ReverseStress[] {
  const byTownship = townshipPath(stage)
  const byPrice = pricePath(stage)
  const count = stage.places.townships.length
  return reverseCriteria.flatMap((criterion) => [
    searched('townships', criterion, institution, byTownship, { worst: count, tolerance: 1 }),
    searched('prices', criterion, institution, byPrice, { worst: deepestFall, tolerance: fallTolerance }),
  ])
}

function searched(
  path: ReversePath,
  criterion: ReverseCriterion,
  institution: InstitutionPosition,
  addedAt: (severity: number) => StressSums,
  { worst, tolerance }: { readonly worst: number; readonly tolerance: number },
): ReverseStress {
  const floor = floors[criterion]
  const ratioAt = (severity: number) => ratioUnder(institution, addedAt(severity))[criterion]
  const isKnown = worst > 0 && ratioAt(0) !== null
  const outcome = isKnown
    ? smallestBreach((severity) => ratioAt(severity)!, { floor, worst, tolerance })
    : ({ status: 'missing' } as const)
  const scale = path === 'townships' ? worst : 1
  return {
    path,
    criterion,
    floor,
    outcome,
    share: outcome.status === 'found' ? outcome.severity / scale : null,
  }
}

function ratioUnder(institution: InstitutionPosition, { loss, defaulted }: StressSums): PrudentialRatios {
  return institutionUnderStress(institution, {
    newlyNonPerforming: defaulted,
    expectedLoss: loss,
    marginLost: 0,
  })
}

const nothing: StressSums = { loss: 0, defaulted: 0, defaults: 0 }

/** What the first k townships add: sums of townships, since one township's hit leaves the others as they are. */
function townshipPath(stage: ScenarioStage): (townships: number) => StressSums {
  const { townships, added } = orderOfTownships(stage, disasterOfPath)
  const cumulative = [nothing]
  for (const index of townships) {
    const before = cumulative[cumulative.length - 1]
    const own = added?.[index] ?? nothing
    cumulative.push({
      loss: before.loss + own.loss,
      defaulted: before.defaulted + own.defaulted,
      defaults: before.defaults + own.defaults,
    })
  }
  return (count) => cumulative[count]
}

function pricePath(stage: ScenarioStage): (fall: number) => StressSums {
  const { notes, places, known, central, base } = stage
  const before = sumsOf(notes, base)
  const tried = new Map<number, StressSums>()
  return (fall) => {
    const seen = tried.get(fall)
    if (seen) return seen
    const priceChange = Object.fromEntries(crops.map((crop) => [crop, -fall])) as Scenario['priceChange']
    const scenario = { ...noShock, id: '', title: { 'zh-CN': '', en: '' }, priceChange }
    const { weather, changes } = scenarioOnNotes(scenario, known, places, notes.insured, null)
    const added = lessOf(sumsOf(notes, outcomesUnder(notes, central, weather, changes)), before)
    tried.set(fall, added)
    return added
  }
}
