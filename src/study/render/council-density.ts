import type { Block, Chapter } from '../document.ts'

/** How tightly a page for the council is set in print, so that its content stays on one sheet of A4. */
export type Density = 'roomy' | 'dense' | 'densest'

/** Height of an A4 page's text area in millimetres, less the chapter's title. */
const room = 235

/** From an estimate of the printed height at body size; a browser cannot be asked before it prints. */
export function councilDensity(chapter: Chapter): Density {
  const height = chapter.blocks.reduce((sum, block) => sum + printedHeight(block), 0)
  return height <= room ? 'roomy' : height <= room * 1.3 ? 'dense' : 'densest'
}

/** Millimetres at 10.5 pt; both languages are weighed and the longer counts. */
function printedHeight(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return 14
    case 'paragraph':
      return textHeight(block.text, 44) + 4
    case 'list':
      return block.items.reduce((sum, item) => sum + textHeight(item, 42) + 1.5, 4)
    case 'keyFigures':
      return Math.ceil(block.figures.length / 4) * 27 + 8
    case 'table':
      return block.rows.length * 6.5 + block.notes.length * 5 + 36
    case 'unavailable':
      return 28
    case 'figure':
      return (
        (block.chart.kind === 'bar' ? block.chart.bars.length * 8 + 30 : 100) + block.notes.length * 5 + 16
      )
    case 'callout':
      return textHeight(block.text, 42) + 24
    case 'signatures':
      return Math.ceil(block.roles.length / 3) * 24 + 10
  }
}

/** Lines of `width` full-width characters, 6 mm each; a Latin letter is about half as wide. */
function textHeight(text: { readonly 'zh-CN': string; readonly en: string }, width: number): number {
  return Math.max(Math.ceil(text['zh-CN'].length / width), Math.ceil(text.en.length / (width * 2))) * 6
}
