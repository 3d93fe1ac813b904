import { midSentence } from './mid-sentence.ts'
import type { Phrase } from './phrase.ts'
import { writtenCount, writtenPercent } from './written-numbers.ts'

export const cropYearWords = {
  label: { 'zh-CN': '作物年度', en: 'Crop year' },
  inModel: {
    'zh-CN': '作物年度作为控制变量列入模型，不算影响因素；违约不足 10 笔的年度与相邻年度合并。',
    en: 'Crop years are in the model as a control and are not counted among the factors; years with fewer than 10 defaults are pooled with their neighbours.',
  },
} as const satisfies Record<string, Phrase>

export const missingFlagOf = (label: Phrase): Phrase => ({
  'zh-CN': `${label['zh-CN']}（缺失）`,
  en: `${label.en} (not known)`,
})

export const regressionHeadings = {
  title: { 'zh-CN': '违约影响因素回归分析', en: 'Regression: what drives default' },
  sentences: { 'zh-CN': '结论：每个因素一句话', en: 'The findings, one sentence a factor' },
  sample: { 'zh-CN': '样本与变量', en: 'Sample and variables' },
  univariate: { 'zh-CN': '单因素分析', en: 'One factor at a time' },
  collinearity: { 'zh-CN': '共线性', en: 'Collinearity' },
  coefficients: { 'zh-CN': '回归系数与优势比', en: 'Coefficients and odds ratios' },
  effects: { 'zh-CN': '边际效应', en: 'Marginal effects' },
  importance: { 'zh-CN': '因素的重要性', en: 'Importance of the factors' },
  goodness: { 'zh-CN': '拟合优度', en: 'Goodness of fit' },
  influence: { 'zh-CN': '强影响点', en: 'Influential cases' },
  robustness: { 'zh-CN': '稳健性', en: 'Robustness' },
  spss: { 'zh-CN': '回归结果（SPSS 顺序）', en: 'Regression output in the order of SPSS' },
} as const satisfies Record<string, Phrase>

export const columnWords = {
  item: { 'zh-CN': '项目', en: 'Item' },
  factor: { 'zh-CN': '变量', en: 'Variable' },
  level: { 'zh-CN': '取值', en: 'Level' },
  coding: { 'zh-CN': '编码', en: 'Coding' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  notes: { 'zh-CN': '笔数', en: 'Notes' },
  share: { 'zh-CN': '占比', en: 'Share' },
  defaults: { 'zh-CN': '违约笔数', en: 'Defaults' },
  rate: { 'zh-CN': '违约率', en: 'Default rate' },
  value: { 'zh-CN': '数值', en: 'Value' },
  mean: { 'zh-CN': '均值', en: 'Mean' },
  deviation: { 'zh-CN': '标准差', en: 'SD' },
  missing: { 'zh-CN': '缺失', en: 'Missing' },
  test: { 'zh-CN': '检验', en: 'Test' },
  statistic: { 'zh-CN': '统计量', en: 'Statistic' },
  meanDefaults: { 'zh-CN': '违约者均值', en: 'Mean, defaults' },
  meanGood: { 'zh-CN': '正常者均值', en: 'Mean, good' },
  effect: { 'zh-CN': '效应量', en: 'Effect size' },
  informationValue: { 'zh-CN': '信息值 IV', en: 'IV' },
  p: { 'zh-CN': 'p 值', en: 'p' },
  q: { 'zh-CN': 'q 值', en: 'q' },
  coefficient: { 'zh-CN': '系数', en: 'Coefficient' },
  standardError: { 'zh-CN': '标准误', en: 'SE' },
  oddsRatio: { 'zh-CN': '优势比', en: 'Odds ratio' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  errors: { 'zh-CN': '标准误依据', en: 'Errors by' },
  gvif: { 'zh-CN': 'GVIF', en: 'GVIF' },
  gvifPerDegree: { 'zh-CN': 'GVIF^(1/2df)', en: 'GVIF^(1/2df)' },
  df: { 'zh-CN': '自由度', en: 'df' },
  from: { 'zh-CN': '由', en: 'From' },
  to: { 'zh-CN': '到', en: 'To' },
  rateFrom: { 'zh-CN': '原违约率', en: 'Rate before' },
  rateTo: { 'zh-CN': '现违约率', en: 'Rate after' },
  difference: { 'zh-CN': '相差', en: 'Difference' },
  marginalEffect: { 'zh-CN': '平均边际效应', en: 'Average marginal effect' },
  actor: { 'zh-CN': '能否改变', en: 'Who can act' },
  riskGroup: { 'zh-CN': '风险类别', en: 'Risk' },
  inSample: { 'zh-CN': '样本内份额', en: 'Share in sample' },
  crossFitted: { 'zh-CN': '样本外份额', en: 'Share out of fold' },
  band: { 'zh-CN': '组', en: 'Group' },
  probabilityRange: { 'zh-CN': '预测概率', en: 'Probability' },
  expected: { 'zh-CN': '预期违约', en: 'Expected' },
  observed: { 'zh-CN': '实际违约', en: 'Observed' },
  loan: { 'zh-CN': '借据号', en: 'Loan number' },
  row: { 'zh-CN': '行号', en: 'Row' },
  outcome: { 'zh-CN': '结果', en: 'Outcome' },
  probability: { 'zh-CN': '预测概率', en: 'Probability' },
  residual: { 'zh-CN': '标准化残差', en: 'Std residual' },
  leverage: { 'zh-CN': '杠杆值', en: 'Leverage' },
  cook: { 'zh-CN': 'Cook 距离', en: 'Cook’s distance' },
  primary: { 'zh-CN': '主模型', en: 'Primary' },
  ml: { 'zh-CN': '极大似然', en: 'Maximum likelihood' },
  firth: { 'zh-CN': 'Firth', en: 'Firth' },
  withDecisions: { 'zh-CN': '加入等级、利率', en: 'With grade and rate' },
  completeCases: { 'zh-CN': '完整样本', en: 'Complete cases' },
  naive: { 'zh-CN': '普通标准误', en: 'Model-based SE' },
  clustered: { 'zh-CN': '聚类标准误', en: 'Clustered SE' },
  mcFadden: { 'zh-CN': 'McFadden R²', en: 'McFadden R²' },
  adjustedMcFadden: { 'zh-CN': '调整后 McFadden R²', en: 'McFadden R², adjusted' },
  gini: { 'zh-CN': 'Gini 系数', en: 'Gini' },
  brier: { 'zh-CN': 'Brier 分', en: 'Brier score' },
  logLoss: { 'zh-CN': '对数损失', en: 'Log loss' },
  leaveYearOut: { 'zh-CN': '逐年剔除的范围', en: 'Leaving each year out' },
  chosen: { 'zh-CN': '逐步法选中', en: 'Stepwise' },
  frequency: { 'zh-CN': '重抽样入选率', en: 'Chosen in resamples' },
} as const satisfies Record<string, Phrase>

export const errorBasisWords = {
  model: { 'zh-CN': '模型', en: 'model' },
  household: { 'zh-CN': '农户', en: 'household' },
  group: { 'zh-CN': '联保小组', en: 'guarantee group' },
  village: { 'zh-CN': '村', en: 'village' },
  townshipYear: { 'zh-CN': '乡镇×年度', en: 'township-year' },
} as const satisfies Record<string, Phrase>

export const testWords = {
  pearson: { 'zh-CN': '卡方', en: 'chi-square' },
  fisher: { 'zh-CN': 'Fisher 精确', en: 'Fisher exact' },
  trend: { 'zh-CN': '趋势卡方', en: 'trend' },
  rankSum: { 'zh-CN': '秩和（z）', en: 'rank sum (z)' },
} as const satisfies Record<string, Phrase>

export const valueWords = {
  reference: { 'zh-CN': '参照', en: 'reference' },
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
  intercept: { 'zh-CN': '常数项', en: 'Intercept' },
  defaulted: { 'zh-CN': '违约', en: 'default' },
  good: { 'zh-CN': '正常', en: 'good' },
  total: { 'zh-CN': '合计', en: 'Total' },
  flag: { 'zh-CN': '0/1', en: '0/1' },
  number: { 'zh-CN': '数值', en: 'number' },
  nominal: { 'zh-CN': '分类', en: 'nominal' },
  sample: { 'zh-CN': '样本', en: 'sample' },
} as const satisfies Record<string, Phrase>

/** The heading of a nominal factor's rows: its test as a whole and whose errors it has. */
export const wholeFactor = (label: Phrase, p: string, q: string, basis: Phrase): Phrase => ({
  'zh-CN': `${label['zh-CN']}（整体 p ${p}，q ${q}；标准误按${basis['zh-CN']}）`,
  en: `${label.en} (as a whole p ${p}, q ${q}; errors by ${basis.en})`,
})

/** Before the factors that the data call. */
export const sentencesLead = (called: number): Phrase =>
  called === 0
    ? {
        'zh-CN': '没有一个因素与违约的联系能排除偶然（按因素个数校正后）。',
        en: 'No factor’s link with default is beyond chance (corrected for the number of factors).',
      }
    : {
        'zh-CN': `以下 ${called} 个因素与违约的联系超出偶然（按因素个数校正后），按重要性排列；括号内为差数的 95% 区间。`,
        en: `The link of these ${called} factors with default is beyond chance (corrected for the number of factors); the most important stand first. In brackets the 95% interval of the difference.`,
      }

export const othersLead: Phrase = {
  'zh-CN':
    '其余因素，本样本看不出差别、差别经多重检验校正后不再显著（q ≥ 0.05），或无法单独比较；看不出不等于没有：',
  en: 'Of the others this sample shows no difference, or one that does not stand once the number of factors is allowed for (q of 0.05 or more), or they cannot be compared alone. That none is seen does not mean that there is none:',
}

/** After the sentence of a difference that the correction for the number of factors undoes. */
export const undoneByCorrection = (q: string): Phrase => ({
  'zh-CN': `校正后不显著（q = ${q}）。`,
  en: ` Not beyond chance once corrected (q = ${q}).`,
})

export const noExplanatoryModel: Phrase = {
  'zh-CN': '没有可用的回归模型。',
  en: 'There is no regression.',
}

/** What the chapter is about, in numbers. */
export const introduction = (notes: number, defaults: number, factors: number, outcome: Phrase): Phrase => ({
  'zh-CN': `模型 B（解释模型）用 ${writtenCount(notes)} 笔样本、${writtenCount(defaults)} 笔违约（${writtenPercent(defaults / notes)}），以 ${factors} 个因素解释${outcome['zh-CN']}。系数都是“其他条件相同时”的联系，不等于因果。`,
  en: `Model B (explanatory) uses ${writtenCount(notes)} observations with ${writtenCount(defaults)} defaults (${writtenPercent(defaults / notes)}) and explains ${outcome.en} by ${factors} factors. Coefficients are associations with all else equal; they are not causes.`,
})

export const outcomeWords = {
  adjusted: { 'zh-CN': '调整后违约', en: 'default as adjusted' },
  booked: { 'zh-CN': '账面违约', en: 'default as booked' },
  column: { 'zh-CN': '指定的结果列', en: 'the outcome column named' },
} as const satisfies Record<string, Phrase>

export const methodSentences = {
  ml: (perParameter: string): Phrase => ({
    'zh-CN': `每个参数有 ${perParameter} 笔违约，用极大似然估计。`,
    en: `With ${perParameter} defaults a parameter the model is fitted by maximum likelihood.`,
  }),
  fewEvents: (perParameter: string): Phrase => ({
    'zh-CN': `每个参数只有 ${perParameter} 笔违约（少于 10 笔），极大似然有偏，故以 Firth 惩罚似然并校正常数项（FLIC）为主要结果；稳健性一节列出极大似然的系数。`,
    en: `With only ${perParameter} defaults a parameter (fewer than 10) maximum likelihood is biased, so Firth’s penalised likelihood with a corrected intercept (FLIC) is the primary result; the robustness table shows maximum likelihood beside it.`,
  }),
  separated: (terms: Phrase): Phrase => ({
    'zh-CN': `${terms['zh-CN'] === '' ? '部分变量' : `“${terms['zh-CN']}”`}把违约与正常完全分开，极大似然的系数趋于无穷，故以 Firth 惩罚似然（FLIC）为主要结果，这些系数的区间为惩罚似然的剖面区间。`,
    en: `${terms.en === '' ? 'Some variables' : `"${terms.en}"`} separate defaults from good notes, so maximum likelihood runs to infinity. Firth’s penalised likelihood (FLIC) is the primary result, with profile intervals for these coefficients.`,
  }),
  errors: (clusters: Phrase): Phrase => ({
    'zh-CN': `标准误按聚类计算（${clusters['zh-CN']}）：冲击类因素按乡镇×年度，其余因素取农户、联保小组、乡镇×年度三者中最大的，全村相同的因素还取村，且不小于模型给出的；乡镇×年度和村按 CR2，区间按 Satterthwaite 自由度的 t 分布。`,
    en: `Standard errors are clustered (${clusters.en}): shocks by township-year, any other factor by whichever of household, guarantee group and township-year gives the largest (of village too where a whole village shares the factor), never less than the model-based ones; those of township-years and villages are CR2 with Satterthwaite degrees of freedom.`,
  }),
  modelErrors: {
    'zh-CN': '文件没有农户、乡镇等归属，标准误由模型给出。',
    en: 'The file names no households or places, so the standard errors are model-based.',
  },
  fewClusters: {
    'zh-CN': '聚类少于 30 个，聚类标准误偏小；有关因素的 p 值用野生得分自助法（wild score bootstrap）。',
    en: 'There are fewer than 30 clusters, so clustered errors are too small; the p values concerned come from the wild score bootstrap.',
  },
} as const

export const clusterCount = (basis: Phrase, count: number): Phrase => ({
  'zh-CN': `${basis['zh-CN']} ${writtenCount(count)} 个`,
  en: `${writtenCount(count)} ${basis.en} clusters`,
})

export const calloutWords = {
  method: { 'zh-CN': '估计方法', en: 'How it was estimated' },
  merged: { 'zh-CN': '合并的取值', en: 'Merged levels' },
  fewClusters: { 'zh-CN': '聚类太少', en: 'Few clusters' },
} as const satisfies Record<string, Phrase>

export const mergedSentence = (label: Phrase, levels: Phrase): Phrase => ({
  'zh-CN': `${label['zh-CN']}中违约不足 10 笔的取值已合并：${levels['zh-CN']}。`,
  en: `Levels of ${midSentence(label)} with fewer than 10 defaults were merged: ${levels.en}.`,
})
