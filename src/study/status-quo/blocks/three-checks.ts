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
    ...brokenFigure(told, confidence),
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

/** The share of notes that break each rule, with its interval: what is kept by all needs no bar. */
function brokenFigure(told: readonly RuleRecord[], confidence: number): Block[] {
  const rated = told.filter(
    ({ rule, judged, kept }) => judged >= FEWEST_FOR_A_RATE && kept < judged && rule !== 'allThreeKept',
  )
  if (rated.length < 2) return []
  const worse = worsened(rated, confidence)
  const bars = [...rated].sort((a, b) => a.kept / a.judged - b.kept / b.judged)
  return [
    {
      kind: 'figure',
      id: 'three-checks-figure',
      caption: threeChecksWords.figure(named(bars[0]), worse && { ...named(worse), change: changeOf(worse) }),
      chart: {
        kind: 'bar',
        axis: { label: threeChecksWords.axis, format: 'percent' },
        bars: bars.map(({ rule, kept, judged }) => ({
          label: checkRuleWords[rule],
          value: 1 - kept / judged,
          interval: wilsonInterval(judged - kept, judged, confidence),
          emphasis: rule === worse?.rule,
        })),
      },
      notes: [],
    },
  ]
}

/** A smaller fall is not worth a caption, however many notes show it. */
const LEAST_FALL = 0.005

/** The rule that fell most in the last twelve months against all years, by more than chance. */
function worsened(records: readonly RuleRecord[], confidence: number): RuleRecord | null {
  const fallen = records
    .filter(({ judged, kept, judgedLately, keptLately }) => {
      if (judgedLately < FEWEST_FOR_A_RATE) return false
      return wilsonInterval(keptLately, judgedLately, confidence)[1] < kept / judged
    })
    .filter((record) => changeOf(record) < -LEAST_FALL)
  fallen.sort((a, b) => changeOf(a) - changeOf(b))
  return fallen[0] ?? null
}

function changeOf({ judged, kept, judgedLately, keptLately }: RuleRecord): number {
  return keptLately / judgedLately - kept / judged
}

function named({ rule, kept, judged }: RuleRecord) {
  return { label: checkRuleWords[rule], rate: kept / judged }
}
