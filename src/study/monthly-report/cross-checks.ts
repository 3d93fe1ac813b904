import type { Sums } from '../status-quo/quality.ts'
import type { LoanDetails } from './loan-details.ts'
import type { ProvisionMovement } from './provision-movement.ts'
import { nonPerformingOf, type ReportSums, sumOf } from './report-sums.ts'

/** The checks that a supervisor runs over a month's returns (DOMAIN.md §7.2), in the order in which they are printed. */
export const crossCheckNames = [
  'classesMakeTotal',
  'bucketsMakeOverdue',
  'over90WithinNonPerforming',
  'restructuredWithinTotal',
  'restructuredOver90WithinRestructured',
  'repeatedWithinRestructured',
  'extendedWithinTotal',
  'industriesMakeTotal',
  'guaranteesMakeTotal',
  'termsMakeTotal',
  'usesMakeTotal',
  'rollsMakeOpening',
  'provisionsMove',
  'bookMakesLedger',
  'nonPerformingMakesLedger',
] as const
export type CrossCheckName = (typeof crossCheckNames)[number]

/** Fen. `passed`: the relation holds; `explained`: it fails by exactly the notes that `explanation` counts. */
export interface CrossCheck {
  readonly check: CrossCheckName
  readonly left: number
  readonly relation: 'equal' | 'atMost'
  readonly right: number
  readonly difference: number
  readonly status: 'passed' | 'explained' | 'failed' | 'notComputed'
  readonly explanation: Sums | null
}

/** What the cooperative states of all its loans, with what stands outside of the population; fen. */
export interface Stated {
  readonly stated: number
  readonly outside: Sums
}

/** Where the numbers of other tables come from; null where a table cannot be written. */
export interface OtherTables {
  readonly ledger: Stated | null
  readonly nonPerforming: Stated | null
  readonly details: LoanDetails | null
  readonly movement: ProvisionMovement | null
  /** The sum of the roll matrix and what was owed a month before. */
  readonly rolls: { readonly sum: number; readonly opening: number } | null
}

export function crossChecks(
  sums: ReportSums,
  { ledger, nonPerforming: statedBad, details, movement, rolls }: OtherTables,
): CrossCheck[] {
  const { total, overdue, over90, categories } = sums
  const nonPerforming = categories && nonPerformingOf(categories)
  const late = sumOf(over90)
  // Over 90 days and booked as better: these alone may break the third relation.
  const bookedBetter = {
    notes: late.notes - nonPerformingOf(over90).notes,
    balance: late.balance - nonPerformingOf(over90).balance,
  }
  return [
    categories
      ? compared('classesMakeTotal', sumOf(categories).balance, 'equal', total.balance, null)
      : notComputed('classesMakeTotal'),
    compared(
      'bucketsMakeOverdue',
      sums.buckets.reduce((sum, bucket) => sum + sumOf(bucket).balance, 0),
      'equal',
      sumOf(overdue).balance,
      null,
    ),
    nonPerforming
      ? compared('over90WithinNonPerforming', late.balance, 'atMost', nonPerforming.balance, bookedBetter)
      : notComputed('over90WithinNonPerforming'),
    compared('restructuredWithinTotal', sumOf(sums.restructured).balance, 'atMost', total.balance, null),
    compared(
      'restructuredOver90WithinRestructured',
      sumOf(sums.restructuredOver90).balance,
      'atMost',
      sumOf(sums.restructured).balance,
      null,
    ),
    compared(
      'repeatedWithinRestructured',
      sumOf(sums.repeated).balance,
      'atMost',
      sumOf(sums.restructured).balance,
      null,
    ),
    compared('extendedWithinTotal', sumOf(sums.extended).balance, 'atMost', total.balance, null),
    sums.industries
      ? compared(
          'industriesMakeTotal',
          sums.industries.reduce((sum, own) => sum + sumOf(own.sums).balance, 0),
          'equal',
          total.balance,
          null,
        )
      : notComputed('industriesMakeTotal'),
    ...(['guarantee', 'term', 'use'] as const).map((group) =>
      details
        ? compared(
            `${group}sMakeTotal`,
            details[group].reduce((sum, line) => sum + sumOf(line).balance, 0),
            'equal',
            total.balance,
            null,
          )
        : notComputed(`${group}sMakeTotal`),
    ),
    rolls
      ? compared('rollsMakeOpening', rolls.sum, 'equal', rolls.opening, null)
      : notComputed('rollsMakeOpening'),
    movement
      ? compared(
          'provisionsMove',
          movement.opening + movement.charge + movement.recovered - movement.writtenOff,
          'equal',
          movement.closing,
          null,
        )
      : notComputed('provisionsMove'),
    ledger
      ? compared('bookMakesLedger', total.balance, 'equal', ledger.stated, ledger.outside)
      : notComputed('bookMakesLedger'),
    statedBad && nonPerforming
      ? compared(
          'nonPerformingMakesLedger',
          nonPerforming.balance,
          'equal',
          statedBad.stated,
          statedBad.outside,
        )
      : notComputed('nonPerformingMakesLedger'),
  ]
}

/** A difference is explained where the notes that may cause it account for the whole of it. */
function compared(
  check: CrossCheckName,
  left: number,
  relation: CrossCheck['relation'],
  right: number,
  suspects: Sums | null,
): CrossCheck {
  const difference = left - right
  const holds = relation === 'equal' ? difference === 0 : difference <= 0
  const isExplained =
    suspects !== null &&
    suspects.notes > 0 &&
    (relation === 'equal' ? difference + suspects.balance === 0 : difference - suspects.balance <= 0)
  const status = holds ? 'passed' : isExplained ? 'explained' : 'failed'
  return {
    check,
    left,
    relation,
    right,
    difference,
    status,
    explanation: status === 'explained' ? suspects : null,
  }
}

function notComputed(check: CrossCheckName): CrossCheck {
  return {
    check,
    left: Number.NaN,
    relation: 'equal',
    right: Number.NaN,
    difference: Number.NaN,
    status: 'notComputed',
    explanation: null,
  }
}
