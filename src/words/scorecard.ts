import { nameOr, type Phrase } from './phrase.ts'

type Details = Readonly<Record<string, string | number>>

/** The grades of a card. Users may name their own; those stand as they are. */
export const cardGradeNames: Readonly<Record<string, Phrase>> = {
  excellent: { 'zh-CN': '优秀', en: 'excellent' },
  good: { 'zh-CN': '较好', en: 'good' },
  fair: { 'zh-CN': '一般', en: 'fair' },
  poor: { 'zh-CN': '较差', en: 'poor' },
}

export const slotNames: Readonly<Record<'missing' | 'unseen', Phrase>> = {
  missing: { 'zh-CN': '缺失', en: 'missing' },
  unseen: { 'zh-CN': '建模时未出现', en: 'not seen at training' },
}

/** One reason of a score; `factor` is its name for people, `bin` as the card names it. */
export function cardReason(factor: Phrase, bin: string, pointsLost: number): Phrase {
  const place = bin === 'missing' || bin === 'unseen' ? slotNames[bin] : { 'zh-CN': bin, en: bin }
  return {
    'zh-CN': `${factor['zh-CN']}为“${place['zh-CN']}”，比该项最高档少 ${pointsLost} 分`,
    en: `${factor.en} is ${place.en}: ${pointsLost} points below its best bin`,
  }
}

/** Why a factor has no bins (`BindingConstraint`). */
export const bindingConstraintNames: Readonly<Record<string, Phrase>> = {
  minimumShare: { 'zh-CN': '每箱最低占比', en: 'the least share of rows a bin' },
  minimumEvents: { 'zh-CN': '每箱最少违约数', en: 'the least defaults a bin' },
  minimumNonEvents: { 'zh-CN': '每箱最少未违约数', en: 'the least non-defaults a bin' },
  maximumBins: { 'zh-CN': '最多箱数', en: 'the most bins' },
  minimumRateDifference: { 'zh-CN': '相邻箱违约率最小差', en: 'the least difference of neighbouring rates' },
  maximumPValue: { 'zh-CN': '相邻箱检验的最大 p 值', en: 'the largest p value between neighbours' },
  trend: { 'zh-CN': '违约率走向', en: 'the shape of the default rate' },
  bothClasses: { 'zh-CN': '每箱须同时有违约与未违约', en: 'a default and a non-default in each bin' },
  constant: { 'zh-CN': '只有一个取值', en: 'a single value' },
  tooManyLevels: { 'zh-CN': '类别超过 1000 个', en: 'more than 1,000 levels' },
  informationValue: { 'zh-CN': '信息价值过低', en: 'information value too low' },
  collinear: { 'zh-CN': '与其他因素完全共线', en: 'collinear with the other factors' },
}

/** Warnings of a new card (`CardWarning`). */
export const cardWarningPhrases = {
  wrongSign: (factor: string): Phrase => ({
    'zh-CN': `“${factor}”的系数方向与其证据权重相反：与其他因素合用后，风险高的一档反而加分。请剔除该因素或重新分箱。`,
    en: `The sign of ${factor} is turned round: beside the other factors its riskier bins earn points. Leave it out or bin it anew.`,
  }),
  suspiciouslyStrong: (factor: string): Phrase => ({
    'zh-CN': `“${factor}”的信息价值超过 0.5，请核实它在审批时是否已知，谨防事后信息泄漏。`,
    en: `${factor} has an information value above 0.5: check that it was known at the decision, not after.`,
  }),
  suspiciousDiscrimination: (): Phrase => ({
    'zh-CN': 'AUC 超过 0.85，仅凭审批时的信息很少能做到；请核查是否混入了贷后才知道的列。',
    en: 'The area under the curve is above 0.85, rare from what is known at the decision: look for columns from after it.',
  }),
  tooFewEvents: (): Phrase => ({
    'zh-CN': '违约笔数不足参数个数的 10 倍，分值不稳；请减少因素或合并分箱。',
    en: 'Fewer than 10 defaults a parameter: the points are unstable. Use fewer factors or bins.',
  }),
  roundingNotProven: (): Phrase => ({
    'zh-CN': '取整方案已用完计算预算，未证明最优；卡内仍注明最大误差。',
    en: 'The search for the best rounding ended at its budget; the card states its largest error all the same.',
  }),
} as const

/** Codes of `CardErrorCode`, `BreaksErrorCode` and `JsonFileErrorCode`. */
export const cardErrorPhrases = {
  cardOneClass: ({ outcome }: Details): Phrase => ({
    'zh-CN': `结果列“${outcome}”只有一种取值，无法区分好坏。请检查 --outcome 与 --event。`,
    en: `The outcome ${outcome} has one class only. Check --outcome and --event.`,
  }),
  cardNoFactor: ({ factor, constraint }: Details): Phrase => ({
    'zh-CN': `没有可入卡的因素${factor ? `；例如“${factor}”：${nameOr(bindingConstraintNames, String(constraint))['zh-CN']}` : ''}。请补充因素，或放宽分箱约束。`,
    en: `No factor can enter the card${factor ? `; ${factor}, for one: ${nameOr(bindingConstraintNames, String(constraint)).en}` : ''}. Add factors or relax the constraints.`,
  }),
  cardFitFailed: ({ status }: Details): Phrase => ({
    'zh-CN': `评分卡的回归未收敛（${status}）：可能有某一档完全决定结果。请合并该档后重试。`,
    en: `The regression of the card did not converge (${status}): a bin may decide the outcome. Merge it and try again.`,
  }),
  cardFactorUnknown: ({ factor }: Details): Phrase => ({
    'zh-CN': `数据中没有“${factor}”这一列。请检查 --factors。`,
    en: `The data have no column ${factor}. Check --factors.`,
  }),
  cardTooManyBins: ({ factor }: Details): Phrase => ({
    'zh-CN': `“${factor}”超过 250 箱。请合并分组。`,
    en: `${factor} has more than 250 bins. Merge groups.`,
  }),
  cardFormat: (): Phrase => ({
    'zh-CN': '该文件不是青苗评分卡。请使用 scorecard 命令生成的 card.json。',
    en: 'The file is no Qingmiao scorecard. Use the card.json that the scorecard command wrote.',
  }),
  cardVersion: ({ version, known }: Details): Phrase => ({
    'zh-CN': `评分卡版本为 ${version}，本程序只认版本 ${known}。请升级程序或重新制卡。`,
    en: `The card is of version ${version}; this program knows version ${known}. Upgrade, or build the card again.`,
  }),
  cardShape: ({ place }: Details): Phrase => ({
    'zh-CN': `评分卡在 ${place} 处内容不合规。请恢复原卡，勿手工改动该处。`,
    en: `The card is wrong at ${place}. Restore the original; do not edit that place by hand.`,
  }),
  cardColumnMissing: ({ factor }: Details): Phrase => ({
    'zh-CN': `数据中缺少评分所需的列“${factor}”。请补上该列（可留空，按缺失计分）。`,
    en: `The data lack the column ${factor}. Add it (blank values are scored as missing).`,
  }),
  cardColumnText: ({ factor }: Details): Phrase => ({
    'zh-CN': `“${factor}”在评分卡中是数字，数据中却是文字。请检查该列。`,
    en: `${factor} is a number in the card but text in the data. Check the column.`,
  }),
  breaksShape: ({ place }: Details): Phrase => ({
    'zh-CN': `分箱文件在 ${place} 处格式不对。应如 {"factors":{"age":{"breaks":[26,35]},"housing":{"groups":[["own"],["rent"]]}}}。`,
    en: `The breaks file is wrong at ${place}. Expected {"factors":{"age":{"breaks":[26,35]},"housing":{"groups":[["own"],["rent"]]}}}.`,
  }),
  breaksNotRising: ({ factor }: Details): Phrase => ({
    'zh-CN': `“${factor}”的切点须由小到大且不重复。`,
    en: `The breaks of ${factor} must rise.`,
  }),
  breaksLevelTwice: ({ factor, level }: Details): Phrase => ({
    'zh-CN': `“${factor}”的类别“${level}”出现在两个组中。`,
    en: `The level ${level} of ${factor} stands in two groups.`,
  }),
  breaksFactorUnknown: ({ factor }: Details): Phrase => ({
    'zh-CN': `分箱文件中的“${factor}”不在所用因素之列。`,
    en: `The breaks file names ${factor}, which is not among the factors in use.`,
  }),
  breaksForText: ({ factor }: Details): Phrase => ({
    'zh-CN': `“${factor}”是文字列，不能用数字切点；请改用 groups 分组。`,
    en: `${factor} is text and takes groups, not breaks.`,
  }),
  jsonFileUnreadable: ({ file, reason }: Details): Phrase => ({
    'zh-CN': `无法读取 ${file}（${reason}）。请检查路径与权限。`,
    en: `${file} cannot be read (${reason}). Check the path and its permissions.`,
  }),
  jsonFileBroken: ({ file }: Details): Phrase => ({
    'zh-CN': `${file} 不是完整的 JSON。请检查是否给错了文件，或文件没有写完。`,
    en: `${file} is not valid JSON. See whether it is the file that was meant, and whether it is whole.`,
  }),
} as const

export const scorecardPhrases = {
  reading: { 'zh-CN': '正在读取数据…', en: 'Reading the data…' },
  building: { 'zh-CN': '正在分箱并拟合…', en: 'Binning and fitting…' },
  scoring: { 'zh-CN': '正在打分…', en: 'Scoring…' },
  validating: { 'zh-CN': '正在检验…', en: 'Validating…' },
  skipped: (rows: number, weights?: string): Phrase => ({
    'zh-CN': `${rows} 行没有结果（表现期未满）${weights === undefined ? '' : `，或“${weights}”为空或为 0`}，未使用。`,
    en: `${rows} rows have no outcome yet${weights === undefined ? '' : `, or "${weights}" is blank or 0,`} and are not used.`,
  }),
  written: (file: string): Phrase => ({ 'zh-CN': `已写入 ${file}。`, en: `Written to ${file}.` }),
  leftOut: (factor: string, why: readonly Phrase[]): Phrase => ({
    'zh-CN': `未入卡：${factor}（${why.map((one) => one['zh-CN']).join('、')}）`,
    en: `left out: ${factor} (${why.map((one) => one.en).join(', ')})`,
  }),
  scale: (points: number, odds: number, double: number, error: string): Phrase => ({
    'zh-CN': `好坏比 ${odds}:1 时 ${points} 分，每 ${double} 分好坏比翻倍；总分取整误差不超过 ${error} 分。`,
    en: `${points} points at ${odds}:1, ${double} points double the odds; rounding moves no total by more than ${error} points.`,
  }),
} as const

/** Headings of the tables in the terminal. */
export const scorecardHeadings = {
  factor: { 'zh-CN': '因素', en: 'factor' },
  bin: { 'zh-CN': '分箱', en: 'bin' },
  count: { 'zh-CN': '笔数', en: 'rows' },
  rate: { 'zh-CN': '违约率', en: 'default rate' },
  predicted: { 'zh-CN': '预测', en: 'predicted' },
  woe: { 'zh-CN': '证据权重', en: 'WoE' },
  points: { 'zh-CN': '分值', en: 'points' },
  informationValue: { 'zh-CN': '信息价值', en: 'IV' },
  basePoints: { 'zh-CN': '基础分', en: 'base points' },
  grade: { 'zh-CN': '等级', en: 'grade' },
  score: { 'zh-CN': '分数', en: 'score' },
  measure: { 'zh-CN': '指标', en: 'measure' },
  value: { 'zh-CN': '值', en: 'value' },
} as const satisfies Record<string, Phrase>

/** Names of the measures of `validate`. */
export const validationMeasureNames = {
  observations: { 'zh-CN': '样本数', en: 'observations' },
  events: { 'zh-CN': '违约数', en: 'defaults' },
  areaUnderCurve: { 'zh-CN': 'AUC', en: 'area under the curve' },
  gini: { 'zh-CN': '基尼系数', en: 'Gini' },
  kolmogorovSmirnov: { 'zh-CN': 'KS', en: 'Kolmogorov–Smirnov' },
  brier: { 'zh-CN': '布里尔分数', en: 'Brier score' },
  hosmerLemeshow: { 'zh-CN': 'HL 检验 p 值', en: 'Hosmer–Lemeshow p' },
  calibrationIntercept: { 'zh-CN': '校准截距', en: 'calibration intercept' },
  calibrationSlope: { 'zh-CN': '校准斜率', en: 'calibration slope' },
  spiegelhalter: { 'zh-CN': 'Spiegelhalter 检验 p 值', en: 'Spiegelhalter p' },
  populationStabilityIndex: { 'zh-CN': '群体稳定性指数 PSI', en: 'population stability index' },
} as const satisfies Record<string, Phrase>
