import {
  baselTypeLabels,
  lossCaption,
  lossQuartersCaption,
  lossTypesCell,
  indicatorWords as words,
} from '../../words/operational-indicators.ts'
import { nameOr, verbatim } from '../../words/phrase.ts'
import type { Block, RowAccount } from '../document.ts'
import type { LossEventFindings } from './loss-event-findings.ts'

/** Count, gross, recovered and net loss by Basel type. */
export function lossEventBlocks(findings: LossEventFindings | null): Block[] {
  if (findings === null) {
    return [{ kind: 'unavailable', id: 'loss-events', caption: words.lossHeading, reason: words.noLosses }]
  }
  const { lines } = findings
  const sum = (key: 'events' | 'gross' | 'recovery' | 'net') =>
    lines.reduce((total, line) => total + line[key], 0)
  const events = sum('events')
  const largest = lines.reduce((a, b) => (b.net > a.net ? b : a), lines[0])
  const account = { read: events, used: events, dropped: [] }
  return [
    {
      kind: 'table',
      id: 'loss-events',
      caption: lossCaption(events, sum('net'), events > 0 ? nameOr(baselTypeLabels, largest.type) : null),
      columns: [
        { key: 'type', header: words.lossType, format: 'text' },
        { key: 'events', header: words.events, format: 'count' },
        { key: 'gross', header: words.gross, format: 'yuan' },
        { key: 'recovery', header: words.recovery, format: 'yuan' },
        { key: 'net', header: words.net, format: 'yuan' },
        { key: 'largest', header: words.largest, format: 'yuan' },
      ],
      rows: [
        ...lines.map((line) => ({
          cells: [
            nameOr(baselTypeLabels, line.type),
            line.events,
            line.gross,
            line.recovery,
            line.net,
            line.events > 0 ? line.largest : null,
          ],
        })),
        {
          cells: [
            words.all,
            events,
            sum('gross'),
            sum('recovery'),
            sum('net'),
            events > 0 ? Math.max(...lines.map((line) => line.largest)) : null,
          ],
          role: 'total',
        },
      ],
      notes: [words.lossNotes],
      account,
    },
    ...byQuarter(findings, account),
  ]
}

function byQuarter({ quarters }: LossEventFindings, account: RowAccount): Block[] {
  const dated = quarters.reduce((sum, { events }) => sum + events, 0)
  if (dated === 0) return []
  const worst = quarters.reduce((a, b) => (b.net > a.net ? b : a))
  return [
    {
      kind: 'table',
      id: 'loss-events-by-quarter',
      caption: lossQuartersCaption(dated, worst.quarter, worst.net),
      columns: [
        { key: 'quarter', header: words.quarter, format: 'text' },
        { key: 'events', header: words.events, format: 'count' },
        { key: 'gross', header: words.gross, format: 'yuan' },
        { key: 'recovery', header: words.recovery, format: 'yuan' },
        { key: 'net', header: words.net, format: 'yuan' },
        { key: 'types', header: words.typesOfQuarter, format: 'text' },
      ],
      rows: quarters.map(({ quarter, events, gross, recovery, net, types }) => ({
        cells: [
          verbatim(quarter),
          events,
          gross,
          recovery,
          net,
          types.length === 0
            ? null
            : lossTypesCell(
                types.map((one) => ({ type: nameOr(baselTypeLabels, one.type), events: one.events })),
              ),
        ],
      })),
      notes: [words.lossQuartersNotes],
      account: { ...account, used: dated, dropped: undatedOf(account.read - dated) },
    },
  ]
}

function undatedOf(count: number): RowAccount['dropped'] {
  return count > 0 ? [{ reason: words.earlierOrUndated, count }] : []
}
