import type { Phrase } from './phrase.ts'

/** Why a block of chapter 6 keeps its place empty. */
export const creditFileReasons = {
  groups: {
    'zh-CN': '文件不是贷款台账，列名没有约定含义，无法划入三类风险。',
    en: 'The file is no loan book: its column names have no agreed meaning, so they cannot be put into the three risks.',
  },
  decisions: {
    'zh-CN': '文件没有信用等级（credit_grade）和利率（annual_rate）。',
    en: 'The file has no credit grade (credit_grade) and no rate (annual_rate).',
  },
  noNumbers: {
    'zh-CN': '没有可检验的数值因素：取值都不足三个，或极大似然没有有限解。',
    en: 'No number can be tested: none has three values, or maximum likelihood has no finite solution.',
  },
  noSelection: {
    'zh-CN': '主模型未收敛到有限值，无法做逐步选择。',
    en: 'The fit has no finite maximum, so no stepwise selection can be made.',
  },
} as const satisfies Record<string, Phrase>
