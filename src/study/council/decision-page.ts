import { resolutions, decisionWords as words } from '../../words/council.ts'
import { contrastEvidence, measureNames } from '../../words/measures.ts'
import type { StudyContext } from '../context.ts'
import type { Block, RowAccount, TableRow } from '../document.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { measureFindings } from '../measures/measure-findings.ts'
import { limitsOf } from '../method/limits.ts'

/** The decision table with its resolution sentences, three limits, the excluded loans, signature lines. */
export function decisionBlocks(context: StudyContext, { explanatory }: StudyFindings): Block[] {
  const { sample, book, refusal } = context
  const rows = explanatory ? decisionRows(explanatory) : []
  const account: RowAccount = sample?.account ?? { read: book.loans.rows, used: 0, dropped: [] }
  return [
    rows.length > 0
      ? {
          kind: 'table',
          id: 'decision',
          caption: words.caption,
          columns: [
            { key: 'measure', header: words.measure, format: 'text' },
            { key: 'evidence', header: words.evidence, format: 'text' },
            { key: 'certainty', header: words.certainty, format: 'text' },
            { key: 'resolution', header: words.resolution, format: 'text' },
            { key: 'owner', header: words.owner, format: 'text' },
            { key: 'date', header: words.date, format: 'text' },
          ],
          rows,
          notes: [words.quantityNote, words.blanksNote],
          account,
        }
      : { kind: 'unavailable', id: 'decision', caption: words.caption, reason: refusal ?? words.none },
    { kind: 'heading', id: 'cannot-say', title: words.cannotSayHeading },
    { kind: 'list', ordered: true, items: limitsOf(context).slice(0, 3) },
    {
      kind: 'paragraph',
      text: words.excluded(
        (account.read - account.used).toLocaleString('en'),
        account.used.toLocaleString('en'),
      ),
    },
    { kind: 'signatures', roles: words.signatures },
  ]
}

function decisionRows(explanatory: NonNullable<StudyFindings['explanatory']>): TableRow[] {
  return measureFindings(explanatory)
    .filter(({ verdict }) => verdict === 'pointsTo')
    .map(({ measure, strongest }) => ({
      cells: [
        measureNames[measure],
        strongest?.contrast
          ? contrastEvidence(
              strongest.label,
              (100 * strongest.contrast.rateFrom).toFixed(1),
              (100 * strongest.contrast.rateTo).toFixed(1),
            )
          : null,
        words.certaintyOwnData,
        resolutions[measure],
        words.blank,
        words.blank,
      ],
    }))
}
