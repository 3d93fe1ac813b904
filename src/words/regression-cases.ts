import type { Phrase } from './phrase.ts'

/** Lines of the tables that SPSS's readers know. */
export const caseWords = {
  included: { 'zh-CN': '进入分析', en: 'Included in the analysis' },
  defaults: (outcome: Phrase): Phrase => ({
    'zh-CN': `其中违约（${outcome['zh-CN']}）`,
    en: `of which defaulted (${outcome.en})`,
  }),
  parameters: (parameters: number, perParameter: string, hasYears: boolean): Phrase => ({
    'zh-CN': `模型含 ${parameters} 个参数（含常数项${hasYears ? '和作物年度' : ''}），每个参数 ${perParameter} 笔违约。`,
    en: `The model has ${parameters} parameters (intercept${hasYears ? ' and crop years' : ''} included): ${perParameter} defaults a parameter.`,
  }),
  original: { 'zh-CN': '原值', en: 'Original value' },
  internal: { 'zh-CN': '内部值', en: 'Internal value' },
  observed: { 'zh-CN': '实际', en: 'Observed' },
  predictedGood: { 'zh-CN': '预测正常', en: 'Predicted good' },
  predictedDefault: { 'zh-CN': '预测违约', en: 'Predicted default' },
  correct: { 'zh-CN': '正确率', en: 'Percentage correct' },
  chiSquare: { 'zh-CN': '卡方', en: 'Chi-square' },
  significance: { 'zh-CN': '显著性', en: 'Sig.' },
  step: { 'zh-CN': '步骤', en: 'Step' },
  model: { 'zh-CN': '模型', en: 'Model' },
  minusTwoLogLikelihood: { 'zh-CN': '−2 对数似然', en: '−2 log likelihood' },
  wald: { 'zh-CN': 'Wald', en: 'Wald' },
  b: { 'zh-CN': 'B', en: 'B' },
  standardError: { 'zh-CN': '标准误', en: 'S.E.' },
  expB: { 'zh-CN': 'Exp(B)', en: 'Exp(B)' },
  expBInterval: { 'zh-CN': 'Exp(B) 的 95% 区间', en: '95% C.I. for Exp(B)' },
  parameterCoding: { 'zh-CN': '参数编码', en: 'Parameter coding' },
  codings: (count: number): Phrase => ({
    'zh-CN': `${count} 个分类变量按指示编码，参照档为 0`,
    en: `${count} categorical variables, indicator coding, reference at 0`,
  }),
  wholeFactor: (label: Phrase, wald: string, df: number, p: string): Phrase => ({
    'zh-CN': `${label['zh-CN']}（Wald ${wald}，自由度 ${df}，显著性 ${p}）`,
    en: `${label.en} (Wald ${wald}, ${df} df, Sig. ${p})`,
  }),
  sameErrors: {
    'zh-CN': '标准误与本报告其他表相同（聚类稳健），故 Wald 与 SPSS 的模型标准误结果不同。',
    en: 'Errors are the clustered ones of the other tables, so Wald differs from SPSS’s model-based one.',
  },
} as const
