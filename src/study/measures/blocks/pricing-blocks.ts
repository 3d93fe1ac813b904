import { formatDay } from '../../../lending/calendar.ts'
import { LOAN_PRIME_RATE_SOURCE } from '../../../lending/pricing/loan-prime-rate.ts'
import { verbatim } from '../../../words/phrase.ts'
import { pricingMeasureWords as words } from '../../../words/pricing-measure.ts'
import { gradeWords } from '../../../words/vocabulary.ts'
import { writtenMoney, writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, RowAccount, Table } from '../../document.ts'
import type { RatesByGrade } from '../details/rates-by-grade.ts'
import type { MeasuresFinding } from '../workbench/measures-finding.ts'
import { unavailablePart } from './unavailable-part.ts'

/** What each grade pays against what it should, and who stays when every rate rises. */
export function pricingBlocks({ details }: MeasuresFinding, account: RowAccount): Block[] {
  const { found, missing } = details.ratesByGrade
  return [
    { kind: 'heading', id: 'pricing-measure', title: words.heading },
    ...(found
      ? [gradesTable(found, account), raisedTable(found, account)]
      : [unavailablePart('pricing-grades', words.heading, missing)]),
  ]
}

function gradesTable(
  { grades, paidTooMuch, paidTooLittle, crossSubsidy, loanPrimeRate }: RatesByGrade,
  { read }: RowAccount,
): Table {
  const written = (yuan: number) => writtenMoney(Math.round(100 * yuan))
  const used = grades.reduce((sum, { notes }) => sum + notes, 0)
  return {
    kind: 'table',
    id: 'pricing-grades',
    caption: words.gradesCaption(written(paidTooMuch), written(paidTooLittle)),
    columns: [
      { key: 'grade', header: words.grade, format: 'text' },
      { key: 'notes', header: words.notes, format: 'count' },
      { key: 'balance', header: words.balance, format: 'tenThousandYuan' },
      { key: 'probability', header: words.probability, format: 'percent1' },
      { key: 'rate', header: words.rate, format: 'percent2' },
      { key: 'requiredRate', header: words.requiredRate, format: 'percent2' },
      ...(loanPrimeRate ? [{ key: 'basePoints', header: words.basePoints, format: 'count' as const }] : []),
      { key: 'surplus', header: words.surplus, format: 'tenThousandYuan' },
    ],
    rows: grades.map((own) => ({
      cells: [
        own.grade === null ? words.noGrade : gradeWords[own.grade],
        own.notes,
        own.balance,
        own.probability,
        own.rate,
        own.requiredRate,
        ...(loanPrimeRate ? [Math.round(1e4 * (own.requiredRate - loanPrimeRate.rate))] : []),
        own.surplus,
      ],
    })),
    notes: [
      words.crossSubsidyNote(written(crossSubsidy)),
      ...(loanPrimeRate === null
        ? []
        : [
            words.loanPrimeRateNote(
              writtenPercent(loanPrimeRate.rate, 2),
              formatDay(loanPrimeRate.from),
              // A file of later rates names its own source.
              loanPrimeRate.source === LOAN_PRIME_RATE_SOURCE
                ? words.loanPrimeRatePublisher
                : verbatim(loanPrimeRate.source),
            ),
          ]),
      ...(loanPrimeRate?.mayBeOutdated ? [words.outdatedNote] : []),
    ],
    account: {
      read,
      used,
      dropped: read > used ? [{ reason: words.noRate, count: read - used }] : [],
    },
  }
}

function raisedTable({ raised }: RatesByGrade, account: RowAccount): Table {
  const last = raised[raised.length - 1]
  return {
    kind: 'table',
    id: 'pricing-raised',
    caption: words.raisedCaption(
      writtenPercent(raised[0].probability, 2),
      writtenPercent(last.probability, 2),
    ),
    columns: [
      { key: 'rise', header: words.rise, format: 'percent2' },
      { key: 'kept', header: words.kept, format: 'percent1' },
      { key: 'probability', header: words.probability, format: 'percent2' },
      { key: 'marginChange', header: words.marginChange, format: 'tenThousandYuan' },
    ],
    rows: raised.map(({ rise, kept, probability, marginChange }) => ({
      cells: [rise, kept, probability, marginChange],
    })),
    notes: [words.raisedNote],
    account,
  }
}
