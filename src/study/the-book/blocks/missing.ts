import type { MissingTreatment } from '../../../book/sample/missing-treatment.ts'
import type { Sample } from '../../../book/sample/sample.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { missingPolicyLabels } from '../../../words/sample-account.ts'
import { termLabels, termLevelLabels } from '../../../words/terms.ts'
import { bookColumns } from '../../../words/the-book.ts'
import { missingTable } from '../../../words/the-sample.ts'
import type { Block, Cell, RowAccount, TableColumn } from '../../document.ts'
import type { ModelSample } from '../../model-sample.ts'
import { missingRows } from '../credit-file-factors.ts'

const unavailable: Block = {
  kind: 'unavailable',
  id: 'missing-values',
  caption: missingTable.title,
  reason: missingTable.none,
}

/** What is missing of each factor, and what was done about it. */
export function missingBlock(sample: Sample | null, account: RowAccount): Block {
  if (!sample) return unavailable
  const rows = sample.rows.length
  const incomplete = sample.missing
    .filter(({ missing, policy }) => missing > 0 && policy !== 'product')
    .sort((a, b) => b.missing - a.missing)
  const [worst] = incomplete
  const income = sample.incomeKnownBy
  const notes =
    income && income.band > 0 ? [missingTable.incomeKnownBy(income.amount, income.band, income.nothing)] : []
  const caption = missingTable.caption(
    incomplete.length,
    worst ? { label: termLabels[worst.term], share: worst.missing / rows } : null,
  )
  if (!worst) return nothingMissing(caption, notes)
  return {
    kind: 'table',
    id: 'missing-values',
    caption,
    columns: columnsWithPolicy,
    rows: incomplete.map((treatment) => ({
      cells: [
        termLabels[treatment.term],
        treatment.missing,
        treatment.missing / rows,
        policyOf(treatment),
        standInOf(treatment),
      ],
    })),
    notes,
    account,
  }
}

function nothingMissing(caption: Phrase, notes: readonly Phrase[]): Block {
  const [note] = notes
  const text = note
    ? { 'zh-CN': `${caption['zh-CN']}。${note['zh-CN']}`, en: `${caption.en}. ${note.en}` }
    : { 'zh-CN': `${caption['zh-CN']}。`, en: `${caption.en}.` }
  return { kind: 'paragraph', text }
}

const columnsWithoutPolicy: readonly TableColumn[] = [
  { key: 'factor', header: bookColumns.factor, format: 'text' },
  { key: 'missing', header: bookColumns.missing, format: 'count' },
  { key: 'share', header: bookColumns.share, format: 'percent1' },
]
const columnsWithPolicy: readonly TableColumn[] = [
  ...columnsWithoutPolicy,
  { key: 'policy', header: bookColumns.policy, format: 'text' },
  { key: 'standIn', header: bookColumns.standIn, format: 'decimal2' },
]

function policyOf({ policy, sharedWith }: MissingTreatment): Phrase {
  const label = missingPolicyLabels[policy]
  if (sharedWith === null) return label
  const shared = missingTable.sharedWith(termLabels[sharedWith])
  return { 'zh-CN': `${label['zh-CN']}（${shared['zh-CN']}）`, en: `${label.en} (${shared.en})` }
}

function standInOf({ standIn }: MissingTreatment): Cell {
  if (typeof standIn !== 'string') return standIn
  const words: Readonly<Record<string, Phrase>> = termLevelLabels
  return words[standIn] ?? verbatim(standIn)
}

/** The same for a credit file: a level of its own, or the median with a flag where enough is missing to tell. */
export function creditFileMissingBlock(sample: ModelSample | null): Block {
  if (!sample) return unavailable
  const flagged = new Set(
    sample.columns.filter(({ isMissingFlag }) => isMissingFlag).map(({ factor }) => factor),
  )
  const incomplete = sample.derived
    .map((column) => ({ column, missing: missingRows(column) }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing)
  const [worst] = incomplete
  const caption = missingTable.caption(
    incomplete.length,
    worst ? { label: verbatim(worst.column.name), share: worst.missing / sample.rows } : null,
  )
  if (!worst) return nothingMissing(caption, [])
  return {
    kind: 'table',
    id: 'missing-values',
    caption,
    columns: [...columnsWithoutPolicy, columnsWithPolicy[3]],
    rows: incomplete.map(({ column, missing }) => ({
      cells: [
        verbatim(column.name),
        missing,
        missing / sample.rows,
        missingPolicyLabels[
          column.kind === 'nominal' ? 'level' : flagged.has(column.name) ? 'indicator' : 'typical'
        ],
      ],
    })),
    notes: [],
    account: sample.account,
  }
}
