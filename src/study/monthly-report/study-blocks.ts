import { monthlyWords } from '../../words/monthly-report.ts'
import { type Language, languages, type Phrase } from '../../words/phrase.ts'
import type { Block, Chapter } from '../document.ts'

/** Blocks of a study's chapters, to be placed anew in a report. */
export interface StudyBlocks {
  /** The block of that id, or its place with the reason where the study has none. */
  readonly block: (id: string, caption: Phrase, of?: 'table' | 'figure') => Block
}

/** `refusal`: why the study fitted no model, told where a table of it is missing. */
export function studyBlocks(chapters: readonly Chapter[], refusal: Phrase | null = null): StudyBlocks {
  const blocks = chapters.flatMap((chapter) => chapter.blocks)
  const byId = new Map(blocks.flatMap((block) => ('id' in block ? [[block.id, block] as const] : [])))
  return {
    block: (id, caption, of = 'table') =>
      byId.get(id) ?? {
        kind: 'unavailable',
        id,
        of,
        caption,
        reason: refusal ? monthlyWords.refused(refusal) : monthlyWords.notInStudy,
      },
  }
}

/** References to tables that the report leaves out lead to the study by name. */
export function withinReport(chapters: readonly Chapter[]): Chapter[] {
  const ids = new Set(
    chapters.flatMap(({ blocks }) => blocks.flatMap((block) => ('id' in block ? [block.id] : []))),
  )
  const text = (written: string, language: Language) =>
    written.replace(/\[\[([\w-]+)\]\]/g, (whole, id: string) =>
      ids.has(id) ? whole : monthlyWords.elsewhere[language],
    )
  const repaired = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(repaired)
    if (typeof value !== 'object' || value === null) return value
    if (isPhrase(value)) {
      return Object.fromEntries(languages.map((language) => [language, text(value[language], language)]))
    }
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, repaired(held)]))
  }
  return repaired(chapters) as Chapter[]
}

function isPhrase(value: object): value is Phrase {
  return 'zh-CN' in value && 'en' in value
}
