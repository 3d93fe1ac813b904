import { caseStepWords, rulesMeasureWords as words } from '../../../words/rules-measure.ts'
import { writtenCount, writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, Table } from '../../document.ts'
import type { CaseLedger } from '../details/case-ledger.ts'
import type { MeasuresFinding } from '../workbench/measures-finding.ts'
import { allUsed, unavailablePart } from './unavailable-part.ts'

/** Collection and court step by step. */
export function rulesBlocks({ details }: MeasuresFinding): Block[] {
  const { found, missing } = details.caseLedger
  return [
    { kind: 'heading', id: 'rules-measure', title: words.heading },
    found ? ledgerTable(found) : unavailablePart('case-ledger', words.heading, missing),
  ]
}

function ledgerTable(ledger: CaseLedger): Table {
  const { steps, recoveredOfSued, suitToJudgment, judgmentToEnforcement } = ledger
  const days = (median: number | null) => (median === null ? '—' : writtenCount(median))
  return {
    kind: 'table',
    id: 'case-ledger',
    caption:
      recoveredOfSued === null ? words.noSuitCaption : words.caption(writtenPercent(recoveredOfSued, 0)),
    columns: [
      { key: 'step', header: words.step, format: 'text' },
      { key: 'steps', header: words.steps, format: 'count' },
      { key: 'loans', header: words.loans, format: 'count' },
      { key: 'amount', header: words.amount, format: 'tenThousandYuan' },
      { key: 'recovered', header: words.recovered, format: 'tenThousandYuan' },
    ],
    rows: steps.map(({ kind, steps: count, loans, amount, recovered }) => ({
      cells: [caseStepWords[kind], count, loans, amount, recovered],
    })),
    notes: [
      words.daysNote(days(suitToJudgment), days(judgmentToEnforcement)),
      words.waitingNote(writtenCount(ledger.suedNotJudged), writtenCount(ledger.judgedNotEnforced)),
    ],
    account: allUsed(steps.reduce((sum, own) => sum + own.steps, 0)),
  }
}
