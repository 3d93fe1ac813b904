import type { Book } from '../../book/book.ts'
import { categories } from '../../lending/vocabulary.ts'
import {
  checkNotes,
  monthlyColumns as columns,
  provisionRows,
  qualityRows,
  tableWords as words,
} from '../../words/monthly-report.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { categoryWords } from '../../words/vocabulary.ts'
import type { Block, RowAccount, Table, TableColumn, TableRow } from '../document.ts'
import { debtorsOf } from '../status-quo/households-of.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { ratio, yuan } from '../status-quo/yuan.ts'
import type { ProvisionMovement } from './provision-movement.ts'
import { type ByCategory, nonPerformingOf, type ReportSums, sumOf } from './report-sums.ts'

/** G01_II: notes, balances and shares by category. */
export function categoriesTable(sums: ReportSums, account: RowAccount): Block {
  const { total } = sums
  if (sums.categories === null) return missing('g01-ii', words.categoriesTitle, checkNotes.noCategory)
  const bad = nonPerformingOf(sums.categories)
  const row = (name: Phrase, own: { notes: number; balance: number }, role?: TableRow['role']): TableRow => ({
    role,
    cells: [name, own.notes, yuan(own.balance), ratio(own.balance, total.balance)],
  })
  return {
    kind: 'table',
    id: 'g01-ii',
    caption: words.categories(bad.balance / total.balance),
    columns: [
      { key: 'category', header: columns.item, format: 'text' },
      { key: 'notes', header: columns.notes, format: 'count' },
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
      { key: 'share', header: columns.share, format: 'percent2' },
    ],
    rows: [
      ...sums.categories
        .map((own, code) => row(nameOf(code), own))
        .filter((_, code) => code < categories.length || sums.categories![code].notes > 0),
      row(columns.total, total, 'total'),
      row(columns.nonPerforming, bad),
    ],
    notes: [],
    account,
  }
}

/** G11_II: overdue, restructured (5.5, and over 90 days late after it), restructured again (5.6) and extended (6) loans by category. */
export function qualityTable(sums: ReportSums, account: RowAccount): Block {
  if (sums.categories === null) return missing('g11-ii', words.quality, checkNotes.noCategory)
  const lines: [keyof typeof qualityRows, ByCategory][] = [
    ['all', sums.categories],
    ['overdue', sums.overdue],
    ['over90', sums.over90],
    ['restructured', sums.restructured],
    ['restructuredOver90', sums.restructuredOver90],
    ['repeated', sums.repeated],
    ['extended', sums.extended],
  ]
  return byCategory(
    'g11-ii',
    words.quality,
    lines.map(([name, own]) => [qualityRows[name], own]),
    account,
    null,
    [words.qualityNote],
  )
}

/** G11_I: each industry by category. */
export function industryTable(sums: ReportSums, account: RowAccount): Block {
  if (sums.categories === null) return missing('g11-i', words.industries, checkNotes.noCategory)
  if (sums.industries === null) return missing('g11-i', words.industries, checkNotes.noIndustry)
  return byCategory(
    'g11-i',
    words.industries,
    sums.industries.map(({ industry, sums: own }) => [
      industry === '' ? columns.uncategorised : verbatim(industry),
      own,
    ]),
    account,
    sums.categories,
  )
}

function byCategory(
  id: string,
  caption: Phrase,
  lines: readonly (readonly [Phrase, ByCategory])[],
  account: RowAccount,
  total: ByCategory | null = null,
  notes: readonly Phrase[] = [],
): Table {
  const cells = (own: ByCategory) => {
    const all = sumOf(own)
    return [
      all.notes,
      ...own.map(({ balance }) => yuan(balance)),
      yuan(nonPerformingOf(own).balance),
      yuan(all.balance),
    ]
  }
  const amount = (key: string, header: Phrase): TableColumn => ({
    key,
    header,
    format: 'tenThousandYuan',
    group: columns.byCategory,
  })
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      { key: 'item', header: columns.item, format: 'text' },
      { key: 'notes', header: columns.notes, format: 'count' },
      ...categories.map((category) => amount(category, categoryWords[category])),
      amount('uncategorised', columns.uncategorised),
      amount('nonPerforming', columns.nonPerforming),
      amount('total', columns.total),
    ],
    rows: [
      ...lines.map(([name, own]): TableRow => ({ cells: [name, ...cells(own)] })),
      ...(total ? [{ role: 'total' as const, cells: [columns.total, ...cells(total)] }] : []),
    ],
    notes,
    account,
  }
}

/** G03: what provisions held went through in the month; fen. */
export function provisionTable(movement: ProvisionMovement | null, account: RowAccount): Block {
  if (movement === null) return missing('g03', words.provisions, words.noProvisions)
  const row = (name: keyof typeof provisionRows, role?: TableRow['role']): TableRow => ({
    role,
    cells: [provisionRows[name], yuan(movement[name])],
  })
  return {
    kind: 'table',
    id: 'g03',
    caption: words.provisions,
    columns: [
      { key: 'item', header: columns.item, format: 'text' },
      { key: 'amount', header: columns.amount, format: 'tenThousandYuan' },
    ],
    rows: [row('opening'), row('charge'), row('recovered'), row('writtenOff'), row('closing', 'total')],
    notes: [words.chargeNote],
    account,
  }
}

/** G14: the ten households that owe most, by number. */
export function exposureTable(
  book: Book,
  { balance }: NotePositions,
  netCapital: number | null,
  account: RowAccount,
): Block {
  const debtors = debtorsOf(book)
  if (debtors === null) return missing('g14', words.exposures, words.noHouseholds)
  const { codes, texts } = debtors.identity
  const owed = new Float64Array(texts.length)
  const total = balance.reduce((sum, own) => sum + own, 0)
  for (let row = 0; row < balance.length; row++)
    if (codes[row] < texts.length) owed[codes[row]] += balance[row]
  const largest = [...owed.keys()].sort((a, b) => owed[b] - owed[a]).slice(0, 10)
  return {
    kind: 'table',
    id: 'g14',
    caption: words.exposures,
    columns: [
      { key: 'household', header: columns.household, format: 'text' },
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
      { key: 'share', header: columns.share, format: 'percent2' },
      { key: 'ofCapital', header: columns.ofCapital, format: 'percent2' },
    ],
    rows: largest
      .filter((code) => owed[code] > 0)
      .map((code) => ({
        cells: [
          verbatim(texts[code]),
          yuan(owed[code]),
          ratio(owed[code], total),
          netCapital === null ? null : ratio(owed[code], netCapital),
        ],
      })),
    notes: [],
    account,
  }
}

const nameOf = (code: number): Phrase =>
  code < categories.length ? categoryWords[categories[code]] : columns.uncategorised

export function missing(id: string, caption: Phrase, reason: Phrase): Block {
  return { kind: 'unavailable', id, caption, reason }
}
