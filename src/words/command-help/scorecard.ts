import { event, factors, json, nominal, outcome, weights } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const scorecard: CommandHelp = {
  summary: { 'zh-CN': '最优分箱并制作评分卡', en: 'optimal binning and a scorecard' },
  usage: 'qingmiao scorecard FILE --outcome COL -o card.json [options]',
  options: [
    outcome,
    event,
    factors,
    nominal,
    weights,
    ['--breaks FILE', { 'zh-CN': '人工指定的部分或全部分箱', en: 'some or all cuts, fixed by hand' }],
    [
      '--monotone auto|ascending|descending|peak|valley|none',
      { 'zh-CN': '违约率随变量的走向', en: 'how the default rate may move with a factor' },
    ],
    [
      '--points 600 --odds 19 --points-to-double-odds 50',
      {
        'zh-CN': '分值刻度：好坏比为 odds 时得 points 分',
        en: 'the scale: points at good:bad odds, points to double them',
      },
    ],
    ['-o FILE', { 'zh-CN': '评分卡文件', en: 'the card' }],
    json,
  ],
}
