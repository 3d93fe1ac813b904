import { funnelLimits } from '../../stats/funnel/poisson-funnel.ts'
import {
  funnelCaption,
  notListedNote,
  officersCaption,
  spreadNote,
  unjudgedNote,
  unnamedOfficer,
  verdictLabels,
  operationalWords as words,
} from '../../words/operational-risk.ts'
import { verbatim } from '../../words/phrase.ts'
import type { FunnelChart } from '../charts.ts'
import type { Block, Figure, RowAccount, Table, Unavailable } from '../document.ts'
import type { OfficerComparison, OfficerFinding, OfficerVerdict } from './officer-comparison.ts'

/** More lines than this are no table: those outside the limits stand, the others are a count. */
const mostLines = 60

/** Observed against expected by account manager: the funnel, the table, and how to use them. */
export function officerBlocks(comparison: OfficerComparison, account: RowAccount): Block[] {
  return [
    funnelFigure(comparison.officers),
    officerTable(comparison, account),
    { kind: 'callout', tone: 'caution', title: words.blameTitle, text: words.blame },
  ]
}

function isJudged({ verdict }: OfficerFinding): boolean {
  return verdict !== 'cannotBeSeparated' && verdict !== 'tooFew'
}

function isOutside({ verdict }: OfficerFinding): boolean {
  return verdict === 'more' || verdict === 'fewer'
}

function funnelFigure(officers: readonly OfficerFinding[]): Figure | Unavailable {
  const judged = officers.filter(isJudged)
  if (judged.length === 0) {
    return {
      kind: 'unavailable',
      id: 'officer-funnel',
      of: 'figure',
      caption: funnelCaption({ judged: 0, more: 0, fewer: 0 }),
      reason: words.nobodyJudged,
    }
  }
  const count = (verdict: OfficerVerdict) => judged.filter((one) => one.verdict === verdict).length
  return {
    kind: 'figure',
    id: 'officer-funnel',
    caption: funnelCaption({ judged: judged.length, more: count('more'), fewer: count('fewer') }),
    chart: {
      kind: 'funnel',
      points: judged.map((one) => ({
        label: verbatim(one.officer),
        expected: one.effectiveExpected,
        ratio: one.ratio,
        outside: isOutside(one),
      })),
      limits: limitCurves(judged),
    },
    notes: [words.funnelNotes],
  }
}

function limitCurves(judged: readonly OfficerFinding[]): FunnelChart['limits'] {
  const most = Math.max(1, ...judged.map(({ effectiveExpected }) => effectiveExpected)) * 1.25
  const steps = 60
  // Denser where the limits bend: the square of an even grid.
  const grid = Array.from({ length: steps }, (_, i) => most * ((i + 1) / steps) ** 2).filter(
    (at) => at >= 0.5,
  )
  const curve = (coverage: number) =>
    grid.map((expected) => {
      const [low, high] = funnelLimits(expected, coverage)
      return { expected, low, high }
    })
  return [
    { name: words.limit95, curve: curve(0.95) },
    { name: words.limit998, curve: curve(0.998) },
  ]
}

function officerTable(comparison: OfficerComparison, account: RowAccount): Table {
  const { officers, cellHeterogeneity, designEffect, method, unnamed, rows } = comparison
  const inOrder = officers.toSorted((a, b) => (a.officer < b.officer ? -1 : 1))
  const listed = inOrder.length <= mostLines ? inOrder : inOrder.filter(isOutside).slice(0, mostLines)
  const count = (verdict: OfficerVerdict) => officers.filter((one) => one.verdict === verdict).length
  return {
    kind: 'table',
    id: 'officers',
    caption: officersCaption(
      inOrder.filter(({ verdict }) => verdict === 'more').map(({ officer }) => officer),
    ),
    columns: [
      { key: 'officer', header: words.officer, format: 'text' },
      { key: 'notes', header: words.notes, format: 'count' },
      { key: 'observed', header: words.observed, format: 'count' },
      { key: 'expected', header: words.expected, format: 'decimal2' },
      { key: 'ratio', header: words.ratio, format: 'decimal2' },
      { key: 'interval', header: words.interval, format: 'decimal2' },
      { key: 'q', header: words.qValue, format: 'pValue' },
      { key: 'worstTenth', header: words.worstTenth, format: 'percent1' },
      { key: 'disaster', header: words.disasterShare, format: 'percent1' },
      { key: 'health', header: words.healthShare, format: 'percent1' },
      { key: 'verdict', header: words.verdict, format: 'text' },
    ],
    rows: listed.map((one) => ({
      cells: [
        verbatim(one.officer),
        one.rows,
        one.observed,
        one.expected,
        isJudged(one) ? one.ratio : null,
        isJudged(one) ? one.interval : null,
        one.qValue,
        one.worstTenth,
        one.disasterShare,
        one.healthShockShare,
        verdictLabels[one.verdict],
      ],
    })),
    notes: [
      words.officerNotes,
      unjudgedNote(count('cannotBeSeparated'), count('tooFew')),
      spreadNote(cellHeterogeneity, designEffect, method),
      ...(listed.length < officers.length ? [notListedNote(officers.length - listed.length)] : []),
    ],
    account: {
      ...account,
      used: rows,
      dropped:
        unnamed > 0 ? [...account.dropped, { reason: unnamedOfficer, count: unnamed }] : account.dropped,
    },
  }
}
