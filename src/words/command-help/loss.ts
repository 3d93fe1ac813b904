import { classification, json, seed } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const loss: CommandHelp = {
  summary: {
    'zh-CN': '整本台账来年损失的分布：预期与非预期损失、风险价值、预期亏空、经济资本',
    en: "the distribution of the whole book's loss: expected, unexpected, value at risk, shortfall, capital",
  },
  usage: 'qingmiao loss BOOK [--scenarios 100000] [--seed 1] [--json]',
  options: [
    [
      '--scenarios N',
      {
        'zh-CN': '模拟的年景数，1,000 至 10,000,000；默认 100,000',
        en: 'how many years are simulated, 1,000 to 10,000,000; 100,000 by default',
      },
    ],
    [
      '--population micro|joint|farmers|all',
      {
        'zh-CN': '研究总体：小额信用、联保、全部农户、全部贷款',
        en: 'the population: micro-credit, joint-guarantee, all farmers, all loans',
      },
    ],
    ...classification,
    seed,
    json,
  ],
}
