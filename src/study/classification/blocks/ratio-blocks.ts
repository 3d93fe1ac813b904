import { arrearsBuckets } from '../../../lending/arrears-buckets.ts'
import { capitalFloorsOn } from '../../../lending/ratios/capital-adequacy.ts'
import { concentrationLimits } from '../../../lending/ratios/customer-concentration.ts'
import { disposalRate } from '../../../lending/ratios/disposal.ts'
import {
  classificationAbsence as absence,
  classificationColumns as columns,
  keptWords,
  supervisedRatioWords,
  classificationTitles as titles,
} from '../../../words/classification.ts'
import { classificationWords as words } from '../../../words/classification-tables.ts'
import { bucketWords } from '../../../words/status-quo-quality.ts'
import type { Block, RowAccount } from '../../document.ts'
import { yuan } from '../../status-quo/yuan.ts'
import type { LoanClassificationFinding } from '../classification-finding.ts'

interface SupervisedRatio {
  readonly name: keyof typeof supervisedRatioWords
  readonly value: number | null
  readonly limit?: { readonly side: 'atLeast' | 'atMost'; readonly share: number }
  /** What the ratio is computed from, named where it is blank. */
  readonly needs: string
}

/** Supervisory ratios against their limits, and the roll of arrears over the last month. */
export function ratioBlocks(
  finding: LoanClassificationFinding,
  stock: RowAccount,
  members: RowAccount,
): Block[] {
  return [ratioTable(finding, stock), rollTable(finding, members)]
}

function ratioTable(finding: LoanClassificationFinding, account: RowAccount): Block {
  const ratios = supervisedRatios(finding)
  const judged = ratios.filter(({ value, limit }) => value !== null && limit !== undefined)
  const broken = judged.filter((own) => !isKept(own))
  const missing = [...new Set(ratios.filter(({ value }) => value === null).map(({ needs }) => needs))]
  return {
    kind: 'table',
    id: 'supervisory-ratios',
    caption: words.ratios(broken.length, judged.length),
    columns: [
      { key: 'ratio', header: columns.ratio, format: 'text' },
      { key: 'value', header: columns.value, format: 'percent2' },
      { key: 'limit', header: columns.limit, format: 'text' },
      { key: 'kept', header: columns.kept, format: 'text' },
    ],
    rows: ratios.map((own) => ({
      cells: [
        supervisedRatioWords[own.name],
        own.value,
        own.limit ? keptWords[own.limit.side](own.limit.share) : null,
        own.limit && own.value !== null ? keptWords[isKept(own) ? 'yes' : 'no'] : null,
      ],
    })),
    notes: [
      words.ratiosNote,
      ...(finding.ratios.flow ? [words.disposal(finding.ratios.flow)] : []),
      ...(missing.length > 0 ? [words.ratiosMissing(missing)] : []),
    ],
    account,
  }
}

function isKept({ value, limit }: SupervisedRatio): boolean {
  return limit!.side === 'atLeast' ? value! >= limit!.share : value! <= limit!.share
}

function supervisedRatios({
  asOf,
  ratios,
  provisionRatios: held,
  provisions,
}: LoanClassificationFinding): SupervisedRatio[] {
  const floors = provisions.floors?.floors
  const finite = (value: number | null | undefined) =>
    value !== null && value !== undefined && Number.isFinite(value) ? value : null
  const atLeast = (share: number | undefined) =>
    share === undefined ? undefined : ({ side: 'atLeast', share } as const)
  const atMost = (share: number) => ({ side: 'atMost', share }) as const
  const ofHeld = 'institution.provisions_held'
  const ofCapital = 'institution.net_capital'
  const ofCustomers = ratios.customers ? ofCapital : `household_id, ${ofCapital}`
  return [
    { name: 'deviation90', value: finite(ratios.deviation90?.ratio), limit: atMost(1), needs: 'category' },
    { name: 'deviation60', value: finite(ratios.deviation60?.ratio), needs: 'category' },
    { name: 'accuracy', value: finite(ratios.deviation90?.accuracy), needs: 'category' },
    {
      name: 'coverageBooked',
      value: finite(held?.booked?.coverage),
      limit: atLeast(floors?.coverage),
      needs: ofHeld,
    },
    {
      name: 'coverageRequired',
      value: finite(held?.required.coverage),
      limit: atLeast(floors?.coverage),
      needs: ofHeld,
    },
    {
      name: 'provisionRatio',
      value: finite(held?.required.provisionRatio),
      limit: atLeast(floors?.provisionRatio),
      needs: ofHeld,
    },
    { name: 'adequacy', value: finite(held?.required.adequacy), limit: atLeast(1), needs: ofHeld },
    {
      name: 'largest',
      value: finite(ratios.customers?.largestRatio),
      limit: atMost(concentrationLimits.largest),
      needs: ofCustomers,
    },
    {
      name: 'largestGroup',
      value: finite(ratios.groups?.largestRatio),
      limit: atMost(concentrationLimits.largestGroup),
      needs: ratios.groups ? ofCapital : `group_id, ${ofCapital}`,
    },
    {
      name: 'tenLargest',
      value: finite(ratios.customers?.tenLargestRatio),
      limit: atMost(concentrationLimits.tenLargest),
      needs: ofCustomers,
    },
    {
      name: 'capitalAdequacy',
      value: finite(ratios.capitalAdequacy),
      limit: atLeast(capitalFloorsOn(asOf)?.total),
      needs: `${ofCapital}, institution.risk_weighted_assets`,
    },
    {
      name: 'disposal',
      value: ratios.flow && disposalRate(ratios.flow),
      needs: 'snapshots',
    },
    { name: 'dueCollected', value: finite(ratios.dueCollected?.booked), needs: 'settled_by' },
    { name: 'dueCollectedOwn', value: finite(ratios.dueCollected?.own), needs: 'settled_by' },
    { name: 'writeOff', value: finite(ratios.writeOffs?.ratio), needs: 'written_off_on' },
    { name: 'recovery', value: finite(ratios.writeOffs?.recovery), needs: 'written_off_on, recovered' },
  ]
}

function rollTable({ rolls }: LoanClassificationFinding, account: RowAccount): Block {
  if (rolls === null) {
    return { kind: 'unavailable', id: 'roll-rates', caption: titles.rolls, reason: absence.noMonthEnds }
  }
  const { opening, closing, rates } = rolls
  return {
    kind: 'table',
    id: 'roll-rates',
    caption: words.rolls(rates[0]),
    columns: [
      { key: 'bucket', header: columns.bucket, format: 'text' },
      { key: 'opening', header: columns.opening, format: 'tenThousandYuan' },
      { key: 'closing', header: columns.closing, format: 'tenThousandYuan' },
      { key: 'roll', header: columns.roll, format: 'percent2' },
    ],
    rows: opening.map((balance, i) => ({
      cells: [
        i === 0 ? words.notOverdue : bucketWords[arrearsBuckets[i - 1].name],
        yuan(balance),
        yuan(closing[i]),
        i === 0 ? null : rates[i - 1],
      ],
    })),
    notes: [words.rollsNote],
    account,
  }
}
