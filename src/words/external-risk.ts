import type { Phrase } from './phrase.ts'
import { writtenCount } from './written-numbers.ts'

export const externalWords = {
  title: { 'zh-CN': '外部风险：自然、市场与政策', en: 'External risk: nature, market, policy' },
  introduction: {
    'zh-CN':
      '外部风险是农户和本社都决定不了的：天灾、价格和政策。它一来就是一片，同一乡镇、同一年的农户一起受损，所以本章除了看违约率的高低，还要看贷款集中在哪里、同一年里同涨同落的程度有多大。违约率的区间都是 95% Wilson 区间；不足 10 笔的只列笔数，不给比率。q 值是同时比较多项时经校正的 p 值：小于 0.05，差别才不像是偶然。',
    en: 'External risk is what neither household nor lender decides: weather, prices, policy. It strikes many at once, the households of one township in one year. So this chapter looks at default rates, at where the loans are concentrated, and at how far notes of one place and year move together. Intervals of rates are 95% Wilson intervals; below 10 notes the count stands alone. A q value is a p value corrected for the many things compared at once: below 0.05 a difference is hardly chance.',
  },
  notALoanBook: {
    'zh-CN': '文件不是贷款台账，没有年度、乡镇、作物和受灾情况。',
    en: 'The file is no loan book: it has no years, townships, crops or disasters.',
  },
  natureHeading: { 'zh-CN': '自然灾害与农业保险', en: 'Natural disasters and crop insurance' },
  yearsHeading: { 'zh-CN': '年度、作物与乡镇', en: 'Years, crops and townships' },
  marketHeading: { 'zh-CN': '价格与政策', en: 'Prices and policy' },
  concentrationHeading: { 'zh-CN': '集中度与共同冲击', en: 'Concentration and common shocks' },

  notes: { 'zh-CN': '笔数', en: 'Notes' },
  defaults: { 'zh-CN': '违约笔数', en: 'Defaults' },
  rate: { 'zh-CN': '违约率', en: 'Default rate' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  allNotes: { 'zh-CN': '全部样本', en: 'Whole sample' },

  group: { 'zh-CN': '分组', en: 'Group' },
  hit: { 'zh-CN': '受灾', en: 'Hit' },
  spared: { 'zh-CN': '未受灾', en: 'Not hit' },
  townshipYears: { 'zh-CN': '乡镇年度', en: 'Township-years' },
  clusteredNote: {
    'zh-CN': '两组之差的区间和 p 值按乡镇年度聚类：同一场灾害打击一片，笔数多不等于证据多。',
    en: 'Interval and p value of the difference are clustered by township-year: one disaster strikes many, and many notes are not many proofs.',
  },
  perilNote: {
    'zh-CN': '灾种取该乡镇当年受灾面积占比最大的一种。',
    en: 'The peril is the one that affected most of the township’s area that year.',
  },
  unnamedPeril: (notes: number): Phrase => ({
    'zh-CN': `另有 ${writtenCount(notes)} 笔受灾借据，其乡镇年度在灾情表中没有记录，灾种未列。`,
    en: `${writtenCount(notes)} hit notes are of township-years that the table of disasters does not name; their peril is not listed.`,
  }),
  disasterCaption: { 'zh-CN': '受灾与违约', en: 'Disaster and default' },
  noDisaster: {
    'zh-CN': '台账没有受灾（disaster）一列，也没有灾情表（disasters）。',
    en: 'The book has neither a column disaster nor a table disasters.',
  },
  hitInsured: { 'zh-CN': '受灾，已参保', en: 'Hit, insured' },
  hitUninsured: { 'zh-CN': '受灾，未参保', en: 'Hit, not insured' },
  sparedInsured: { 'zh-CN': '未受灾，已参保', en: 'Not hit, insured' },
  sparedUninsured: { 'zh-CN': '未受灾，未参保', en: 'Not hit, not insured' },
  insuranceCaption: { 'zh-CN': '参保与违约', en: 'Insurance and default' },
  noInsurance: {
    'zh-CN': '台账没有参保（insured）一列，也没有保险表（insurance）；或没有受灾情况。',
    en: 'The book has neither a column insured nor a table insurance, or nothing of disasters.',
  },
  identificationTitle: { 'zh-CN': '保险的作用，数据能说到哪一步', en: 'What the data can say of insurance' },

  theoryCaption: {
    'zh-CN': '保险与风险的正相关检验',
    en: 'Insurance and risk: the positive-correlation test',
  },
  comparison: { 'zh-CN': '比较', en: 'Comparison' },
  oddsRatio: { 'zh-CN': '优势比', en: 'Odds ratio' },
  strata: { 'zh-CN': '有效层数', en: 'Strata' },
  rows: { 'zh-CN': '其中笔数', en: 'Notes in them' },
  pValue: { 'zh-CN': 'p 值', en: 'p' },
  qValue: { 'zh-CN': 'q 值', en: 'q' },
  selectionTest: {
    'zh-CN': '参保户是否更多受灾（同作物、同乡镇年度）',
    en: 'Are the insured hit more often? (same crop, township, year)',
  },
  withinHitTest: {
    'zh-CN': '受灾户中参保与违约（同乡镇年度）',
    en: 'Insured and default among the hit (same township, year)',
  },
  withinHitIndividualTest: {
    'zh-CN': '其中农户自行参保、且在受灾前的',
    en: 'of which enrolled by the household itself before the shock',
  },
  withinHitVillageWideTest: {
    'zh-CN': '其中整村统保、且在受灾前的',
    en: 'of which enrolled with the whole village before the shock',
  },
  withinSparedTest: {
    'zh-CN': '未受灾户中参保与违约（同乡镇年度）',
    en: 'Insured and default among the others (same township, year)',
  },
  stratifiedNote: {
    'zh-CN':
      'Mantel–Haenszel 优势比，Robins–Breslow–Greenland 区间；只有层内既有参保又有未参保、既有发生又有未发生时才提供信息。',
    en: 'Mantel–Haenszel odds ratios with intervals of Robins, Breslow and Greenland; only strata with both groups and both outcomes inform.',
  },
  notComputable: { 'zh-CN': '没有足够的层可比', en: 'no strata to compare' },

  byYearCaption: { 'zh-CN': '各年度违约率', en: 'Default by crop year' },
  year: { 'zh-CN': '作物年度', en: 'Crop year' },
  cropYearNote: {
    'zh-CN':
      '作物年度为放款后第一个收获季所在的年份，11 月起发放的计入下一年度；表现期已满的借据不到一半的年度不画。',
    en: 'The crop year is that of the first harvest after disbursement; from November on it is the next. Years of which fewer than half of the notes have a closed window are not drawn.',
  },
  crop: { 'zh-CN': '主业', en: 'Main crop' },
  noCrop: { 'zh-CN': '台账没有主业（crop）一列。', en: 'The book has no column crop.' },
  byCropCaption: { 'zh-CN': '各类主业的违约率', en: 'Default by crop' },
  cropByYearCaption: { 'zh-CN': '各类主业历年违约率', en: 'Default by crop and year' },
  smallCells: {
    'zh-CN': '每类主业每年都不足 10 笔，不给比率。',
    en: 'No crop has 10 notes in any year, so no rate is given.',
  },
  heatMapNote: {
    'zh-CN':
      '不足 10 笔的格子不给数字。图题所说的格子，是与其余各格相比，经错误发现率（5%）校正；同一格内借据的相互关联未计入。',
    en: 'Cells with fewer than 10 notes are empty. Cells named in the caption differ from the rest at a false-discovery rate of 5%; that notes of a cell go together is not allowed for.',
  },
  township: { 'zh-CN': '乡镇', en: 'Township' },
  restRate: { 'zh-CN': '其余', en: 'All others' },
  small: { 'zh-CN': '不足 10 笔的合计', en: 'Those below 10 notes' },
  smallTownships: {
    'zh-CN': '每个乡镇都不足 10 笔，不给比率。',
    en: 'No township has 10 notes, so no rate is given.',
  },
  smallCrops: {
    'zh-CN': '每类主业都不足 10 笔，不给比率。',
    en: 'No crop has 10 notes, so no rate is given.',
  },
  noTownship: { 'zh-CN': '台账没有乡镇（township）一列。', en: 'The book has no column township.' },
  byTownshipCaption: { 'zh-CN': '各乡镇违约率', en: 'Default by township' },
  townshipNote: {
    'zh-CN':
      'q 值为每个乡镇与其余乡镇相比，以乡镇年度为单位（同一年的借据一起受冲击，不当作各自独立的证据），经错误发现率校正。未扣除作物和借款人的差别，只作描述，不作考核依据。',
    en: 'q values: each township against all others, with township-years as the units (notes of one year are struck together and are no independent proofs), corrected for false discoveries. Crops and borrowers are not taken out: a description, no basis for appraisal.',
  },
  cropNote: {
    'zh-CN': 'q 值为每类主业与其余各类相比，以作物×年度为单位，经错误发现率校正。',
    en: 'q values: each crop against all others, with crop-years as the units, corrected for false discoveries.',
  },
  yearNote: {
    'zh-CN': '图题所说的高低，是每一年度与其余年度相比，以乡镇年度为单位，经错误发现率（5%）校正。',
    en: 'Above and below in the caption: each year against all others, with township-years as the units, at a false-discovery rate of 5%.',
  },
  priceCaption: { 'zh-CN': '价格与违约', en: 'Prices and default' },
  noPrices: {
    'zh-CN': '没有价格表（prices），或同一作物的价格不足三年，或台账没有主业一列。',
    en: 'There is no table prices, or fewer than three years of a crop, or no column crop.',
  },
  priceBand: { 'zh-CN': '收获期价格（与历年均值相比）', en: 'Price at harvest, against its mean' },
  cropYearsHeader: { 'zh-CN': '作物×年度数', en: 'Crop-years' },
  policyCaption: { 'zh-CN': '政策变化前后', en: 'Before and after changes of policy' },
  noPolicy: { 'zh-CN': '没有政策事件表（policy_events）。', en: 'There is no table policy_events.' },
  policyDate: { 'zh-CN': '生效日', en: 'Effective' },
  policyKind: { 'zh-CN': '政策', en: 'Policy' },
  policyScope: { 'zh-CN': '涉及', en: 'Concerns' },
  policySize: { 'zh-CN': '幅度', en: 'Size' },
  beforeGroup: { 'zh-CN': '之前两个年度', en: 'Two crop years before' },
  afterGroup: { 'zh-CN': '之后两个年度', en: 'Two crop years from then on' },
  everything: { 'zh-CN': '全部', en: 'all' },
  policyNote: {
    'zh-CN':
      '只作描述：同一时期还有天气、价格和客户结构的变化，前后之差不能算作政策的作用。幅度如来源所记（如价格变动、分担比例）。',
    en: 'A description only: weather, prices and borrowers changed too, so before and after is no effect of the policy. Sizes as the source gives them (a price change, a share).',
  },

  concentrationCaption: { 'zh-CN': '贷款余额的集中度', en: 'Concentration of the balance' },
  dimension: { 'zh-CN': '按', en: 'By' },
  parts: { 'zh-CN': '个数', en: 'Number' },
  herfindahl: { 'zh-CN': '赫芬达尔指数', en: 'Herfindahl' },
  effective: { 'zh-CN': '有效个数', en: 'Effective number' },
  largest: { 'zh-CN': '最大的一个', en: 'Largest' },
  largestShare: { 'zh-CN': '其占比', en: 'Its share' },
  topFive: { 'zh-CN': '前五占比', en: 'Top five' },
  concentrationNote: {
    'zh-CN':
      '赫芬达尔指数为各部分余额占比的平方和；有效个数为其倒数，即相当于多少个同样大小的部分。余额按未结清借据计。',
    en: 'Herfindahl: the sum of squared shares of the balance; the effective number is its reciprocal: as many equal parts would be as concentrated. Balances of notes not settled.',
  },
  settled: { 'zh-CN': '已结清', en: 'settled' },
  noDimension: {
    'zh-CN': '台账没有乡镇、主业、客户经理等列，看不出余额集中在哪里。',
    en: 'The book has no columns for townships, crops or account managers, so nothing tells where the balance stands.',
  },
  noBalance: { 'zh-CN': '没有未结清的余额。', en: 'Nothing is outstanding.' },

  shockCaption: { 'zh-CN': '同一乡镇同一年度的共同冲击', en: 'Common shocks of a township’s year' },
  noShock: {
    'zh-CN': '没有乡镇，或只有一个年度，无从估计。',
    en: 'No townships, or a single year: nothing to estimate from.',
  },
  quantity: { 'zh-CN': '项目', en: 'Quantity' },
  estimate: { 'zh-CN': '估计', en: 'Estimate' },
  shockCells: { 'zh-CN': '乡镇年度个数', en: 'Township-years' },
  shockYears: { 'zh-CN': '年度个数', en: 'Crop years' },
  averageRate: { 'zh-CN': '平均违约率', en: 'Average default rate' },
  shockDeviation: {
    'zh-CN': '违约概率的年际标准差（乡镇内）',
    en: 'Standard deviation of the default probability over years, within townships',
  },
  chanceDeviation: { 'zh-CN': '纯属偶然会带来的标准差', en: 'Standard deviation that chance alone adds' },
  correlation: { 'zh-CN': '资产相关系数 ρ（单因子模型）', en: 'Asset correlation ρ (one-factor model)' },
  shockNote: {
    'zh-CN':
      '矩估计：比较同一乡镇同一年度的借据对与同一乡镇不同年度的借据对，已扣除二项抽样误差和各乡镇的固定差别。区间按年度个数的卡方分布计算：全县常在同一年受同样的天气，真正独立的观察只有年度那么多。',
    en: 'By moments: pairs of notes of one township and year against pairs of one township and different years, so that binomial sampling and lasting differences between townships are out. The interval is chi-square with the number of years: a county often shares one weather, and only years are independent draws.',
  },
} as const satisfies Record<string, Phrase | ((notes: number) => Phrase)>

export const perilLabels: Readonly<Record<string, Phrase>> = {
  drought: { 'zh-CN': '旱灾', en: 'drought' },
  flood: { 'zh-CN': '洪涝', en: 'flood' },
  hail: { 'zh-CN': '冰雹', en: 'hail' },
  cold: { 'zh-CN': '低温冷害', en: 'cold' },
  pest: { 'zh-CN': '病虫害', en: 'pests' },
  epidemic: { 'zh-CN': '畜禽疫病', en: 'animal disease' },
}

export const policyKindLabels: Readonly<Record<string, Phrase>> = {
  reserve_removal: { 'zh-CN': '取消临时收储', en: 'end of state reserve purchases' },
  classification_measures: { 'zh-CN': '风险分类新规', en: 'new rules of classification' },
  risk_fund_pilot: { 'zh-CN': '风险补偿金试点', en: 'risk-fund pilot' },
  minimum_price: { 'zh-CN': '最低收购价', en: 'minimum purchase price' },
  subsidy: { 'zh-CN': '补贴', en: 'subsidy' },
}

export const priceBandLabels = {
  veryLow: { 'zh-CN': '低 1 个标准差以上', en: 'low by 1 SD or more' },
  low: { 'zh-CN': '低 0 至 1 个标准差', en: 'low by up to 1 SD' },
  high: { 'zh-CN': '高 0 至 1 个标准差', en: 'high by up to 1 SD' },
  veryHigh: { 'zh-CN': '高 1 个标准差以上', en: 'high by 1 SD or more' },
} as const satisfies Record<string, Phrase>

export const concentrationLabels = {
  crop: { 'zh-CN': '主业', en: 'Crop' },
  township: { 'zh-CN': '乡镇', en: 'Township' },
  village: { 'zh-CN': '村', en: 'Village' },
  account_manager: { 'zh-CN': '客户经理', en: 'Account manager' },
} as const satisfies Record<string, Phrase>
