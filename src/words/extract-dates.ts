import type { Phrase } from './phrase.ts'
import { writtenCount } from './written-numbers.ts'

/** What the dates and the words of an extract were taken for. */
export const extractWords = {
  asOfExtract: (header: string, day: string): Phrase => ({
    'zh-CN': `没有指定数据截止日，取“${header}”列的最晚日期 ${day}。`,
    en: `No as-of date was given; it is the latest date in the column ${header}: ${day}.`,
  }),
  daysPastDueFrom: (headers: readonly string[], day: string): Phrase => ({
    'zh-CN': `台账没有逾期天数，由“${headers.join('”“')}”中最早的一日算至 ${day}；已结清的不算。`,
    en: `The ledger has no days past due; they are counted from the earliest day in ${headers.join(' and ')} to ${day}, for notes not settled.`,
  }),
  told: (header: string, column: Phrase, notes: number): Phrase => ({
    'zh-CN': `台账没有“${column['zh-CN']}”，按“${header}”中意思明确的字样填入 ${writtenCount(notes)} 笔。`,
    en: `The ledger has no column ${column.en}; plain words in ${header} tell it for ${writtenCount(notes)} ${notes === 1 ? 'note' : 'notes'}.`,
  }),
} as const
