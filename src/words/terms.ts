import type { Phrase } from './phrase.ts'

/** What the terms of the regression are called, by name. */
export const termLabels = {
  ageFrom45: { 'zh-CN': '年龄偏离 45 岁', en: 'Age, years from 45' },
  male: { 'zh-CN': '借款人为男性', en: 'Male borrower' },
  educationFrom9: { 'zh-CN': '受教育年限', en: 'Years of schooling' },
  labourFrom2: { 'zh-CN': '劳动力人数', en: 'Labourers in the household' },
  dependantShare: { 'zh-CN': '抚养比', en: 'Share of dependants' },
  crop: { 'zh-CN': '主业', en: 'Main crop' },
  lnIncome: { 'zh-CN': '家庭年收入', en: 'Household income' },
  hasOffFarmIncome: { 'zh-CN': '有非农收入', en: 'Off-farm income' },
  priorOverdue: { 'zh-CN': '历史逾期次数', en: 'Earlier overdue loans' },
  firstLoan: { 'zh-CN': '首次贷款', en: 'First loan' },
  cadre: { 'zh-CN': '村干部或党员', en: 'Village cadre or party member' },
  creditVillage: { 'zh-CN': '信用村', en: 'Credit village' },
  distance: { 'zh-CN': '距网点距离', en: 'Distance to the branch' },
  log2DebtToIncome: { 'zh-CN': '贷款收入比', en: 'Loan to income' },
  longTerm: { 'zh-CN': '期限超过一年', en: 'Term over one year' },
  guarantee: { 'zh-CN': '担保方式', en: 'Guarantee' },
  grade: { 'zh-CN': '信用等级', en: 'Credit grade' },
  annualRate: { 'zh-CN': '年利率', en: 'Annual rate' },
  healthShock: { 'zh-CN': '家庭成员重病或死亡', en: 'Serious illness or death' },
  disaster: { 'zh-CN': '受灾', en: 'Natural disaster' },
  insured: { 'zh-CN': '参加农业保险', en: 'Crop insurance' },
  insuredInDisaster: { 'zh-CN': '受灾且参保', en: 'Insured in a disaster' },
  priceShock: { 'zh-CN': '农产品价格变动', en: 'Price of the own crop' },
  diverted: { 'zh-CN': '贷款挪用', en: 'Loan diverted from its purpose' },
  sequenceBroken: { 'zh-CN': '贷款流程倒置', en: 'Steps out of order' },
  dutiesNotSeparated: { 'zh-CN': '审贷未分离', en: 'Duties not separated' },
} as const satisfies Record<string, Phrase>

/** One unit of a numeric term, as in "for each … more". */
export const termUnitLabels = {
  years: { 'zh-CN': '年', en: 'year' },
  persons: { 'zh-CN': '人', en: 'person' },
  share: { 'zh-CN': '从 0 到 100%', en: 'from 0 to 100%' },
  logOfRatio: { 'zh-CN': '对数单位（2.72 倍）', en: 'log unit (2.72 times)' },
  doublings: { 'zh-CN': '翻一倍', en: 'doubling' },
  times: { 'zh-CN': '次', en: 'time' },
  percentagePoints: { 'zh-CN': '个百分点', en: 'percentage point' },
  kilometres: { 'zh-CN': '公里', en: 'kilometre' },
  standardDeviations: { 'zh-CN': '个标准差', en: 'standard deviation' },
} as const satisfies Record<string, Phrase>

/** Levels of nominal terms; `missing` is the level of what is not known. */
export const termLevelLabels = {
  corn: { 'zh-CN': '玉米', en: 'corn' },
  rice: { 'zh-CN': '水稻', en: 'rice' },
  soy: { 'zh-CN': '大豆', en: 'soybean' },
  fungus: { 'zh-CN': '食用菌', en: 'edible fungus' },
  herb: { 'zh-CN': '药材（含人参）', en: 'herbs and ginseng' },
  livestock: { 'zh-CN': '畜禽养殖', en: 'livestock' },
  other: { 'zh-CN': '其他', en: 'other' },
  excellent: { 'zh-CN': '优秀', en: 'excellent' },
  good: { 'zh-CN': '较好', en: 'good' },
  fair: { 'zh-CN': '一般', en: 'fair' },
  unrated: { 'zh-CN': '未评级', en: 'unrated' },
  credit: { 'zh-CN': '信用', en: 'credit only' },
  joint: { 'zh-CN': '农户联保', en: 'joint liability' },
  guaranteed: { 'zh-CN': '保证', en: 'guarantor' },
  mortgaged: { 'zh-CN': '抵押', en: 'mortgage' },
  pledged: { 'zh-CN': '质押', en: 'pledge' },
  combined: { 'zh-CN': '组合担保', en: 'combined' },
  missing: { 'zh-CN': '缺失', en: 'not known' },
} as const satisfies Record<string, Phrase>

/** Who can change a factor. */
export const actorLabels = {
  household: { 'zh-CN': '农户可改变', en: 'the household can act' },
  lender: { 'zh-CN': '本社可改变', en: 'we can act' },
  both: { 'zh-CN': '双方可改变', en: 'both can act' },
  nobody: { 'zh-CN': '只能关注', en: 'can only watch' },
} as const satisfies Record<string, Phrase>
