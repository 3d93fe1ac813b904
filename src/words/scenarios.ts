import type { Phrase } from './phrase.ts'

/** S1 to S6 of the stress test. */
export const builtInScenarioTitles = {
  S1: { 'zh-CN': '轻度干旱（四分之一乡镇）', en: 'mild drought in a quarter of the townships' },
  S2: {
    'zh-CN': '重旱加洪涝（六成乡镇，减产 45%）',
    en: 'severe drought and flood in 60 % of the townships',
  },
  S3: { 'zh-CN': '玉米价格跌 25%', en: 'corn price down by 25 %' },
  S4: { 'zh-CN': '食用菌价格跌 30% 并有霉病', en: 'fungus price down by 30 %, with mould' },
  S5: { 'zh-CN': '资金成本上升 100 个基点', en: 'cost of funds up by 100 base points' },
  S6: {
    'zh-CN': '重灾与玉米跌价同时发生（S2＋S3）',
    en: 'severe disaster and corn price together (S2 + S3)',
  },
} as const satisfies Record<string, Phrase>
