import type { Phrase } from './phrase.ts'

/** What the dates of an extract were taken for. */
export const extractWords = {
  asOfExtract: (header: string, day: string): Phrase => ({
    'zh-CN': `没有指定数据截止日，取“${header}”列的最晚日期 ${day}。`,
    en: `No as-of date was given; it is the latest date in the column ${header}: ${day}.`,
  }),
  daysPastDueFrom: (headers: readonly string[], day: string): Phrase => ({
    'zh-CN': `台账没有逾期天数，由“${headers.join('”“')}”中最早的一日算至 ${day}；已结清的不算。`,
    en: `The ledger has no days past due; they are counted from the earliest day in ${headers.join(' and ')} to ${day}, for notes not settled.`,
  }),
} as const
