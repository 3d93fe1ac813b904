import { identityOf } from '../../book/sample/table-columns.ts'
import { wilsonInterval } from '../../stats/proportion.ts'
import {
  breachesCaption,
  breachLabels,
  breachMeanings,
  byBranchCaption,
  lightLabels,
  outstandingCaption,
  outstandingNote,
  sentences,
  operationalWords as words,
} from '../../words/operational-risk.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { writtenCount, writtenPercent } from '../../words/written-numbers.ts'
import type { StudyContext } from '../context.ts'
import type { Block, Cell, RowAccount, Table } from '../document.ts'
import { FEWEST_FOR_A_RATE } from '../status-quo/fewest.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { type BreachCount, type BreachLine, breachCounts } from './breach-counts.ts'
import { breachStandouts } from './breach-standouts.ts'
import { isColour, lightLimits, lightOf } from './lights.ts'
import { type BreachName, breachNames, processBreaches } from './process-breaches.ts'

/** What an officer's own handling can breach; the other indicators are the branch's or the borrower's. */
const officersBreaches = ['sequenceBroken', 'dutiesNotSeparated', 'overAuthority', 'firstCheckLate'] as const
/** So many lines of a table of officers at most. */
const mostLines = 30

/** How loans were handled: over all, by branch, and where an officer stands out. */
export function processBlocks(
  { book, settings }: StudyContext,
  positions: NotePositions,
  account: RowAccount,
): Block[] {
  const breaches = processBreaches(book, positions)
  const { isIn } = positions
  const [all] = breachCounts(breaches, isIn, null)
  if (!all) return []
  const branches = breachCounts(breaches, isIn, identityOf(book.loans, 'branch'))
  const officers = breachCounts(breaches, isIn, identityOf(book.loans, 'account_manager'))
  return [
    overallTable(all, settings.confidence, account),
    ...(branches.length > 1 ? [branchTable(branches, all, account)] : []),
    ...(officers.length > 1 ? [officerBlock(officers, account)] : []),
  ]
}

function overallTable({ counts }: BreachLine, confidence: number, account: RowAccount): Table {
  const lights = breachNames.map((name) => lightOf(name, counts[name]))
  const each = breachNames.reduce(
    (sum, name, i) => sum + (lights[i] === 'checkEach' ? counts[name].shown : 0),
    0,
  )
  return {
    kind: 'table',
    id: 'breaches',
    caption: breachesCaption(
      breachNames.filter((_, i) => lights[i] === 'red').map((name) => breachLabels[name]),
      each,
      lights.filter((light) => light !== null).length,
    ),
    columns: [
      { key: 'indicator', header: words.indicator, format: 'text' },
      { key: 'judged', header: words.judged, format: 'count' },
      { key: 'shown', header: words.shown, format: 'count' },
      { key: 'rate', header: words.rate, format: 'percent2' },
      { key: 'interval', header: words.interval, format: 'percent2' },
      { key: 'limits', header: words.limits, format: 'text' },
      { key: 'light', header: words.light, format: 'text' },
    ],
    rows: breachNames.map((name, i) => {
      const { judged, shown } = counts[name]
      const light = lights[i]
      if (light === null) return { cells: [breachLabels[name], 0, null, null, null, null, words.cannotTell] }
      return {
        cells: [
          breachLabels[name],
          judged,
          shown,
          shown / judged,
          wilsonInterval(shown, judged, confidence),
          limitsCell(name),
          isColour(light) ? { ...lightLabels[light], light } : lightLabels[light],
        ],
      }
    }),
    notes: [breachMeanings, words.indicatorNotes],
    account,
  }
}

function limitsCell(name: BreachName): Cell {
  const limits = lightLimits[name]
  if (limits === null) return null
  const [amber, red] = limits.map((limit) => writtenPercent(limit, 0))
  return verbatim(amber === red ? red : `${amber} / ${red}`)
}

function branchTable(lines: readonly BreachLine[], all: BreachLine, account: RowAccount): Table {
  const shownAnywhere = breachNames.filter((name) => all.counts[name].judged > 0)
  const [worst] = breachStandouts(lines, shownAnywhere).standouts
  const row = (label: Phrase, line: BreachLine) => [
    label,
    line.notes,
    ...shownAnywhere.map((name) => countCell(line.counts[name])),
  ]
  return {
    kind: 'table',
    id: 'breaches-by-branch',
    caption: byBranchCaption(
      worst
        ? {
            branch: worst.name,
            indicator: breachLabels[worst.breach],
            rate: worst.rate,
            others: worst.restRate,
          }
        : null,
    ),
    columns: [
      { key: 'branch', header: words.branch, format: 'text' },
      { key: 'notes', header: words.notes, format: 'count' },
      ...shownAnywhere.map((name) => ({ key: name, header: breachLabels[name], format: 'text' as const })),
    ],
    rows: [
      ...lines.map((line) => ({
        cells: row(line.name === null ? words.noBranch : verbatim(line.name), line),
      })),
      { cells: row(words.allBranches, all), role: 'total' as const },
    ],
    notes: [words.byBranchNotes],
    account,
  }
}

function countCell({ judged, shown }: BreachCount): Cell {
  if (judged === 0) return null
  const count = writtenCount(shown)
  return verbatim(judged < FEWEST_FOR_A_RATE ? count : `${count} (${writtenPercent(shown / judged)})`)
}

function officerBlock(lines: readonly BreachLine[], account: RowAccount): Block {
  const { standouts, tests } = breachStandouts(lines, officersBreaches)
  const caption = outstandingCaption(
    new Set(standouts.map(({ name }) => name)).size,
    lines.filter(({ name }) => name !== null).length,
  )
  if (standouts.length === 0) return { kind: 'paragraph', text: sentences(caption, outstandingNote(tests)) }
  return {
    kind: 'table',
    id: 'breaches-by-officer',
    caption,
    columns: [
      { key: 'officer', header: words.officer, format: 'text' },
      { key: 'indicator', header: words.indicator, format: 'text' },
      { key: 'judged', header: words.judged, format: 'count' },
      { key: 'shown', header: words.shown, format: 'count' },
      { key: 'rate', header: words.rate, format: 'percent1' },
      { key: 'others', header: words.elsewhere, format: 'percent1' },
      { key: 'q', header: words.qValue, format: 'pValue' },
    ],
    rows: standouts.slice(0, mostLines).map((one) => ({
      cells: [
        verbatim(one.name),
        breachLabels[one.breach],
        one.judged,
        one.shown,
        one.rate,
        one.restRate,
        one.qValue,
      ],
    })),
    notes: [outstandingNote(tests)],
    account,
  }
}
