import { crops } from '../../../lending/vocabulary.ts'
import { type Change, everywhere } from '../../portfolio/change.ts'
import type { Weather } from '../../portfolio/weather.ts'
import type { StressedNotes } from './places.ts'
import { type DisasterShock, MEAN_YIELD_LOSS, type Scenario } from './scenario.ts'

/** A scenario as the notes at risk meet it. */
export interface ScenarioOnNotes {
  readonly weather: Weather
  readonly changes: readonly Change[]
}

/**
 * The scenario on top of what is known of the season: a household that the scenario hits is hit unless it was already
 * (the larger probability counts), and price moves add up. `isHit` tells the townships; null where the notes name
 * none, and then every note is hit with the share of the townships times that of the households.
 */
export function scenarioOnNotes(
  scenario: Scenario,
  known: Weather,
  notes: StressedNotes,
  insured: Float64Array,
  isHit: Uint8Array | null,
): ScenarioOnNotes {
  const { disaster } = scenario
  const struck = disaster === null || disaster.yieldLoss === 0 ? null : struckBy(disaster, notes, isHit)
  const moves = priceMovesOf(scenario, notes)
  const hit = struck === null ? known.hit : known.hit.map((own, note) => Math.max(own, struck[note]))
  return {
    weather: {
      hit,
      priceShock:
        moves === null
          ? known.priceShock
          : known.priceShock.map((own, note) => own + (moves[notes.cropOf[note]] ?? 0)),
    },
    changes: [
      ...(disaster && struck ? severity(disaster, known.hit, struck, hit, insured) : []),
      ...(scenario.logOdds === 0 && scenario.lossFactor === 1 ? [] : [shiftOf(scenario, insured.length)]),
    ],
  }
}

/** Probability of being hit by the scenario, by note. */
function struckBy(
  { households, crops: only, townships }: DisasterShock,
  { cropOf, townshipOf }: StressedNotes,
  isHit: Uint8Array | null,
): Float64Array {
  const grows = only && crops.map((crop) => only.includes(crop))
  const evenly = townships.kind === 'named' ? 0 : townships.share
  return Float64Array.from(townshipOf, (township, note) => {
    if (grows !== null && !grows[cropOf[note]]) return 0
    return households * (isHit === null ? evenly : (isHit[township] ?? 0))
  })
}

/**
 * The log-odds of a disaster are those of the mean loss; another loss raises or lowers them in proportion, for those
 * whom the scenario strikes: a mild scenario makes nobody's known disaster milder.
 */
function severity(
  { yieldLoss }: DisasterShock,
  known: Float64Array,
  struck: Float64Array,
  hit: Float64Array,
  insured: Float64Array,
): Change[] {
  const more = yieldLoss / MEAN_YIELD_LOSS - 1
  if (more === 0) return []
  const struckOfHit = (note: number) => (more > 0 ? struck[note] : hit[note] - known[note]) / hit[note]
  return [
    {
      reach: hit.map((own, note) => (own > 0 ? struckOfHit(note) : 0)),
      logOdds: (note, { draw: { parameters }, isHit }) =>
        isHit ? more * (parameters.disaster + parameters.insuredInDisaster * insured[note]) : 0,
      lossFactor: everywhere(hit.length, 1),
    },
  ]
}

function shiftOf({ logOdds, lossFactor }: Scenario, count: number): Change {
  return { reach: everywhere(count, 1), logOdds: () => logOdds, lossFactor: everywhere(count, lossFactor) }
}

/** In standard deviations of the own crop's ln price, by crop; null where no price moves. */
function priceMovesOf({ priceChange }: Scenario, { deviation }: StressedNotes): Float64Array | null {
  const moves = Float64Array.from(crops, (crop, at) => Math.log1p(priceChange[crop] ?? 0) / deviation[at])
  return moves.some((move) => move !== 0) ? moves : null
}
