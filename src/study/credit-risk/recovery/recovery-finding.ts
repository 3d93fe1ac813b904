import type { Book } from '../../../book/book.ts'
import type { BookOutcome } from '../../../book/sample/book-outcome.ts'
import { fatesOf, noteFates } from '../../../book/sample/note-fates.ts'
import {
  dayAt,
  daysOf,
  hasValues,
  identityOf,
  levelAt,
  nominalOf,
  numberAt,
  numbersOf,
  rowsOfKey,
} from '../../../book/sample/table-columns.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import { monthsFromDue } from '../../../lending/lifetime-default/spell.ts'
import { STATED_LOSS_SPREAD, statedLossGivenDefault } from '../../../lending/loss-given-default.ts'
import { observedLossRate } from '../../../lending/recovery/observed-loss.ts'
import { type Guarantee, guarantees, type Population, type Settlement } from '../../../lending/vocabulary.ts'
import { type CredibleMean, credibleMean, weightedSummary } from '../../../stats/credibility/credible-mean.ts'
import type { StudyContext } from '../../context.ts'
import type { Certainty } from '../../portfolio/certainty.ts'
import { type SegmentLosses, segmentLosses, statedLosses } from '../../portfolio/segment-losses.ts'

/** Loss given default by guarantee: own recoveries, drawn toward the stated table as far as they are few. */
export interface GuaranteeLoss {
  readonly guarantee: Guarantee
  /** Notes that stood in default for the whole window. */
  readonly notes: number
  /** Fen. */
  readonly exposure: number
  /** Weighted by exposure; null without notes. */
  readonly observed: number | null
  readonly stated: number
  readonly estimate: CredibleMean
  /** `ownData` where the own recoveries weigh more than the stated value. */
  readonly certainty: Certainty
}

export interface RecoveryFinding {
  readonly byGuarantee: readonly GuaranteeLoss[]
  /** Defaults that could not be used: too young, sold, or of unknown exposure. */
  readonly unused: number
}

const fewestForVariance = 5

/** Null on a file that is no loan book, and where nothing tells what came in after a default. */
export function recoveryFinding({ book, loanBook, settings }: StudyContext): RecoveryFinding | null {
  const { actions } = book.companions
  const isTold = hasValues(book.loans, 'recovered') || hasValues(actions, 'recovered')
  if (!loanBook || !isTold) return null
  const { losses, unused } = observedLosses(book, loanBook.reading, settings.population)
  const all = [...losses.values()].flat()
  if (all.length < fewestForVariance) return null
  const variance = pooledVariance([...losses.values()])
  return {
    byGuarantee: guarantees.map((guarantee) => lossOf(guarantee, losses.get(guarantee) ?? [], variance)),
    unused,
  }
}

/** The table by guarantee for those who compute expected loss; the stated one where the book tells too little. */
export function lossTable(finding: RecoveryFinding | null): SegmentLosses {
  if (finding === null) return statedLosses
  const own = new Map(finding.byGuarantee.map((loss) => [loss.guarantee, loss]))
  return segmentLosses((guarantee) => {
    const { estimate, certainty, notes } = own.get(guarantee)!
    return { value: estimate.value, standardError: estimate.standardError, certainty, observed: notes }
  })
}

interface Loss {
  readonly rate: number
  readonly exposure: number
}

function observedLosses(
  book: Book,
  reading: BookOutcome,
  population: Population,
): { readonly losses: ReadonlyMap<Guarantee, readonly Loss[]>; readonly unused: number } {
  const { loans } = book
  const { asOf, outcomes } = reading
  const fates = fatesOf(reading, population)
  const guarantee = nominalOf(loans, 'guarantee')
  const settledBy = nominalOf(loans, 'settled_by')
  const amount = numbersOf(loans, 'amount')
  const balance = numbersOf(loans, 'balance')
  const recovered = hasValues(loans, 'recovered') ? numbersOf(loans, 'recovered') : recoveredByActions(book)
  const settledOn = daysOf(loans, 'settled_on')
  const paidBefore = principalPaidBefore(book, outcomes.defaultedOn)
  const losses = new Map<Guarantee, Loss[]>()
  let unused = 0
  for (let row = 0; row < loans.rows; row++) {
    const defaultedOn = outcomes.defaultedOn[row]
    const fate = noteFates[fates[row]]
    if (defaultedOn === NO_DATE || fate === 'otherPopulation' || fate === 'inherited') continue
    const isSettled = dayAt(settledOn, row) !== NO_DATE
    const cameIn = numberAt(recovered, row) || 0
    const owed = isSettled ? numberAt(amount, row) - paidBefore[row] : (numberAt(balance, row) || 0) + cameIn
    const rate = observedLossRate({
      settledBy: isSettled ? ((levelAt(settledBy, row) ?? 'cash') as Settlement) : null,
      exposure: owed,
      recovered: cameIn,
      monthsSince: monthsFromDue(asOf, defaultedOn),
    })
    const own = levelAt(guarantee, row) as Guarantee | null
    if (rate === null || own === null) {
      unused += 1
      continue
    }
    const list = losses.get(own)
    if (list) list.push({ rate, exposure: owed })
    else losses.set(own, [{ rate, exposure: owed }])
  }
  return { losses, unused }
}

/** Fen by note, from the steps of collection, where the ledger has no column for it. */
function recoveredByActions({ loans, companions }: Book): Float64Array {
  const sums = new Float64Array(loans.rows)
  const { actions } = companions
  const loan = identityOf(actions, 'loan_id')
  const noteOf = loan && rowsOfKey(loan, actions!.rows, loans, 'loan_id')
  const recovered = numbersOf(actions, 'recovered')
  noteOf?.forEach((note, row) => {
    if (note >= 0) sums[note] += numberAt(recovered, row) || 0
  })
  return sums
}

/** Fen by note: principal paid before its default, as `repayments` tells; 0 without it. */
function principalPaidBefore({ loans, companions }: Book, defaultedOn: Int32Array): Float64Array {
  const paid = new Float64Array(loans.rows)
  const { repayments } = companions
  const loan = identityOf(repayments, 'loan_id')
  const paidOn = daysOf(repayments, 'paid_on')
  const principal = numbersOf(repayments, 'paid_principal')
  const noteOf = loan && rowsOfKey(loan, repayments!.rows, loans, 'loan_id')
  if (!noteOf || !paidOn || !principal) return paid
  for (let row = 0; row < noteOf.length; row++) {
    const note = noteOf[row]
    if (note >= 0 && paidOn[row] !== NO_DATE && paidOn[row] < defaultedOn[note])
      paid[note] += principal[row] || 0
  }
  return paid
}

function lossOf(guarantee: Guarantee, losses: readonly Loss[], variance: number): GuaranteeLoss {
  const summary = summaryOf(losses)
  const stated = statedLossGivenDefault[guarantee]
  const estimate = credibleMean({ ...summary, variance }, { mean: stated, spread: STATED_LOSS_SPREAD })
  return {
    guarantee,
    notes: losses.length,
    exposure: losses.reduce((sum, own) => sum + own.exposure, 0),
    observed: losses.length > 0 ? summary.mean : null,
    stated,
    estimate,
    certainty: estimate.credibility >= 0.5 ? 'ownData' : 'assumption',
  }
}

/** The variance within guarantees, which small ones cannot tell alone. */
function pooledVariance(groups: readonly (readonly Loss[])[]): number {
  let [sum, degrees] = [0, 0]
  for (const group of groups) {
    const { effective, variance } = summaryOf(group)
    if (group.length < 2 || !(effective > 1)) continue
    sum += (effective - 1) * variance
    degrees += effective - 1
  }
  return degrees > 0 ? sum / degrees : 0.25
}

function summaryOf(losses: readonly Loss[]) {
  return weightedSummary(
    losses.map(({ rate }) => rate),
    losses.map(({ exposure }) => exposure),
  )
}
