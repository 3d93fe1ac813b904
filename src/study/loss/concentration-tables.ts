import { lossCaptions, lossLimitNames, lossPartNames, lossWords as words } from '../../words/loss.ts'
import type { Block, RowAccount, Table } from '../document.ts'
import type { LossFinding } from './loss-finding.ts'

/** How far the balance is held by few townships, crops, account managers and households. */
export function concentrationTable({ concentration }: LossFinding, account: RowAccount): Block {
  if (concentration.length === 0) {
    return {
      kind: 'unavailable',
      id: 'loss-concentration',
      caption: words.concentrationCaption,
      reason: words.noDimension,
    }
  }
  const most = concentration.reduce((a, b) => (b.effectiveNumber < a.effectiveNumber ? b : a))
  return {
    kind: 'table',
    id: 'loss-concentration',
    caption: lossCaptions.concentration(lossPartNames[most.of], most.effectiveNumber),
    columns: [
      { key: 'dimension', header: words.dimension, format: 'text' },
      { key: 'parts', header: words.parts, format: 'count' },
      { key: 'herfindahl', header: words.herfindahl, format: 'decimal4' },
      { key: 'effective', header: words.effective, format: 'decimal2' },
      { key: 'largest', header: words.largestShare, format: 'percent1' },
    ],
    rows: concentration.map(({ of, parts, herfindahl, effectiveNumber, largestShare }) => ({
      cells: [lossPartNames[of], parts, herfindahl, effectiveNumber, largestShare],
    })),
    notes: [],
    account,
  }
}

/** The largest households against the limits of net capital; notes in default count too. */
export function limitsTable(
  { limits, netCapital, hasLinks, notes, inDefault }: LossFinding,
  { read }: RowAccount,
): Block {
  if (limits === null) {
    return {
      kind: 'unavailable',
      id: 'loss-limits',
      caption: lossCaptions.limits(null),
      reason: words.noDebtors,
    }
  }
  const broken = limits.filter(({ isBroken }) => isBroken === true).length
  const table: Table = {
    kind: 'table',
    id: 'loss-limits',
    caption: lossCaptions.limits(netCapital === null ? null : broken),
    columns: [
      { key: 'limit', header: words.limitOf, format: 'text' },
      { key: 'balance', header: words.balance, format: 'tenThousandYuan' },
      { key: 'ofExposure', header: words.ofExposure, format: 'percent2' },
      { key: 'ofCapital', header: words.shareOfCapital, format: 'percent1' },
      { key: 'allowed', header: words.allowed, format: 'percent1' },
    ],
    rows: limits.map(({ name, balance, shareOfExposure, shareOfCapital, limit }) => ({
      cells: [lossLimitNames[name], balance, shareOfExposure, shareOfCapital, limit],
    })),
    notes: [...(netCapital === null ? [words.noNetCapital] : []), hasLinks ? words.linksNote : words.noLinks],
    account: { read: read + inDefault.notes, used: notes + inDefault.notes, dropped: [] },
  }
  return table
}
