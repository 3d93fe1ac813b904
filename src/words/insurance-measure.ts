import type { Phrase } from './phrase.ts'

/** Sentences on agricultural insurance: what is covered, what was paid, what the contracts would pay. */
export const insuranceMeasureWords = {
  heading: { 'zh-CN': '农业保险：覆盖与赔付', en: 'Insurance: cover and indemnities' },
  cover: {
    households: (year: string): Phrase => ({
      'zh-CN': `贷款户参保面（${year} 年）`,
      en: `Households with open notes insured in ${year}`,
    }),
    area: { 'zh-CN': '参保面积占贷款户耕地', en: 'of their mu' },
    villageWide: { 'zh-CN': '其中统保', en: 'Policies taken out village-wide' },
    consent: {
      'zh-CN': '同意本社优先受偿的保单',
      en: 'Policies whose holder consents that the bank is paid first',
    },
    paidByDueDate: { 'zh-CN': '赔款在借据到期前到账', en: 'Indemnities paid by the due date of the note' },
  },
  claimsCaption: (ratio: string): Phrase => ({
    'zh-CN': `历年赔付为保费的 ${ratio}`,
    en: `Over the years, indemnities came to ${ratio} of the premiums`,
  }),
  year: { 'zh-CN': '年份', en: 'Year' },
  policies: { 'zh-CN': '保单', en: 'Policies' },
  premium: { 'zh-CN': '保费', en: 'Premiums' },
  indemnity: { 'zh-CN': '赔款', en: 'Indemnities' },
  claimsRatio: { 'zh-CN': '赔付率', en: 'Claims ratio' },
  basisRiskNote: (index: string, loss: string): Phrase => ({
    'zh-CN': `基差风险：受灾而未获赔的，指数保险为 ${index}，按损失赔付的为 ${loss}（往年保单，以同一作物年度借据的受灾标志核对；损失未到起赔点的也算未获赔）。`,
    en: `Basis risk: of those hit, ${index} were paid nothing by an index, ${loss} by policies that pay on loss (past years, held against the disaster flag of the note of that crop year; a loss below the trigger counts as unpaid).`,
  }),
  noReportNote: (daysAhead: string | null): Phrase => ({
    'zh-CN': `受灾或报案至到账的天数算不出：insurance 表没有报案日期（reported_on）一列，灾害表只到年。${daysAhead === null ? '' : `能算的是 paid_on 与借据到期日：赔款到账比到期日中位早 ${daysAhead} 天（负数为晚）。`}`,
    en: `The days from the shock or its report to the payment cannot be told: the insurance table has no column for the day of report (reported_on) and the disasters are given by year.${daysAhead === null ? '' : ` What can be told is paid_on against the note's due date: the median indemnity comes ${daysAhead} days ahead of it (negative: after).`}`,
  }),
  productsCaption: (estimate: Phrase, contract: Phrase): Phrase => ({
    'zh-CN': `按本社数据估计少损失 ${estimate['zh-CN']}；仅按合同计算为 ${contract['zh-CN']}`,
    en: `The estimate from this book avoids ${estimate.en}; the contracts alone come to ${contract.en}`,
  }),
  product: { 'zh-CN': '保险产品', en: 'Product' },
  farmersPay: { 'zh-CN': '农户自缴', en: 'Farmers pay' },
  statePays: { 'zh-CN': '财政补贴', en: 'The state pays' },
  shortfall: { 'zh-CN': '还款缺口减少', en: 'Shortfall avoided' },
  lossAvoided: { 'zh-CN': '少损失', en: 'Loss avoided' },
  restsOn: { 'zh-CN': '依据', en: 'Rests on' },
  estimateRow: {
    'zh-CN': '按本社系数（全部借据）',
    en: 'Coefficient of insured and hit (all notes)',
  },
  contractOnly: { 'zh-CN': '合同计算', en: 'contract' },
  contractNote: (households: string, all: string): Phrase => ({
    'zh-CN': `合同计算只含收入和生活支出齐全的 ${households} 户（共 ${all} 户）：缺口＝应还本息－（农业收入×（1－损失率）＋赔款＋非农收入－生活支出－其他负债），损失率按假设的受灾分布，价格按台账各年；产量、收入保险保障常年的八成；少损失＝缺口×违约损失率。赔款归农户，不假定直接还贷；合同计算不估计行为。`,
    en: `The contracts count the ${households} of ${all} households whose income and living cost are known: shortfall = what falls due − (farm income × (1 − loss) + indemnity + off-farm income − living cost − other debt), with the stated losses of a hit household and the prices of the book's years; yield and income cover guarantee four fifths of the usual; loss avoided is shortfall × LGD. The indemnity is the farmer's; none is taken to go to the bank. The contracts are arithmetic and estimate no behaviour.`,
  }),
  value: { 'zh-CN': '减农户保费后', en: 'Less farmers’ premium' },
  unpaid: { 'zh-CN': '受灾未获赔', en: 'Hit, not paid' },
  paidToSpared: { 'zh-CN': '赔给未受灾户', en: 'Paid to others' },
  statedIndexNote: {
    'zh-CN': '本社没有指数保险赔付的经验；指数产品按假设条款：以乡镇受灾面积占比为指数，10% 起赔、60% 全赔。',
    en: 'This book has seen no index policy pay: the index is a stated one on the affected share of the township, paying from 10% and all at 60%.',
  },
  noIndexNote: {
    'zh-CN': '本社没有指数保险赔付的经验，不列指数产品。',
    en: 'This book has seen no index policy pay, so no index product is shown.',
  },
} as const

export const productChoiceWords = {
  fullCost: { 'zh-CN': '完全成本（按作物）', en: 'Full cost, by crop' },
  ordinary: { 'zh-CN': '普通成本（亩保 400 元）', en: 'Ordinary cost, 400 yuan a mu' },
  yield: { 'zh-CN': '产量（保八成）', en: 'Yield, four fifths guaranteed' },
  income: { 'zh-CN': '收入（保八成）', en: 'Income, four fifths guaranteed' },
  index: { 'zh-CN': '天气（区域）指数', en: 'Weather or area index' },
} as const satisfies Record<string, Phrase>
