import type { Phrase } from './phrase.ts'

/** The Venn–Abers intervals of the card. */
export const vennAbersWords = {
  caption: (widest: string): Phrase => ({
    'zh-CN': `评分卡给出的概率可以怎样理解：Venn–Abers 区间最宽处为 ${widest}`,
    en: `What a probability of the card may be said to mean: Venn–Abers intervals, ${widest} wide at most`,
  }),
  probability: { 'zh-CN': '评分卡的概率（段均值）', en: 'Probability of the card (mean of band)' },
  interval: { 'zh-CN': 'Venn–Abers 区间', en: 'Venn–Abers interval' },
  merged: { 'zh-CN': '合并为一个数', en: 'Merged' },
  observed: { 'zh-CN': '本段实际违约率', en: 'Observed in band' },
  note: {
    'zh-CN':
      '对交叉检验的概率做保序回归，把一名新借款人分别当作未违约和违约各算一次；两个数中必有一个是校准的，不需假定曲线形状（Vovk、Petej 与 Fedorova，2015）。它不是违约率的置信区间，不含抽样误差。',
    en: 'Isotonic regression of the cross-validated probabilities with a new borrower once as good and once as in default: one of the two is calibrated, whatever the shape (Vovk, Petej & Fedorova 2015). The interval is not that of the rate: it does not hold the sampling error.',
  },
} as const satisfies Record<string, Phrase | ((...args: never[]) => Phrase)>
