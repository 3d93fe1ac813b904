import { dateOf } from '../../../lending/calendar.ts'
import { longDate } from '../../../words/document.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { keyFigureLabels, keyFigureNotes, positionNotes, stockSentence } from '../../../words/status-quo.ts'
import { populationWords } from '../../../words/vocabulary.ts'
import type { Block } from '../../document.ts'
import { countDebtors, debtorsOf } from '../households-of.ts'
import { adjustedNonPerforming } from '../quality.ts'
import type { StatusQuoScope } from '../scope.ts'
import { ratio, yuan } from '../yuan.ts'

/** The headline numbers, and what they rest on. */
export function overviewBlocks({ book, positions, quality, population }: StatusQuoScope): Block[] {
  const { balance, asOf, sources } = positions
  const { notes, balance: owed } = quality.total
  const debtors = debtorsOf(book)
  const households = debtors && countDebtors(debtors, (row) => balance[row] > 0, balance.length)
  const { year, month, day } = dateOf(asOf)
  return [
    {
      kind: 'paragraph',
      text: stockSentence({
        day: longDate(year, month, day),
        population: populationWords[population],
        balance: owed,
        notes,
        households,
      }),
    },
    {
      kind: 'keyFigures',
      figures: [
        {
          label: keyFigureLabels.balance,
          value: yuan(owed),
          format: 'tenThousandYuan',
          note: keyFigureNotes.notes(notes, owed / notes),
        },
        households === null
          ? { label: keyFigureLabels.notes, value: notes, format: 'count' }
          : {
              label: keyFigureLabels.households,
              value: households,
              format: 'count',
              note: keyFigureNotes.perHousehold(owed / households),
            },
        {
          label: keyFigureLabels.adjusted,
          value: ratio(adjustedNonPerforming(quality).balance, owed),
          format: 'percent2',
          note: keyFigureNotes.booked(quality.booked && quality.ratios.nonPerformingRatio),
        },
        {
          label: keyFigureLabels.par30,
          value: quality.atRisk.find(({ days }) => days === 30)?.ratio ?? null,
          format: 'percent2',
          note: keyFigureNotes.par30,
        },
      ],
    },
    ...sourceNotes(sources).map((text): Block => ({ kind: 'paragraph', text })),
  ]
}

function sourceNotes({
  state,
  balance,
  arrears,
  closedWithBalance,
}: StatusQuoScope['positions']['sources']): Phrase[] {
  const { notes, balance: fen } = closedWithBalance
  return [
    ...(state === 'book' ? [] : [positionNotes[state]]),
    ...(state === 'book' && balance === 'amount' ? [positionNotes.amount] : []),
    ...(state === 'book' && arrears === 'dates' ? [positionNotes.arrearsByDates] : []),
    ...(notes > 0 ? [positionNotes.closedWithBalance(notes, fen)] : []),
  ]
}
