import { terms } from '../../book/sample/terms.ts'
import { columnWords as words } from '../../words/regression.ts'
import { regressionCaptions as captions } from '../../words/regression-captions.ts'
import { regressionNotes as notes } from '../../words/regression-notes.ts'
import { actorLabels } from '../../words/terms.ts'
import { writtenPercent } from '../../words/written-numbers.ts'
import type { RowAccount, Table } from '../document.ts'
import type { ExplanatoryFinding } from '../findings/findings.ts'
import { column } from './cells.ts'
import { isCalled } from './report-view.ts'

/** Predicted default at two settings of each factor, largest difference first. */
export function effectsTable({ factors, report }: ExplanatoryFinding, account: RowAccount): Table {
  const compared = factors
    .flatMap((own) => (own.contrast ? [{ own, contrast: own.contrast }] : []))
    .sort((a, b) => Math.abs(b.contrast.difference) - Math.abs(a.contrast.difference))
  const strongest = compared.find(({ own }) => isCalled(own)) ?? compared[0]
  return {
    kind: 'table',
    id: 'marginal-effects',
    caption: strongest
      ? captions.effects(
          strongest.own.label,
          writtenPercent(strongest.contrast.rateFrom),
          writtenPercent(strongest.contrast.rateTo),
        )
      : captions.noEffects,
    columns: [
      column('factor', words.factor, 'text'),
      column('from', words.from, 'text'),
      column('to', words.to, 'text'),
      column('rateFrom', words.rateFrom, 'percent1'),
      column('rateTo', words.rateTo, 'percent1'),
      column('difference', words.difference, 'percent1'),
      column('interval', words.interval, 'percent1'),
      column('marginalEffect', words.marginalEffect, 'percent2'),
      column('actor', words.actor, 'text'),
    ],
    rows: compared.map(({ own, contrast }) => {
      const effects = report.factors.find(({ factor }) => factor === own.factor)?.averageMarginalEffects ?? []
      return {
        cells: [
          own.label,
          contrast.from,
          contrast.to,
          contrast.rateFrom,
          contrast.rateTo,
          contrast.difference,
          contrast.interval,
          effects.length === 1 && effects[0].level === null && !isInInteraction(own.factor)
            ? effects[0].effect
            : null,
          own.actor && actorLabels[own.actor],
        ],
      }
    }),
    notes: [notes.effects],
    account,
  }
}

/** The effect of a column alone would hold its interaction fixed, which no household can. */
function isInInteraction(factor: string): boolean {
  return terms.some(({ name, interactionOf }) => {
    const members: readonly string[] = [name, ...interactionOf]
    return interactionOf.length > 0 && members.includes(factor)
  })
}
