import type { Phrase } from './phrase.ts'

/** The options of `schedule`; defaults and conventions are told in docs/schedules.md. */
export const scheduleOptions: readonly (readonly [flag: string, meaning: Phrase])[] = [
  ['--principal YUAN', { 'zh-CN': '放款金额（元）', en: 'the amount lent, in yuan' }],
  [
    '--annual-rate 0.0948',
    { 'zh-CN': '年利率，小数（也可写 9.48%）', en: 'the annual rate, a fraction (9.48% is known too)' },
  ],
  ['--disbursed DATE', { 'zh-CN': '放款日', en: 'the day of disbursement' }],
  [
    '--method equal-instalment|equal-principal|interest-then-principal|bullet|flat|seasonal',
    {
      'zh-CN': '还款方式：等额本息、等额本金、先息后本、利随本清、平息、按收获季节还本',
      en: 'how it is repaid: equal instalments, equal principal, interest first, all at maturity, flat interest, by the harvest',
    },
  ],
  ['--instalments N', { 'zh-CN': '期数', en: 'how many instalments' }],
  ['--every 1M|2W|15D|1Y', { 'zh-CN': '每期的长度；默认 1M', en: 'how long a period is; 1M by default' }],
  [
    '--first-due DATE',
    {
      'zh-CN': '首个到期日；默认放款后一期',
      en: 'the first due date; one period after disbursement by default',
    },
  ],
  [
    '--day-count 30/360|actual/360|actual/365|actual/364|actual/actual',
    { 'zh-CN': '计息天数的算法；默认 30/360', en: 'how days are counted; 30/360 by default' },
  ],
  [
    '--partial-period actual|30/360',
    {
      'zh-CN': '30/360 下不足一期的部分：按该期实际天数，或按每月 30 天；默认 actual',
      en: 'part of a period under 30/360: by its actual days or by 30 a month; actual by default',
    },
  ],
  ['--principal-grace N', { 'zh-CN': '前 N 期不还本', en: 'no principal in the first N instalments' }],
  [
    '--fixed-principal-percent P',
    {
      'zh-CN': '每期还本占放款额的百分比，末期还清余额',
      en: 'principal of each instalment in percent of what was lent; the last repays the rest',
    },
  ],
  [
    '--instalment-amount YUAN',
    {
      'zh-CN': '每期固定还款额；不给期数时还清为止',
      en: 'a chosen instalment; without --instalments as many as it takes',
    },
  ],
  [
    '--month-end clamp|roll',
    {
      'zh-CN': '当月没有该日：取月末，或顺延到下月 1 日；默认 clamp',
      en: "a day the month lacks: the month's last, or the first of the next; clamp by default",
    },
  ],
  [
    '--rounding half-even|half-up|up',
    {
      'zh-CN': '取整：四舍六入五成双、四舍五入，或每期金额向上取整；默认 half-even',
      en: 'rounding: half to even, half up, or instalments always up; half-even by default',
    },
  ],
  ['--multiples-of YUAN', { 'zh-CN': '每期金额为该数的整倍数', en: 'an instalment is a multiple of this' }],
  [
    '--period-rounding 0.01|1',
    {
      'zh-CN': '每期本金和利息取整到分或元；默认 0.01',
      en: 'interest and principal of a period are rounded to this; 0.01 by default',
    },
  ],
  [
    '--due-months 10,11,12',
    { 'zh-CN': 'seasonal：还本的月份', en: 'seasonal: the months in which principal falls due' },
  ],
  [
    '--crop rice|corn|soy|fungus',
    { 'zh-CN': 'seasonal：用该作物的收获月份', en: "seasonal: the crop's harvest months instead" },
  ],
  [
    '--interest-day 20 --interest-months 3,6,9,12',
    {
      'zh-CN': '按季结息：结息日与结息月份',
      en: 'interest is settled on this day of these months',
    },
  ],
  [
    '--tranche DATE=YUAN',
    { 'zh-CN': '放款日之后再次用款；可多次给出', en: 'drawn later; may be given several times' },
  ],
  [
    '--pay DATE=YUAN',
    { 'zh-CN': '实际还款；可多次给出', en: 'a payment that was made; may be given several times' },
  ],
  [
    '--as-of DATE',
    {
      'zh-CN': '截至该日按实际还款重算；默认最后一次还款日',
      en: 'recount interest on what was really owed up to this day; the last payment by default',
    },
  ],
]
