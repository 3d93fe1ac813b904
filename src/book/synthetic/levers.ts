import { LOSS_GIVEN_DEFAULT } from './assumptions.ts'
import { beta, guaranteeBeta } from './coefficients.ts'
import type { EffectOnNote, MeasureName, NoteAtRisk } from './measures.ts'
import type { Model } from './model.ts'

/**
 * What a council can set, by the measure that it belongs to: the generator is rerun at each level, with every other
 * random number as it was. A level that changes nothing (`asIs`) gives the book itself, to the byte.
 */
export const levers = [
  {
    measure: 'insurance',
    lever: 'insuranceCover',
    unit: 'share of households insured in each crop year, whatever they grow',
    levels: [0, 0.3, 0.6, 0.9],
  },
  {
    measure: 'market',
    lever: 'hedgedPriceShare',
    unit: 'share of the price shock taken away by orders and hedges, gains too',
    levels: [0.3, 0.6, 1],
  },
  {
    measure: 'pricing',
    lever: 'pricedByRisk',
    unit: 'share of the way from the booked rate to the rate of DOMAIN.md §4.3 at the true probability',
    levels: [0.5, 1],
  },
  {
    measure: 'creditSystem',
    lever: 'newCreditVillages',
    unit: 'share of the other villages that become credit villages',
    levels: [0.25, 0.5, 1],
  },
  {
    measure: 'rules',
    lever: 'lossGivenDefaultCut',
    unit: 'share of the loss given default that is recovered',
    levels: [0.1, 0.3],
  },
  {
    measure: 'rules',
    lever: 'evergreeningStopped',
    unit: 'share of bridges and refinancings of overdue notes that are refused',
    levels: [0.5, 1],
  },
  {
    measure: 'accountManagers',
    lever: 'worseHalfMoved',
    unit: 'share of the way from each officer of the worse half to the mean of the better half',
    levels: [0.5, 1],
  },
  {
    measure: 'guarantees',
    lever: 'jointLiability',
    unit: '0: joint notes are lent as pure credit; 1: pure-credit notes are lent in groups too',
    levels: [0, 1],
  },
  {
    measure: 'guarantees',
    lever: 'riskFundShare',
    unit: "share of every loss that a government's risk-compensation fund bears",
    levels: [0.3, 0.7],
  },
] as const satisfies readonly {
  readonly measure: MeasureName
  readonly lever: string
  readonly unit: string
  readonly levels: readonly number[]
}[]
export type Lever = (typeof levers)[number]['lever']
export type LeverLevels = Readonly<Partial<Record<Lever, number>>>

type Effect = (note: NoteAtRisk, level: number) => Partial<EffectOnNote>

/** What the levers, set to some levels, do to a note; levers without a level stand as they are. */
export function effectOfLevers(
  model: Model,
  levels: LeverLevels,
): (note: NoteAtRisk) => Partial<EffectOnNote>[] {
  const set = Object.entries(levels) as [Lever, number][]
  if (set.length === 0) return () => []
  const effects = leverEffects(model)
  return (note) => set.map(([lever, level]) => effects[lever](note, level))
}

function leverEffects(model: Model): Readonly<Record<Lever, Effect>> {
  const { streams, households, county, effects } = model
  const better = meanOfBetterHalf(effects.officer)
  return {
    insuranceCover(note, cover) {
      if (!note.disaster) return {}
      const isInsured = streams['insurance.cover'].chance(cover, note.household, note.cropYear)
      return { logOdds: (Number(isInsured) - Number(note.insured)) * beta.insuredInDisaster }
    },
    hedgedPriceShare: (note, share) => ({ logOdds: -share * beta.priceShock * note.priceShock }),
    pricedByRisk: (_note, share) => ({ pricedByRisk: share }),
    newCreditVillages(note, share) {
      const village = households.village[note.household]
      const joins = !county.villages[village].isCredit && streams['measure.village'].chance(share, village)
      return joins ? { logOdds: beta.creditVillage } : {}
    },
    lossGivenDefaultCut: (_note, share) => ({ lossFactor: 1 - share }),
    evergreeningStopped: (note, share) => ({
      evergreeningStopped: streams['measure.evergreening'].chance(share, note.household, note.occasion),
    }),
    worseHalfMoved(note, share) {
      const own = effects.officer[note.officer]
      return own > better.median ? { logOdds: share * (better.mean - own) } : {}
    },
    jointLiability: (note, isJoint) => (isJoint > 0 ? madeJoint(note) : madeCredit(model, note)),
    riskFundShare: (_note, share) => ({ lossFactor: 1 - share }),
  }
}

function madeJoint({ guarantee }: NoteAtRisk): Partial<EffectOnNote> {
  if (guarantee !== 'credit') return {}
  return { logOdds: guaranteeBeta.joint, lossFactor: LOSS_GIVEN_DEFAULT.joint / LOSS_GIVEN_DEFAULT.credit }
}

/** Without the group, its effect goes too. */
function madeCredit(
  { effects, households }: Model,
  { guarantee, household }: NoteAtRisk,
): Partial<EffectOnNote> {
  if (guarantee !== 'joint') return {}
  return {
    logOdds: -guaranteeBeta.joint - effects.group[households.group[household]],
    lossFactor: LOSS_GIVEN_DEFAULT.credit / LOSS_GIVEN_DEFAULT.joint,
  }
}

function meanOfBetterHalf(officers: Float64Array): { readonly median: number; readonly mean: number } {
  const sorted = Float64Array.from(officers).sort()
  const half = sorted.subarray(0, Math.max(1, Math.floor(sorted.length / 2)))
  return { median: half[half.length - 1], mean: half.reduce((sum, value) => sum + value, 0) / half.length }
}
