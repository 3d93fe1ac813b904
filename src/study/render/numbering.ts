import { councilNumber, figureNumber, tableNumber } from '../../words/document.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { Block, Chapter, Figure, StudyDocument, Table, Unavailable } from '../document.ts'

/** Blocks that carry a number and a caption. */
export type Numbered = Table | Figure | Unavailable

/** The number of each table and figure by its id, as it is written: 表3-2, Figure 6-1. */
export type Numbers = ReadonlyMap<string, Phrase>

export function isNumbered(block: Block): block is Numbered {
  return block.kind === 'table' || block.kind === 'figure' || block.kind === 'unavailable'
}

/** Counts tables and figures apart within each chapter; the council's pages count together as chapter A. */
export function numberBlocks(document: StudyDocument): Numbers {
  const numbers = new Map<string, Phrase>()
  const parts: { prefix: string; chapters: readonly Chapter[] }[] = [
    { prefix: councilNumber, chapters: document.councilPages },
    ...document.chapters.map((chapter) => ({ prefix: chapter.number ?? councilNumber, chapters: [chapter] })),
  ]
  const counts = new Map<string, number>()
  for (const { prefix, chapters } of parts) {
    for (const block of chapters.flatMap((chapter) => chapter.blocks)) {
      if (!isNumbered(block)) continue
      if (numbers.has(block.id)) throw new Error(`two blocks have the id ${block.id}`)
      const name = isTableLike(block) ? tableNumber : figureNumber
      const key = `${prefix} ${name.name}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      numbers.set(block.id, name(`${prefix}-${count}`))
    }
  }
  return numbers
}

function isTableLike(block: Numbered): boolean {
  return block.kind === 'table' || (block.kind === 'unavailable' && block.of !== 'figure')
}

export function numberOf(numbers: Numbers, id: string): Phrase {
  const number = numbers.get(id)
  if (!number) throw new Error(`no block has the id ${id}`)
  return number
}
