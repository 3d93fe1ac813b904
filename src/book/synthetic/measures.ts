import { LOSS_GIVEN_DEFAULT } from './assumptions.ts'
import { beta, guaranteeBeta } from './coefficients.ts'
import { exposureOf } from './exposure.ts'
import { effectOfLevers, type LeverLevels } from './levers.ts'
import { insuredShare, probabilityOf } from './make-note.ts'
import type { Model } from './model.ts'
import type { Note } from './note.ts'

/** The seven measures of the mission (DOMAIN.md §4), each with its standard dose in the truth file. */
export const measures = [
  {
    measure: 'insurance',
    dose: 0.9,
    meaning: 'the share of households insured is raised to this, before the shock',
  },
  {
    measure: 'market',
    dose: 0.3,
    meaning: 'this share of the price shock is taken away by orders and hedges, gains too',
  },
  { measure: 'pricing', dose: 1, meaning: 'rates follow risk; the rate causes no default here' },
  {
    measure: 'creditSystem',
    dose: 0.25,
    meaning: 'this share of the villages that are not credit villages become so',
  },
  { measure: 'rules', dose: 0.1, meaning: 'the loss given default falls by this share' },
  {
    measure: 'accountManagers',
    dose: 0.5,
    meaning: 'this share of each worse-than-average officer effect, and of impostor loans, is undone',
  },
  {
    measure: 'guarantees',
    dose: 0.3,
    meaning: 'this share of pure-credit notes is lent in joint-liability groups instead',
  },
] as const
export type MeasureName = (typeof measures)[number]['measure']
export type Doses = Readonly<Partial<Record<MeasureName, number>>>

export type NoteAtRisk = Omit<Note, 'outcome' | 'defaults' | 'probability'>

/** What a dose does to one note. The draws are those of the note itself, so that dose 0 changes nothing. */
export interface EffectOnNote {
  readonly logOdds: number
  readonly impostorUndone: boolean
  /** On the loss given default. */
  readonly lossFactor: number
  /** It is neither bridged nor refinanced when it falls due. */
  readonly evergreeningStopped: boolean
  /** Share of the way to the rate of `priced-rate.ts`. */
  readonly pricedByRisk: number
}

const NO_EFFECT: EffectOnNote = {
  logOdds: 0,
  impostorUndone: false,
  lossFactor: 1,
  evergreeningStopped: false,
  pricedByRisk: 0,
}

/** The joint effect of some doses on a note. */
export function effectOfDoses(model: Model, doses: Doses): (note: NoteAtRisk) => EffectOnNote {
  return combinedEffect(model, doses, {})
}

/** The joint effect of doses and of levers that are set. */
export function combinedEffect(
  model: Model,
  doses: Doses,
  levels: LeverLevels,
): (note: NoteAtRisk) => EffectOnNote {
  const given = (Object.entries(doses) as [MeasureName, number][]).filter(([, dose]) => dose > 0)
  const ofLevers = effectOfLevers(model, levels)
  if (given.length === 0 && Object.keys(levels).length === 0) return () => NO_EFFECT
  return (note) => {
    const ofDoses = given.map(([measure, dose]) => effects[measure](model, note, dose))
    return [...ofDoses, ...ofLevers(note)].reduce<EffectOnNote>(
      (sum, one) => ({
        logOdds: sum.logOdds + (one.logOdds ?? 0),
        impostorUndone: sum.impostorUndone || one.impostorUndone === true,
        lossFactor: sum.lossFactor * (one.lossFactor ?? 1),
        evergreeningStopped: sum.evergreeningStopped || one.evergreeningStopped === true,
        pricedByRisk: sum.pricedByRisk + (one.pricedByRisk ?? 0),
      }),
      NO_EFFECT,
    )
  }
}

type Effect = (model: Model, note: NoteAtRisk, dose: number) => Partial<EffectOnNote>

const effects: Readonly<Record<MeasureName, Effect>> = {
  insurance(model, note, dose) {
    if (note.insured || !note.disaster) return {}
    const share = Math.max(dose, insuredShare(model, note.household))
    const nowInsured = model.streams['insurance.cover'].chance(share, note.household, note.cropYear)
    return nowInsured ? { logOdds: beta.insuredInDisaster } : {}
  },
  market: (_model, note, dose) => ({ logOdds: -dose * beta.priceShock * note.priceShock }),
  pricing: () => ({}),
  creditSystem(model, note, dose) {
    const village = model.households.village[note.household]
    const joins =
      !model.county.villages[village].isCredit && model.streams['measure.village'].chance(dose, village)
    return joins ? { logOdds: beta.creditVillage } : {}
  },
  rules: (_model, _note, dose) => ({ lossFactor: 1 - dose }),
  accountManagers: (model, note, dose) => ({
    logOdds: -dose * Math.max(0, model.effects.officer[note.officer]),
    impostorUndone:
      note.impostor !== null && model.streams['measure.impostor'].chance(dose, note.household, note.occasion),
  }),
  guarantees(model, note, dose) {
    const moves =
      note.guarantee === 'credit' &&
      model.streams['measure.guarantee'].chance(dose, note.household, note.occasion)
    return moves
      ? { logOdds: guaranteeBeta.joint, lossFactor: LOSS_GIVEN_DEFAULT.joint / LOSS_GIVEN_DEFAULT.credit }
      : {}
  },
}

/** Expected defaults and expected loss in yuan of a note under an effect. */
export function expectedOf(
  note: Note,
  intercept: number,
  effect: EffectOnNote,
): { defaults: number; loss: number } {
  const defaults = probabilityOf(
    intercept + note.logOdds + effect.logOdds,
    note.impostor !== null && !effect.impostorUndone,
  )
  return {
    defaults,
    loss: defaults * exposureOf(note) * LOSS_GIVEN_DEFAULT[note.guarantee] * effect.lossFactor,
  }
}
