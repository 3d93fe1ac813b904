import { event, json, nominal, outcome, sheet } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const fitSelection: CommandHelp = {
  summary: {
    'zh-CN': '带样本选择的 probit：用被拒的申请校正违约概率',
    en: 'a probit with sample selection: default corrected for who was refused',
  },
  usage:
    'qingmiao fit-selection FILE --selected COL --outcome COL --selection-factors A,… --factors B,… [options]',
  options: [
    [
      '--selected COL [--selected-event LEVEL]',
      {
        'zh-CN': '是否被选中（如获批）的列，及代表选中的取值',
        en: 'the column that says who was selected (granted, say), and its value for it',
      },
    ],
    outcome,
    event,
    [
      '--selection-factors A,…',
      {
        'zh-CN': '决定选中与否的因素，其中至少一个不进 --factors（排除变量）',
        en: 'what decides selection, with at least one that is not in --factors (an excluded instrument)',
      },
    ],
    ['--factors B,…', { 'zh-CN': '结果的因素', en: 'the factors of the outcome' }],
    nominal,
    ['--reference A=LEVEL,…', { 'zh-CN': '各分类变量的参照组', en: 'the reference level of a category' }],
    ['--confidence 0.95', { 'zh-CN': '置信水平', en: 'the confidence level' }],
    sheet,
    json,
  ],
}
