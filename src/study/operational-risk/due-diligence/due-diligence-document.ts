import {
  defaultsSentence,
  dutyLabels,
  officerTitle,
  pagesSentence,
  dueDiligenceWords as words,
} from '../../../words/due-diligence.ts'
import { verdictLabels } from '../../../words/operational-risk.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import type { LoanBookView } from '../../context.ts'
import type { Block, Cell, Chapter, RowAccount, StudyDocument } from '../../document.ts'
import { notePositions } from '../../status-quo/note-positions.ts'
import { yuan } from '../../status-quo/yuan.ts'
import type { Study } from '../../study.ts'
import { detectAll } from '../rules/detect.ts'
import { ruleBook } from '../rules/rule-book.ts'
import { type DueDiligence, type DueDiligenceFindings, dueDiligence, type Kept } from './due-diligence.ts'

/** A page for each account manager whose notes are to be looked into; null where there is none. */
export function dueDiligenceDocument(study: Study, { reading }: LoanBookView): StudyDocument | null {
  const { book, settings } = study.context
  const on = ruleBook(book, reading.asOf)
  const { adjusted, booked } = reading.outcomes
  const outcome = adjusted ?? booked
  const found = dueDiligence(
    on,
    detectAll(on),
    notePositions(book, reading, settings.population),
    (row) => outcome[row] === 1,
    study.findings.officers,
  )
  return found.officers.length === 0 ? null : documentOf(found, study.document.subtitle)
}

export function documentOf({ officers, count }: DueDiligenceFindings, subtitle: Phrase): StudyDocument {
  return {
    title: words.title,
    subtitle,
    councilPages: [],
    chapters: [
      {
        id: 'due-diligence-how',
        number: '1',
        title: words.how,
        blocks: [
          { kind: 'callout', tone: 'caution', title: words.evidenceTitle, text: words.evidence },
          { kind: 'paragraph', text: pagesSentence(officers.length, count) },
          { kind: 'list', ordered: true, items: words.steps },
        ],
      },
      ...officers.map((one, i) => officerChapter(one, String(i + 2))),
    ],
  }
}

function officerChapter(one: DueDiligence, number: string): Chapter {
  const looked = one.records.length
  const account: RowAccount = { read: one.notes, used: one.notes, dropped: [] }
  return {
    id: `due-diligence-${number}`,
    number,
    title: officerTitle(one.officer),
    blocks: [
      comparisonFigures(one),
      { kind: 'paragraph', text: defaultsSentence(one.defaults, one.flagged) },
      dutyTable(one, number, account),
      ...(looked > 0 ? [recordTable(one, number, account)] : []),
      statementTable(number, account),
      { kind: 'signatures', roles: words.signatures },
    ],
  }
}

function comparisonFigures({ notes, defaults, comparison }: DueDiligence): Block {
  const isJudged =
    comparison !== null && comparison.verdict !== 'tooFew' && comparison.verdict !== 'cannotBeSeparated'
  return {
    kind: 'keyFigures',
    figures: [
      { label: words.notes, value: notes, format: 'count' },
      { label: words.defaults, value: defaults.notes, format: 'count' },
      {
        label: words.expected,
        value: comparison?.expected ?? null,
        format: 'decimal2',
        note: words.expectedNote,
      },
      {
        label: words.ratio,
        value: isJudged ? comparison.ratio : null,
        format: 'decimal2',
        note: comparison ? verdictLabels[comparison.verdict] : words.notCompared,
      },
      { label: words.interval, value: isJudged ? comparison.interval : null, format: 'decimal2' },
    ],
  }
}

function dutyTable({ duties }: DueDiligence, number: string, account: RowAccount): Block {
  const share = ({ judged, kept }: Kept): Cell => (judged > 0 ? kept / judged : null)
  return {
    kind: 'table',
    id: `due-diligence-duties-${number}`,
    caption: words.dutiesCaption,
    columns: [
      { key: 'duty', header: words.duty, format: 'text' },
      { key: 'judged', header: words.judged, format: 'count', group: words.looked },
      { key: 'kept', header: words.kept, format: 'count', group: words.looked },
      { key: 'missing', header: words.missing, format: 'count', group: words.looked },
      { key: 'own', header: words.ownShare, format: 'percent1' },
      { key: 'others', header: words.othersShare, format: 'percent1' },
    ],
    rows: duties.map(({ duty, looked, own, others }) => ({
      cells: [
        dutyLabels[duty],
        looked.judged,
        looked.judged > 0 ? looked.kept : null,
        looked.judged > 0 ? looked.judged - looked.kept : null,
        share(own),
        share(others),
      ],
    })),
    notes: [words.dutiesNote],
    account,
  }
}

function recordTable(
  { records, defaults, flagged }: DueDiligence,
  number: string,
  account: RowAccount,
): Block {
  return {
    kind: 'table',
    id: `due-diligence-notes-${number}`,
    caption: words.recordsCaption,
    columns: [
      { key: 'loan', header: words.loan, format: 'text' },
      { key: 'disbursed', header: words.disbursedOn, format: 'date' },
      { key: 'amount', header: words.amount, format: 'yuan' },
      { key: 'balance', header: words.balance, format: 'yuan' },
      { key: 'defaulted', header: words.defaulted, format: 'text' },
      { key: 'rules', header: words.rules, format: 'text' },
      { key: 'gaps', header: words.gaps, format: 'text' },
      { key: 'outside', header: words.outside, format: 'text' },
    ],
    rows: records.map((record) => ({
      cells: [
        verbatim(record.loan),
        record.disbursedOn,
        Number.isNaN(record.amount) ? null : yuan(record.amount),
        yuan(record.balance),
        record.isDefaulted ? words.yes : words.no,
        record.rules.length > 0 ? verbatim(record.rules.join(', ')) : null,
        record.gaps.length > 0 ? joined(record.gaps.map((gap) => dutyLabels[gap])) : words.noGap,
        outsideOf(record),
      ],
    })),
    notes:
      records.length < defaults.notes + flagged ? [words.recordsNote, words.recordsCut] : [words.recordsNote],
    account,
  }
}

function outsideOf({ shock, inherited }: DueDiligence['records'][number]): Cell {
  const told = [...(shock ? [words.shock] : []), ...(inherited ? [words.inherited] : [])]
  if (told.length > 0) return joined(told)
  return shock === null && inherited === null ? null : words.nothingOutside
}

function joined(phrases: readonly Phrase[]): Phrase {
  return {
    'zh-CN': phrases.map((one) => one['zh-CN']).join('；'),
    en: phrases.map(({ en }) => en).join('; '),
  }
}

/** To be filled in by hand: the officer's statement before the finding. */
function statementTable(number: string, account: RowAccount): Block {
  const blank = verbatim('')
  return {
    kind: 'table',
    id: `due-diligence-statement-${number}`,
    caption: words.statementCaption,
    columns: [
      { key: 'item', header: words.item, format: 'text' },
      { key: 'text', header: words.toFillIn, format: 'text' },
    ],
    rows: words.toFill.map((item) => ({ cells: [item, blank] })),
    notes: [words.statementNote],
    account,
  }
}
