import type { IXmlableObject } from 'docx'
import { textWidth } from '../charts/text.ts'
import { cellPadding } from '../paper/printed-table.ts'

/** A cell fuller than this may take a second line; the estimate of widths is of a typeface no narrower than those of the page. */
const surelyOneLine = 0.9

/**
 * A table as far as its height goes, for laying out pages: in each row of its body the cells that cannot be the tallest
 * are one cell of one character. Rows whose cells hold anything but one text stay as they are.
 */
export function lighterTable(table: IXmlableObject): IXmlableObject {
  return {
    'w:tbl': elementsOf(table, 'w:tbl').map((part) =>
      'w:tr' in part ? { 'w:tr': lighterRow(elementsOf(part, 'w:tr')) } : part,
    ),
  }
}

function lighterRow(row: readonly IXmlableObject[]): readonly IXmlableObject[] {
  const isHeader = elementsOf(row.find((part) => 'w:trPr' in part) ?? {}, 'w:trPr').some(
    (own) => 'w:tblHeader' in own && attributeOf(own['w:tblHeader'], 'w:val') !== 'off',
  )
  const cells = row.filter((part) => 'w:tc' in part).map(plainCell)
  if (isHeader || !cells.every((cell) => cell !== null)) return row
  const half = Math.max(...cells.map(({ filled }) => filled)) / 2
  const maySetHeight = ({ filled }: PlainCell) => filled > Math.max(surelyOneLine, half)
  const lighter: IXmlableObject[] = []
  let passed: PlainCell[] = []
  const closePassed = () => {
    if (passed.length > 0) lighter.push(oneOf(passed))
    passed = []
  }
  for (const cell of cells) {
    if (maySetHeight(cell)) {
      closePassed()
      lighter.push(cell.element)
    } else passed.push(cell)
  }
  closePassed()
  return [...row.filter((part) => !('w:tc' in part)), ...lighter]
}

/** A cell of one paragraph with one run. */
interface PlainCell {
  readonly element: IXmlableObject
  readonly properties: readonly IXmlableObject[]
  readonly paragraphProperties: IXmlableObject
  readonly runProperties: IXmlableObject
  readonly text: string
  /** Twentieths of a point. */
  readonly width: number
  readonly columns: number
  /** The text's width in widths of the cell. */
  readonly filled: number
}

function plainCell(element: IXmlableObject): PlainCell | null {
  const [properties, paragraph, ...others] = elementsOf(element, 'w:tc')
  const [paragraphProperties, run, ...otherRuns] = elementsOf(paragraph ?? {}, 'w:p')
  const [runProperties, text, ...otherParts] = elementsOf(run ?? {}, 'w:r')
  if (others.length + otherRuns.length + otherParts.length > 0 || text === undefined) return null
  const own = elementsOf(properties, 'w:tcPr')
  const size = numberOf(elementsOf(runProperties, 'w:rPr'), 'w:sz', 'w:val')
  const width = numberOf(own, 'w:tcW', 'w:w')
  const written = text['w:t']
  if (size === null || width === null || !Array.isArray(written)) return null
  const letters = written.filter((part) => typeof part === 'string').join('')
  return {
    element,
    properties: own,
    paragraphProperties,
    runProperties,
    text: letters,
    width,
    columns: numberOf(own, 'w:gridSpan', 'w:val') ?? 1,
    filled: textWidth(letters, size / 2) / (width / 20 - 2 * cellPadding),
  }
}

/** What may stand tallest first: a Chinese character, then dashes and signs that are set as such. */
const tallest = [/[\u2e80-\u9fff\uff00-\uff60]/, /[^\x20-\x7e]/, /./]

/** Cells side by side as one, with the one character of theirs that may stand tallest. */
function oneOf(cells: readonly PlainCell[]): IXmlableObject {
  const kind = tallest.find((one) => cells.some(({ text }) => one.test(text)))
  const own = (kind && cells.find(({ text }) => kind.test(text))) ?? cells[0]
  const character = kind?.exec(own.text)?.[0] ?? ''
  const width = cells.reduce((sum, cell) => sum + cell.width, 0)
  const columns = cells.reduce((sum, cell) => sum + cell.columns, 0)
  const properties = own.properties.map((part) => {
    if ('w:tcW' in part) return { 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': width } } }
    return 'w:gridSpan' in part ? { 'w:gridSpan': { _attr: { 'w:val': columns } } } : part
  })
  return {
    'w:tc': [
      { 'w:tcPr': properties },
      {
        'w:p': [
          own.paragraphProperties,
          { 'w:r': [own.runProperties, { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, character] }] },
        ],
      },
    ],
  }
}

function elementsOf(element: IXmlableObject, name: string): readonly IXmlableObject[] {
  const content = element[name]
  return Array.isArray(content)
    ? content.filter((part): part is IXmlableObject => typeof part === 'object' && part !== null)
    : []
}

function numberOf(elements: readonly IXmlableObject[], name: string, attribute: string): number | null {
  const value = attributeOf(elements.find((part) => name in part)?.[name], attribute)
  return typeof value === 'number' ? value : null
}

function attributeOf(content: unknown, attribute: string): unknown {
  return (content as { readonly _attr?: Readonly<Record<string, unknown>> } | undefined)?._attr?.[attribute]
}
