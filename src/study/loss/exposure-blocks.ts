import { lossExposureWords as words } from '../../words/loss-exposure.ts'
import { certaintyWords } from '../../words/measures-workbench.ts'
import { guaranteeWords } from '../../words/vocabulary.ts'
import type { Block, RowAccount, Table } from '../document.ts'
import { column } from '../regression/cells.ts'
import type { GuaranteePart, UndrawnPart } from './exposure-parts.ts'
import type { LossFinding } from './loss-finding.ts'

/** How much of each note is lost at a default, and on what that rests; what undrawn lines add. */
export function exposureBlocks({ byGuarantee, undrawn }: LossFinding, account: RowAccount): Block[] {
  return [
    guaranteeTable(byGuarantee, account),
    ...(undrawn ? [{ kind: 'paragraph', text: undrawnText(undrawn) } as const] : []),
  ]
}

function guaranteeTable(parts: readonly GuaranteePart[], account: RowAccount): Table {
  const own = parts.filter(({ certainty }) => certainty === 'ownData')
  return {
    kind: 'table',
    id: 'loss-given-default',
    caption: words.caption(own.length, parts.length),
    columns: [
      column('guarantee', words.guarantee, 'text'),
      column('notes', words.notes, 'count'),
      column('exposure', words.exposure, 'tenThousandYuan'),
      column('lossGivenDefault', words.lossGivenDefault, 'percent1'),
      column('error', words.error, 'percent1'),
      column('certainty', words.certainty, 'text'),
      column('observed', words.observed, 'count'),
      column('own', words.afterSharing, 'percent1'),
      column('expectedLoss', words.expectedLoss, 'tenThousandYuan'),
    ],
    rows: parts.map((part) => ({
      cells: [
        guaranteeWords[part.guarantee],
        part.notes,
        part.exposure,
        part.lossGivenDefault,
        part.standardError,
        certaintyWords[part.certainty],
        part.observed > 0 ? part.observed : null,
        part.ownLossGivenDefault,
        part.expectedLoss,
      ],
    })),
    notes: [words.note],
    account,
  }
}

function undrawnText({ drawing, idle, conversionFactor, ...part }: UndrawnPart) {
  return words.undrawn({
    households: drawing.households,
    undrawn: drawing.undrawn,
    conversionFactor,
    exposure: drawing.exposure,
    expectedLoss: part.expectedLoss,
    shareOfExpectedLoss: part.shareOfExpectedLoss,
    shareOfShortfall: part.shareOfShortfall,
    idleHouseholds: idle.households,
    idleUndrawn: idle.undrawn,
  })
}
