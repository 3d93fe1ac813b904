import { seed } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const sample: CommandHelp = {
  summary: { 'zh-CN': '生成一家有据可查的模拟信用社', en: 'make the documented synthetic cooperative' },
  usage: 'qingmiao sample -o FILE|DIR [--loans 20000] [--seed 1] [--default-rate 0.06] [--truth FILE]',
  options: [
    [
      '-o FILE|DIR',
      {
        'zh-CN': '只要贷款则给文件，要全部附表则给文件夹',
        en: 'a file for the loans alone, a folder for all companions',
      },
    ],
    ['--loans 20000', { 'zh-CN': '借据笔数', en: 'how many loan notes' }],
    ['--default-rate 0.06', { 'zh-CN': '目标违约率', en: 'the default rate to reach' }],
    [
      '--truth FILE',
      {
        'zh-CN': '写出真实系数、效应与注入的案例',
        en: 'write the true coefficients, effects and injected cases',
      },
    ],
    seed,
  ],
}
