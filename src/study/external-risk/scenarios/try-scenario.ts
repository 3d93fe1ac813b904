import {
  type InstitutionPosition,
  institutionUnderStress,
  noStress,
  type PrudentialRatios,
} from '../../../lending/stress/institution-under-stress.ts'
import type { Interval } from '../../../stats/proportion.ts'
import { percentileInterval } from '../../../stats/quantile.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { expectedUnder, outcomesUnder } from '../../portfolio/expected-loss.ts'
import { type CoverAndSharing, coverAndSharing, type FundContract } from './cover-and-sharing.ts'
import { hitTownships } from './hit-townships.ts'
import { addedByTownship, lessOf, sumsOf } from './note-sums.ts'
import type { StressedNotes } from './places.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioStage } from './scenario-stage.ts'
import { scenarioOnNotes } from './scenario-weather.ts'

/** What a scenario adds to the season as it is known, in yuan, notes and fractions. */
export interface ScenarioFigures {
  readonly id: string
  readonly title: Phrase
  /** The scenario speaks of crops and no note names one: `partly` where it also strikes whatever is grown. */
  readonly cropsUnknown: 'wholly' | 'partly' | null
  /** Townships hit; null where the scenario hits none by name. */
  readonly townshipsHit: readonly string[] | null
  /** Mean probability of default of the notes at risk under the scenario, and what it adds. */
  readonly meanProbability: number
  readonly probabilityChange: number
  readonly expectedLoss: number
  readonly expectedLossChange: number
  readonly expectedLossChangeInterval: Interval
  readonly defaultsChange: number
  /** Balance that defaults in addition. */
  readonly newlyNonPerforming: number
  readonly marginLost: number
  readonly ratios: PrudentialRatios
  /** Scenario less reported; null where a part is missing. */
  readonly ratioChanges: PrudentialRatios
  readonly worstTownships: readonly TownshipLoss[]
  readonly coverAndSharing: CoverAndSharing
}

export interface TownshipLoss {
  readonly township: string
  readonly expectedLossChange: number
  readonly defaultsChange: number
}

export interface ScenarioSurroundings {
  readonly institution: InstitutionPosition
  readonly fund: FundContract
  /** Σ balance × share of the coming year until it is due, in yuan: what reprices only then. */
  readonly unrepriced: number
}

const townshipsShown = 10

export function tryScenario(
  stage: ScenarioStage,
  scenario: Scenario,
  { institution, fund, unrepriced }: ScenarioSurroundings,
): ScenarioFigures {
  const { notes, places, central, known, base } = stage
  const isHit = hitTownships(stage, scenario.disaster)
  const { weather, changes } = scenarioOnNotes(scenario, known, places, notes.insured, isHit)
  const stressed = outcomesUnder(notes, central, weather, changes)
  const now = sumsOf(notes, stressed)
  const added = lessOf(now, sumsOf(notes, base))
  const marginLost = scenario.fundingCostRise * unrepriced
  const ratios = institutionUnderStress(institution, {
    newlyNonPerforming: added.defaulted,
    expectedLoss: added.loss,
    marginLost,
  })
  const count = Math.max(1, notes.rows.length)
  return {
    id: scenario.id,
    title: scenario.title,
    cropsUnknown: cropsUnknown(scenario, places),
    townshipsHit: isHit && places.townships.filter((_, index) => isHit[index] === 1),
    meanProbability: now.defaults / count,
    probabilityChange: added.defaults / count,
    expectedLoss: now.loss,
    expectedLossChange: added.loss,
    expectedLossChangeInterval: changeInterval(stage, scenario, isHit, added.loss),
    defaultsChange: added.defaults,
    newlyNonPerforming: added.defaulted,
    marginLost,
    ratios,
    ratioChanges: changesOf(ratios, institutionUnderStress(institution, noStress)),
    worstTownships: addedByTownship(notes, places.townshipOf, places.townships.length, base, stressed)
      .map(({ loss, defaults }, index) => ({
        township: places.townships[index],
        expectedLossChange: loss,
        defaultsChange: defaults,
      }))
      .filter(({ expectedLossChange }) => expectedLossChange > 0)
      .sort((a, b) => b.expectedLossChange - a.expectedLossChange)
      .slice(0, townshipsShown),
    coverAndSharing: coverAndSharing(stage, scenario, isHit, stressed, fund),
  }
}

function cropsUnknown(
  { disaster, priceChange, fundingCostRise, logOdds, lossFactor }: Scenario,
  { cropOf }: StressedNotes,
): ScenarioFigures['cropsUnknown'] {
  const needsCrops = Object.values(priceChange).some((change) => change !== 0) || !!disaster?.crops
  if (!needsCrops || cropOf.some((crop) => crop >= 0)) return null
  const strikesAnyway = disaster?.crops === null || fundingCostRise !== 0 || logOdds !== 0 || lossFactor !== 1
  return strikesAnyway ? 'partly' : 'wholly'
}

/** Around the central change, by the draws that every scenario meets. */
function changeInterval(
  { thin, confidence }: ScenarioStage,
  scenario: Scenario,
  isHit: Uint8Array | null,
  change: number,
): Interval {
  const { notes, places, known, central, draws, base, drawnBases } = thin
  const { weather, changes } = scenarioOnNotes(scenario, known, places, notes.insured, isHit)
  const thinChange = expectedUnder(notes, central, weather, changes).loss - base.loss
  const deviations = draws.map(
    (draw, at) => expectedUnder(notes, draw, weather, changes).loss - drawnBases[at].loss - thinChange,
  )
  const [low, high] = percentileInterval(deviations, confidence)
  return [change + low, change + high]
}

function changesOf(ratios: PrudentialRatios, before: PrudentialRatios): PrudentialRatios {
  const change = (key: keyof PrudentialRatios) => {
    const [now, then] = [ratios[key], before[key]]
    return now === null || then === null ? null : now - then
  }
  return {
    nonPerformingRatio: change('nonPerformingRatio'),
    provisionCoverage: change('provisionCoverage'),
    capitalAdequacy: change('capitalAdequacy'),
    profit: change('profit'),
  }
}
