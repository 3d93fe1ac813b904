import { dateOf } from '../../lending/calendar.ts'
import { longDate } from '../../words/document.ts'
import {
  monthlyWords,
  studyTableWords as named,
  monthlySections as sections,
} from '../../words/monthly-report.ts'
import type { Phrase } from '../../words/phrase.ts'
import { institutionMonth } from '../classification/institution-month.ts'
import type { LoanBookView, StudyContext } from '../context.ts'
import type { Block, Chapter, StudyDocument } from '../document.ts'
import { stockAccount } from '../status-quo/accounts.ts'
import { type NotePositions, notePositions } from '../status-quo/note-positions.ts'
import type { Sums } from '../status-quo/quality.ts'
import type { Study } from '../study.ts'
import { agriculturalTable } from './agricultural-table.ts'
import { checkTable } from './check-table.ts'
import { type CrossCheck, crossChecks } from './cross-checks.ts'
import { dueTable, groupTable, longestLedger, overdueTable } from './ledger-tables.ts'
import { dueLedger, groupExposures, overdueLedger } from './ledgers.ts'
import { provisionMovement } from './provision-movement.ts'
import { type ReportSums, reportSums } from './report-sums.ts'
import { studyBlocks, withinReport } from './study-blocks.ts'
import {
  capitalTable,
  categoriesTable,
  exposureTable,
  industryTable,
  provisionTable,
  qualityTable,
} from './supervisory-tables.ts'

export interface MonthlyReport {
  readonly document: StudyDocument
  readonly sums: ReportSums
  readonly checks: readonly CrossCheck[]
}

/** The monthly risk report in nine sections, with the twelve tables after them (DOMAIN.md §7). */
export function monthlyReport(study: Study, loanBook: LoanBookView): MonthlyReport {
  const { context } = study
  const { book, settings } = context
  const positions = notePositions(book, loanBook.reading, settings.population)
  const { asOf } = positions
  const account = stockAccount(positions)
  const month = institutionMonth(book, asOf)
  const sums = reportSums(book, positions)
  const stated = month?.monthEnd === asOf ? month.totalLoans : null
  const checks = crossChecks(
    sums,
    stated === null ? null : { stated, outside: outsideOf(context, loanBook, positions) },
  )
  const from = studyBlocks(study.document.chapters)
  const table = (id: string, name: keyof typeof named) => from.block(id, named[name])
  const { year, month: ofYear, day } = dateOf(asOf)
  const counted = (status: CrossCheck['status']) => checks.filter((own) => own.status === status).length
  const parts: [keyof typeof sections, Block[]][] = [
    [
      'overview',
      [
        paragraph(monthlyWords.stateAt(longDate(year, ofYear, day), sums.total.balance, sums.total.notes)),
        paragraph(monthlyWords.checksPassed(counted('passed'), counted('explained'), counted('failed'))),
        table('growth', 'growth'),
      ],
    ],
    [
      'credit',
      [
        table('five-categories', 'categories'),
        table('true-npl', 'trueNpl'),
        table('overdue-buckets', 'buckets'),
        table('automatic-class', 'automatic'),
      ],
    ],
    [
      'operational',
      [
        table('indicators', 'indicators'),
        table('rules', 'rules'),
        table('loss-events', 'lossEvents'),
        table('breaches', 'breaches'),
      ],
    ],
    ['external', [table('disaster', 'disaster'), table('prices', 'prices')]],
    [
      'provisions',
      [table('provisions', 'provisions'), table('stages', 'stages'), table('supervisory-ratios', 'ratios')],
    ],
    ['concentration', [table('concentration', 'concentration')]],
    ['warnings', [table('warning-reasons', 'warnings'), table('warning-worklist', 'warned')]],
    ['stress', [table('scenarios', 'scenarios'), table('reverse-stress', 'reverse')]],
    [
      'rectification',
      [table('rules-kept', 'rulesKept'), table('deadlines', 'deadlines'), table('measures-order', 'order')],
    ],
    [
      'tables',
      [
        checkTable(checks, account),
        categoriesTable(sums, account),
        provisionTable(provisionMovement(book, positions), account),
        industryTable(sums, account),
        qualityTable(sums, account),
        exposureTable(book, positions, month?.netCapital ?? null, account),
        capitalTable(month, account),
        agriculturalTable(book, loanBook.reading, positions, account),
        table('migration', 'migration'),
        table('roll-rates', 'rollRates'),
        table('vintage', 'vintage'),
        table('officers', 'officers'),
        dueTable(dueLedger(book, positions, longestLedger), asOf, account),
        overdueTable(overdueLedger(book, positions, longestLedger), account),
        table('credit-villages', 'creditVillages'),
        groupTable(groupExposures(book, positions), account),
        table('insurance', 'insurance'),
        table('card-validation', 'monitoring'),
        table('card-stability', 'stability'),
      ],
    ],
  ]
  const chapters = parts.map(([name, blocks], i): Chapter => {
    return { id: `monthly-${name}`, number: String(i + 1), title: sections[name], blocks }
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

function paragraph(text: Phrase): Block {
  return { kind: 'paragraph', text }
}

/** What is outstanding outside of the population, which the cooperative's own total holds too. */
function outsideOf({ book }: StudyContext, { reading }: LoanBookView, own: NotePositions): Sums {
  const all = notePositions(book, reading, 'all')
  let [notes, balance] = [0, 0]
  for (let row = 0; row < all.balance.length; row++) {
    if (!(all.balance[row] > 0) || own.balance[row] > 0) continue
    notes++
    balance += all.balance[row]
  }
  return { notes, balance }
}
