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
  noReportNote: {
    'zh-CN': '保单表没有报案日期，赔付天数（报案至到账）无从计算。',
    en: 'The policies carry no date of report, so the days from report to payment cannot be told.',
  },
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
    'zh-CN': '受灾且参保的系数（全部借据）',
    en: 'Coefficient of insured and hit (all notes)',
  },
  contractOnly: { 'zh-CN': '合同计算，不估计行为', en: 'arithmetic, no estimate of behaviour' },
  contractNote: (households: string, all: string): Phrase => ({
    'zh-CN': `合同计算只含收入和生活支出齐全的 ${households} 户（共 ${all} 户）：缺口＝应还本息－（农业收入×（1－损失率）＋赔款＋非农收入－生活支出－其他负债），损失率按假设的受灾分布；少损失＝缺口×违约损失率。赔款归农户，不假定直接还贷。`,
    en: `The contracts count the ${households} of ${all} households whose income and living cost are known: shortfall = what falls due − (farm income × (1 − loss) + indemnity + off-farm income − living cost − other debt), with the stated losses of a hit household; loss avoided is shortfall × LGD. The indemnity is the farmer's; none is taken to go to the bank.`,
  }),
  noIndexNote: {
    'zh-CN': '本社没有指数保险赔付的经验，不列指数产品。',
    en: 'This book has seen no index policy pay, so no index product is shown.',
  },
} as const

export const productChoiceWords = {
  fullCost: { 'zh-CN': '完全成本保险（按作物）', en: 'Full cost, by crop' },
  ordinary: { 'zh-CN': '普通成本保险（每亩 400 元）', en: 'Ordinary cost, 400 yuan a mu' },
  index: { 'zh-CN': '天气指数保险（按本社经验）', en: 'Weather index, as this book saw it pay' },
} as const satisfies Record<string, Phrase>
