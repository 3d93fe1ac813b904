import type { Phrase } from './phrase.ts'

/** What is missing for a part of a measure, by the names of docs/loan-book.md. */
export function missingForPart(table: string, columns: readonly string[]): Phrase {
  return {
    'zh-CN': `台账没有 ${table} 表的 ${columns.join('、')}，此处无法计算。列名见 docs/loan-book.md。`,
    en: `The book lacks ${columns.join(', ')} of ${table}, so this cannot be computed. See docs/loan-book.md.`,
  }
}
