import type { Book } from '../../book/book.ts'
import { concentrationLabels, externalWords as words } from '../../words/external-risk.ts'
import { concentrationFinding, shockFinding, stressNote } from '../../words/external-risk-findings.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import type { Block, RowAccount, Table } from '../document.ts'
import { type BalanceConcentration, balanceConcentrations } from './concentrations.ts'
import type { SampleRows } from './sample-rows.ts'
import { townshipShock } from './township-shock.ts'
import { cropLabel } from './year-crop-blocks.ts'

/** Where the outstanding balance (fen, by row of `loans`) is concentrated. */
export function concentrationBlock(book: Book, balance: Float64Array, account: RowAccount): Block {
  const found = balanceConcentrations(book, balance)
  if (found.length === 0) {
    return {
      kind: 'unavailable',
      id: 'concentration',
      caption: words.concentrationCaption,
      reason: balance.some((owed) => owed > 0) ? words.noDimension : words.noBalance,
    }
  }
  const most = found.toSorted((a, b) => a.effectiveNumber - b.effectiveNumber)[0]
  return {
    kind: 'table',
    id: 'concentration',
    caption: concentrationFinding(
      concentrationLabels[most.column],
      largestOf(most),
      most.shares[0],
      most.effectiveNumber,
    ),
    columns: [
      { key: 'dimension', header: words.dimension, format: 'text' },
      { key: 'parts', header: words.parts, format: 'count' },
      { key: 'herfindahl', header: words.herfindahl, format: 'decimal3' },
      { key: 'effective', header: words.effective, format: 'decimal2' },
      { key: 'largest', header: words.largest, format: 'text' },
      { key: 'largestShare', header: words.largestShare, format: 'percent1' },
      { key: 'topFive', header: words.topFive, format: 'percent1' },
    ],
    rows: found.map((one) => ({
      cells: [
        concentrationLabels[one.column],
        one.parts,
        one.herfindahl,
        one.effectiveNumber,
        largestOf(one),
        one.shares[0],
        one.topFive,
      ],
    })),
    notes: [words.concentrationNote],
    account,
  }
}

function largestOf({ column, largest }: BalanceConcentration): Phrase {
  return column === 'crop' ? cropLabel(largest) : verbatim(largest)
}

/** The sign of a common shock: how far notes of one township and year go together. */
export function shockBlock(sample: SampleRows, confidence: number, account: RowAccount): Block {
  const shock = townshipShock(sample, confidence)
  if (shock === null) {
    return { kind: 'unavailable', id: 'common-shock', caption: words.shockCaption, reason: words.noShock }
  }
  const deviation = (variance: number) => Math.sqrt(Math.max(0, variance))
  const [low, high] = shock.varianceInterval
  const rows: Table['rows'] = [
    { cells: [words.averageRate, verbatim(percent(shock.rate)), null] },
    { cells: [words.shockCells, verbatim(String(shock.cells)), null] },
    { cells: [words.shockYears, verbatim(String(shock.years)), null] },
    {
      cells: [
        words.shockDeviation,
        verbatim(percent(deviation(shock.variance))),
        verbatim(`[${percent(deviation(low))}, ${percent(deviation(high))}]`),
      ],
    },
    { cells: [words.chanceDeviation, verbatim(percent(deviation(shock.binomialVariance))), null] },
    {
      cells: [
        words.correlation,
        verbatim(shock.correlation.toFixed(3)),
        verbatim(`[${shock.correlationInterval.map((bound) => bound.toFixed(3)).join(', ')}]`),
      ],
    },
  ]
  return {
    kind: 'table',
    id: 'common-shock',
    caption: shockFinding(deviation(shock.variance), shock.correlation, shock.correlationInterval),
    columns: [
      { key: 'quantity', header: words.quantity, format: 'text' },
      { key: 'estimate', header: words.estimate, format: 'text' },
      { key: 'interval', header: words.interval, format: 'text' },
    ],
    rows,
    notes: [words.shockNote, stressNote(shock.correlationInterval)],
    account,
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
