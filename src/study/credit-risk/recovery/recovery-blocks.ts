import { certaintyWords } from '../../../words/measures-workbench.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { recoverySection as words } from '../../../words/recovery-section.ts'
import { guaranteeWords } from '../../../words/vocabulary.ts'
import { writtenCount } from '../../../words/written-numbers.ts'
import type { Block, RowAccount } from '../../document.ts'
import { column } from '../../regression/cells.ts'
import type { RecoveryFinding } from './recovery-finding.ts'

/**
 * Loss given default by guarantee, from own recoveries and the stated table.
 * `refusal`: why no model is fitted at all.
 */
export function recoveryBlocks(
  rows: number,
  finding: RecoveryFinding | null,
  refusal: Phrase | null = null,
): Block[] {
  const heading: Block = { kind: 'heading', id: 'credit-risk-recovery', title: words.heading }
  if (!finding)
    return [
      heading,
      { kind: 'unavailable', id: 'recovery', caption: words.unavailable, reason: refusal ?? words.nothing },
    ]
  const { byGuarantee, unused } = finding
  const used = byGuarantee.reduce((sum, { notes }) => sum + notes, 0)
  const own = byGuarantee.filter(({ certainty }) => certainty === 'ownData').length
  const account: RowAccount = { read: rows, used: rows, dropped: [] }
  return [
    heading,
    {
      kind: 'table',
      id: 'recovery',
      caption: words.caption(writtenCount(used), own),
      columns: [
        column('guarantee', words.guarantee, 'text'),
        column('notes', words.notes, 'count'),
        column('exposure', words.exposure, 'tenThousandYuan'),
        column('observed', words.observed, 'percent1'),
        column('stated', words.stated, 'percent1'),
        column('credibility', words.credibility, 'decimal2'),
        column('estimate', words.estimate, 'percent1'),
        column('interval', words.interval, 'percent1'),
        column('certainty', words.certainty, 'text'),
      ],
      rows: byGuarantee.map(({ guarantee, notes, exposure, observed, stated, estimate, certainty }) => {
        const { value, credibility, standardError } = estimate
        const interval = [Math.max(0, value - standardError), Math.min(1, value + standardError)] as const
        return {
          cells: [
            guaranteeWords[guarantee],
            notes,
            exposure / 100,
            observed,
            stated,
            credibility,
            value,
            interval,
            certaintyWords[certainty],
          ],
        }
      }),
      notes: [words.method, ...(unused > 0 ? [words.unused(writtenCount(unused))] : [])],
      account,
    },
  ]
}
