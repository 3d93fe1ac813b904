import { lifetimeSection as words } from '../../../words/lifetime-section.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { writtenCount, writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, RowAccount } from '../../document.ts'
import { column, writtenP } from '../../regression/cells.ts'
import type { LifetimeFinding } from './lifetime-finding.ts'

/**
 * When notes default, relative to their due date, and the lifetime probability of those that still stand.
 * `refusal`: why no model is fitted at all.
 */
export function lifetimeBlocks(
  rows: number,
  finding: LifetimeFinding | null,
  refusal: Phrase | null = null,
): Block[] {
  const opening: Block[] = [
    { kind: 'heading', id: 'credit-risk-lifetime', title: words.heading },
    { kind: 'paragraph', text: words.introduction },
  ]
  if (!finding)
    return [
      ...opening,
      { kind: 'unavailable', id: 'lifetime', caption: words.unavailable, reason: refusal ?? words.tooFew },
    ]
  const { months, season } = finding
  const shown = months.filter(({ atRisk }) => atRisk > 0)
  const inside = shown.filter(({ month }) => month < months[months.length - 1].month)
  const peak = inside.reduce((most, own) => (own.hazard > most.hazard ? own : most))
  const highest = shown.reduce((most, own) => (own.lifetime > most.lifetime ? own : most))
  const due = months.find(({ month }) => month === 0)!
  const account: RowAccount = { read: rows, used: rows, dropped: [] }
  const larger = season && Math.max(season.logit.pValue, season.complementaryLogLog.pValue)
  return [
    ...opening,
    {
      kind: 'figure',
      id: 'lifetime-curve',
      caption: words.figure(writtenPercent(shown[0].lifetime), writtenPercent(highest.lifetime)),
      chart: {
        kind: 'line',
        x: { label: words.month, format: 'count' },
        y: { label: words.probability, format: 'percent' },
        series: [
          { name: words.lifetime, points: shown.map(({ month, lifetime }) => ({ x: month, y: lifetime })) },
          { name: words.hazard, points: shown.map(({ month, hazard }) => ({ x: month, y: hazard })) },
        ],
      },
      notes: [],
    },
    {
      kind: 'table',
      id: 'lifetime',
      caption: words.caption(peak.month, writtenPercent(peak.hazard), writtenPercent(due.lifetime)),
      columns: [
        column('month', words.month, 'integer'),
        column('atRisk', words.atRisk, 'count'),
        column('defaults', words.defaults, 'count'),
        column('settlements', words.settlements, 'count'),
        column('hazard', words.hazard, 'percent2'),
        column('withinYear', words.withinYear, 'percent1'),
        column('lifetime', words.lifetime, 'percent1'),
      ],
      rows: shown.map((own) => ({
        cells: [
          own.month,
          own.atRisk,
          own.defaults,
          own.settlements,
          own.hazard,
          own.withinYear,
          own.lifetime,
        ],
      })),
      notes: [
        words.watched(writtenCount(finding.spells), writtenCount(finding.monthsAtRisk)),
        words.edges,
        ...(larger === null ? [] : [words.season(writtenP(larger), larger < 0.05)]),
      ],
      account,
    },
  ]
}
