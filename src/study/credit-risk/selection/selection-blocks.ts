import type { Book } from '../../../book/book.ts'
import { levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import { nameOr, type Phrase, verbatim } from '../../../words/phrase.ts'
import {
  instrumentWords,
  rejectInferenceWords,
  selectionSection as words,
} from '../../../words/selection-section.ts'
import { gradeWords } from '../../../words/vocabulary.ts'
import { writtenCount, writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, RowAccount, Table, TableRow } from '../../document.ts'
import { joined } from '../../findings/labels.ts'
import { column, writtenP } from '../../regression/cells.ts'
import { formatFixed } from '../../render/format.ts'
import type { ProbabilityUnderSelection, SelectionFinding } from './selection-finding.ts'

/**
 * Default of those who applied, corrected where an instrument allows it; who was turned away though good.
 * `refusal`: why no model is fitted at all.
 */
export function selectionBlocks(
  book: Book,
  finding: SelectionFinding | null,
  refusal: Phrase | null = null,
): Block[] {
  const opening: Block[] = [
    { kind: 'heading', id: 'credit-risk-selection', title: words.heading },
    { kind: 'paragraph', text: words.introduction },
  ]
  if (!finding)
    return [
      ...opening,
      {
        kind: 'unavailable',
        id: 'sample-selection',
        caption: words.unavailable,
        reason: refusal ?? words.noRefused,
      },
    ]
  const read = book.companions.applications?.rows ?? 0
  const { rows } = finding.sample
  const account: RowAccount = {
    read,
    used: rows.length,
    dropped: read > rows.length ? [{ reason: words.notUsed, count: read - rows.length }] : [],
  }
  return [
    ...opening,
    correctedTable(finding, account),
    turnedAwayTable(book, finding, account),
    rejectTable(finding, account),
  ]
}

function correctedTable(
  { estimate, band, instruments, sample, granted, matured }: SelectionFinding,
  account: RowAccount,
): Table {
  const rho = estimate ? formatFixed(estimate.corrected.correlation, 2) : ''
  const [low, high] = estimate?.interval ?? [-1, 1]
  const isSignificant = estimate !== null && estimate.test.pValue < 0.05
  return {
    kind: 'table',
    id: 'sample-selection',
    caption: estimate
      ? words.captionCorrected(
          rho,
          formatFixed(low, 2),
          formatFixed(high, 2),
          writtenP(estimate.test.pValue),
          isSignificant,
        )
      : words.captionBand,
    columns: [
      column('assumption', words.assumption, 'text'),
      column('all', words.all, 'percent1'),
      column('granted', words.granted, 'percent1'),
      column('refused', words.refused, 'percent1'),
      column('goodRefused', words.goodRefused, 'count'),
    ],
    rows: [
      ...(estimate ? [{ ...rowOf(words.estimated(rho), estimate.corrected), role: 'total' as const }] : []),
      ...band.map((own) => rowOf(words.given(formatFixed(own.correlation, 1)), own)),
    ],
    notes: [
      ...(estimate
        ? [isSignificant ? words.significant : words.notSignificant, instrumentsNote(instruments)]
        : []),
      ...(sample.preGranted > 0 ? [words.preGrantedNote(writtenCount(sample.preGranted))] : []),
      ...(granted > matured ? [words.immatureNote(writtenCount(granted - matured))] : []),
      ...everyNote(sample),
    ],
    account,
  }
}

function everyNote({ every }: SelectionFinding['sample']): Phrase[] {
  return every > 1 ? [words.everyNote(writtenCount(every))] : []
}

function instrumentsNote(instruments: readonly string[]): Phrase {
  const names = joined(instruments.map((name) => nameOr(instrumentWords, name)))
  return { 'zh-CN': words.instrumentsNote(names['zh-CN'])['zh-CN'], en: words.instrumentsNote(names.en).en }
}

function rowOf(label: Phrase, own: ProbabilityUnderSelection): TableRow {
  return { cells: [label, own.all, own.granted, own.refused, own.goodRefused] }
}

/** By grade and township, at the estimated correlation, or at 0 where none could be estimated. */
function turnedAwayTable(book: Book, finding: SelectionFinding, account: RowAccount): Table {
  const under = finding.estimate?.corrected ?? finding.band.find(({ correlation }) => correlation === 0)!
  const { applications } = book.companions
  const grade = nominalOf(applications, 'credit_grade')
  const township = nominalOf(applications, 'township')
  return {
    kind: 'table',
    id: 'turned-away',
    caption: words.turnedAwayCaption(
      writtenCount(under.goodRefused),
      writtenPercent(under.goodRefused / finding.refused),
    ),
    columns: [
      column('group', words.group, 'text'),
      column('applications', words.applications, 'count'),
      column('refused', words.refusedCount, 'count'),
      column('good', words.goodCount, 'count'),
      column('goodShare', words.goodShare, 'percent1'),
    ],
    rows: [
      { cells: [words.byGrade, null, null, null, null], role: 'group' },
      ...tallies(
        finding,
        under,
        (row) => levelAt(grade, row),
        (name) => nameOr(gradeWords, name),
      ),
      { cells: [words.byTownship, null, null, null, null], role: 'group' },
      ...tallies(finding, under, (row) => levelAt(township, row), verbatim),
    ],
    notes: [words.turnedAwayNote(formatFixed(under.correlation, 2)), ...everyNote(finding.sample)],
    account,
  }
}

function tallies(
  { sample }: SelectionFinding,
  under: ProbabilityUnderSelection,
  groupOf: (row: number) => string | null,
  label: (name: string) => Phrase,
): TableRow[] {
  const groups = new Map<string, { applications: number; refused: number; good: number }>()
  let refused = 0
  sample.rows.forEach((row, i) => {
    const name = groupOf(row) ?? ''
    const own = groups.get(name) ?? { applications: 0, refused: 0, good: 0 }
    groups.set(name, own)
    own.applications += 1
    if (sample.isSelected[i] !== 0) return
    own.refused += 1
    if (under.ofRefused[refused++] < under.granted) own.good += 1
  })
  return [...groups]
    .sort((a, b) => b[1].good - a[1].good)
    .map(([name, { applications, refused: turned, good }]) => ({
      cells: [
        name === '' ? words.unknown : label(name),
        applications,
        turned,
        good,
        turned > 0 ? good / turned : null,
      ],
    }))
}

function rejectTable({ rejectInference }: SelectionFinding, account: RowAccount): Table {
  return {
    kind: 'table',
    id: 'reject-inference',
    caption: words.rejectCaption,
    columns: [
      column('method', words.method, 'text'),
      column('all', words.all, 'percent1'),
      column('refused', words.refused, 'percent1'),
    ],
    rows: rejectInference.map(({ method, all, refused }) => ({
      cells: [rejectInferenceWords[method], all, refused],
    })),
    notes: [words.rejectNote],
    account,
  }
}
