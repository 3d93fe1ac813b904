import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney, writtenPercent } from './written-numbers.ts'

const yuan = (value: number) => writtenMoney(Math.round(100 * value))

export const lossWords = {
  heading: { 'zh-CN': '损失分布', en: 'Loss distribution' },
  caption: {
    'zh-CN': '整本台账来年损失的分布',
    en: "Distribution of the whole book's loss in a coming year",
  },
  noModel: {
    'zh-CN': '没有拟合出模型 B，或没有未结清且未违约的借据，无从计算。',
    en: 'Model B could not be fitted, or no note is outstanding and not in default.',
  },
  introduction: {
    'zh-CN':
      '预期损失由利率和拨备承担；好坏年景之间的差额由资本承担。这里把未违约的借据放进许多个可能的年景：年度、乡镇、灾害、价格各自起伏，同组（同户）借据互相牵连，参保农户受灾时违约上升得少。已违约的借据损失已成定局，单列于后，不计入分布。',
    en: 'Expected loss is for rates and provisions to bear, the distance between an ordinary year and a bad one for capital. Here the notes not in default pass through many possible years: years, townships, disasters and prices each vary, notes of one joint group or household go together, and insured households suffer less from a disaster. Notes in default are a certain loss and stand apart, outside the distribution.',
  },
  figure: { 'zh-CN': '指标', en: 'Figure' },
  amount: { 'zh-CN': '金额（万元）', en: 'Amount (10,000 yuan)' },
  ofExposure: { 'zh-CN': '占余额', en: 'Of the balance' },
  error: { 'zh-CN': '模拟误差（万元）', en: 'Simulation error (10,000 yuan)' },
  interval: { 'zh-CN': '参数不确定的区间（万元）', en: 'Interval of the parameters (10,000 yuan)' },
  exposure: { 'zh-CN': '未违约余额', en: 'Balance at risk' },
  expectedLoss: { 'zh-CN': '预期损失', en: 'Expected loss' },
  unexpectedLoss: { 'zh-CN': '非预期损失（标准差）', en: 'Unexpected loss (standard deviation)' },
  oneInTwenty: { 'zh-CN': '二十年一遇的损失', en: 'Loss of one year in twenty' },
  valueAtRisk99: { 'zh-CN': '风险价值 99%', en: 'Value at risk, 99%' },
  valueAtRisk999: { 'zh-CN': '风险价值 99.9%', en: 'Value at risk, 99.9%' },
  shortfall99: { 'zh-CN': '预期亏空 99%', en: 'Expected shortfall, 99%' },
  shortfall999: { 'zh-CN': '预期亏空 99.9%', en: 'Expected shortfall, 99.9%' },
  economicCapital: {
    'zh-CN': '经济资本（99.9% 减预期损失）',
    en: 'Economic capital (99.9% less expected loss)',
  },
  inDefault: { 'zh-CN': '已违约借据的损失（已成定局）', en: 'Loss on notes in default (certain)' },
  loss: { 'zh-CN': '来年损失（万元）', en: 'Loss of a year (10,000 yuan)' },
  exceeded: { 'zh-CN': '超过的可能', en: 'Probability of more' },
  exceedanceNote: {
    'zh-CN': '曲线是各个年景下条件概率的平均（Rao–Blackwell），不是直方图的台阶。',
    en: 'The curve is the mean of conditional probabilities over years (Rao–Blackwell), not the steps of a histogram.',
  },
  parameter: { 'zh-CN': '参数', en: 'Parameter' },
  value: { 'zh-CN': '取值', en: 'Value' },
  certainty: { 'zh-CN': '来源', en: 'Certainty' },
  observed: { 'zh-CN': '依据的观察数', en: 'Observed' },
  spreadsNote: {
    'zh-CN':
      '年度、乡镇年度、同组的起伏按矩估计，拟合本身吸收的部分已补回；历史短、估计不稳的，按可信度向设定值收缩，权重不到一半的注明为设定值。',
    en: 'The spreads of years, townships’ years and groups are estimated by moments, with what the fit itself takes off put back. A short history leaves them unsure, so that they are drawn toward the stated value by credibility; where its own weight is below a half, the spread counts as stated.',
  },
  parametersCaption: { 'zh-CN': '参数多少取自本社数据', en: "How many parameters are the cooperative's own" },
  part: { 'zh-CN': '项目', en: 'Part' },
  expectedLossUnit: { 'zh-CN': '预期损失（万元）', en: 'Expected loss (10,000 yuan)' },
  contribution: {
    'zh-CN': '最坏千分之一年景的损失（万元）',
    en: 'Loss in the worst thousandth (10,000 yuan)',
  },
  contributionShare: { 'zh-CN': '占比', en: 'Share' },
  exposureShare: { 'zh-CN': '余额占比', en: 'Share of balance' },
  others: { 'zh-CN': '其余', en: 'Others' },
  unnamed: { 'zh-CN': '未注明', en: 'not named' },
  contributionsNote: {
    'zh-CN': '贡献按 Euler 法：某项在最坏年景里的平均损失；各项之和等于全书的预期亏空。',
    en: "A contribution is the part's mean loss in the worst years (Euler): contributions sum to the expected shortfall of the book.",
  },
  basis: { 'zh-CN': '相关系数', en: 'Correlation' },
  correlation: { 'zh-CN': 'ρ', en: 'ρ' },
  valueAtRiskUnit: { 'zh-CN': '风险价值 99.9%（万元）', en: 'Value at risk, 99.9% (10,000 yuan)' },
  capital: { 'zh-CN': '资本（万元）', en: 'Capital (10,000 yuan)' },
  granularity: { 'zh-CN': '分散不足（万元）', en: 'Granularity (10,000 yuan)' },
  oneFactorNote: {
    'zh-CN':
      '单因子模型（Vasicek）：PD(q) = Φ((Φ⁻¹(PD) + √ρ·Φ⁻¹(q)) / √(1 − ρ))，不分乡镇和品种，作为对照。分散不足是借据笔数有限带来的一阶增量（Gordy 2003）。',
    en: 'The one-factor model (Vasicek), PD(q) = Φ((Φ⁻¹(PD) + √ρ·Φ⁻¹(q)) / √(1 − ρ)), knows neither townships nor crops and stands beside. Granularity is what the finite number of notes adds, to first order (Gordy 2003).',
  },
  concentrationCaption: { 'zh-CN': '余额集中在哪里', en: 'Where the balance is concentrated' },
  noDimension: {
    'zh-CN': '台账没有乡镇、品种、客户经理和农户列。',
    en: 'The book has no column for townships, crops, account managers or households.',
  },
  noDebtors: {
    'zh-CN': '借据没有农户或借款人列（household_id、borrower_id）。',
    en: 'The notes name neither household nor borrower (household_id, borrower_id).',
  },
  balance: { 'zh-CN': '余额（万元）', en: 'Balance (10,000 yuan)' },
  allowed: { 'zh-CN': '上限', en: 'Allowed' },
  dimension: { 'zh-CN': '维度', en: 'By' },
  parts: { 'zh-CN': '个数', en: 'Parts' },
  herfindahl: { 'zh-CN': 'HHI', en: 'HHI' },
  effective: { 'zh-CN': '等效个数', en: 'Effective number' },
  largestShare: { 'zh-CN': '最大占比', en: 'Largest share' },
  limitOf: { 'zh-CN': '限额', en: 'Limit' },
  shareOfCapital: { 'zh-CN': '占资本净额', en: 'Of net capital' },
  noNetCapital: {
    'zh-CN': '机构表（institution）没有截止日前的资本净额，限额是否突破无从判断。',
    en: 'The table `institution` has no net capital (`net_capital`) by the as-of date, so the limits cannot be judged.',
  },
  linksNote: {
    'zh-CN': '关联户：共用账户、住址、电话或有亲属关系（links 表）的农户并为一户；联保是担保，不算关联。',
    en: 'Related households share an account, an address, a phone or kin (table `links`); joint liability is a guarantee and relates nobody.',
  },
  noLinks: {
    'zh-CN': '没有关系表（links），关联户只能按单户看。',
    en: 'Without the table `links` related households are single ones.',
  },
} as const satisfies Record<string, Phrase>

export const lossPartNames = {
  township: { 'zh-CN': '乡镇', en: 'Township' },
  crop: { 'zh-CN': '品种', en: 'Crop' },
  account_manager: { 'zh-CN': '客户经理', en: 'Account manager' },
  household: { 'zh-CN': '农户', en: 'Household' },
} as const satisfies Record<string, Phrase>

export const lossParameterNames = {
  year: { 'zh-CN': '年度起伏（对数几率标准差）', en: 'Years: standard deviation of the log-odds' },
  township: {
    'zh-CN': '乡镇年度起伏（对数几率标准差）',
    en: "Townships' years: standard deviation of the log-odds",
  },
  group: {
    'zh-CN': '同组、同户牵连（对数几率标准差）',
    en: 'One group or household: standard deviation of the log-odds',
  },
  disasterProbability: {
    'zh-CN': '乡镇一年受灾的可能',
    en: 'Probability that a township is struck in a year',
  },
  disasterCorrelation: { 'zh-CN': '两个乡镇天气的相关', en: 'Correlation of the weather of two townships' },
  affectedShare: {
    'zh-CN': '受灾乡镇中受灾农户的占比',
    en: 'Share of households struck in a struck township',
  },
  disaster: { 'zh-CN': '受灾对违约（对数几率）', en: 'A disaster, in log-odds of default' },
  insuredInDisaster: { 'zh-CN': '参保户受灾时的减轻（对数几率）', en: 'Insured when struck, in log-odds' },
  priceShock: {
    'zh-CN': '价格上涨一个标准差（对数几率）',
    en: 'A price one standard deviation higher, in log-odds',
  },
} as const satisfies Record<string, Phrase>

export const lossLeftOut = {
  disasters: {
    'zh-CN': '台账没有灾情（disasters 表或借据的受灾标志），灾害不单列，混在乡镇起伏里。',
    en: 'No disasters are known (table `disasters`, or the flag of the notes): they are not told apart from townships’ years.',
  },
  prices: {
    'zh-CN': '没有价格表（prices），价格不单列。',
    en: 'Without the table `prices` prices are not told apart.',
  },
  townships: {
    'zh-CN': '没有乡镇列，全书视为一个乡镇。',
    en: 'Without a township column the book is one place.',
  },
  groups: {
    'zh-CN': '没有两笔以上借据同属一组或一户，没有牵连可算。',
    en: 'No two notes at risk belong to one group or household: there is no contagion to count.',
  },
} as const satisfies Record<string, Phrase>

export const oneFactorBases = {
  basel: { 'zh-CN': '巴塞尔其他零售', en: 'Basel, other retail' },
  own: { 'zh-CN': '本社各乡镇年度违约率（矩估计）', en: "Own: townships' yearly rates, by moments" },
  ownLow: { 'zh-CN': '本社区间下端', en: 'Own, lower end of the interval' },
  ownHigh: { 'zh-CN': '本社区间上端', en: 'Own, upper end of the interval' },
} as const satisfies Record<string, Phrase>

export const lossLimitNames = {
  household: { 'zh-CN': '最大一户', en: 'Largest household' },
  related: { 'zh-CN': '最大关联户', en: 'Largest circle of related households' },
  topTen: { 'zh-CN': '最大十户合计', en: 'Ten largest households' },
} as const satisfies Record<string, Phrase>

export const lossCaptions = {
  figures: (expected: number, seldom: number, capital: number): Phrase => ({
    'zh-CN': `一年平均损失 ${yuan(expected)['zh-CN']}，千年一遇 ${yuan(seldom)['zh-CN']}，其间的 ${yuan(capital)['zh-CN']}要由资本承担`,
    en: `A year loses ${yuan(expected).en} on average and ${yuan(seldom).en} once in a thousand; the ${yuan(capital).en} between are for capital to bear`,
  }),
  exceedance: (loss: number): Phrase => ({
    'zh-CN': `二十年里有一年损失超过 ${yuan(loss)['zh-CN']}`,
    en: `One year in twenty loses more than ${yuan(loss).en}`,
  }),
  parameters: (own: number, all: number): Phrase =>
    own === all
      ? {
          'zh-CN': `${all} 个参数都由本社数据估计`,
          en: `All ${all} parameters are estimated on the own data`,
        }
      : {
          'zh-CN': `${all} 个参数中 ${own} 个由本社数据估计，其余为设定值`,
          en: `Of ${all} parameters ${own} are estimated on the own data, the rest are stated`,
        },
  contributions: (dimension: Phrase, name: Phrase, share: number, ofExposure: number): Phrase => ({
    'zh-CN': `按${dimension['zh-CN']}：最坏年景的损失以${name['zh-CN']}最多，占 ${writtenPercent(share)}，其余额占 ${writtenPercent(ofExposure)}`,
    en: `By ${dimension.en.toLowerCase()}: ${name.en} adds most to the worst years, ${writtenPercent(share)} of their loss with ${writtenPercent(ofExposure)} of the balance`,
  }),
  oneFactor: (low: number, high: number): Phrase => ({
    'zh-CN': `单因子模型下资本在 ${yuan(low)['zh-CN']}至 ${yuan(high)['zh-CN']}之间，看相关系数取多大`,
    en: `The one-factor model asks for capital between ${yuan(low).en} and ${yuan(high).en}, as the correlation is taken`,
  }),
  concentration: (dimension: Phrase, effective: number): Phrase => ({
    'zh-CN': `集中度最高的是${dimension['zh-CN']}：相当于 ${effective.toFixed(1)} 个同样大小的`,
    en: `Most concentrated is the ${dimension.en.toLowerCase()}: as good as ${effective.toFixed(1)} of equal size`,
  }),
  limits: (broken: number | null): Phrase =>
    broken === null
      ? { 'zh-CN': '最大户与关联户的余额', en: 'Balances of the largest and of related households' }
      : broken === 0
        ? {
            'zh-CN': '最大户、关联户和十大户都在资本净额的限额之内',
            en: 'The largest, related and ten largest households keep the limits of net capital',
          }
        : {
            'zh-CN': `有 ${broken} 项突破资本净额的限额`,
            en: `Limits of net capital that are broken: ${broken}`,
          },
} as const

export const lossMethodNote = (scenarios: number, notes: number, drawn: number): Phrase => ({
  'zh-CN': `${writtenCount(notes)} 笔借据、${writtenCount(scenarios)} 个年景；每个年景下各乡镇各品种的损失由条件累积量得出，${writtenCount(drawn)} 笔大额借据逐笔抽取。每个乡镇、品种的平均损失与本报告的预期损失一致。`,
  en: `${writtenCount(notes)} notes, ${writtenCount(scenarios)} years; in each the loss of a township's crop comes from its conditional cumulants, and ${writtenCount(drawn)} large notes are drawn one by one. The mean loss of each township and crop is the expected loss of this study.`,
})

export const lossIntervalNote = (draws: number, confidence: number): Phrase => ({
  'zh-CN': `区间（${writtenPercent(confidence, 0)}）：把模型 B 的系数、客户经理、各担保方式的损失率、历年天气的权重和各项起伏一并随机抽取 ${writtenCount(draws)} 次；风险价值按一阶近似随之变动（逐笔按其在最坏年景里的贡献，各项起伏按同一批年景下的反应）。起伏的先验取设定值。`,
  en: `Interval (${writtenPercent(confidence, 0)}): ${writtenCount(draws)} draws of model B's coefficients, account managers, loss given default by guarantee, the weights of past years' weather and the spreads. Value at risk follows to first order: each note by what it adds to the worst years, each spread by its response in the same scenarios.`,
})

/** What joint liability can bear, as arithmetic. */
export const jointLiabilityText = (joint: {
  readonly groups: number
  readonly defaulted: number
  readonly covered: number
  readonly oddsOfMates: number
  readonly share: number
}): Phrase => ({
  'zh-CN': `联保互保（合同算术）：${writtenCount(joint.groups)} 个联保小组一年预计有 ${yuan(joint.defaulted)['zh-CN']}余额违约；若仍守约的组员能拿出自由收入（年收入减生活费、减自身余额）的 ${writtenPercent(joint.share, 0)}，可代偿其中 ${yuan(joint.covered)['zh-CN']}（${writtenPercent(joint.covered / joint.defaulted)}）。组员一人违约，同组其他人违约的几率为他人的 ${joint.oddsOfMates.toFixed(2)} 倍。`,
  en: `Mutual cover (arithmetic): the ${writtenCount(joint.groups)} joint groups expect ${yuan(joint.defaulted).en} of balances in default in a year; if members who stand can give ${writtenPercent(joint.share, 0)} of their free income (income less living cost less the own balance), they bear ${yuan(joint.covered).en} of it (${writtenPercent(joint.covered / joint.defaulted)}). Where one member defaults, the odds of a mate are ${joint.oddsOfMates.toFixed(2)} times those of others.`,
})

export const lossErrorPhrases = {
  lossNeedsLoanBook: ({ file }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `${file} 不是贷款台账（缺借据号、金额、发放日或到期日），算不出损失分布。请先用 study --mapping 认列。`,
    en: `${file} is no loan book (loan number, amount, disbursement date and due date), so it has no loss distribution. Name its columns with \`study --mapping\` first.`,
  }),
  lossNothingAtRisk: ({ file }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `${file}：没有未结清且未违约的借据，来年没有可能的损失。请确认余额列和五级分类列。`,
    en: `${file}: no note is outstanding and not in default, so a coming year has nothing to lose. Check the balance and category columns.`,
  }),
} as const
