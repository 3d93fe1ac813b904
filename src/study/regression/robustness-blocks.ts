import { type Phrase, verbatim } from '../../words/phrase.ts'
import { columnWords as words } from '../../words/regression.ts'
import {
  regressionCaptions as captions,
  otherModels,
  unavailableCaptions,
} from '../../words/regression-captions.ts'
import { regressionNotes as notes } from '../../words/regression-notes.ts'
import { creditFileReasons } from '../../words/regression-reasons.ts'
import { writtenPercent } from '../../words/written-numbers.ts'
import type { Block, RowAccount, Table } from '../document.ts'
import type { ExplanatoryFinding } from '../findings/findings.ts'
import { columnLabel, factorLabel, levelLabel } from '../findings/labels.ts'
import type { RobustnessRow } from '../findings/robustness-findings.ts'
import { column } from './cells.ts'
import { isCalled, labelOfColumn, labelOfLevel } from './report-view.ts'

export function robustnessBlocks(finding: ExplanatoryFinding, account: RowAccount): Block[] {
  return [
    robustnessTable(finding, account),
    decisionsBlock(finding, account),
    selectionBlock(finding, account),
  ]
}

function robustnessTable(finding: ExplanatoryFinding, account: RowAccount): Table {
  const { rows, alternative, completeCases, leaveYearOut } = finding.robustness
  const withYears = leaveYearOut !== null
  const hasDecisions = rows.some(({ withDecisions }) => withDecisions !== null)
  const isClustered = finding.clusterCounts.length > 0
  const hasComplete = rows.some((row) => row.completeCases !== null)
  const changed = finding.factors.filter(
    (own) => isCalled(own) && rows.some((row) => row.factor === own.factor && changesSign(row)),
  )
  return {
    kind: 'table',
    id: 'robustness',
    caption: captions.robustness(
      changed.map(({ label }) => label),
      [
        ...(alternative ? [otherModels[alternative]] : []),
        ...(hasDecisions ? [otherModels.withDecisions] : []),
        ...(hasComplete ? [otherModels.completeCases] : []),
        ...(withYears ? [otherModels.leaveYearOut] : []),
      ],
    ),
    columns: [
      column('factor', words.factor, 'text'),
      column('primary', words.primary, 'decimal3'),
      ...(alternative ? [column('alternative', words[alternative], 'decimal3')] : []),
      ...(hasDecisions ? [column('withDecisions', words.withDecisions, 'decimal3')] : []),
      ...(hasComplete ? [column('completeCases', words.completeCases, 'decimal3')] : []),
      ...(withYears ? [column('leaveYearOut', words.leaveYearOut, 'decimal3')] : []),
      ...(isClustered ? [column('clustered', words.clustered, 'decimal3')] : []),
      column('naive', words.naive, 'decimal3'),
    ],
    rows: rows.map((row) => ({
      cells: [
        rowLabel(finding, row),
        row.primary,
        ...(alternative ? [row.alternative] : []),
        ...(hasDecisions ? [row.withDecisions] : []),
        ...(hasComplete ? [row.completeCases] : []),
        ...(withYears ? [row.leaveYearOut] : []),
        ...(isClustered ? [row.standardError] : []),
        row.naiveStandardError,
      ],
    })),
    notes: [
      ...(leaveYearOut
        ? [
            notes.leaveYearOut(
              leaveYearOut.method === 'oneStep' ? notes.oneStepYears : { 'zh-CN': '', en: '' },
            ),
          ]
        : []),
      ...(completeCases
        ? [notes.completeRows(completeCases.rows, completeCases.events)]
        : [notes.nothingMissing]),
    ],
    account,
  }
}

/** A significant coefficient on the other side of zero in some other model or year. */
function changesSign(row: RobustnessRow): boolean {
  const isClear = Math.abs(row.primary) > 1.96 * row.standardError
  const others = [row.alternative, row.withDecisions, row.completeCases, ...(row.leaveYearOut ?? [])]
  return isClear && others.some((other) => other !== null && Math.sign(other) !== Math.sign(row.primary))
}

function rowLabel(
  { mergedLevels }: ExplanatoryFinding,
  { factor, isMissingFlag, level }: RobustnessRow,
): Phrase {
  const label = columnLabel(factor, isMissingFlag)
  if (level === null) return label
  const own = levelLabel(factor, level, mergedLevels)
  return { 'zh-CN': `${label['zh-CN']}：${own['zh-CN']}`, en: `${label.en}: ${own.en}` }
}

function decisionsBlock(finding: ExplanatoryFinding, account: RowAccount): Block {
  const decisions = finding.robustness.withDecisions
  if (!decisions) {
    return {
      kind: 'unavailable',
      id: 'lenders-decisions',
      caption: unavailableCaptions.decisions,
      reason: creditFileReasons.decisions,
    }
  }
  return {
    kind: 'table',
    id: 'lenders-decisions',
    caption: captions.decisions(decisions.mcFaddenWithout.toFixed(3), decisions.mcFaddenWith.toFixed(3)),
    columns: [
      column('factor', words.factor, 'text'),
      column('coefficient', words.coefficient, 'decimal3'),
      column('standardError', words.standardError, 'decimal3'),
      column('oddsRatio', words.oddsRatio, 'decimal2'),
      column('p', words.p, 'pValue'),
    ],
    rows: decisions.terms.map(({ factor, level, coefficient, standardError, oddsRatio, pValue }) => {
      const label = labelOfColumn(finding, factor)
      const own = level === null ? null : labelOfLevel(finding, factor, level)
      const name = own
        ? { 'zh-CN': `${label['zh-CN']}：${own['zh-CN']}`, en: `${label.en}: ${own.en}` }
        : label
      return { cells: [name, coefficient, standardError, oddsRatio, pValue] }
    }),
    notes: [
      notes.decisions,
      ...decisions.explainedByFactors.map(({ factor, share }) =>
        notes.explained(factorLabel(factor), writtenPercent(share, 0)),
      ),
    ],
    account,
  }
}

const stableShare = 0.8

function selectionBlock(finding: ExplanatoryFinding, account: RowAccount): Block {
  const { selection } = finding.robustness
  if (!selection) {
    return {
      kind: 'unavailable',
      id: 'selection',
      caption: unavailableCaptions.selection,
      reason: creditFileReasons.noSelection,
    }
  }
  const ordered = [...selection.frequencies].sort((a, b) => b.share - a.share)
  return {
    kind: 'table',
    id: 'selection',
    caption: captions.selection(ordered.filter(({ share }) => share >= stableShare).length, ordered.length),
    columns: [
      column('factor', words.factor, 'text'),
      column('chosen', words.chosen, 'text'),
      column('frequency', words.frequency, 'percent1'),
    ],
    rows: ordered.map(({ factor, share }) => ({
      cells: [factorLabel(factor), selection.chosen.includes(factor) ? tick : null, share],
    })),
    notes: [notes.selection(selection.resamples)],
    account,
  }
}

const tick = verbatim('✓')
