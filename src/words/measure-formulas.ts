import type { Phrase } from './phrase.ts'

/** How each figure of the measures comes about. */
export const figureFormulas = {
  expectedLoss: {
    'zh-CN':
      '预期损失＝Σ 借据（违约概率×违约损失率×余额），对台账各作物年度的受灾与价格取平均；违约概率由说明模型（模型 B）加天气项得出。',
    en: 'Expected loss = Σ over notes of PD × LGD × balance, the mean over the weather and prices of the crop years in the book; the PD is model B with the terms of the weather.',
  },
  lossAvoided: {
    'zh-CN': '少损失＝措施前的预期损失－措施后的预期损失，逐笔重新计算。',
    en: 'Loss avoided = expected loss before less after the measure, computed anew note by note.',
  },
  netBenefit: {
    'zh-CN': '本社净收益＝少损失＋本社增收－本社支出。',
    en: 'Net benefit = loss avoided + what the cooperative gains − what it pays.',
  },
  cooperativePays: {
    'zh-CN': '本社支出＝措施触及的户数（或余额、收回额）×单位费用，见各项假设。',
    en: 'The cooperative pays households (or balance, or recoveries) reached × the unit cost; see the assumptions.',
  },
  cooperativeGains: {
    'zh-CN': '本社增收＝Σ 余额×补齐的利率缺口（只限定价）。',
    en: 'The cooperative gains Σ balance × the gap in rates that is closed (pricing alone).',
  },
  farmersPay: {
    'zh-CN': '农户支出＝保费自缴部分、锁价费用自缴部分或多付的利息。',
    en: 'Farmers pay their part of the premium or of the hedge, or more interest.',
  },
  farmersGain: {
    'zh-CN': '农户所得＝预期赔款（受灾概率×亩数×保额×条款对损失的平均赔付比例）或少付的利息。',
    en: 'Farmers gain the expected indemnity (probability of being hit × mu × sum insured × what the clauses pay of the stated losses on average), or less interest.',
  },
  statePays: {
    'zh-CN': '财政支出＝保费或锁价费用中的补贴部分。',
    en: 'The state pays the subsidised part of the premium or the hedge.',
  },
} as const satisfies Record<string, Phrase>
export type FigureFormula = keyof typeof figureFormulas
