import type { Book } from '../../book/book.ts'
import { dateOf } from '../../lending/calendar.ts'
import { isOwnView } from '../../lending/classification/classification-options.ts'
import { longDate } from '../../words/document.ts'
import {
  annexLabel,
  monthlyWords,
  studyTableWords as named,
  sectionLabel,
  monthlySections as sections,
} from '../../words/monthly-report.ts'
import { monthlyTableWords as words } from '../../words/monthly-tables.ts'
import type { Phrase } from '../../words/phrase.ts'
import { emptyCallout } from '../chapters/status-quo.ts'
import { classifyBook } from '../classification/classified-book.ts'
import { type InstitutionMonth, institutionMonth } from '../classification/institution-month.ts'
import type { LoanBookView, StudyContext } from '../context.ts'
import type { Block, Chapter, StudyDocument } from '../document.ts'
import { chineseNumeral } from '../render/docx/chinese-numeral.ts'
import { memberAccount, stockAccount } from '../status-quo/accounts.ts'
import { countDebtors, debtorsOf } from '../status-quo/households-of.ts'
import { isNonPerformingCode } from '../status-quo/loan-state.ts'
import { type NotePositions, notePositions } from '../status-quo/note-positions.ts'
import { pastBalances } from '../status-quo/past-balances.ts'
import type { Sums } from '../status-quo/quality.ts'
import type { Study } from '../study.ts'
import { agriculturalTable } from './agricultural-table.ts'
import { checkTable } from './check-table.ts'
import { type CrossCheck, crossChecks, type OtherTables } from './cross-checks.ts'
import { detailTable } from './detail-table.ts'
import { managedLoans } from './league.ts'
import { leagueTable } from './league-table.ts'
import { dueTable, groupTable, longestLedger, overdueTable } from './ledger-tables.ts'
import { dueLedger, groupExposures, overdueLedger } from './ledgers.ts'
import { loanDetails } from './loan-details.ts'
import { rollTables, vintageTables } from './movement-tables.ts'
import { monthBefore, provisionMovement } from './provision-movement.ts'
import { quarterVintages } from './quarter-vintage.ts'
import { type ReportSums, reportSums } from './report-sums.ts'
import { rollMatrix } from './roll-matrix.ts'
import { balanceSheetTable, capitalTable, reserveTable } from './statement-tables.ts'
import { studyBlocks, withinReport } from './study-blocks.ts'
import {
  categoriesTable,
  exposureTable,
  industryTable,
  missing,
  provisionTable,
  qualityTable,
} from './supervisory-tables.ts'
import { writeOffTable } from './write-off-table.ts'

export interface MonthlyReport {
  readonly document: StudyDocument
  readonly sums: ReportSums
  readonly checks: readonly CrossCheck[]
}

/** The monthly risk report in nine sections, 一 to 九, with the tables in an annex (DOMAIN.md §7). */
export function monthlyReport(study: Study, loanBook: LoanBookView): MonthlyReport {
  const { context, findings } = study
  const { book, settings } = context
  const positions = notePositions(book, loanBook.reading, settings.population)
  const { asOf } = positions
  const account = stockAccount(positions)
  const last = institutionMonth(book, asOf)
  const month = last?.monthEnd === asOf ? last : null
  const { flagged } = classifyBook(book, loanBook.reading, positions, settings.classification)
  const sums = reportSums(book, positions, flagged.flags)
  const details = loanDetails(book, positions)
  const movement = provisionMovement(book, positions)
  const rolls = rollMatrix(book, positions)
  const before = balanceBefore(book, positions)
  const checks = crossChecks(sums, {
    ...statedOf(context, loanBook, positions, month),
    details,
    movement,
    rolls: rolls && {
      sum: rolls.cells.flat().reduce((sum, { balance }) => sum + balance, 0),
      opening: before,
    },
  })
  const from = studyBlocks(study.document.chapters, study.refusal)
  const table = (id: string, name: keyof typeof named) => from.block(id, named[name])
  const { year, month: ofYear } = dateOf(asOf)
  const parts: Record<SectionName, Block[]> = {
    overview: [...overview(book, positions, sums, checks, before), table('growth', 'growth')],
    credit: [
      table('five-categories', 'categories'),
      table('true-npl', 'trueNpl'),
      table('overdue-buckets', 'buckets'),
      table('automatic-class', 'automatic'),
      ...(isOwnView(settings.classification) ? [table('class-view', 'classView')] : []),
      table('by-township', 'townships'),
      table('by-crop', 'crops'),
      table('by-guarantee', 'guarantees'),
      table('by-credit-grade', 'grades'),
      paragraph(words.seeTables),
    ],
    operational: [
      table('indicators-by-month', 'monthlyIndicators'),
      table('indicators', 'indicators'),
      table('rules', 'rules'),
      table('loss-events', 'lossEvents'),
      table('breaches', 'breaches'),
      missing('rectification', words.rectification, words.noRectification),
    ],
    external: [
      table('disaster', 'disaster'),
      table('prices', 'prices'),
      table('exposure-matrix', 'exposure'),
      table('exposure-policy', 'policies'),
    ],
    provisions: [
      table('provisions', 'provisions'),
      table('stages', 'stages'),
      table('supervisory-ratios', 'ratios'),
    ],
    concentration: [table('concentration', 'concentration'), table('loss-limits', 'limits')],
    warnings: [
      table('warning-reasons', 'warnings'),
      table('warning-worklist', 'warned'),
      table('case-ledger', 'cases'),
      table('deadlines', 'deadlines'),
      writeOffTable(book, positions, account),
    ],
    stress: [table('scenarios', 'scenarios'), table('reverse-stress', 'reverse')],
    rectification: [
      table('rules-kept', 'rulesKept'),
      table('rule-leads', 'leads'),
      table('measures-order', 'order'),
    ],
    tables: [
      checkTable(checks, account),
      balanceSheetTable(month, sums, account),
      categoriesTable(sums, account),
      detailTable(details, sums, account),
      provisionTable(movement, account),
      industryTable(sums, account),
      qualityTable(sums, account),
      exposureTable(book, positions, month?.netCapital ?? null, account),
      reserveTable(findings.classification?.provisions ?? null, sums, account),
      capitalTable(month, account),
      agriculturalTable(book, loanBook.reading, positions, account),
      table('migration', 'migration'),
      ...rollTables(rolls, account),
      table('roll-rates', 'rollRates'),
      ...vintageTables(quarterVintages(book, positions), memberAccount(positions)),
      table('vintage', 'vintage'),
      leagueTable(managedLoans(book, positions), findings.operational?.managers ?? null, account),
      dueTable(dueLedger(book, positions, longestLedger), asOf, account),
      overdueTable(overdueLedger(book, positions, longestLedger), account),
      table('measures-credit-villages', 'creditVillages'),
      groupTable(groupExposures(book, positions), account),
      table('insurance-claims', 'insurance'),
      table('insurance-products', 'cover'),
      table('loss-sharing', 'sharing'),
      table('card-validation', 'monitoring'),
      from.block('card-calibration', named.calibration, 'figure'),
      table('card-stability', 'stability'),
      table('rules-used', 'rulesUsed'),
    ],
  }
  const chapters = (Object.keys(parts) as SectionName[]).map((name, i): Chapter => {
    const isAnnex = name === 'tables'
    return {
      id: `monthly-${name}`,
      number: isAnnex ? 'A' : String(i + 1),
      label: isAnnex ? annexLabel : sectionLabel(chineseNumeral(i + 1), i + 1),
      title: sections[name],
      blocks: parts[name],
    }
  })
  return {
    document: {
      title: monthlyWords.title(year, ofYear),
      subtitle: study.document.subtitle,
      councilPages: [],
      chapters: withinReport(chapters),
    },
    sums,
    checks,
  }
}

type SectionName = keyof typeof sections

function overview(
  book: Book,
  positions: NotePositions,
  { total }: ReportSums,
  checks: readonly CrossCheck[],
  before: number,
): Block[] {
  const { year, month, day } = dateOf(positions.asOf)
  const counted = (status: CrossCheck['status']) => checks.filter((own) => own.status === status).length
  const debtors = debtorsOf(book)
  const households =
    debtors && countDebtors(debtors, (row) => positions.balance[row] > 0, positions.balance.length)
  if (total.notes === 0) return [emptyCallout(positions.sources.isTold)]
  return [
    paragraph(monthlyWords.stateAt(longDate(year, month, day), total.balance, total.notes)),
    ...(households ? [paragraph(words.households(households, total.balance / households))] : []),
    ...(before > 0
      ? [paragraph(words.sinceMonth(total.balance - before, (total.balance - before) / before))]
      : []),
    paragraph(monthlyWords.checksPassed(counted('passed'), counted('explained'), counted('failed'))),
  ]
}

/** What the population owed at the end of the month before; fen. */
function balanceBefore(book: Book, positions: NotePositions): number {
  const { byDay } = pastBalances(book, positions, [monthBefore(positions.asOf)])
  return byDay[0].reduce((sum, owed) => sum + owed, 0)
}

/** What the cooperative states of the month, with what stands outside of the population and makes the difference. */
function statedOf(
  { book }: StudyContext,
  { reading }: LoanBookView,
  own: NotePositions,
  month: InstitutionMonth | null,
): Pick<OtherTables, 'ledger' | 'nonPerforming'> {
  const all = notePositions(book, reading, 'all')
  const outside = (counts: (row: number) => boolean): Sums => {
    let [notes, balance] = [0, 0]
    for (let row = 0; row < all.balance.length; row++) {
      if (!(all.balance[row] > 0) || own.balance[row] > 0 || !counts(row)) continue
      notes++
      balance += all.balance[row]
    }
    return { notes, balance }
  }
  const { category } = all
  const stated = (value: number | null | undefined, counts: (row: number) => boolean) =>
    value === null || value === undefined ? null : { stated: value, outside: outside(counts) }
  return {
    ledger: stated(month?.totalLoans, () => true),
    nonPerforming: stated(
      month?.totalNonPerforming,
      (row) => category !== null && isNonPerformingCode(category[row]),
    ),
  }
}

function paragraph(text: Phrase): Block {
  return { kind: 'paragraph', text }
}
