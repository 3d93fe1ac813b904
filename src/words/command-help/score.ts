import type { CommandHelp } from './help.ts'

export const score: CommandHelp = {
  summary: { 'zh-CN': '用评分卡给文件逐行打分', en: 'score each row of a file with a card' },
  usage: 'qingmiao score card.json FILE -o scores.csv',
  options: [
    [
      '-o FILE',
      {
        'zh-CN': '原行加上分数、概率、等级与原因',
        en: 'the rows with score, probability, grade and reasons',
      },
    ],
  ],
}
