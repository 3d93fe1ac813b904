import type { Phrase } from '../src/words/phrase.ts'

/** Every phrase of a document but those inside charts, which show some of their words only where they fit. */
export function phrasesOf(value: unknown): Phrase[] {
  if (Array.isArray(value)) return value.flatMap(phrasesOf)
  if (typeof value !== 'object' || value === null) return []
  if ('zh-CN' in value && 'en' in value) return [value as Phrase]
  return Object.entries(value).flatMap(([key, held]) => (key === 'chart' ? [] : phrasesOf(held)))
}
