import { classification, json, seed } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const stress: CommandHelp = {
  summary: {
    'zh-CN': '灾害、价格、资金成本的压力情景，反向压力测试，早期预警',
    en: 'stress scenarios of disaster, price and cost of funds; reverse stress; early warnings',
  },
  usage: 'qingmiao stress BOOK [--scenario FILE] [options]',
  options: [
    [
      '--scenario FILE',
      {
        'zh-CN': '自定义情景（YAML 或 JSON，写法见 docs/external-risk.md），排在 S1 至 S6 之后',
        en: 'scenarios of your own (YAML or JSON, see docs/external-risk.md), after S1 to S6',
      },
    ],
    [
      '--as-of DATE',
      {
        'zh-CN': '基准日：借据、余额、已知的灾害和价格都按当日；默认台账最后的日期',
        en: 'the as-of date: notes, balances, known disasters and prices stand as on it; by default the latest in the book',
      },
    ],
    [
      '--since DATE',
      {
        'zh-CN': '早期预警以此日以后的变化为新；默认基准日之前三个月',
        en: 'early warnings count changes after this date as new; by default three months before the as-of date',
      },
    ],
    [
      '--population micro|joint|farmers|all',
      {
        'zh-CN': '总体：小额信用、联保、全部农户、全部贷款',
        en: 'the population: micro-credit, joint-guarantee, all farmers, all loans',
      },
    ],
    ...classification,
    seed,
    json,
  ],
}
