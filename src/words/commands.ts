import { fit } from './command-help/fit.ts'
import { fitSelection } from './command-help/fit-selection.ts'
import type { CommandHelp } from './command-help/help.ts'
import { loss } from './command-help/loss.ts'
import { measures } from './command-help/measures.ts'
import { price } from './command-help/price.ts'
import { report } from './command-help/report.ts'
import { rules } from './command-help/rules.ts'
import { sample } from './command-help/sample.ts'
import { schedule } from './command-help/schedule.ts'
import { score } from './command-help/score.ts'
import { scorecard } from './command-help/scorecard.ts'
import { serve } from './command-help/serve.ts'
import { stress } from './command-help/stress.ts'
import { study } from './command-help/study.ts'
import { validate } from './command-help/validate.ts'
import type { Phrase } from './phrase.ts'

export const commandNames = [
  'study',
  'fit',
  'fit-selection',
  'scorecard',
  'score',
  'validate',
  'sample',
  'schedule',
  'price',
  'loss',
  'measures',
  'stress',
  'report',
  'rules',
  'serve',
] as const
export type CommandName = (typeof commandNames)[number]

export const commandHelp: Record<CommandName, CommandHelp> = {
  study,
  fit,
  'fit-selection': fitSelection,
  scorecard,
  score,
  validate,
  sample,
  schedule,
  price,
  loss,
  measures,
  stress,
  rules,
  report,
  serve,
}

export const mainHelp = {
  title: {
    'zh-CN': '青苗——农户小额信贷风险管理',
    en: "Qingmiao, risk management of farmers' microcredit",
  },
  commands: { 'zh-CN': '命令', en: 'Commands' },
  more: {
    'zh-CN': '查看某条命令的用法：qingmiao 命令 --help',
    en: 'For one command: qingmiao COMMAND --help',
  },
  unknownCommand: (name: string, meant?: string): Phrase => ({
    'zh-CN': `没有命令“${name}”。${meant ? `是不是 ${meant}？` : ''}`,
    en: `There is no command "${name}".${meant ? ` Is ${meant} meant?` : ''}`,
  }),
  unknownOption: (option: string, meant?: string): Phrase => ({
    'zh-CN': `没有选项 ${option}。${meant ? `是不是 ${meant}？` : ''}`,
    en: `There is no option ${option}.${meant ? ` Is ${meant} meant?` : ''}`,
  }),
  optionNeedsValue: (option: string): Phrase => ({
    'zh-CN': `选项 ${option} 后面要有取值；取值以“-”开头的，用等号相连：${option}=-1。`,
    en: `The option ${option} needs a value; one that begins with "-" is joined by "=": ${option}=-1.`,
  }),
  optionTakesNoValue: (option: string): Phrase => ({
    'zh-CN': `选项 ${option} 不带取值。`,
    en: `The option ${option} takes no value.`,
  }),
  unexpectedArgument: (argument: string): Phrase => ({
    'zh-CN': `多出一项“${argument}”，不知所指。名称里有空格的请加引号。`,
    en: `"${argument}" is one argument too many. Put a name with a blank in quotes.`,
  }),
  usage: { 'zh-CN': '用法', en: 'Usage' },
  needsArgument: (what: string): Phrase => ({
    'zh-CN': `缺少 ${what}。`,
    en: `${what} is missing.`,
  }),
  badOption: (detail: string): Phrase => ({
    'zh-CN': `命令行有误：${detail}`,
    en: `The command line is wrong: ${detail}`,
  }),
  badValue: (option: string, value: string, expected: string): Phrase => ({
    'zh-CN': `${option} 的值“${value}”不可用，应为 ${expected}。`,
    en: `${option} cannot be "${value}"; expected ${expected}.`,
  }),
  staleLock: (pid: string, host: string): Phrase => ({
    'zh-CN': `文件夹里有一次中断的运行（进程 ${pid}，主机 ${host}）留下的锁，已解除。`,
    en: `The folder was still locked by an interrupted run (process ${pid} on ${host}); the lock was removed.`,
  }),
  ourFault: (detail: string): Phrase => ({
    'zh-CN': `程序自身出错（不是您的数据）：${detail}。设 QINGMIAO_DEBUG=1 重跑可看到调用栈。`,
    en: `The program failed (not your data): ${detail}. Run again with QINGMIAO_DEBUG=1 for the stack trace.`,
  }),
} as const satisfies Record<string, Phrase | ((...parts: string[]) => Phrase)>
