import type { Phrase } from './phrase.ts'

type Details = Readonly<Record<string, string | number>>

/** What `schedule` says on a terminal. */
export const scheduleWords = {
  number: { 'zh-CN': '期次', en: 'No.' },
  dueDate: { 'zh-CN': '到期日', en: 'Due' },
  principal: { 'zh-CN': '本金', en: 'Principal' },
  interest: { 'zh-CN': '利息', en: 'Interest' },
  total: { 'zh-CN': '合计', en: 'Total' },
  balanceAfter: { 'zh-CN': '期后余额', en: 'Balance' },
  paid: { 'zh-CN': '已还', en: 'Paid' },
  daysPastDue: { 'zh-CN': '逾期天数', en: 'Days past due' },
  totals: { 'zh-CN': '总计', en: 'Sum' },
} as const satisfies Record<string, Phrase>

export const methodNames = {
  'equal-instalment': { 'zh-CN': '等额本息', en: 'equal instalments' },
  'equal-principal': { 'zh-CN': '等额本金', en: 'equal principal' },
  'interest-then-principal': { 'zh-CN': '先息后本', en: 'interest, then principal' },
  bullet: { 'zh-CN': '利随本清', en: 'all at maturity' },
  flat: { 'zh-CN': '平息（按原本金计息）', en: 'flat interest on the amount lent' },
  seasonal: { 'zh-CN': '按收获季节还本', en: 'principal by the harvest' },
} as const satisfies Record<string, Phrase>

export const scheduleLines = {
  terms: (method: Phrase, rate: string, dayCount: string): Phrase => ({
    'zh-CN': `${method['zh-CN']}，年利率 ${rate}，计息方式 ${dayCount}，单位元。`,
    en: `Repayment: ${method.en}; ${rate} a year, day count ${dayCount}, in yuan.`,
  }),
  position: (date: string, principal: string, interest: string, days: number): Phrase => ({
    'zh-CN': `截至 ${date}：未还本金 ${principal}，应付未付利息（含当期已计）${interest}，逾期 ${days} 天。`,
    en: `As of ${date}: principal outstanding ${principal}, interest unpaid ${interest} (the current period's to date included), ${days} days past due.`,
  }),
  rateLooksLikePercent: (rate: string): Phrase => ({
    'zh-CN': `年利率 ${rate} 即每年百分之百以上。--annual-rate 用小数：9.48% 写 0.0948（或 9.48%）。`,
    en: `A rate of ${rate} is more than 100% a year. --annual-rate is a fraction: write 9.48% as 0.0948 (or 9.48%).`,
  }),
} as const

export const scheduleUsage = {
  doesNotFit: (option: string, method: string): Phrase => ({
    'zh-CN': `${option} 不适用于 --method ${method}。`,
    en: `${option} does not go with --method ${method}.`,
  }),
} as const

/** What is wrong with the terms of a loan, and what to do. The keys are the error codes of `lending/schedule`. */
export const scheduleErrorPhrases = {
  principalNotPositive: ({ amount }: Details): Phrase => ({
    'zh-CN': `贷款本金 ${amount} 元不大于零。请用 --principal 给出放款金额。`,
    en: `The principal of ${amount} yuan is not above zero. Give the amount lent with --principal.`,
  }),
  rateNegative: {
    'zh-CN': '年利率不能为负。请改正 --annual-rate。',
    en: 'The annual rate is below zero. Correct --annual-rate.',
  },
  instalmentsNotPositive: ({ count }: Details): Phrase => ({
    'zh-CN': `期数为 ${count}，至少要有 1 期。请改正 --instalments。`,
    en: `There must be at least one instalment, not ${count}. Correct --instalments.`,
  }),
  instalmentsTooMany: ({ count, most }: Details): Phrase => ({
    'zh-CN': `期数 ${count} 超过上限 ${most}。请改正 --instalments 或 --every。`,
    en: `${count} instalments are more than the ${most} that are allowed. Correct --instalments or --every.`,
  }),
  everyNotPositive: {
    'zh-CN': '每期的长度必须大于零。请改正 --every，例如 1M、2W、15D、1Y。',
    en: 'A period must be longer than nothing. Correct --every: 1M, 2W, 15D, 1Y.',
  },
  firstDueBeforeDisbursement: ({ due, disbursed }: Details): Phrase => ({
    'zh-CN': `首个到期日 ${due} 早于放款日 ${disbursed}。请改正 --first-due 或 --disbursed。`,
    en: `The first due date ${due} is before the disbursement on ${disbursed}. Correct --first-due or --disbursed.`,
  }),
  firstDueOutOfSeason: ({ due, months }: Details): Phrase => ({
    'zh-CN': `首个到期日 ${due} 不在还本月份（${months}）内。请改正 --first-due 或 --due-months。`,
    en: `The first due date ${due} lies outside the months ${months}. Correct --first-due or --due-months.`,
  }),
  graceTooLong: ({ grace, count }: Details): Phrase => ({
    'zh-CN': `还本宽限 ${grace} 期，而还本共 ${count} 期：宽限须不小于 0、且少于还本期数。请改正 --principal-grace。`,
    en: `${grace} instalments of grace cannot be had where principal falls due ${count} times: from 0 to one fewer. Correct --principal-grace.`,
  }),
  fixedShareOutOfRange: {
    'zh-CN': '每期还本比例应大于 0、不超过 100。请改正 --fixed-principal-percent。',
    en: 'The share of principal in an instalment is above 0 and at most 100 percent. Correct --fixed-principal-percent.',
  },
  instalmentAmountNotPositive: {
    'zh-CN': '每期还款额必须大于零。请改正 --instalment-amount。',
    en: 'The instalment must be above zero. Correct --instalment-amount.',
  },
  instalmentBelowInterest: ({ amount, interest, due }: Details): Phrase => ({
    'zh-CN': `每期 ${amount} 元不够付 ${due} 的利息 ${interest} 元，本金还不下来。请提高 --instalment-amount。`,
    en: `Instalments of ${amount} yuan do not cover the interest of ${interest} yuan on ${due}, so the debt never falls. Raise --instalment-amount.`,
  }),
  neverRepaid: ({ amount, count }: Details): Phrase => ({
    'zh-CN': `每期 ${amount} 元，${count} 期仍还不清。请提高 --instalment-amount。`,
    en: `Instalments of ${amount} yuan do not repay the loan in ${count} of them. Raise --instalment-amount.`,
  }),
  unitNotPositive: {
    'zh-CN': '取整单位必须大于零。请改正 --multiples-of 或 --period-rounding。',
    en: 'The unit of rounding must be above zero. Correct --multiples-of or --period-rounding.',
  },
  trancheNotPositive: ({ date, amount }: Details): Phrase => ({
    'zh-CN': `${date} 的用款金额 ${amount} 元不大于零。请改正 --tranche。`,
    en: `The tranche of ${date}, ${amount} yuan, is not above zero. Correct --tranche.`,
  }),
  trancheBeforeDisbursement: ({ date, disbursed }: Details): Phrase => ({
    'zh-CN': `${date} 的用款早于放款日 ${disbursed}。请改正 --tranche 或 --disbursed。`,
    en: `The tranche of ${date} is before the disbursement on ${disbursed}. Correct --tranche or --disbursed.`,
  }),
  trancheAfterMaturity: ({ date, maturity }: Details): Phrase => ({
    'zh-CN': `${date} 的用款不早于最后到期日 ${maturity}。请改正 --tranche 或 --instalments。`,
    en: `The tranche of ${date} is not before the last due date ${maturity}. Correct --tranche or --instalments.`,
  }),
  trancheDisagrees: ({ date, amount, principal }: Details): Phrase => ({
    'zh-CN': `放款日 ${date} 的用款 ${amount} 元与本金 ${principal} 元不符：放款日当天的用款应等于 --principal，或各笔用款合计等于 --principal。`,
    en: `The tranche of ${amount} yuan on the disbursement day ${date} disagrees with the principal of ${principal}: it must equal --principal, or all tranches must add up to --principal.`,
  }),
  paymentNotPositive: ({ date, amount }: Details): Phrase => ({
    'zh-CN': `${date} 的还款金额 ${amount} 元不大于零。请改正 --pay。`,
    en: `The payment of ${date}, ${amount} yuan, is not above zero. Correct --pay.`,
  }),
  paymentBeforeDisbursement: ({ date, disbursed }: Details): Phrase => ({
    'zh-CN': `${date} 的还款早于放款日 ${disbursed}。请改正 --pay。`,
    en: `The payment of ${date} is before the disbursement on ${disbursed}. Correct --pay.`,
  }),
  paymentAfterAsOf: ({ date, asOf }: Details): Phrase => ({
    'zh-CN': `${date} 的还款晚于截止日 ${asOf}。请改正 --pay 或 --as-of。`,
    en: `The payment of ${date} is after the as-of date ${asOf}. Correct --pay or --as-of.`,
  }),
  paymentExceedsDebt: ({ date, amount, debt }: Details): Phrase => ({
    'zh-CN': `${date} 的还款 ${amount} 元超过当日全部欠款 ${debt} 元。请改正 --pay。`,
    en: `The payment of ${amount} yuan on ${date} is more than the whole debt of that day, ${debt} yuan. Correct --pay.`,
  }),
  asOfBeforeDisbursement: ({ asOf, disbursed }: Details): Phrase => ({
    'zh-CN': `截止日 ${asOf} 早于放款日 ${disbursed}。请改正 --as-of。`,
    en: `The as-of date ${asOf} is before the disbursement on ${disbursed}. Correct --as-of.`,
  }),
}
