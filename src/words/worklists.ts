import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney } from './written-numbers.ts'

/** The worklists: what is to be done, note by note. */
export const worklistWords = {
  title: { 'zh-CN': '工作清单', en: 'Worklists' },
  reclassification: { 'zh-CN': '分类调整', en: 'Reclassification' },
  due: { 'zh-CN': '到期前走访', en: 'Visits before notes fall due' },
  reclassificationCaption: (notes: number, fen: number): Phrase => ({
    'zh-CN': `账面分类优于规则的借据 ${writtenCount(notes)} 笔、${writtenMoney(fen)['zh-CN']}，按应补提拨备从多到少`,
    en: `${writtenCount(notes)} notes of ${writtenMoney(fen).en} are booked better than the rules allow; the most provision to be added first`,
  }),
  dueCaption: (notes: number, fen: number): Phrase => ({
    'zh-CN': `90 天内到期的借据 ${writtenCount(notes)} 笔、${writtenMoney(fen)['zh-CN']}，每位客户经理的按预期损失从大到小`,
    en: `${writtenCount(notes)} notes of ${writtenMoney(fen).en} fall due within 90 days; of each account manager the largest expected loss first`,
  }),
  noneMisclassed: {
    'zh-CN': '没有账面分类优于规则的借据。',
    en: 'No note is booked better than the rules allow.',
  },
  noCategory: { 'zh-CN': '台账没有五级分类，无从比较。', en: 'The book has no categories to compare with.' },
  noneDue: { 'zh-CN': '90 天内没有借据到期。', en: 'No note falls due within 90 days.' },
  withoutModel: {
    'zh-CN': '没有可用的回归模型，预期损失不可得，按余额排列。',
    en: 'Without a regression there is no expected loss; the order is that of the balances.',
  },
  lossNote: {
    'zh-CN':
      '预期损失＝本季已知天气与价格下的违约概率×违约损失率×余额（元）。等级是提醒的先后，不是对农户的处分。',
    en: 'Expected loss: probability of default in the weather and prices known of this season × loss given default × balance, in yuan. The rank is an order of visits, no verdict on a household.',
  },
  highProbabilityNote: {
    'zh-CN': '违约概率达到全部未违约借据平均数的两倍（至多 50%）即算高，这一界限是设定的，不是监管规定。',
    en: 'A probability is high from twice the mean of all notes not in default (at most 50%); the limit is ours, no regulation.',
  },
  chainNote: {
    'zh-CN': '“前身借据”由近及远，最末一笔是最初放款的借据。',
    en: 'The notes that each repaid stand nearest first; the last is the one lent in money.',
  },
  provisionNote: {
    'zh-CN': '应补提拨备按 2012 年标准法的分类比例计算。',
    en: 'Provision to be added is by the shares of the 2012 standard method.',
  },
} as const

export const worklistColumns = {
  rank: { 'zh-CN': '次序', en: 'Rank' },
  loan: { 'zh-CN': '借据号', en: 'Note' },
  household: { 'zh-CN': '户号', en: 'Household' },
  branch: { 'zh-CN': '机构', en: 'Branch' },
  accountManager: { 'zh-CN': '客户经理', en: 'Account manager' },
  dueOn: { 'zh-CN': '到期日', en: 'Due' },
  daysToDue: { 'zh-CN': '距到期（天）', en: 'Days to due' },
  balance: { 'zh-CN': '余额（元）', en: 'Balance (yuan)' },
  probability: { 'zh-CN': '违约概率', en: 'Probability of default' },
  expectedLoss: { 'zh-CN': '预期损失（元）', en: 'Expected loss (yuan)' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  action: { 'zh-CN': '该做什么', en: 'What to do' },
  daysPastDue: { 'zh-CN': '逾期天数', en: 'Days past due' },
  booked: { 'zh-CN': '账面分类', en: 'Booked' },
  automatic: { 'zh-CN': '应有分类', en: 'By the rules' },
  ground: { 'zh-CN': '依据', en: 'Ground' },
  moreProvision: { 'zh-CN': '应补提拨备（元）', en: 'Provision to add (yuan)' },
  chain: { 'zh-CN': '前身借据', en: 'Notes that it repaid' },
  rootDisbursedOn: { 'zh-CN': '最初放款日', en: 'First disbursed' },
} as const satisfies Record<string, Phrase>

/** Why a note is worth a visit, and what to do on it. */
export const dueReasonWords = {
  highProbability: {
    reason: {
      'zh-CN': '模型算出的违约概率高',
      en: 'the model gives a high probability of default',
    },
    action: {
      'zh-CN': '到期前 45 天上门核实收入和还款来源，定下分笔还款的日期和金额',
      en: 'visit 45 days before, check income and what pays the note, fix dates and amounts of part payments',
    },
  },
  priorOverdue: {
    reason: { 'zh-CN': '以前有过逾期', en: 'was overdue before' },
    action: {
      'zh-CN': '到期前 30 天上门，约定还款日期',
      en: 'visit 30 days before, agree on the day of payment',
    },
  },
  disasterUninsured: {
    reason: { 'zh-CN': '本季受灾且未参保', en: 'hit this season, not insured' },
    action: {
      'zh-CN': '实地核灾；确有困难的，到期前按规定办展期，不得逾期后再办',
      en: 'look at the damage; where it is real, extend by the rules before the due date, never after it',
    },
  },
  disasterInsured: {
    reason: { 'zh-CN': '本季受灾（已参保）', en: 'hit this season, insured' },
    action: {
      'zh-CN': '帮农户报案理赔，赔款到账前约定还款安排',
      en: 'help the household to claim, agree on payment until the indemnity comes',
    },
  },
  priceFall: {
    reason: { 'zh-CN': '作物价格大跌', en: 'the crop’s price has fallen far' },
    action: {
      'zh-CN': '问清卖粮打算和去向，联系订单收购',
      en: 'ask when and where the crop is sold, find a contract buyer',
    },
  },
  policyEvent: {
    reason: { 'zh-CN': '政策变动涉及', en: 'concerned by a policy' },
    action: {
      'zh-CN': '向农户讲清政策影响，核实收入变化',
      en: 'explain what the policy means, check the income',
    },
  },
  newArrears: {
    reason: { 'zh-CN': '近三个月新逾期（利息）', en: 'newly past due in the last three months (interest)' },
    action: { 'zh-CN': '三日内电话催收并记录', en: 'call within three days and write it down' },
  },
  worseClass: {
    reason: {
      'zh-CN': '近三个月五级分类下调',
      en: 'put into a worse class in the last three months',
    },
    action: {
      'zh-CN': '查明下调原因，到期前 45 天上门核实还款来源',
      en: 'find out why, visit 45 days before and check what pays the note',
    },
  },
  extended: {
    reason: { 'zh-CN': '近三个月展期', en: 'extended in the last three months' },
    action: {
      'zh-CN': '按展期时约定的还款来源逐项核实，到期不再展期',
      en: 'check each source of payment named at the extension; it is not extended again',
    },
  },
  furtherNote: {
    reason: {
      'zh-CN': '近三个月该户又借了一笔',
      en: 'the household took another note in the last three months',
    },
    action: {
      'zh-CN': '合并计算该户全部负债，查明新借款的用途',
      en: 'add up all that the household owes, find out what the new note is for',
    },
  },
  coverLapsed: {
    reason: { 'zh-CN': '上一年度参保，本年度没有', en: 'insured last crop year, not this one' },
    action: {
      'zh-CN': '问清未续保的原因，动员按期投保',
      en: 'ask why the policy was not renewed, see that the next one is',
    },
  },
  bookedTooWell: {
    reason: { 'zh-CN': '账面分类优于规则', en: 'booked better than the rules allow' },
    action: { 'zh-CN': '先调整分类，再谈续贷', en: 'reclassify first, speak of a renewal after' },
  },
  routine: {
    reason: { 'zh-CN': '常规到期', en: 'falls due in the ordinary way' },
    action: { 'zh-CN': '到期前 15 天短信或电话提醒', en: 'remind by message or call 15 days before' },
  },
} as const satisfies Record<string, { readonly reason: Phrase; readonly action: Phrase }>
