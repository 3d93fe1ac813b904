import { event, json, outcome, weights } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const validate: CommandHelp = {
  summary: {
    'zh-CN': '检验评分卡：区分、校准、稳定',
    en: 'validate a card: discrimination, calibration, stability',
  },
  usage: 'qingmiao validate card.json FILE --outcome COL [--baseline FILE] [options]',
  options: [
    outcome,
    event,
    weights,
    ['--baseline FILE', { 'zh-CN': '用于稳定性比较的基准文件', en: 'the file to compare stability with' }],
    json,
  ],
}
