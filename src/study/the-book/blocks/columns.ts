import type { Book } from '../../../book/book.ts'
import { countFromIdentity } from '../../../book/sample/from-identity.ts'
import { formatDay } from '../../../lending/calendar.ts'
import { extractWords } from '../../../words/extract-dates.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { assumptionWords, bookColumns, columnsTable } from '../../../words/the-book.ts'
import type { LoanBookView } from '../../context.ts'
import type { Block } from '../../document.ts'
import { assumedUnits } from '../assumed-units.ts'
import { columnLabel, columnLabelWithName, unitLabel } from '../labels.ts'
import { readingAccount } from './reading.ts'

/** Which headers of the loans were taken for what, in which unit, and on what ground. */
export function columnsBlock(book: Book): Block {
  const columns = book.reading.files.find(({ table }) => table === 'loans')?.columns ?? []
  const { extract, states = [] } = book.reading
  const isDated = new Set(extract ? [extract.header, ...extract.daysPastDueFrom] : [])
  const tells = new Set(states.flatMap(({ header }) => header.split('、')))
  const byOf = (header: string) => (isDated.has(header) ? 'extract' : tells.has(header) ? 'words' : 'none')
  const recognised = columns.filter(({ canonical }) => canonical !== null)
  return {
    kind: 'table',
    id: 'columns',
    caption: columnsTable.caption(recognised.length, columns.length),
    columns: [
      { key: 'header', header: bookColumns.header, format: 'text' },
      { key: 'canonical', header: bookColumns.canonical, format: 'text' },
      { key: 'by', header: bookColumns.by, format: 'text' },
      { key: 'unit', header: bookColumns.unit, format: 'text' },
      { key: 'unitSource', header: bookColumns.unitSource, format: 'text' },
    ],
    rows: columns.map(({ header, canonical, recognisedBy, unit, unitSource }) => ({
      cells: [
        verbatim(header),
        canonical === null
          ? null
          : canonical === header
            ? columnLabel('loans', canonical)
            : columnLabelWithName('loans', canonical),
        columnsTable.by[recognisedBy ?? byOf(header)],
        unit === null ? null : unitLabel(unit),
        unitSource === null ? null : columnsTable.unitSources[unitSource],
      ],
    })),
    notes: [columnsTable.note],
    account: readingAccount(book),
  }
}

/** What had to be assumed to read the book. */
export function assumptionBlocks(book: Book, { reading }: LoanBookView): Block[] {
  const tableOf = new Map(book.reading.files.map(({ file, table }) => [file, table]))
  const units = assumedUnits(book.reading.files).map(({ unit, by, places }) =>
    assumptionWords.units(
      places.map(({ file, headers }) => ({
        file,
        headers: headers.map((header) => columnLabel(tableOf.get(file) ?? 'loans', header)),
      })),
      unitLabel(unit),
      by,
    ),
  )
  const items: Phrase[] = [
    asOfPhrase(book, reading),
    ...doubtsOfAsOf(reading),
    ...daysPastDueFrom(book),
    ...toldByWords(book),
    ...inherited(reading),
    ...fromIdentity(book),
    ...(units.length > 0 ? units : [assumptionWords.none]),
  ]
  return [
    { kind: 'paragraph', text: assumptionWords.lead },
    { kind: 'list', ordered: true, items },
  ]
}

function asOfPhrase({ reading: { extract } }: Book, { asOf, asOfIsGiven }: LoanBookView['reading']): Phrase {
  const day = formatDay(asOf)
  if (asOfIsGiven) return assumptionWords.asOfGiven(day)
  return extract?.day === asOf
    ? extractWords.asOfExtract(extract.header, day)
    : assumptionWords.asOfLatest(day)
}

function doubtsOfAsOf({ strayDates, silentSince }: LoanBookView['reading']): Phrase[] {
  return [
    ...(strayDates ? [assumptionWords.strayDates(strayDates.count, formatDay(strayDates.latest))] : []),
    ...(silentSince === null ? [] : [assumptionWords.silentSince(formatDay(silentSince))]),
  ]
}

function daysPastDueFrom({ reading: { extract } }: Book): Phrase[] {
  return extract && extract.daysPastDueFrom.length > 0
    ? [extractWords.daysPastDueFrom(extract.daysPastDueFrom, formatDay(extract.day))]
    : []
}

function toldByWords({ reading: { states = [] } }: Book): Phrase[] {
  return states.map(({ header, column, notes }) =>
    extractWords.told(header, columnLabel('loans', column), notes),
  )
}

function fromIdentity(book: Book): Phrase[] {
  const { age, gender } = countFromIdentity(book)
  return age + gender > 0 ? [assumptionWords.fromIdentity(age, gender)] : []
}

function inherited({ cohorts }: LoanBookView['reading']): Phrase[] {
  const from = cohorts?.newLendingFrom ?? null
  const isSplit = cohorts?.cohorts.some(({ cropYear, due }) => from !== null && cropYear < from && due > 0)
  return from !== null && isSplit ? [assumptionWords.inherited(from)] : []
}
