import { formatDay } from '../../lending/calendar.ts'
import { languages, type Phrase } from '../../words/phrase.ts'
import type { Block, Cell, Chapter, StudyDocument, Table, TableColumn } from '../document.ts'
import { isInterval } from './format.ts'
import { plainText } from './inline.ts'
import type { RenderMeta } from './meta.ts'
import { isNumbered, type Numbers, numberBlocks, numberOf } from './numbering.ts'

/**
 * The document as plain data, ready for `JSON.stringify`: every text in both languages, every number unrounded in the
 * units that cells hold (yuan, fractions), dates as ISO 8601, an infinite number as "Infinity" or "-Infinity". A table's
 * rows name their cells by the columns' keys.
 */
export function documentJson(document: StudyDocument, meta: RenderMeta): unknown {
  const numbers = numberBlocks(document)
  const chapters = (list: readonly Chapter[]) => list.map((chapter) => chapterJson(chapter, numbers))
  return {
    meta: { ...meta, asOf: meta.asOf === null ? null : formatDay(meta.asOf) },
    title: document.title,
    subtitle: document.subtitle,
    councilPages: chapters(document.councilPages),
    chapters: chapters(document.chapters),
  }
}

function chapterJson(chapter: Chapter, numbers: Numbers): unknown {
  return {
    id: chapter.id,
    number: chapter.number ?? null,
    ...(chapter.label ? { label: chapter.label } : {}),
    title: chapter.title,
    blocks: chapter.blocks.map((block) => blockJson(block, numbers)),
  }
}

function blockJson(block: Block, numbers: Numbers): unknown {
  const number = isNumbered(block) ? { number: numberOf(numbers, block.id) } : {}
  if (block.kind === 'table') return { ...number, ...tableJson(block, numbers) }
  if (block.kind === 'keyFigures') {
    const figures = block.figures.map((figure) => ({
      ...figure,
      value: cellJson(figure.value, figure.format),
    }))
    return plain({ ...block, figures }, numbers)
  }
  return { ...number, ...(plain(block, numbers) as object) }
}

function tableJson(table: Table, numbers: Numbers): object {
  return {
    kind: table.kind,
    id: table.id,
    caption: plain(table.caption, numbers),
    columns: table.columns.map(({ key, header, format, group }) => ({
      key,
      header,
      format,
      group: group ?? null,
    })),
    rows: table.rows.map((row) => ({
      role: row.role ?? null,
      cells: Object.fromEntries(
        row.cells.map((cell, i) => [
          table.columns[i].key,
          row.role === 'group' ? cellJson(cell, 'text') : cellJson(cell, table.columns[i].format),
        ]),
      ),
    })),
    notes: plain(table.notes, numbers),
    account: plain(table.account, numbers),
  }
}

function cellJson(cell: Cell, format: TableColumn['format']): unknown {
  if (cell === null) return null
  if (typeof cell === 'number') return format === 'date' ? formatDay(cell) : numberJson(cell)
  if (isInterval(cell)) return cell.map((end) => cellJson(end, format))
  return cell
}

/** JSON has no infinity; NaN is what null means, not computed. */
function numberJson(value: number): number | string | null {
  if (Number.isNaN(value)) return null
  return Number.isFinite(value) ? value : value > 0 ? 'Infinity' : '-Infinity'
}

/** A deep copy in which references in texts are written out and numbers can stand in JSON. */
function plain(value: unknown, numbers: Numbers): unknown {
  if (typeof value === 'number') return numberJson(value)
  if (Array.isArray(value)) return value.map((item) => plain(item, numbers))
  if (typeof value !== 'object' || value === null) return value
  if (isPhrase(value)) {
    return Object.fromEntries(languages.map((language) => [language, plainText(value, language, numbers)]))
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, numbers)]))
}

function isPhrase(value: object): value is Phrase {
  return 'zh-CN' in value && 'en' in value
}
