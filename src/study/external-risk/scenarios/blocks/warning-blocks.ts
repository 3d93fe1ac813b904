import { type Day, formatDay } from '../../../../lending/calendar.ts'
import { type Phrase, verbatim } from '../../../../words/phrase.ts'
import { unseenChangeWords, warningReasonWords, stressWords as words } from '../../../../words/stress-test.ts'
import { writtenCount } from '../../../../words/written-numbers.ts'
import type { Block, RowAccount } from '../../../document.ts'
import type { UnseenChange } from '../changes-since.ts'
import type { EarlyWarning, EarlyWarnings } from '../early-warning.ts'

const notesShown = 20

export function warningBlocks(
  { notes, count, newCount, since, unseen, byReason }: EarlyWarnings,
  account: RowAccount,
): Block[] {
  const heading: Block = { kind: 'heading', id: 'external-warning', title: words.warningsHeading }
  if (count === 0) return [heading, { kind: 'paragraph', text: words.noWarnings }, unseenBlock(unseen, since)]
  const shown = notes.slice(0, notesShown)
  const soon = notes.filter(({ isDueSoon }) => isDueSoon).length
  const named = (text: string | null) => (text === null ? null : verbatim(text))
  return [
    heading,
    {
      kind: 'table',
      id: 'warning-reasons',
      caption: words.warningsCaption(
        writtenCount(count),
        writtenCount(newCount),
        formatDay(since),
        writtenCount(soon),
      ),
      columns: [
        { key: 'reason', header: words.reason, format: 'text' },
        { key: 'notes', header: words.notes, format: 'count' },
        { key: 'balance', header: words.balance, format: 'tenThousandYuan' },
      ],
      rows: byReason.map((own) => ({ cells: [warningReasonWords[own.reason], own.notes, own.balance] })),
      notes: [unseenNote(unseen, since)],
      account,
    },
    {
      kind: 'table',
      id: 'warning-worklist',
      caption: words.worklistCaption,
      columns: [
        { key: 'loan', header: words.loan, format: 'text' },
        { key: 'township', header: words.township, format: 'text' },
        { key: 'accountManager', header: words.accountManager, format: 'text' },
        { key: 'daysToDue', header: words.daysToDue, format: 'integer' },
        { key: 'balance', header: words.noteBalance, format: 'yuan' },
        // An estimate is not known to the fen.
        { key: 'expectedLoss', header: words.expectedLoss, format: 'count' },
        { key: 'before', header: words.expectedLossBefore, format: 'count' },
        { key: 'reason', header: words.reason, format: 'text' },
      ],
      rows: shown.map((note) => ({
        cells: [
          named(note.loan),
          named(note.township),
          named(note.accountManager),
          note.daysToDue,
          note.balance,
          note.expectedLoss,
          note.expectedLossBefore,
          reasonsPhrase(note),
        ],
      })),
      notes: [words.worklistNote(shown.length, writtenCount(count))],
      account,
    },
  ]
}

export function reasonsPhrase({ reasons, newReasons }: Pick<EarlyWarning, 'reasons' | 'newReasons'>): Phrase {
  const phrases = reasons.map((reason) =>
    newReasons.includes(reason) ? words.newReason(warningReasonWords[reason]) : warningReasonWords[reason],
  )
  return {
    'zh-CN': phrases.map((phrase) => phrase['zh-CN']).join('；'),
    en: phrases.map((phrase) => phrase.en).join('; '),
  }
}

/** What changed since then and only an earlier book could show. */
export function unseenNote(unseen: readonly UnseenChange[], since: Day): Phrase {
  const phrases = unseen.map((change) => unseenChangeWords[change])
  return words.unseen(formatDay(since), {
    'zh-CN': phrases.map((phrase) => phrase['zh-CN']).join('；'),
    en: phrases.map((phrase) => phrase.en).join('; '),
  })
}

function unseenBlock(unseen: readonly UnseenChange[], since: Day): Block {
  return { kind: 'paragraph', text: unseenNote(unseen, since) }
}
