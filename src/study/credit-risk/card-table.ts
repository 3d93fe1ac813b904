import { slotsOf } from '../../stats/binning/binning.ts'
import type { Scorecard } from '../../stats/scorecard/card.ts'
import {
  creditRiskCaptions as captions,
  creditRiskColumns as columns,
  factorHeading,
  creditRiskNotes as notes,
  creditRiskWords as words,
} from '../../words/credit-risk.ts'
import { nameOr, type Phrase } from '../../words/phrase.ts'
import { cardGradeNames } from '../../words/scorecard.ts'
import { writtenPercent } from '../../words/written-numbers.ts'
import type { RowAccount, Table, TableRow } from '../document.ts'
import type { ApplicationFinding } from '../findings/findings.ts'
import { factorLabel, joined } from '../findings/labels.ts'
import { column } from '../regression/cells.ts'
import { binLabel } from './bin-label.ts'

const fewestNotesForRate = 10

/** The card: each factor's bins with counts, weight of evidence and points, most informative first. */
export function cardTable({ card, bins }: ApplicationFinding, account: RowAccount): Table {
  const informationOf = new Map(bins.map(({ factor, informationValue }) => [factor, informationValue]))
  const ordered = [...card.factors].sort(
    (a, b) => (informationOf.get(b.factor) ?? 0) - (informationOf.get(a.factor) ?? 0),
  )
  const strongest = ordered[0].factor
  const { points, odds, pointsToDoubleOdds, largestError } = card.scaling
  const reversed = card.factors.filter(({ signAsExpected }) => !signAsExpected)
  return {
    kind: 'table',
    id: 'card',
    caption: captions.card(factorLabel(strongest), (informationOf.get(strongest) ?? 0).toFixed(2)),
    columns: [
      column('factor', columns.factor, 'text'),
      column('notes', columns.notes, 'count'),
      column('share', columns.share, 'percent1'),
      column('defaults', columns.defaults, 'count'),
      column('rate', columns.rate, 'percent1'),
      column('woe', columns.woe, 'decimal3'),
      column('points', columns.points, 'integer'),
    ],
    rows: [
      ...ordered.flatMap((own) => rowsOf(own, informationOf.get(own.factor) ?? 0, card.model.observations)),
      { cells: [words.base, null, null, null, null, null, card.scaling.base], role: 'total' },
    ],
    notes: [
      notes.card,
      notes.scaling(points, odds, pointsToDoubleOdds, largestError.toFixed(2)),
      ...(reversed.length > 0
        ? [notes.wrongSign(joined(reversed.map(({ factor }) => factorLabel(factor))))]
        : []),
    ],
    account,
  }
}

function rowsOf(
  { factor, binning, bins }: Scorecard['factors'][number],
  informationValue: number,
  all: number,
): TableRow[] {
  const slots = slotsOf(binning)
  return [
    {
      cells: [factorHeading(factorLabel(factor), informationValue), null, null, null, null, null, null],
      role: 'group',
    },
    ...bins.flatMap(({ events, nonEvents, woe, points }, slot): TableRow[] => {
      const count = events + nonEvents
      if (count === 0) return []
      const rate = count >= fewestNotesForRate ? events / count : null
      return [
        {
          cells: [binLabel(factor, slots[slot]), count, count / all, events, rate, woe, points],
        },
      ]
    }),
  ]
}

/** The master scale of the card. */
export function gradeTable({ card }: ApplicationFinding, account: RowAccount): Table {
  const rated = card.grades.filter(({ count }) => count > 0)
  const rate = (grade: (typeof rated)[number]) => writtenPercent(grade.events / grade.count)
  return {
    kind: 'table',
    id: 'card-grades',
    caption: captions.grades(rate(rated[0]), rate(rated[rated.length - 1])),
    columns: [
      column('grade', columns.grade, 'text'),
      column('minimumScore', columns.minimumScore, 'integer'),
      column('notes', columns.notes, 'count'),
      column('share', columns.share, 'percent1'),
      column('defaults', columns.defaults, 'count'),
      column('rate', columns.rate, 'percent1'),
    ],
    rows: card.grades.map(({ grade, minimumScore, count, events }) => ({
      cells: [
        gradeName(grade),
        minimumScore,
        count,
        count / card.model.observations,
        events,
        count >= fewestNotesForRate ? events / count : null,
      ],
    })),
    notes: [],
    account,
  }
}

function gradeName(grade: string): Phrase {
  return nameOr(cardGradeNames, grade)
}
