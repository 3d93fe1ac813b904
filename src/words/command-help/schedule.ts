import { scheduleOptions } from '../schedule-options.ts'
import { json } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const schedule: CommandHelp = {
  summary: {
    'zh-CN': '还款计划：什么时候还多少本金和利息，分毫不差',
    en: 'a repayment schedule: what falls due when, to the fen',
  },
  usage:
    'qingmiao schedule --principal 100 --annual-rate 0.094822 --instalments 6 --disbursed DATE --method … [options]',
  options: [...scheduleOptions, json],
}
