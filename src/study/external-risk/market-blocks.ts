import { policyKindLabels, priceBandLabels, externalWords as words } from '../../words/external-risk.ts'
import { policyFinding, priceFinding, priceNote } from '../../words/external-risk-findings.ts'
import { nameOr, type Phrase, verbatim } from '../../words/phrase.ts'
import type { Block, RowAccount, Table } from '../document.ts'
import { type PolicyEvent, policyEvents } from './policy-events.ts'
import { type PriceMoves, priceMoves } from './price-moves.ts'
import { rateTable } from './rate-table.ts'
import type { SampleRows } from './sample-rows.ts'
import { cropLabel } from './year-crop-blocks.ts'

/** Prices of the own crop, and changes of policy. */
export function marketBlocks(
  sample: SampleRows,
  { confidence, seed }: { readonly confidence: number; readonly seed: number },
  account: RowAccount,
): Block[] {
  const prices = priceMoves(sample, confidence, seed)
  const events = policyEvents(sample, confidence)
  return [
    prices
      ? priceTable(prices, account)
      : { kind: 'unavailable', id: 'prices', caption: words.priceCaption, reason: words.noPrices },
    events
      ? policyTable(events, account)
      : { kind: 'unavailable', id: 'policy-events', caption: words.policyCaption, reason: words.noPolicy },
  ]
}

function priceTable({ bands, test, years }: PriceMoves, account: RowAccount): Table {
  return rateTable({
    id: 'prices',
    caption: priceFinding(bands[0].rate, bands[bands.length - 1].rate, test),
    header: words.priceBand,
    lines: bands.map(({ band, cropYears, ...rate }) => ({
      ...rate,
      label: priceBandLabels[band],
      more: [cropYears],
    })),
    more: [{ key: 'cropYears', header: words.cropYearsHeader, format: 'count' }],
    notes: [priceNote(years, test)],
    account,
  })
}

function policyTable(events: readonly PolicyEvent[], account: RowAccount): Table {
  const { beforeGroup, afterGroup } = words
  return {
    kind: 'table',
    id: 'policy-events',
    caption: policyFinding(events.length),
    columns: [
      { key: 'date', header: words.policyDate, format: 'date' },
      { key: 'kind', header: words.policyKind, format: 'text' },
      { key: 'scope', header: words.policyScope, format: 'text' },
      { key: 'size', header: words.policySize, format: 'decimal2' },
      { key: 'notesBefore', header: words.notes, format: 'count', group: beforeGroup },
      { key: 'rateBefore', header: words.rate, format: 'percent1', group: beforeGroup },
      { key: 'notesAfter', header: words.notes, format: 'count', group: afterGroup },
      { key: 'rateAfter', header: words.rate, format: 'percent1', group: afterGroup },
    ],
    rows: events.map(({ effectiveOn, kind, crop, township, size, before, after }) => ({
      cells: [
        effectiveOn,
        kind === null ? null : nameOr(policyKindLabels, kind),
        scopeOf(crop, township),
        Number.isNaN(size) ? null : size,
        before.notes,
        before.rate,
        after.notes,
        after.rate,
      ],
    })),
    notes: [words.policyNote],
    account,
  }
}

function scopeOf(crop: string | null, township: string | null): Phrase {
  const parts = [crop === null ? null : cropLabel(crop), township === null ? null : verbatim(township)]
  const known = parts.filter((part) => part !== null)
  return known.length === 0
    ? words.everything
    : {
        'zh-CN': known.map((part) => part['zh-CN']).join(' '),
        en: known.map(({ en }) => en).join(', '),
      }
}
