import type { Phrase } from './phrase.ts'

/** Sentences on files, ratings, lines and the titles of villages and townships. */
export const creditSystemMeasureWords = {
  heading: {
    'zh-CN': '农户信用体系：建档、评级、授信、用信',
    en: 'The credit system: files, ratings, lines, use',
  },
  withFile: { 'zh-CN': '建档面', en: 'With a file' },
  rated: { 'zh-CN': '评级面', en: 'Rated' },
  granted: { 'zh-CN': '授信面', en: 'With a line' },
  used: { 'zh-CN': '用信面', en: 'Using it' },
  freshFiles: { 'zh-CN': '档案一年内更新', en: 'Files renewed within a year' },
  freshRatings: { 'zh-CN': '评级一年内完成', en: 'Ratings within a year' },
  creditHouseholds: { 'zh-CN': '信用户', en: 'Credit households' },
  dishonestListed: { 'zh-CN': '失信被执行人', en: 'On the dishonest list' },
  ofArea: (households: string): Phrase => ({
    'zh-CN': `占辖区 ${households} 户`,
    en: `of ${households} households in the area`,
  }),
  ofFile: (households: string): Phrase => ({
    'zh-CN': `占农户表 ${households} 户`,
    en: `of ${households} households on file`,
  }),
  villagesCaption: (failing: string, titled: string, deserving: string): Phrase => ({
    'zh-CN': `${titled} 个信用村中 ${failing} 个不达标；${deserving} 个未评的村已达标`,
    en: `${failing} of ${titled} credit villages miss the criteria; ${deserving} without the title meet them`,
  }),
  village: { 'zh-CN': '村', en: 'Village' },
  township: { 'zh-CN': '乡镇', en: 'Township' },
  title: { 'zh-CN': '现为信用村', en: 'Title' },
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
  householdShare: { 'zh-CN': '信用户占比', en: 'Credit households' },
  withoutArrears: { 'zh-CN': '无欠款户占贷款户', en: 'Borrowers without arrears' },
  nonPerforming: { 'zh-CN': '不良率', en: 'NPL' },
  creditVillages: { 'zh-CN': '信用村占比', en: 'Credit villages' },
  verdict: { 'zh-CN': '结论', en: 'Verdict' },
  meets: { 'zh-CN': '达标', en: 'meets them' },
  cannotSay: { 'zh-CN': '无法判定', en: 'cannot say' },
  fails: (criteria: Phrase): Phrase => ({
    'zh-CN': `不达标：${criteria['zh-CN']}`,
    en: `misses: ${criteria.en}`,
  }),
  villagesNote: (listed: string, all: string): Phrase => ({
    'zh-CN': `列出称号与标准不符的村 ${listed} 个（共评判 ${all} 个，全部见 study.json）。标准：信用户不低于 70%，无欠款户不低于 85%，不良率低于 5%；不良增量低于 1% 一条需上年台账，未判。`,
    en: `Listed are ${listed} villages whose title and criteria disagree (of ${all}; all stand in study.json). Criteria: credit households ≥ 70%, without arrears ≥ 85%, NPL < 5%; that NPL grew by < 1% takes an earlier book and is not judged.`,
  }),
  townshipsCaption: (meeting: string, all: string): Phrase => ({
    'zh-CN': `${all} 个乡镇中 ${meeting} 个达到信用乡镇标准`,
    en: `${meeting} of ${all} townships meet the criteria of a credit township`,
  }),
  townshipsNote: {
    'zh-CN': '标准：信用村不低于 50%，无欠款户不低于 90%，不良率低于 5%；不良增量未判。',
    en: 'Criteria: credit villages ≥ 50%, without arrears ≥ 90%, NPL < 5%; the growth of NPL is not judged.',
  },
  incentiveHeading: { 'zh-CN': '信用村的优惠值不值', en: 'What the incentive of the title is worth' },
  incentiveCaption: (worth: string, paid: string): Phrase => ({
    'zh-CN': `信用村借据少的违约相当于每年 ${worth} 的利率优惠，现让利 ${paid}`,
    en: `The fewer defaults that go with the title would pay for a discount of ${worth} a year; ${paid} is given`,
  }),
  item: { 'zh-CN': '项目', en: 'Figure' },
  value: { 'zh-CN': '数值', en: 'Value' },
  titledBalance: { 'zh-CN': '信用村未结清余额（万元）', en: 'Balance in credit villages (10,000 yuan)' },
  discount: {
    'zh-CN': '一年让利（万元，每星 10 个基点）',
    en: 'Discount a year (10,000 yuan; ten base points a star)',
  },
  lossWith: { 'zh-CN': '预期损失（万元）', en: 'Expected loss (10,000 yuan)' },
  lossWithout: {
    'zh-CN': '去掉称号系数后的预期损失（万元）',
    en: 'Expected loss without the coefficient of the title (10,000 yuan)',
  },
  titledRate: (notes: string): Phrase => ({
    'zh-CN': `历史违约率：信用村（${notes} 笔）`,
    en: `Default in the own history: credit villages (${notes} notes)`,
  }),
  othersRate: (notes: string): Phrase => ({
    'zh-CN': `历史违约率：其他村（${notes} 笔）`,
    en: `Default in the own history: other villages (${notes} notes)`,
  }),
  campaignBefore: (villages: string): Phrase => ({
    'zh-CN': `整村授信前后：${villages} 个村之前`,
    en: `Before the campaign of ${villages} villages`,
  }),
  campaignAfter: { 'zh-CN': '之后', en: 'After it' },
  campaignOthers: {
    'zh-CN': '同期未授信的村，之前 → 之后',
    en: 'Villages without one, before → after the same days',
  },
  campaignChange: (value: string, low: string, high: string): Phrase => ({
    'zh-CN': `${value}（${low} 至 ${high}）`,
    en: `${value} (${low} to ${high})`,
  }),
  campaignDifference: { 'zh-CN': '双重差分（95% 区间）', en: 'Difference in differences (95% interval)' },
  incentiveNote: {
    'zh-CN':
      '前几行是相伴，不是因果：评上的村可能本来就还得好。整村授信前后的双重差分才接近因果，但村不是随机选的，授信前后来借款的也不是同一批人；区间含零就不能说授信减少了违约。',
    en: 'The first lines tell what goes together: a village may have the title because it repays. The difference in differences about the campaigns comes nearer to a cause, yet no villages were drawn by lot and not the same people borrow before and after; an interval that holds zero does not show that a campaign lowered default.',
  },
  causalNote: {
    'zh-CN': '称号与违约的关系只是相伴：评上信用村可能正因为本来就还得好。改变称号不等于改变还款。',
    en: 'A title goes with fewer defaults, and may have been given for them: to give the title is not to change repayment.',
  },
} as const

export const creditCriterionWords = {
  creditHouseholds: { 'zh-CN': '信用户占比', en: 'credit households' },
  withoutArrears: { 'zh-CN': '无欠款户', en: 'arrears' },
  nonPerforming: { 'zh-CN': '不良率', en: 'NPL' },
  creditVillages: { 'zh-CN': '信用村占比', en: 'credit villages' },
} as const satisfies Record<string, Phrase>
