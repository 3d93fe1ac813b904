import {
  checkNotes,
  checkStatusWords,
  checkWords,
  monthlyColumns as columns,
  tableWords as words,
} from '../../words/monthly-report.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { RowAccount, Table } from '../document.ts'
import { yuan } from '../status-quo/yuan.ts'
import type { CrossCheck, CrossCheckName } from './cross-checks.ts'

/** Both sides of each check, the difference and what explains it. */
export function checkTable(checks: readonly CrossCheck[], account: RowAccount): Table {
  const computed = checks.filter(({ status }) => status !== 'notComputed')
  const holds = checks.filter(({ status }) => status === 'passed' || status === 'explained').length
  const money = (fen: number) => (Number.isNaN(fen) ? null : yuan(fen))
  return {
    kind: 'table',
    id: 'cross-checks',
    caption: words.checks(holds, computed.length, checks.length),
    columns: [
      { key: 'check', header: columns.check, format: 'text' },
      { key: 'left', header: columns.left, format: 'tenThousandYuan' },
      { key: 'right', header: columns.right, format: 'tenThousandYuan' },
      { key: 'difference', header: columns.difference, format: 'tenThousandYuan' },
      { key: 'status', header: columns.status, format: 'text' },
    ],
    rows: checks.map(({ check, left, right, difference, status }) => ({
      cells: [checkWords[check], money(left), money(right), money(difference), checkStatusWords[status]],
    })),
    notes: [...new Set(checks.flatMap(noteOf))],
    account,
  }
}

const needs = {
  classesMakeTotal: checkNotes.noCategory,
  over90WithinNonPerforming: checkNotes.noCategory,
  industriesMakeTotal: checkNotes.noIndustry,
  rollsMakeOpening: checkNotes.noRolls,
  provisionsMove: checkNotes.noProvisions,
  bookMakesLedger: checkNotes.noLedger,
  nonPerformingMakesLedger: checkNotes.noStatedNonPerforming,
} as const satisfies Partial<Record<CrossCheckName, Phrase>>

const ofLedger: readonly CrossCheckName[] = ['bookMakesLedger', 'nonPerformingMakesLedger']

function noteOf({ check, status, explanation }: CrossCheck): Phrase[] {
  if (status === 'explained' && explanation) {
    const { notes, balance } = explanation
    return [
      ofLedger.includes(check) ? checkNotes.outside(notes, balance) : checkNotes.bookedBetter(notes, balance),
    ]
  }
  if (status === 'failed' && check === 'bookMakesLedger') return [checkNotes.ledgerDiffers]
  if (status === 'failed' && check === 'nonPerformingMakesLedger') return [checkNotes.nonPerformingDiffers]
  if (status !== 'notComputed') return []
  return check in needs ? [needs[check as keyof typeof needs]] : []
}
