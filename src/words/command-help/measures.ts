import { classification, json, language, loanPrimeRates, seed } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const measures: CommandHelp = {
  summary: {
    'zh-CN': '七项措施在本社台账上各少损失多少、花多少钱、先做哪一项',
    en: 'what each of the seven measures avoids and costs on this book, and which first',
  },
  usage: 'qingmiao measures BOOK -o DIR [--previous BOOK] [--explain FIGURE] [options]',
  options: [
    ['-o DIR', { 'zh-CN': '输出文件夹', en: 'the folder for measures.html, measures.json, measures.xlsx' }],
    [
      '--explain FIGURE',
      {
        'zh-CN':
          '解释一个数字的来历：公式、用到的数、背后的借据；如 insurance.lossAvoided，或 --json 里任何数字的路径',
        en: 'where a figure comes from: formula, inputs, loans; insurance.lossAvoided, or the path of any number of --json',
      },
    ],
    [
      '--previous BOOK',
      { 'zh-CN': '上一期台账，比较预期损失的变化', en: 'the last book, to see what changed' },
    ],
    loanPrimeRates,
    language,
    ...classification,
    seed,
    json,
  ],
}
