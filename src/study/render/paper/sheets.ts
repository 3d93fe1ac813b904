import type { Language } from '../../../words/phrase.ts'
import type { Block } from '../../document.ts'
import { type PageWidths, type PrintedTable, printedTable } from './printed-table.ts'

/** A block with its table already set, where it is one. */
export interface PrintedBlock {
  readonly block: Block
  readonly table: PrintedTable | null
}

/** Neighbouring blocks on paper that lies the same way. */
export interface Sheet {
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly PrintedBlock[]
}

/** Type size of a table that has room, in points: 小五 less half a point. */
const tableType = 8.5

/** The blocks of a chapter by the way the paper lies; a heading goes with the table that follows it. */
export function sheetsOf(
  blocks: readonly Block[],
  language: Language,
  pages: PageWidths,
  largestType = tableType,
): Sheet[] {
  const printed = blocks.map(
    (block): PrintedBlock => ({
      block,
      table: block.kind === 'table' ? printedTable(block, language, pages, largestType) : null,
    }),
  )
  const sheets: { orientation: Sheet['orientation']; blocks: PrintedBlock[] }[] = []
  printed.forEach((own, i) => {
    const orientation = orientationOf(printed, i)
    const last = sheets[sheets.length - 1]
    if (last?.orientation === orientation) last.blocks.push(own)
    else sheets.push({ orientation, blocks: [own] })
  })
  return sheets
}

function orientationOf(blocks: readonly PrintedBlock[], i: number): Sheet['orientation'] {
  const { block, table } = blocks[i]
  if (table) return table.orientation
  return block.kind === 'heading' && i + 1 < blocks.length ? orientationOf(blocks, i + 1) : 'portrait'
}
