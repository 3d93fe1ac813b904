import type { Phrase } from './phrase.ts'

const share = (value: number) => `${(100 * value).toFixed(2)}%`

export const samplePhrases = {
  needsOutput: {
    'zh-CN': '请用 -o 指定输出文件或文件夹。',
    en: 'Name the file or folder to write with -o.',
  },
  making: {
    'zh-CN': '正在生成模拟信用社…',
    en: 'Making the synthetic cooperative…',
  },
  made: (loans: number, output: string, asked: number, reached: number): Phrase => ({
    'zh-CN': `已生成 ${loans} 笔借据，写入 ${output}。要求的违约率 ${share(asked)}，实际设定 ${share(reached)}（表现期已满各笔条件概率的均值）。`,
    en: `${loans} notes written to ${output}. Default rate asked for: ${share(asked)}; set: ${share(reached)} (mean conditional probability of notes with a closed window).`,
  }),
  matured: (loans: number, defaults: number): Phrase => ({
    'zh-CN': `其中表现期已满 ${loans} 笔，违约 ${defaults} 笔（${share(loans ? defaults / loans : 0)}）；其余借据 defaulted 列为空。`,
    en: `${loans} notes have a closed window, ${defaults} of them defaulted (${share(loans ? defaults / loans : 0)}); the others leave \`defaulted\` blank.`,
  }),
  truthWritten: (file: string): Phrase => ({
    'zh-CN': `真值文件已写入 ${file}。`,
    en: `The truth is in ${file}.`,
  }),
} as const
