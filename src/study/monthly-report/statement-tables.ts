import { provisionSchemes } from '../../lending/provisions/provision-schemes.ts'
import { capitalFloorsOn } from '../../lending/ratios/capital-adequacy.ts'
import { categories } from '../../lending/vocabulary.ts'
import { capitalRows, monthlyColumns as columns, tableWords } from '../../words/monthly-report.ts'
import {
  balanceSheetRows,
  monthlyTableColumns,
  reserveRows,
  monthlyTableWords as words,
} from '../../words/monthly-tables.ts'
import type { Phrase } from '../../words/phrase.ts'
import { categoryWords } from '../../words/vocabulary.ts'
import type { InstitutionMonth } from '../classification/institution-month.ts'
import type { ProvisionsFinding } from '../classification/provisions-finding.ts'
import type { Block, Cell, RowAccount, TableRow } from '../document.ts'
import { ratio, yuan } from '../status-quo/yuan.ts'
import type { ReportSums } from './report-sums.ts'
import { missing } from './supervisory-tables.ts'

const money = (fen: number | null): Cell => (fen === null ? null : yuan(fen))

/** G01: what the cooperative states of the month beside what the book adds up to. */
export function balanceSheetTable(
  month: InstitutionMonth | null,
  { total }: ReportSums,
  account: RowAccount,
): Block {
  if (month === null) return missing('g01', words.balanceSheet, words.noInstitution)
  const { totalLoans, totalNonPerforming, provisionsHeld, deposits, netCapital, profit } = month
  const net = totalLoans !== null && provisionsHeld !== null ? totalLoans - provisionsHeld : null
  const share = totalLoans !== null && deposits !== null && deposits > 0 ? totalLoans / deposits : null
  const row = (
    name: keyof typeof balanceSheetRows,
    amount: number | null,
    rate: number | null = null,
  ): TableRow => ({
    cells: [balanceSheetRows[name], money(amount), rate],
  })
  return {
    kind: 'table',
    id: 'g01',
    caption: words.balanceSheet,
    columns: [
      { key: 'item', header: columns.item, format: 'text' },
      { key: 'amount', header: columns.amount, format: 'tenThousandYuan' },
      { key: 'ratio', header: monthlyTableColumns.ratio, format: 'percent2' },
    ],
    rows: [
      row('loans', totalLoans),
      row('population', total.balance, totalLoans === null ? null : ratio(total.balance, totalLoans)),
      row(
        'nonPerforming',
        totalNonPerforming,
        totalNonPerforming === null || totalLoans === null ? null : ratio(totalNonPerforming, totalLoans),
      ),
      row('provisions', provisionsHeld),
      row('net', net),
      row('deposits', deposits),
      row('loanToDeposit', null, share),
      row('netCapital', netCapital),
      row('profit', profit),
    ],
    notes: [words.balanceSheetNote],
    account,
  }
}

/** G4A: provisions by booked category under the 2012 standard method, the floors, and what is held. */
export function reserveTable(
  provisions: ProvisionsFinding | null,
  sums: ReportSums,
  account: RowAccount,
): Block {
  const found = provisions?.schemes.find(
    ({ scheme, basis }) => scheme === 'standard2012' && basis === 'booked',
  )
  if (!found || sums.categories === null) {
    return missing('g4a', words.reservesTitle, tableWords.noCategoryForReserves)
  }
  const { specific, provision } = found
  const { shares } = provisionSchemes.standard2012
  const line = (name: Phrase, amount: number | null, role?: TableRow['role']): TableRow => ({
    role,
    cells: [name, null, null, money(amount)],
  })
  return {
    kind: 'table',
    id: 'g4a',
    caption: words.reserves(provision.gap),
    columns: [
      { key: 'item', header: columns.item, format: 'text' },
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
      { key: 'share', header: monthlyTableColumns.requiredShare, format: 'percent1' },
      { key: 'amount', header: columns.amount, format: 'tenThousandYuan' },
    ],
    rows: [
      ...categories.map((name, code) => ({
        cells: [
          categoryWords[name],
          // A note without a category counts as normal, as it does in the provision.
          yuan(
            sums.categories![code].balance + (code === 0 ? sums.categories![categories.length].balance : 0),
          ),
          shares[name],
          yuan(specific[code]),
        ],
      })),
      line(reserveRows.byClass, provision.byClass, 'total'),
      line(reserveRows.byProvisionRatio, provision.byProvisionRatio),
      line(reserveRows.byCoverage, provision.byCoverage),
      line(reserveRows.required, provision.required),
      line(reserveRows.held, provision.held),
      line(reserveRows.gap, provision.gap),
      line(reserveRows.generalReserve, provisions!.generalReserve),
    ],
    notes: [words.reservesNote],
    account,
  }
}

/** G40: capital and its ratios against the floors in force, as the cooperative states them. */
export function capitalTable(month: InstitutionMonth | null, account: RowAccount): Block {
  const netCapital = month?.netCapital ?? null
  const weighted = month?.riskWeightedAssets ?? null
  if (month === null || netCapital === null || weighted === null) {
    return missing('g40', tableWords.capital, tableWords.noCapital)
  }
  const { tier1 } = month
  const floors = capitalFloorsOn(month.monthEnd)
  return {
    kind: 'table',
    id: 'g40',
    caption: tableWords.capital,
    columns: [
      { key: 'item', header: columns.item, format: 'text' },
      { key: 'amount', header: columns.amount, format: 'tenThousandYuan' },
      { key: 'ratio', header: monthlyTableColumns.ratio, format: 'percent2' },
      { key: 'floor', header: monthlyTableColumns.floor, format: 'percent2' },
    ],
    rows: [
      { cells: [capitalRows.netCapital, yuan(netCapital), null, null] },
      { cells: [capitalRows.tier1, money(tier1), null, null] },
      { cells: [capitalRows.weighted, yuan(weighted), null, null] },
      {
        role: 'total',
        cells: [capitalRows.ratio, null, ratio(netCapital, weighted), floors?.total ?? null],
      },
      {
        cells: [
          capitalRows.tier1Ratio,
          null,
          tier1 === null ? null : ratio(tier1, weighted),
          floors?.tier1 ?? null,
        ],
      },
    ],
    notes: [],
    account,
  }
}
