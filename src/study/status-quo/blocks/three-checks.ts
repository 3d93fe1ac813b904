import { wilsonInterval } from '../../../stats/proportion.ts'
import { statusQuoColumns } from '../../../words/status-quo.ts'
import {
  checkRuleWords,
  checkStageWords,
  managementColumns,
  threeChecksWords,
} from '../../../words/status-quo-management.ts'
import type { Block, TableRow } from '../../document.ts'
import { FEWEST_FOR_A_RATE } from '../fewest.ts'
import type { StatusQuoScope } from '../scope.ts'
import {
  type CheckStage,
  checkRules,
  type RuleRecord,
  type ThreeChecks,
  threeChecksRecord,
} from '../three-checks-record.ts'

/** Whether each of the three checks is dated, in time, in order and by distinct persons. */
export function threeChecksBlocks({ book, positions, accounts, confidence }: StatusQuoScope): Block[] {
  const found = threeChecksRecord(book, positions)
  const told = found.records.filter(({ judged }) => judged > 0)
  if (told.length === 0) {
    const { title, nothing } = threeChecksWords
    return [{ kind: 'unavailable', id: 'three-checks', caption: title, reason: nothing }]
  }
  const missing = found.records.filter(({ judged }) => judged === 0)
  const whole = told.find(({ rule }) => rule === 'allThreeKept')
  const parts = told.filter(({ rule }) => rule !== 'allThreeKept').map(named)
  const weakest = parts.reduce((worst, one) => (one.rate < worst.rate ? one : worst))
  return [
    {
      kind: 'table',
      id: 'three-checks',
      caption: threeChecksWords.caption(whole ? whole.kept / whole.judged : null, weakest),
      columns: [
        { key: 'rule', header: managementColumns.rule, format: 'text' },
        { key: 'judged', header: managementColumns.judged, format: 'count' },
        { key: 'broken', header: managementColumns.broken, format: 'count' },
        { key: 'kept', header: managementColumns.kept, format: 'percent1' },
        { key: 'interval', header: statusQuoColumns.interval, format: 'percent1' },
        { key: 'lately', header: managementColumns.lately, format: 'percent1' },
      ],
      rows: (Object.keys(checkRules) as CheckStage[]).flatMap((stage) => stageRows(stage, found, confidence)),
      notes: [
        threeChecksWords.note,
        ...(missing.length > 0
          ? [threeChecksWords.missing(missing.map(({ rule }) => checkRuleWords[rule]))]
          : []),
      ],
      account: accounts.members,
    },
    ...keptFigure(told),
  ]
}

function stageRows(stage: CheckStage, { records }: ThreeChecks, confidence: number): TableRow[] {
  const rules: readonly string[] = checkRules[stage]
  const rows = records
    .filter(({ rule, judged }) => rules.includes(rule) && judged > 0)
    .map(({ rule, judged, kept, judgedLately, keptLately }): TableRow => {
      const isRated = judged >= FEWEST_FOR_A_RATE
      return {
        cells: [
          checkRuleWords[rule],
          judged,
          judged - kept,
          isRated ? kept / judged : null,
          isRated ? wilsonInterval(kept, judged, confidence) : null,
          judgedLately >= FEWEST_FOR_A_RATE ? keptLately / judgedLately : null,
        ],
      }
    })
  return rows.length === 0 ? [] : [{ role: 'group', cells: [checkStageWords[stage]] }, ...rows]
}

function keptFigure(told: readonly RuleRecord[]): Block[] {
  const rated = told.filter(({ judged }) => judged >= FEWEST_FOR_A_RATE)
  if (rated.length < 2) return []
  const falls = rated
    .filter(({ judgedLately }) => judgedLately >= FEWEST_FOR_A_RATE)
    .map((record) => ({
      record,
      change: record.keptLately / record.judgedLately - record.kept / record.judged,
    }))
    .sort((a, b) => a.change - b.change)
  const [most] = falls
  return [
    {
      kind: 'figure',
      id: 'three-checks-figure',
      caption: threeChecksWords.figure(most ? named(most.record) : null, most?.change ?? 0),
      chart: {
        kind: 'bar',
        axis: { label: threeChecksWords.axis, format: 'percent' },
        bars: rated.map((record) => ({
          label: checkRuleWords[record.rule],
          value: record.kept / record.judged,
          emphasis: record.rule === most?.record.rule && most.change < -0.005,
        })),
      },
      notes: [],
    },
  ]
}

function named({ rule, kept, judged }: RuleRecord) {
  return { label: checkRuleWords[rule], rate: kept / judged }
}
