import { midSentence } from './mid-sentence.ts'
import type { Phrase } from './phrase.ts'

/** Sentences of the chapter that quantifies the seven measures. */
export const workbenchWords = {
  heading: { 'zh-CN': '七项措施各值多少', en: 'What the seven measures are worth' },
  introduction: (notes: string, exposure: Phrase, years: string): Phrase => ({
    'zh-CN': `在未结清、未违约的 ${notes} 笔借据（余额 ${exposure['zh-CN']}）上，把每项措施当作对本社的一次改动，重新计算预期损失；天气和价格取台账里 ${years} 个作物年度的实况，逐镇、逐作物套到今天的借据上。少损失的区间来自系数、年景和客户经理差异的共同抽样，各项措施用同一组抽样。`,
    en: `Each measure is a change to the cooperative, tried on the ${notes} notes outstanding and not in default (${exposure.en}): expected loss is computed again. Weather and prices are those of the ${years} crop years in the book, laid over today's notes township by township and crop by crop. Intervals come from joint draws of the coefficients, the coming year and the account managers' differences, the same draws for every measure.`,
  }),
  noHistory: {
    'zh-CN': '台账没有受灾和价格记录，只能按无灾、常价计算，保险和市场服务的作用因此显示不出来。',
    en: 'The book tells of no disasters or prices: a quiet year at average prices is assumed, in which insurance and market services have nothing to do.',
  },
  baseline: {
    notes: { 'zh-CN': '未违约借据', en: 'Notes not in default' },
    exposure: { 'zh-CN': '余额', en: 'Outstanding' },
    expectedLoss: { 'zh-CN': '预期损失（常年）', en: 'Expected loss, average year' },
    knownWeather: { 'zh-CN': '预期损失（本季实况）', en: 'Expected loss, weather of this season' },
    inDefault: { 'zh-CN': '已违约部分的损失', en: 'Loss on notes in default' },
  },
  tableCaption: (best: Phrase, value: Phrase): Phrase => ({
    'zh-CN': `净收益最大的是${best['zh-CN']}，一年约 ${value['zh-CN']}`,
    en: `${best.en} brings most: about ${value.en} a year`,
  }),
  moneyCaption: (cooperative: Phrase, farmers: Phrase, state: Phrase): Phrase => ({
    'zh-CN': `各项都按标准剂量做，一年本社出 ${cooperative['zh-CN']}，农户出 ${farmers['zh-CN']}，财政出 ${state['zh-CN']}`,
    en: `At the standard dose of each, the cooperative pays ${cooperative.en} a year, farmers ${farmers.en}, the state ${state.en}`,
  }),
  nothingPays: { 'zh-CN': '没有一项措施在标准剂量下有净收益', en: 'No measure pays at its standard dose' },
  measure: { 'zh-CN': '措施', en: 'Measure' },
  dose: { 'zh-CN': '剂量', en: 'Dose' },
  averageYear: { 'zh-CN': '常年', en: 'Average year' },
  thisSeason: { 'zh-CN': '本季实况', en: 'This season' },
  lossAvoided: { 'zh-CN': '少损失', en: 'Loss avoided' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  cooperativePays: { 'zh-CN': '本社支出', en: 'The cooperative pays' },
  cooperativeGains: { 'zh-CN': '本社增收', en: 'and gains' },
  farmersPay: { 'zh-CN': '农户支出', en: 'Farmers pay' },
  farmersGain: { 'zh-CN': '农户所得', en: 'Farmers gain' },
  statePays: { 'zh-CN': '财政支出', en: 'The state pays' },
  netBenefit: { 'zh-CN': '本社净收益', en: 'Net benefit' },
  stopsPayingAt: { 'zh-CN': '超过即不划算', en: 'Stops paying at' },
  certainty: { 'zh-CN': '依据', en: 'Rests on' },
  unitNote: {
    'zh-CN': '金额单位：万元/年。本社净收益＝少损失＋增收－支出；农户和财政的收支另列，不计入。',
    en: '10,000 yuan a year. Net benefit is loss avoided plus gains less costs of the cooperative; what farmers and the state pay or gain stands apart.',
  },
  seasonNote: {
    'zh-CN': '“本季实况”按各镇今年已知的受灾和价格计算；“常年”为各作物年度的平均。',
    en: '"This season" takes the disasters and prices of this year as far as they are known; "average year" is the mean over the crop years.',
  },
  associativeNote: (measures: Phrase): Phrase => ({
    'zh-CN': `${measures['zh-CN']}的系数只说明“相伴”，可能是谁参加而不是参加的作用；须以试点验证。`,
    en: `The coefficients of ${measures.en} say "goes with": they may mark who takes part rather than what taking part does. A pilot has to tell.`,
  }),
  pricingNote: {
    'zh-CN': '利率本身不引起违约；定价一项的“少损失”来自被要求加价而离开的客户，其收益也一并扣除。',
    en: 'A rate causes no default here: what pricing avoids is the loss of customers who leave when asked for more, and their income is deducted too.',
  },
  figureCaption: (most: Phrase, unclear: Phrase, count: number): Phrase => ({
    'zh-CN': `常年少损失最多的是${most['zh-CN']}${count === 0 ? '' : `；${unclear['zh-CN']}的区间跨过零`}（须线为 95% 区间）`,
    en: `${most.en} avoids most loss in an average year${count === 0 ? '' : count === 1 ? `; the interval of ${unclear.en} holds zero` : `; the intervals of ${unclear.en} hold zero`} (95% intervals)`,
  }),
  figureAxis: { 'zh-CN': '少损失（万元/年）', en: 'Loss avoided (10,000 yuan a year)' },
  yearsCaption: (worst: string, measure: Phrase): Phrase => ({
    'zh-CN': `若遇 ${worst} 年的年景，损失最大，最管用的是${measure['zh-CN']}`,
    en: `The weather of ${worst} would cost most; ${midSentence(measure)} would help most in it`,
  }),
  year: { 'zh-CN': '年景', en: 'Weather of' },
  expectedLoss: { 'zh-CN': '预期损失', en: 'Expected loss' },
  orderHeading: { 'zh-CN': '先做哪一项', en: 'Which first' },
  orderCaption: (steps: Phrase): Phrase =>
    steps.en === ''
      ? { 'zh-CN': '没有一项措施增加本社净收益', en: 'No measure adds to the net benefit' }
      : { 'zh-CN': `建议次序：${steps['zh-CN']}`, en: `Recommended order: ${steps.en}` },
  together: { 'zh-CN': '累计少损失', en: 'Loss avoided together' },
  cost: { 'zh-CN': '累计支出', en: 'Cost together' },
  netTogether: { 'zh-CN': '累计净收益', en: 'Net benefit together' },
  firstInDraws: {
    'zh-CN': '在余下各项中单做居首的抽样占比',
    en: 'Draws in which it alone is best of what is left',
  },
  beforeNext: { 'zh-CN': '单做时优于下一项的占比', en: 'Draws in which it alone beats the next' },
  stabilityNote: (measure: Phrase, share: string): Phrase => ({
    'zh-CN': `估计有误差：抽样中 ${share} 由${measure['zh-CN']}居首。占比不高时，次序只是目前最好的猜测。`,
    en: `Estimates err: in ${share} of the draws ${measure.en} comes first. Where that is not much, the order is the best guess so far.`,
  }),
  adds: { 'zh-CN': '这一步增加', en: 'This step adds' },
  combinationNote: (together: Phrase, sum: Phrase): Phrase => ({
    'zh-CN': `措施互相重叠：七项同时做少损失 ${together['zh-CN']}，而逐项相加为 ${sum['zh-CN']}；表中为重新计算的合计，不是相加。`,
    en: `Measures overlap: all together avoid ${together.en}, while each alone would add up to ${sum.en}. The table is computed anew at each step, never summed.`,
  }),
  notWorthItNote: (measures: Phrase): Phrase => ({
    'zh-CN': `在此之后再做${measures['zh-CN']}，本社净收益不再增加（农户或财政仍可能受益）。`,
    en: `After these, ${measures.en} would no longer add to the net benefit, though farmers or the state may gain.`,
  }),
  sampledNote: {
    'zh-CN': '借据较多，次序在按预期损失抽取的借据上计算。',
    en: 'The book is large: the order is computed on notes drawn in proportion to their expected loss.',
  },
  assumptionsHeading: { 'zh-CN': '依据与假设', en: 'What the figures rest on' },
  parametersCaption: (own: number, all: number): Phrase => ({
    'zh-CN': `${all} 个风险系数中 ${own} 个由本社数据估计，其余为外来假设`,
    en: `${own} of the ${all} coefficients come from this book, the rest are stated`,
  }),
  parameter: { 'zh-CN': '系数（对数几率）', en: 'Coefficient (log-odds)' },
  value: { 'zh-CN': '取值', en: 'Value' },
  standardError: { 'zh-CN': '标准误', en: 'Standard error' },
  assumptionsCaption: (count: number): Phrase => ({
    'zh-CN': `费用和条款共 ${count} 项假设，请以本社实际替换`,
    en: `${count} assumptions of cost and terms, to be replaced by the cooperative's own`,
  }),
  assumption: { 'zh-CN': '假设', en: 'Assumption' },
  usedBy: { 'zh-CN': '用于', en: 'Used by' },
  pilotHeading: { 'zh-CN': '先试点，再推开', en: 'A pilot before the vote' },
  pilotCaption: (able: number, all: number): Phrase => ({
    'zh-CN': `${all} 项试点中 ${able} 项的规模足以看出预期的作用`,
    en: `${able} of ${all} pilots are large enough to show the effect that is expected`,
  }),
  noPilots: {
    'zh-CN': '台账没有村，或每村借据太少，排不出试点。',
    en: 'The book names no villages, or too few notes in each, so no pilot can be laid out.',
  },
  villages: { 'zh-CN': '村数', en: 'Villages' },
  notes: { 'zh-CN': '借据', en: 'Notes' },
  rate: { 'zh-CN': '现违约率', en: 'Default rate now' },
  detectable: { 'zh-CN': '看得出的下降', en: 'Fall it can show' },
  expectedFall: { 'zh-CN': '预期的下降', en: 'Fall expected' },
  villagesNeeded: { 'zh-CN': '所需村数', en: 'Villages it would take' },
  pilotOutcome: { 'zh-CN': '看什么', en: 'Outcome' },
  startsOn: { 'zh-CN': '先做的一半起始', en: 'First half begins' },
  followsOn: { 'zh-CN': '后做的一半起始', en: 'Second half begins' },
  firstVillages: { 'zh-CN': '先做的村（前三）', en: 'First half, largest three' },
  lookOn: { 'zh-CN': '何时看结果', en: 'Date to look' },
  pilotDates: (first: string, second: string, look: string): Phrase => ({
    'zh-CN': `各项相同：先做的一半 ${first} 起，后做的一半 ${second} 起，${look} 看结果。`,
    en: `For all: the first half begins on ${first}, the second on ${second}; look at the outcome on ${look}.`,
  }),
  pilotNote: {
    'zh-CN':
      '选借据最多的村，按大小两两配对、抽签定先后，一半先做、一半晚一季，比较两组第一季借据的违约率；“所需村数”为看出预期下降要多少个村；“看得出的下降”为 80% 功效、双侧 5% 下的最小下降，村内相关按 0.019（σ 0.25）计。“—”表示看不出，或所看的不是违约率。村名见 study.json。',
    en: 'The villages with most notes, paired by size; the lot decides which of a pair begins, the other follows a season later, and the default rates of the first season’s notes are compared. "Villages it would take": to show the fall expected. The fall it can show has 80% power at a two-sided 5%, with a stated correlation of 0.019 within villages (σ 0.25). A dash: it can show none, or the outcome is no default rate. The villages are named in study.json.',
  },
  unseenNote: (levels: string): Phrase => ({
    'zh-CN': `未结清借据中有样本里没有的取值（${levels}），按基准取值处理。`,
    en: `Outstanding notes have values that the sample never had (${levels}); they stand at the reference.`,
  }),
  unavailable: {
    'zh-CN': '没有未结清、未违约的借据，或没有可用的回归，措施无从测算。',
    en: 'There are no notes outstanding and not in default, or no regression: nothing to try the measures on.',
  },
} as const

export const certaintyWords = {
  ownData: { 'zh-CN': '本社数据', en: 'own data' },
  arithmetic: { 'zh-CN': '合同计算', en: 'arithmetic' },
  assumption: { 'zh-CN': '外来假设', en: 'assumption' },
} as const satisfies Record<string, Phrase>

export const pilotOutcomeWords = {
  defaultRate: { 'zh-CN': '违约率', en: 'default rate' },
  recovery: { 'zh-CN': '收回率', en: 'share recovered' },
  margin: { 'zh-CN': '净利差', en: 'interest less costs' },
} as const satisfies Record<string, Phrase>

/** What a dose is of. */
export const doseWords = {
  insurance: { 'zh-CN': '参保农户占比', en: 'of households insured' },
  market: { 'zh-CN': '价格风险锁定比例', en: 'of the price risk hedged' },
  pricing: { 'zh-CN': '利率缺口补齐比例', en: 'of the gap in rates closed' },
  creditSystem: { 'zh-CN': '非信用村转为信用村', en: 'of other villages become credit villages' },
  rules: { 'zh-CN': '违约损失率下降', en: 'less lost on a default' },
  accountManagers: { 'zh-CN': '差的一半向平均靠拢', en: 'of the worse half’s excess undone' },
  guarantees: { 'zh-CN': '信用贷款改为联保', en: 'of pure-credit notes in joint groups' },
} as const satisfies Record<string, Phrase>

export const riskParameterWords = {
  disaster: { 'zh-CN': '受灾', en: 'Hit by a disaster' },
  insuredInDisaster: { 'zh-CN': '受灾且参保', en: 'Insured and hit' },
  priceShock: { 'zh-CN': '收获季价格高一个标准差', en: 'Price at harvest one standard deviation higher' },
  creditVillage: { 'zh-CN': '信用村', en: 'Credit village' },
  jointGuarantee: { 'zh-CN': '联保（对信用）', en: 'Joint liability (against pure credit)' },
} as const satisfies Record<string, Phrase>

export const assumptionWords = {
  sumInsuredRice: { 'zh-CN': '水稻每亩保额', en: 'Sum insured, rice' },
  sumInsuredCorn: { 'zh-CN': '玉米每亩保额', en: 'Sum insured, corn' },
  sumInsuredOther: { 'zh-CN': '其他作物每亩保额', en: 'Sum insured, other crops' },
  premiumRate: { 'zh-CN': '保险费率', en: 'Premium rate' },
  farmerPremiumShare: { 'zh-CN': '农户自缴保费比例', en: 'Premium paid by the farmer' },
  coverLevel: { 'zh-CN': '产量、收入保险的保障水平', en: 'Share of yield or income guaranteed' },
  cropIncomeRice: { 'zh-CN': '水稻每亩收入', en: 'Crop income of rice' },
  cropIncomeCorn: { 'zh-CN': '玉米每亩收入', en: 'Crop income of corn' },
  cropIncomeOther: { 'zh-CN': '其他作物每亩收入', en: 'Crop income of other crops' },
  yieldPremiumRate: { 'zh-CN': '产量保险费率', en: 'Premium rate of yield cover' },
  incomePremiumRate: { 'zh-CN': '收入保险费率', en: 'Premium rate of income cover' },
  indexStrike: {
    'zh-CN': '区域指数起赔值（乡镇受灾面积占比）',
    en: 'Index strike (affected share of the township)',
  },
  indexExit: { 'zh-CN': '区域指数全赔值', en: 'Index exit, where all is paid' },
  trigger: { 'zh-CN': '保险起赔点（损失率）', en: 'Trigger of the insurance' },
  deductible: { 'zh-CN': '保险免赔率', en: 'Deductible' },
  totalLossFrom: { 'zh-CN': '按全损计的损失率', en: 'Total loss from' },
  hedgeCost: { 'zh-CN': '保险加期货费率', en: 'Cost of price insurance with futures' },
  hedgeSubsidyShare: { 'zh-CN': '其中补贴比例', en: 'of which subsidised' },
  creditFileCost: { 'zh-CN': '建档评级年费用', en: 'File and rating, a year' },
  creditVillageDiscount: { 'zh-CN': '信用村利率优惠', en: 'Discount of a credit village' },
  recoveryCost: { 'zh-CN': '清收诉讼费用占收回额', en: 'Pursuit and court, of what they bring in' },
  supervisionCost: { 'zh-CN': '培训轮岗复核年费用', en: 'Training, rotation, second checks, a year' },
  branchSharedShare: {
    'zh-CN': '同一网点客户经理共有的差异占比（与网点所在乡镇分不开，按零至两倍均匀抽样）',
    en: 'Share of the account managers’ variance common to a branch (not separable from its townships; drawn evenly from nothing to twice this)',
  },
  groupFormationCost: { 'zh-CN': '组建联保小组费用', en: 'Forming a joint group' },
  coverCost: { 'zh-CN': '基金或担保公司准入与代偿手续', en: 'Admission and claims under a fund or company' },
  fundTopUpBelow: {
    'zh-CN': '基金低于覆盖余额的此比例即补足',
    en: 'Fund topped up below this share of the cover',
  },
  fundStopsAtUse: {
    'zh-CN': '基金动用超过此比例即停贷',
    en: 'Lending stops when this share of the fund is used',
  },
  fundStopsAtNonPerforming: {
    'zh-CN': '覆盖贷款不良率超过此值即停贷',
    en: 'Lending stops when NPL of the cover is above this',
  },
  companyLeavesToBank: {
    'zh-CN': '担保公司业务中本社自留',
    en: 'Loss left to the bank by a guarantee company',
  },
  companyFee: { 'zh-CN': '担保费率（年）', en: 'Guarantee fee a year' },
  fundsTransferPrice: { 'zh-CN': '资金成本（FTP）', en: 'Funds transfer price' },
  operatingCost: { 'zh-CN': '运营成本率', en: 'Operating cost' },
  capitalShare: { 'zh-CN': '资本占用', en: 'Capital bound' },
  hurdleRate: { 'zh-CN': '资本要求回报', en: 'Return asked of capital' },
  largestRateStep: { 'zh-CN': '一次最大调价', en: 'Largest step of a rate' },
  rateElasticity: { 'zh-CN': '每加一个百分点流失', en: 'Volume lost for each point' },
  goodLeaveTimes: { 'zh-CN': '较好客户流失的倍数', en: 'How much more readily the better leave' },
  recoverableShare: { 'zh-CN': '联保人结余可追偿比例', en: 'Recoverable of a member’s surplus' },
} as const satisfies Record<string, Phrase>

export const assumptionUnits = {
  yuanPerMu: { 'zh-CN': '元/亩', en: 'yuan a mu' },
  share: { 'zh-CN': '比例', en: 'share' },
  yuanPerHousehold: { 'zh-CN': '元/户', en: 'yuan a household' },
  shareOfBalance: { 'zh-CN': '占余额', en: 'of the balance' },
  ratePoints: { 'zh-CN': '年利率', en: 'a year' },
  times: { 'zh-CN': '倍', en: 'times' },
} as const satisfies Record<string, Phrase>
