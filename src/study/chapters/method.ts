import { conventions, methodWords as words } from '../../words/method.ts'
import { verbatim } from '../../words/phrase.ts'
import { rulesUsedWords as rules } from '../../words/rules-used.ts'
import type { StudyContext } from '../context.ts'
import type { Block, Chapter, RowAccount } from '../document.ts'
import { limitsOf } from '../method/limits.ts'
import { rulesUsedTable } from '../method/rules-used-table.ts'

/** The conventions, what the data cannot say, and what computes the study again. */
export function methodChapter(context: StudyContext): Chapter {
  const { settings, book } = context
  const account: RowAccount = context.sample?.account ?? {
    read: book.loans.rows,
    used: book.loans.rows,
    dropped: [],
  }
  const blocks: Block[] = [
    { kind: 'heading', id: 'limits', title: words.limitsHeading },
    { kind: 'paragraph', text: words.limitsIntroduction },
    { kind: 'list', ordered: true, items: limitsOf(context) },
    { kind: 'heading', id: 'method-conventions', title: words.conventionsHeading },
    {
      kind: 'table',
      id: 'conventions',
      caption: words.conventionsCaption,
      columns: [
        { key: 'item', header: words.item, format: 'text' },
        { key: 'convention', header: words.convention, format: 'text' },
        { key: 'source', header: words.source, format: 'text' },
      ],
      rows: conventions(settings.windowMonths, settings.confidence).map(({ item, convention, source }) => ({
        cells: [item, convention, verbatim(source)],
      })),
      notes: [],
      account,
    },
    ...(context.loanBook
      ? [{ kind: 'heading' as const, id: 'method-rules', title: rules.heading }, rulesUsedTable(account)]
      : []),
    { kind: 'heading', id: 'reproduce', title: words.reproduceHeading },
    {
      kind: 'table',
      id: 'origin',
      caption: words.originCaption,
      columns: [
        { key: 'item', header: words.item, format: 'text' },
        { key: 'value', header: words.value, format: 'text' },
      ],
      rows: [
        { cells: [words.version, verbatim(settings.version)] },
        { cells: [words.seed, verbatim(String(settings.seed))] },
        { cells: [words.hash, verbatim(book.sourceHash)] },
        { cells: [words.command, verbatim(settings.command)] },
      ],
      notes: [],
      account,
    },
  ]
  return { id: 'method', title: words.title, blocks }
}
