import { addMonths, type Day } from '../../lending/calendar.ts'
import { AS_OF, LATE_SHARE } from './assumptions.ts'
import type { Model } from './model.ts'
import type { Application, NoteGuarantee, Outcome, RepaymentMethod } from './note.ts'
import type { Stream } from './random.ts'

/** How a note may be replaced by another when it falls due. */
export type Ending = 'own' | 'renewed' | 'bridged' | 'refinancedOverdue'

/** Of matured notes [O]; bridged and refinancedOverdue together are the 3 % evergreening of DOMAIN.md §5.3. */
const RENEWED_SHARE = 0.06
const BRIDGED_SHARE = 0.019
const REFINANCED_OF_DEFAULTS = 0.2

/** Extension needs an objective cause: after a disaster often, else rarely. */
const EXTENDED_SHARE = { disaster: 0.12, else: 0.008 } as const
const EXTENSION_MONTHS = 3

/**
 * What becomes of a defaulted note that nobody refinances, by guarantee: paid late, paid by a guarantor, sold,
 * and what is recovered of the rest. With `REFINANCED_OF_DEFAULTS` the loss comes to `LOSS_GIVEN_DEFAULT`.
 */
const RESOLUTION: Readonly<Record<NoteGuarantee, { paid: number; guarantor: number; recovered: number }>> = {
  credit: { paid: 0.2, guarantor: 0, recovered: 0.15 },
  joint: { paid: 0.2, guarantor: 0.15, recovered: 0.15 },
  guaranteed: { paid: 0.2, guarantor: 0.15, recovered: 0.15 },
  mortgaged: { paid: 0.3, guarantor: 0, recovered: 0.4 },
  pledged: { paid: 0.8, guarantor: 0, recovered: 0.5 },
}
const TRANSFERRED_SHARE = 0.03
const INSURER_PAID_SHARE = 0.08
const WRITTEN_OFF_SHARE = 0.8

export function endingOf(model: Model, application: Application, defaults: boolean): Ending {
  const u = model.streams['loan.ending'].uniform(application.household, application.occasion)
  if (defaults) return u < REFINANCED_OF_DEFAULTS ? 'refinancedOverdue' : 'own'
  if (u < BRIDGED_SHARE) return 'bridged'
  return u < BRIDGED_SHARE + RENEWED_SHARE && application.prior === 0 ? 'renewed' : 'own'
}

type Draw = (stream: Stream, salt?: number) => number

export interface Ended {
  readonly outcome: Outcome
  /** The arrears that the household's later credit reports show. */
  readonly wasLate: boolean
}

export function outcomeOf(
  model: Model,
  application: Application,
  fate: {
    readonly defaults: boolean
    readonly disaster: boolean
    readonly insured: boolean
    readonly ending: Ending
    readonly method: RepaymentMethod
  },
): Ended {
  const { household: h, occasion, disbursedOn, dueOn } = application
  const draw: Draw = (stream, salt = 0) => stream.uniform(h, occasion + salt * 0x10000)
  const { streams } = model
  const paysInstalments = fate.method === 'equal-instalment'
  const mayExtend =
    fate.ending === 'own' &&
    !paysInstalments &&
    draw(streams['outcome.extended']) < (fate.disaster ? EXTENDED_SHARE.disaster : EXTENDED_SHARE.else)
  const extendedOn = dueOn - 5 - Math.floor(draw(streams['outcome.extendedOn']) * 20)
  const isExtended = mayExtend && extendedOn <= AS_OF
  const extendedDueOn = isExtended ? addMonths(dueOn, EXTENSION_MONTHS) : null
  const due = extendedDueOn ?? dueOn
  // An instalment note that defaults stops half-way (`INSTALMENT_EXPOSURE`).
  const unpaidFrom = fate.defaults && paysInstalments ? dueOn - Math.floor((dueOn - disbursedOn) / 2) : due
  const base = { extendedOn: isExtended ? extendedOn : null, extendedDueOn }
  const close = (fields: Partial<Outcome>): Outcome =>
    seenBy(AS_OF, {
      ...base,
      settledOn: null,
      settledBy: null,
      writtenOffOn: null,
      unpaidFrom: null,
      recovered: 0,
      recoveredOn: null,
      ...fields,
    })
  if (!fate.defaults) {
    if (fate.ending === 'renewed')
      return { outcome: close({ settledOn: due, settledBy: 'renewal' }), wasLate: false }
    if (fate.ending === 'bridged')
      return { outcome: close({ settledOn: due, settledBy: 'refinance' }), wasLate: false }
    const late = draw(streams['outcome.late']) < LATE_SHARE
    // One in three late payers is a few days late for technical reasons; the rest up to 85 days.
    const days = late
      ? draw(streams['outcome.late'], 1) < 0.33
        ? 1 + Math.floor(7 * draw(streams['outcome.late'], 2))
        : 8 + Math.floor(78 * draw(streams['outcome.late'], 2))
      : -Math.floor(12 * draw(streams['outcome.late'], 3) * draw(streams['outcome.late'], 4))
    return {
      outcome: close({ settledOn: due + days, settledBy: 'cash', unpaidFrom: days > 0 ? due : null }),
      wasLate: days > 7,
    }
  }
  if (fate.ending === 'refinancedOverdue') {
    const settledOn = unpaidFrom + 15 + Math.floor(70 * draw(streams['outcome.refinanced']))
    return { outcome: close({ settledOn, settledBy: 'refinance', unpaidFrom }), wasLate: true }
  }
  return {
    outcome: close({ unpaidFrom, ...resolve(application, fate, unpaidFrom, streams, draw) }),
    wasLate: true,
  }
}

function resolve(
  { guarantee, amount }: Application,
  { disaster, insured }: { readonly disaster: boolean; readonly insured: boolean },
  due: Day,
  streams: Model['streams'],
  draw: Draw,
): Partial<Outcome> {
  const { paid, guarantor, recovered } = RESOLUTION[guarantee]
  const insurer = disaster && insured ? INSURER_PAID_SHARE : 0
  let u = draw(streams['outcome.resolution'])
  if (u < paid)
    return {
      settledOn: due + 95 + Math.floor(300 * draw(streams['outcome.resolution'], 1)),
      settledBy: 'cash',
    }
  u -= paid
  if (u < guarantor)
    return {
      settledOn: due + 100 + Math.floor(150 * draw(streams['outcome.resolution'], 1)),
      settledBy: 'guarantor',
    }
  u -= guarantor
  if (u < insurer)
    return {
      settledOn: due + 92 + Math.floor(60 * draw(streams['outcome.resolution'], 1)),
      settledBy: 'insurance',
    }
  // A mean of `recovered` with a long right tail: twice as much times a uniform.
  const share = Math.min(0.95, 2 * recovered * draw(streams['outcome.recovered']))
  const part = {
    recovered: Math.round(amount * share),
    recoveredOn: due + 150 + Math.floor(250 * draw(streams['outcome.recovered'], 1)),
  }
  if (draw(streams['outcome.transferred']) < TRANSFERRED_SHARE) {
    return {
      ...part,
      settledOn: due + 420 + Math.floor(300 * draw(streams['outcome.resolution'], 1)),
      settledBy: 'transfer',
    }
  }
  if (draw(streams['outcome.writtenOff']) >= WRITTEN_OFF_SHARE) return part
  const writtenOffOn = due + 700 + Math.floor(600 * draw(streams['outcome.writtenOff'], 1))
  return { ...part, settledOn: writtenOffOn, settledBy: 'write_off', writtenOffOn }
}

/** What the book of a day can know: later events are taken out. */
function seenBy(day: Day, outcome: Outcome): Outcome {
  const settled = outcome.settledOn !== null && outcome.settledOn <= day
  const unpaid = outcome.unpaidFrom !== null && outcome.unpaidFrom <= day
  const recovered = outcome.recoveredOn !== null && outcome.recoveredOn <= day
  return {
    ...outcome,
    settledOn: settled ? outcome.settledOn : null,
    settledBy: settled ? outcome.settledBy : null,
    writtenOffOn: settled ? outcome.writtenOffOn : null,
    unpaidFrom: unpaid ? outcome.unpaidFrom : null,
    recovered: recovered ? outcome.recovered : 0,
    recoveredOn: recovered ? outcome.recoveredOn : null,
  }
}
