import type { Phrase } from './phrase.ts'

/** Sentences on the ledger of collection and court cases. */
export const rulesMeasureWords = {
  heading: { 'zh-CN': '规章制度：清收与诉讼台账', en: 'Rules: collection and court cases' },
  caption: (recovered: string): Phrase => ({
    'zh-CN': `起诉标的收回 ${recovered}`,
    en: `${recovered} of what was sued for was recovered`,
  }),
  noSuitCaption: { 'zh-CN': '没有起诉的案件', en: 'Nothing was sued for' },
  step: { 'zh-CN': '环节', en: 'Step' },
  steps: { 'zh-CN': '次数', en: 'Steps' },
  loans: { 'zh-CN': '借据', en: 'Notes' },
  amount: { 'zh-CN': '标的', en: 'Claims' },
  recovered: { 'zh-CN': '收回', en: 'Recovered' },
  daysNote: (judgment: string, enforcement: string): Phrase => ({
    'zh-CN': `起诉到判决中位数 ${judgment} 天，判决到执行 ${enforcement} 天。`,
    en: `Median days from suit to judgment: ${judgment}; from judgment to enforcement: ${enforcement}.`,
  }),
  waitingNote: (judgment: string, enforcement: string): Phrase => ({
    'zh-CN': `起诉后未判 ${judgment} 件，判决后未申请执行 ${enforcement} 件。`,
    en: `Sued and not judged: ${judgment}; judged and not enforced: ${enforcement}.`,
  }),
} as const

export const caseStepWords = {
  call: { 'zh-CN': '电话催收', en: 'Calls' },
  visit: { 'zh-CN': '上门催收', en: 'Visits' },
  demand: { 'zh-CN': '催收通知', en: 'Demands' },
  suit: { 'zh-CN': '起诉', en: 'Suits' },
  judgment: { 'zh-CN': '判决', en: 'Judgments' },
  enforcement: { 'zh-CN': '强制执行', en: 'Enforcement' },
} as const satisfies Record<string, Phrase>
