import type { Phrase } from './phrase.ts'

/** What the table of `fit` says on a terminal. */
export const fitWords = {
  factor: { 'zh-CN': '因素', en: 'Factor' },
  level: { 'zh-CN': '取值', en: 'Level' },
  coefficient: { 'zh-CN': '系数', en: 'B' },
  standardError: { 'zh-CN': '标准误', en: 'SE' },
  z: { 'zh-CN': 'z', en: 'z' },
  pValue: { 'zh-CN': 'p', en: 'p' },
  bootstrap: { 'zh-CN': '自助法 p', en: 'bootstrap p' },
  oddsRatio: { 'zh-CN': '优势比', en: 'OR' },
  low: { 'zh-CN': '下限', en: 'low' },
  high: { 'zh-CN': '上限', en: 'high' },
  degreesOfFreedom: { 'zh-CN': '自由度', en: 'df' },
  likelihoodRatio: { 'zh-CN': '似然比 χ²', en: 'LR χ²' },
  importance: { 'zh-CN': '重要性占比', en: 'Importance' },
  inflation: { 'zh-CN': 'GVIF', en: 'GVIF' },
  effect: { 'zh-CN': '平均边际效应', en: 'Average effect' },
  intercept: { 'zh-CN': '常数项', en: '(intercept)' },
  randomIntercept: { 'zh-CN': '随机截距', en: 'Random intercept' },
  groups: { 'zh-CN': '组数', en: 'Groups' },
  standardDeviation: { 'zh-CN': '标准差 σ', en: 'SD σ' },
  intraclassCorrelation: { 'zh-CN': '组内相关', en: 'ICC' },
  medianOddsRatio: { 'zh-CN': '中位优势比', en: 'Median OR' },
  populationAveraged: { 'zh-CN': '总体平均系数', en: 'B over all' },
} as const satisfies Record<string, Phrase>

export const fitStatusPhrases = {
  converged: { 'zh-CN': '已收敛', en: 'converged' },
  separated: {
    'zh-CN': '完全或准完全分离：下列因素的系数为无穷大，其余系数为极限值。可改用 --method firth，或合并取值',
    en: 'separated: the coefficients of these factors are infinite, the others stand at their limits. Use --method firth or merge levels',
  },
  collinear: {
    'zh-CN': '共线：下列因素只有一个取值或相互决定，后出现的未估计。请去掉其中一个',
    en: 'collinear: these factors hold one value only or determine each other, the later ones are not estimated. Drop one',
  },
  notConverged: { 'zh-CN': '未收敛：结果不可用', en: 'not converged: do not use the figures' },
} as const satisfies Record<string, Phrase>

export const fitWarningPhrases = {
  tooFewEvents: {
    'zh-CN': '违约（或未违约）笔数不足每个参数 10 笔，系数可能偏大；建议合并取值或用 --method firth --flic。',
    en: 'Fewer than 10 events (or non-events) a parameter: coefficients may be too large. Merge levels or use --method firth --flic.',
  },
  fewClusters: {
    'zh-CN': '聚类少于 30 个，稳健标准误偏小。一维聚类的最大似然另有自助法 p 值（wildScorePValue），请看它。',
    en: 'Fewer than 30 clusters: robust errors are too small. Maximum likelihood under one-way clusters has wild score bootstrap p values (wildScorePValue) too: read those.',
  },
  hugeCondition: {
    'zh-CN': '条件数超过 30：有因素近乎共线，单个系数不稳。',
    en: 'The condition number is above 30: some factors are nearly collinear and their coefficients unstable.',
  },
  singularFit: {
    'zh-CN': '随机截距的标准差估计为 0：组间差别不超过偶然，结果与不含它的模型相同。',
    en: 'The standard deviation of a random intercept is estimated as 0: its groups differ by no more than chance, and the fit is that without it.',
  },
  waldForProfile: {
    'zh-CN':
      '轮廓区间的工作量超过预算：比较双方各有至少 200 笔违约和 200 笔正常的系数改用 Wald 区间（profileMethod 为 wald）。',
    en: 'Profile intervals would go beyond the budget of work: for coefficients that compare groups of at least 200 events and 200 non-events Wald intervals stand in (profileMethod is wald).',
  },
  fewGroups: {
    'zh-CN': '随机截距少于 10 组，组间标准差估计得很不准。',
    en: 'A random intercept has fewer than 10 groups, which tell little of its standard deviation.',
  },
  suspiciousDiscrimination: {
    'zh-CN': 'AUC 超过 0.85，仅凭申请资料一般达不到；请核查是否有放款后才知道的列混入了因素。',
    en: 'The area under the curve is above 0.85, which application data do not usually reach: look among the factors for a column that is known only after disbursement.',
  },
} as const satisfies Record<string, Phrase>

export const fitLines = {
  rows: (read: number, dropped: number, observations: number, events: number): Phrase => ({
    'zh-CN': `读取 ${read} 行，因缺值剔除 ${dropped} 行，使用 ${observations}，其中违约 ${events}。`,
    en: `Rows read ${read}, dropped for a missing value ${dropped}, used ${observations}, events ${events}.`,
  }),
  event: (value: string): Phrase => ({
    'zh-CN': `以结果列等于“${value}”为违约；若不是，请用 --event 指明。`,
    en: `An event is an outcome of "${value}"; if it is another value, name it with --event.`,
  }),
  goodness: (chiSquare: string, degrees: number, pValue: string, mcFadden: string, area: string): Phrase => ({
    'zh-CN': `模型整体：χ² ${chiSquare}（自由度 ${degrees}），p ${pValue}；McFadden R² ${mcFadden}；AUC ${area}。`,
    en: `Whole model: χ² ${chiSquare} on ${degrees} df, p ${pValue}; McFadden R² ${mcFadden}; AUC ${area}.`,
  }),
  errors: (type: string): Phrase => ({ 'zh-CN': `标准误：${type}。`, en: `Standard errors: ${type}.` }),
  integration: (points: number): Phrase => ({
    'zh-CN':
      points === 1
        ? '系数是同一组内的（条件）系数；随机截距用拉普拉斯近似积分。σ 的检验：χ² 混合分布，p 取一半。'
        : `系数是同一组内的（条件）系数；随机截距用 ${points} 点自适应高斯–埃尔米特求积。σ 的检验：χ² 混合分布，p 取一半。`,
    en: `Coefficients hold within a group (conditional); random intercepts are integrated out by ${
      points === 1 ? "Laplace's approximation" : `adaptive Gauss–Hermite quadrature with ${points} points`
    }. σ is tested on its boundary: half of χ²(1).`,
  }),
  leftOut: (columns: Phrase): Phrase => ({
    'zh-CN': `未作因素的列：${columns['zh-CN']}。`,
    en: `Columns that are no factor: ${columns.en}.`,
  }),
  status: (status: Phrase, columns: string): Phrase => ({
    'zh-CN': `状态：${status['zh-CN']}${columns ? `（${columns}）` : ''}。`,
    en: `Status: ${status.en}${columns ? ` (${columns})` : ''}.`,
  }),
} as const

export const factorLeftOutWords = {
  date: { 'zh-CN': '日期', en: 'a date' },
  freeText: { 'zh-CN': '取值几乎各不相同', en: 'nearly all distinct' },
  manyLevels: { 'zh-CN': '取值超过 100 个', en: 'more than 100 levels' },
  numbered: { 'zh-CN': '像编号', en: 'numbered like an id' },
  role: { 'zh-CN': '台账中不作因素的列', en: 'no factor by its role in the loan book' },
  noValue: { 'zh-CN': '没有值', en: 'no value' },
  mostlyMissing: { 'zh-CN': '半数以上的行没有值', en: 'no value in more than half of the rows' },
} as const satisfies Record<string, Phrase>
