import { event, factors, json, outcome, seed, sheet, weights } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const fit: CommandHelp = {
  summary: {
    'zh-CN': '对任一文件做逻辑回归，给出推断、影响程度与重要性',
    en: 'a logistic regression on any file, with inference, effects and importance',
  },
  usage: 'qingmiao fit FILE --outcome COL [options]',
  options: [
    outcome,
    event,
    [
      '--events COL --non-events COL',
      { 'zh-CN': '分组数据：违约数与未违约数两列', en: 'grouped data: counts of events and of non-events' },
    ],
    factors,
    [
      '--nominal A,…',
      { 'zh-CN': '按分类变量处理的数字列', en: 'number columns to be treated as categories' },
    ],
    [
      '--reference A=LEVEL,…',
      {
        'zh-CN': '各分类变量的参照组；含逗号的加引号：\'作物="玉米, 一季"\'',
        en: `the reference level of a category; one with a comma in quotes: 'crop="corn, one season"'`,
      },
    ],
    [
      '--method ml|firth [--flic]',
      {
        'zh-CN': '最大似然，或 Firth 惩罚似然（可校正截距）',
        en: 'maximum likelihood, or Firth (with intercept correction)',
      },
    ],
    [
      '--population-rate P',
      { 'zh-CN': '病例对照抽样时总体的违约率', en: 'the population default rate of a case-control sample' },
    ],
    [
      '--cluster COL[,COL]',
      { 'zh-CN': '聚类稳健标准误（一维或二维）', en: 'cluster-robust errors, one or two ways' },
    ],
    ['--cluster-correction CR1|CR0|stata', { 'zh-CN': '小样本修正', en: 'the small-sample multiplier' }],
    [
      '--random-intercept COL[,COL] [--quadrature N]',
      {
        'zh-CN':
          '随机截距（如客户经理、网点与客户经理）；一列用 N 点自适应求积（默认 9，1 为拉普拉斯），两列用拉普拉斯',
        en: 'random intercepts (officers; officers within branches): one column by N-point adaptive quadrature (9; 1 is Laplace), two by Laplace',
      },
    ],
    ['--robust HC1|HC0|HC3', { 'zh-CN': '异方差稳健标准误', en: 'heteroscedasticity-robust errors' }],
    weights,
    ['--confidence 0.95', { 'zh-CN': '置信水平', en: 'the confidence level' }],
    [
      '--importance',
      {
        'zh-CN': '因素多于 10 个时也算重要性，并给自助法区间',
        en: 'importance also above 10 factors, with bootstrap intervals',
      },
    ],
    sheet,
    seed,
    json,
  ],
}
