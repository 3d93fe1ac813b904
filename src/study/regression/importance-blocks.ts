import type { Phrase } from '../../words/phrase.ts'
import { cropYearWords, valueWords, columnWords as words } from '../../words/regression.ts'
import { regressionCaptions as captions, unavailableCaptions } from '../../words/regression-captions.ts'
import { regressionNotes as notes } from '../../words/regression-notes.ts'
import { creditFileReasons } from '../../words/regression-reasons.ts'
import { riskGroupWords } from '../../words/vocabulary.ts'
import type { Block, Figure, RowAccount, Table } from '../document.ts'
import type { ExplanatoryFinding, FactorFinding, ImportanceFinding } from '../findings/findings.ts'
import { column } from './cells.ts'

const factorsInFigure = 12
const factorsInCaption = 3

export function importanceBlocks(finding: ExplanatoryFinding, account: RowAccount): Block[] {
  const { importance } = finding
  if (!importance) return []
  return [importanceFigure(finding), importanceTable(finding, importance, account), groupBlock(finding)]
}

function importanceFigure({ factors }: ExplanatoryFinding): Figure {
  const shown = factors.slice(0, factorsInFigure)
  const first = shown.slice(0, factorsInCaption)
  return {
    kind: 'figure',
    id: 'importance',
    caption: captions.importance(
      first.map(({ label }) => label),
      sumOfShares(first),
    ),
    chart: {
      kind: 'bar',
      axis: { label: words.inSample, format: 'percent' },
      bars: shown.map((own, i) => ({
        label: own.label,
        value: own.importanceShare ?? 0,
        ...(own.importanceInterval ? { interval: own.importanceInterval } : {}),
        emphasis: i < factorsInCaption,
      })),
    },
    notes: [],
  }
}

function importanceTable(
  { factors, groups, clusterCounts }: ExplanatoryFinding,
  { method, yearShare, yearCrossFittedShare, replications, crossFittedRows }: ImportanceFinding,
  account: RowAccount,
): Table {
  const isGrouped = groups.length > 0
  const row = (own: FactorFinding) => ({
    cells: [
      own.label,
      ...(isGrouped ? [own.riskGroup && riskGroupWords[own.riskGroup]] : []),
      own.importanceShare,
      own.importanceInterval,
      own.crossFittedShare,
    ],
  })
  const years =
    yearShare === null ? [] : [yearRow(cropYearWords.label, [yearShare, yearCrossFittedShare], isGrouped)]
  const total = sumOfShares(factors) + (yearShare ?? 0)
  const lasting = factors.filter(({ crossFittedShare }) => (crossFittedShare ?? 0) > 0)
  const isClustered = clusterCounts.length > 0
  return {
    kind: 'table',
    id: 'importance-shares',
    caption: captions.importanceShares(lasting.length, factors.length, sumOfShares(lasting)),
    columns: [
      column('factor', words.factor, 'text'),
      ...(isGrouped ? [column('riskGroup', words.riskGroup, 'text')] : []),
      column('share', words.inSample, 'percent1'),
      column('interval', words.interval, 'percent1'),
      column('crossFitted', words.crossFitted, 'percent1'),
    ],
    rows: [
      ...factors.map(row),
      ...years,
      { cells: [valueWords.total, ...(isGrouped ? [null] : []), total, null, null], role: 'total' as const },
    ],
    notes: [
      notes.importance(notes.importanceMethod[method], {
        replications,
        rows: crossFittedRows,
        hasYears: yearShare !== null,
        isClustered,
      }),
      ...(yearShare === null ? [] : [notes.years]),
    ],
    account,
  }
}

function sumOfShares(factors: readonly FactorFinding[]): number {
  return factors.reduce((sum, { importanceShare }) => sum + (importanceShare ?? 0), 0)
}

function yearRow(label: Phrase, [share, crossFitted]: readonly [number, number | null], isGrouped: boolean) {
  return {
    cells: [label, ...(isGrouped ? [riskGroupWords.external] : []), share, null, crossFitted],
    role: 'reference' as const,
  }
}

function groupBlock({ groups }: ExplanatoryFinding): Block {
  if (groups.length === 0) {
    return {
      kind: 'unavailable',
      id: 'risk-groups',
      of: 'figure',
      caption: unavailableCaptions.groups,
      reason: creditFileReasons.groups,
    }
  }
  const largest = groups.reduce((best, own) => (own.share > best.share ? own : best))
  return {
    kind: 'figure',
    id: 'risk-groups',
    caption: captions.groups(riskGroupWords[largest.group], largest.share),
    chart: {
      kind: 'bar',
      axis: { label: words.inSample, format: 'percent' },
      bars: groups.map(({ group, share, interval }) => ({
        label: riskGroupWords[group],
        value: share,
        ...(interval ? { interval } : {}),
        emphasis: group === largest.group,
      })),
    },
    notes: [notes.groups],
  }
}
