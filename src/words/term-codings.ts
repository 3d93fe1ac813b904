import type { Phrase } from './phrase.ts'

/** How each term is computed from the columns of the book, for the coding table. */
export const termCodings: Readonly<Record<string, Phrase>> = {
  ageFrom45: { 'zh-CN': '|年龄 − 45|', en: '|age − 45|' },
  male: { 'zh-CN': '性别为男 = 1', en: 'male = 1' },
  educationFrom9: { 'zh-CN': '受教育年限 − 9', en: 'years of schooling − 9' },
  labourFrom2: { 'zh-CN': '劳动力人数 − 2', en: 'labourers − 2' },
  dependantShare: { 'zh-CN': '（人口 − 劳动力）/ 人口', en: '(members − labourers) / members' },
  crop: {
    'zh-CN': '主业；养殖含生猪、牛、家禽，其他含蔬菜',
    en: 'main crop; livestock holds hogs, cattle and poultry, other holds vegetables',
  },
  lnIncome: { 'zh-CN': 'ln（家庭年收入 / 4.5 万元）', en: 'ln (yearly income / 45,000 yuan)' },
  hasOffFarmIncome: { 'zh-CN': '非农收入大于 0 = 1', en: 'off-farm income above 0 = 1' },
  priorOverdue: { 'zh-CN': '以前逾期次数，5 次以上按 5 次', en: 'earlier overdue loans, at most 5' },
  firstLoan: { 'zh-CN': '首次贷款 = 1', en: 'first loan = 1' },
  cadre: { 'zh-CN': '村干部或党员 = 1', en: 'cadre or party member = 1' },
  creditVillage: { 'zh-CN': '所在村为信用村 = 1', en: 'village is a credit village = 1' },
  distance: { 'zh-CN': '到网点的公里数', en: 'kilometres to the branch' },
  log2DebtToIncome: {
    'zh-CN': 'log₂（贷款额 / 年收入 / 0.76），限于 ±2.5',
    en: 'log₂ (amount / yearly income / 0.76), within ±2.5',
  },
  longTerm: {
    'zh-CN': '到期日晚于放款后 12 个月 = 1',
    en: 'due later than 12 months after disbursement = 1',
  },
  guarantee: { 'zh-CN': '担保方式', en: 'guarantee' },
  grade: { 'zh-CN': '信用等级', en: 'credit grade' },
  annualRate: { 'zh-CN': '年利率（%）', en: 'annual rate (%)' },
  healthShock: { 'zh-CN': '家中有人重病或死亡 = 1', en: 'serious illness or death = 1' },
  disaster: {
    'zh-CN': '受灾 = 1；空白时用所在乡镇该作物年度的受灾比例',
    en: 'hit by a disaster = 1; where blank, the share of the township affected in the crop year',
  },
  insured: { 'zh-CN': '参加农业保险 = 1', en: 'crop insurance = 1' },
  insuredInDisaster: { 'zh-CN': '受灾 × 参保', en: 'disaster × insured' },
  priceShock: {
    'zh-CN': '本户主业收获时的对数价格与历年均值之差，以标准差计',
    en: 'log price of the own crop at harvest less its mean over the years, in standard deviations',
  },
  diverted: { 'zh-CN': '贷款挪用 = 1', en: 'diverted = 1' },
  sequenceBroken: {
    'zh-CN': '申请、调查、审查、审批、签约、放款的日期不依次 = 1',
    en: 'dates of application, survey, review, approval, contract and disbursement out of order = 1',
  },
  dutiesNotSeparated: {
    'zh-CN': '调查、审查、审批人中有两职同为一人 = 1',
    en: 'two of investigator, reviewer and approver are one person = 1',
  },
}
