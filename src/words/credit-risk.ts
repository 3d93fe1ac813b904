import { midSentence } from './mid-sentence.ts'
import type { Phrase } from './phrase.ts'
import { writtenCount, writtenPercent } from './written-numbers.ts'

export const creditRiskHeadings = {
  title: { 'zh-CN': '信用风险：申请评分卡', en: 'Credit risk: the application card' },
  card: { 'zh-CN': '评分卡', en: 'The card' },
  validation: { 'zh-CN': '检验', en: 'Validation' },
  calibration: { 'zh-CN': '校准与分数分布', en: 'Calibration and scores' },
  years: { 'zh-CN': '换一个年度是否仍然有效', en: 'Does it hold in another year?' },
  cutOffs: { 'zh-CN': '分界与损失', en: 'Cut-offs and cost' },
  rationing: { 'zh-CN': '申请、审批与信贷配给', en: 'Applications, decisions and rationing' },
} as const satisfies Record<string, Phrase>

export const creditRiskColumns = {
  factor: { 'zh-CN': '变量与分箱', en: 'Variable and bin' },
  notes: { 'zh-CN': '笔数', en: 'Notes' },
  share: { 'zh-CN': '占比', en: 'Share' },
  defaults: { 'zh-CN': '违约笔数', en: 'Defaults' },
  rate: { 'zh-CN': '违约率', en: 'Default rate' },
  woe: { 'zh-CN': '证据权重 WoE', en: 'WoE' },
  points: { 'zh-CN': '分值', en: 'Points' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  minimumScore: { 'zh-CN': '最低分', en: 'Least score' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  measure: { 'zh-CN': '指标', en: 'Measure' },
  apparent: { 'zh-CN': '建模样本', en: 'On the sample' },
  crossValidated: { 'zh-CN': '按农户交叉检验', en: 'Cross-validated by household' },
  crossValidatedByRow: { 'zh-CN': '交叉检验', en: 'Cross-validated' },
  cropYear: { 'zh-CN': '剔除并检验的年度', en: 'Year left out' },
  area: { 'zh-CN': 'AUC', en: 'AUC' },
  observedExpected: { 'zh-CN': '实际/预期', en: 'Observed/expected' },
  cutOff: { 'zh-CN': '拒绝的违约概率', en: 'Refuse from probability' },
  approved: { 'zh-CN': '批准占比', en: 'Approved' },
  sensitivity: { 'zh-CN': '识别的违约', en: 'Defaults refused' },
  specificity: { 'zh-CN': '批准的好客户', en: 'Good approved' },
  approvedRate: { 'zh-CN': '批准者违约率', en: 'Default rate of approved' },
  cost: { 'zh-CN': '损失（万元）', en: 'Cost (10,000 yuan)' },
  costPerYuan: { 'zh-CN': '损失（折合笔数）', en: 'Cost (in loans)' },
  band: { 'zh-CN': '分数段', en: 'Score' },
  firstYear: { 'zh-CN': '首年占比', en: 'First year' },
  lastYear: { 'zh-CN': '末年占比', en: 'Last year' },
  contribution: { 'zh-CN': '对 PSI 的贡献', en: 'Part of PSI' },
  applications: { 'zh-CN': '申请笔数', en: 'Applications' },
  refused: { 'zh-CN': '拒绝笔数', en: 'Refused' },
  refusedShare: { 'zh-CN': '拒绝率', en: 'Refusal rate' },
  requested: { 'zh-CN': '申请金额（万元）', en: 'Asked (10,000 yuan)' },
  granted: { 'zh-CN': '批准金额（万元）', en: 'Granted (10,000 yuan)' },
  grantedShare: { 'zh-CN': '满足率', en: 'Share granted' },
  score: { 'zh-CN': '分数', en: 'Score' },
} as const satisfies Record<string, Phrase>

export const creditRiskWords = {
  good: { 'zh-CN': '正常', en: 'good' },
  bad: { 'zh-CN': '违约', en: 'default' },
  total: { 'zh-CN': '合计', en: 'Total' },
  base: { 'zh-CN': '基础分', en: 'Base score' },
  gini: { 'zh-CN': 'Gini 系数', en: 'Gini' },
  ks: { 'zh-CN': 'KS', en: 'KS' },
  brier: { 'zh-CN': 'Brier 分', en: 'Brier score' },
  miscalibration: { 'zh-CN': '其中：失准', en: 'of which miscalibration' },
  discrimination: { 'zh-CN': '其中：区分（减项）', en: 'of which discrimination (subtracted)' },
  uncertainty: { 'zh-CN': '其中：不确定性', en: 'of which uncertainty' },
  hosmerLemeshow: { 'zh-CN': 'Hosmer–Lemeshow p 值', en: 'Hosmer–Lemeshow p' },
  intercept: { 'zh-CN': '校准截距（应为 0）', en: 'Calibration intercept (0 is right)' },
  slope: { 'zh-CN': '校准斜率（应为 1）', en: 'Calibration slope (1 is right)' },
  spiegelhalter: { 'zh-CN': 'Spiegelhalter p 值', en: 'Spiegelhalter p' },
  observedExpected: { 'zh-CN': '实际/预期违约', en: 'Observed/expected defaults' },
  cheapest: { 'zh-CN': '损失最小', en: 'cheapest' },
  undecided: { 'zh-CN': '没有审批结果', en: 'without a decision' },
  noBody: { 'zh-CN': '不拒绝', en: 'refuse nobody' },
  unrated: { 'zh-CN': '未评级', en: 'unrated' },
  suspicious: { 'zh-CN': 'AUC 过高，可能有信息泄漏', en: 'An AUC too good to be true' },
  suspiciousText: {
    'zh-CN': '仅凭申请资料一般达不到 0.85 以上的 AUC。请核对是否有放款后才知道的列混入申请资料。',
    en: 'Application data alone do not usually reach an AUC above 0.85. Check whether a column that is known only after disbursement has come in among them.',
  },
  noCard: {
    'zh-CN': '没有一个申请时的因素有足够的信息值，或回归没有有限解，无法制卡。',
    en: 'No factor known at the application carries enough information, or the regression has no finite solution: no card can be made.',
  },
  noModel: { 'zh-CN': '没有可用的样本，无法制卡。', en: 'There is no usable sample to make a card from.' },
  noYears: {
    'zh-CN': '文件没有放款日期，无法逐年检验。',
    en: 'The file has no disbursement dates, so no year can be left out.',
  },
  noApplications: {
    'zh-CN': '没有申请表（applications，含被拒申请），看不到谁被拒绝、给了多少。',
    en: 'There is no table of applications (`applications`, refused ones included), so who is refused and how much is granted cannot be seen.',
  },
  theory: {
    'zh-CN':
      '信贷配给理论（Stiglitz 与 Weiss，1981）认为：信息不对称时银行宁可拒贷或少贷，也不单靠提高利率，因为高利率会赶走好客户。可检验的含义是：同样条件的农户，有的得到足额贷款，有的得到部分或被拒。',
    en: 'The theory of credit rationing (Stiglitz & Weiss 1981) says that under asymmetric information a lender refuses or lends less rather than raise the rate alone, since high rates drive good customers away. What can be tested: among like households some get all they ask for, others part or nothing.',
  },
} as const satisfies Record<string, Phrase>

export const cardIntroduction = (
  notes: number,
  defaults: number,
  factors: number,
  left: readonly Phrase[],
  isLoanBook: boolean,
): Phrase => ({
  'zh-CN': `${isLoanBook ? '模型 A（申请模型）只用申请时就知道的情况和申请的金额、期限、担保，不用等级、利率和放款后的信息。' : '评分卡可用文件中除结果以外的各列；其中哪些在放款前就知道，须由使用者判断。'}样本 ${writtenCount(notes)} 笔，违约 ${writtenCount(defaults)} 笔，${factors} 个因素入卡${left.length > 0 ? `；信息值不足或无法分箱而未入卡的有：${left.map((label) => label['zh-CN']).join('、')}` : ''}。`,
  en: `${isLoanBook ? 'Model A (application) uses only what is known at the application and the amount, term and guarantee asked for: no grade, no rate, nothing that happened after disbursement.' : 'The card may use every column of the file but the outcome; which of them are known before the decision is for the user to judge.'} ${writtenCount(notes)} observations, ${writtenCount(defaults)} defaults, ${factors} factors on the card${left.length > 0 ? `; left out for little information or want of bins: ${left.map(midSentence).join(', ')}` : ''}.`,
})

/** What the headline numbers mean, before they are met. */
export const measuresExplained: Phrase = {
  'zh-CN':
    'AUC 是任取一笔违约和一笔正常，评分卡把违约的排在后面的机会：0.5 为瞎猜，1 为全对。KS 是按分数从低到高数，违约累计占比与正常累计占比的最大差距，越大越能分开。实际/预期违约接近 1，说明预测的违约笔数不高不低。“交叉检验”是用没有参与制卡的借据来考评分卡，比建模样本上的数字可信。',
  en: 'The AUC is the chance that of one default and one good note the card ranks the default lower: 0.5 is guessing, 1 is always right. KS is the largest gap between the shares of defaults and of good notes met when counting up from the lowest score. Observed/expected near 1 means that the number of defaults predicted is right. “Cross-validated” tests the card on notes that did not make it, and is more trustworthy than the figure on the sample itself.',
}

export const factorHeading = (label: Phrase, informationValue: number): Phrase => ({
  'zh-CN': `${label['zh-CN']}（IV ${informationValue.toFixed(3)}）`,
  en: `${label.en} (IV ${informationValue.toFixed(3)})`,
})

export const creditRiskCaptions = {
  card: (strongest: Phrase, iv: string): Phrase => ({
    'zh-CN': `入卡因素中信息值最大的是${strongest['zh-CN']}（IV ${iv}）`,
    en: `Most information on the card is carried by ${midSentence(strongest)} (IV ${iv})`,
  }),
  grades: (best: string, worst: string): Phrase => ({
    'zh-CN': `最好一级违约率 ${best}，最差一级 ${worst}`,
    en: `The best grade defaults in ${best}, the worst in ${worst}`,
  }),
  validation: (apparent: string, held: string | null, isByHousehold: boolean): Phrase => ({
    'zh-CN':
      held === null
        ? `建模样本 AUC ${apparent}，无法交叉检验`
        : `对没有参与制卡的${isByHousehold ? '农户' : '借款人'}，AUC 为 ${held}；建模样本上为 ${apparent}`,
    en:
      held === null
        ? `AUC ${apparent} on the sample; it could not be cross-validated`
        : `On ${isByHousehold ? 'households' : 'borrowers'} not seen the AUC is ${held}, on the sample itself ${apparent}`,
  }),
  years: (low: string, high: string, ratioLow: string, ratioHigh: string): Phrase => ({
    'zh-CN': `逐年剔除检验：AUC 在 ${low} 至 ${high} 之间，实际/预期在 ${ratioLow} 至 ${ratioHigh} 之间`,
    en: `Leaving each year out: AUC between ${low} and ${high}, observed/expected between ${ratioLow} and ${ratioHigh}`,
  }),
  yearAreas: (low: string, high: string): Phrase => ({
    'zh-CN': `各年度的 AUC 在 ${low} 至 ${high} 之间`,
    en: `The AUC of single years lies between ${low} and ${high}`,
  }),
  calibration: (ratio: string, inside: number, all: number): Phrase => ({
    'zh-CN': `${all} 组借据中有 ${inside} 组的实际违约率与预测相符；合计实际违约为预期的 ${ratio} 倍`,
    en: `In ${inside} of ${all} groups observed default agrees with the prediction; in all, observed defaults are ${ratio} times the expected`,
  }),
  scores: (good: number, bad: number): Phrase => ({
    'zh-CN': `正常借据的分数中位数 ${Math.round(good)}，违约借据 ${Math.round(bad)}`,
    en: `The median score is ${Math.round(good)} for good notes, ${Math.round(bad)} for defaults`,
  }),
  stability: (first: string, last: string, psi: string, isShifted: boolean): Phrase => ({
    'zh-CN': `${first} 至 ${last} 年客户的分数分布${isShifted ? '有变化' : '没有显著变化'}（PSI ${psi}）`,
    en: `From ${first} to ${last} the scores of customers ${isShifted ? 'shifted' : 'did not shift significantly'} (PSI ${psi})`,
  }),
  cutOffs: (cutOff: string | null, approved: string, saving: string): Phrase =>
    cutOff === null
      ? {
          'zh-CN': '在所设的损失下，不拒绝任何人损失最小',
          en: 'Under the losses assumed, refusing nobody costs least',
        }
      : {
          'zh-CN': `拒绝违约概率 ${cutOff} 以上的申请损失最小：批准 ${approved}，比全部批准少损失 ${saving}`,
          en: `Refusing from a probability of ${cutOff} costs least: ${approved} approved, ${saving} less lost than by approving all`,
        },
  rationing: (refused: string, granted: string, verdict: 'differs' | 'alike'): Phrase => ({
    'zh-CN': `申请中 ${refused} 被拒，获批者得到所申请金额的 ${granted}；各等级的拒绝率${verdict === 'differs' ? '有差别' : '看不出差别'}`,
    en: `${refused} of applications are refused and the others get ${granted} of what they ask; refusal ${verdict === 'differs' ? 'differs' : 'does not differ visibly'} by grade`,
  }),
} as const

export const creditRiskUnavailable = {
  card: { 'zh-CN': '申请评分卡', en: 'The application card' },
  years: { 'zh-CN': '逐年剔除检验', en: 'Leaving each year out' },
  rationing: { 'zh-CN': '申请与审批', en: 'Applications and decisions' },
} as const satisfies Record<string, Phrase>

export const creditRiskNotes = {
  card: {
    'zh-CN':
      '证据权重 WoE = ln（该箱违约占全部违约之比 / 该箱正常占全部正常之比），正值为风险高于平均。信息值 IV 为该变量区分好坏的能力：0.02 以下几乎没有，0.1 以上中等，0.3 以上较强。得分为基础分加各变量的分值，越高风险越低。区间左闭右开。',
    en: 'WoE = ln (the bin’s share of defaults / its share of good notes): positive is riskier than average. IV is how well the variable tells default from good: below 0.02 hardly, from 0.1 fairly, from 0.3 strongly. A score is the base and the points of each variable; higher is less risk. Intervals are left-closed.',
  },
  scaling: (points: number, odds: number, double: number, error: string): Phrase => ({
    'zh-CN': `${points} 分对应好坏比 ${odds}:1，每 ${double} 分好坏比翻一番；取整带来的最大误差 ${error} 分。`,
    en: `${points} points are odds of ${odds}:1 good to bad; ${double} points double the odds; rounding moves a score by at most ${error}.`,
  }),
  wrongSign: (labels: Phrase): Phrase => ({
    'zh-CN': `${labels['zh-CN']}在其他因素旁符号相反，使用前应审查。`,
    en: `${labels.en}: beside the other factors the sign is reversed; review before use.`,
  }),
  validation: (folds: number, rows: number, isByHousehold: boolean): Phrase => ({
    'zh-CN': `交叉检验${isByHousehold ? '按农户' : ''}分 ${folds} 折（${writtenCount(rows)} 行），分箱、证据权重、选因素都在折内重做。AUC 区间为 DeLong 法。Brier = 失准 − 区分 + 不确定性（CORP）。Hosmer–Lemeshow 在大样本过敏，宜看校准图。`,
    en: `Cross-validation in ${folds} folds${isByHousehold ? ' of whole households' : ''} (${writtenCount(rows)} rows); bins, weights of evidence and choice of factors are redone in each. AUC intervals are DeLong’s. Brier = miscalibration − discrimination + uncertainty (CORP). Hosmer–Lemeshow is over-sensitive in large samples: look at the calibration chart.`,
  }),
  optimism: (
    optimism: string,
    corrected: string,
    resamples: number,
    rows: number,
    isByHousehold: boolean,
  ): Phrase => ({
    'zh-CN': `自助法估计的乐观度 ${optimism}，校正后 AUC ${corrected}（${isByHousehold ? '按农户' : ''}重抽样 ${resamples} 次，${writtenCount(rows)} 行）。`,
    en: `Optimism by bootstrap ${optimism}; corrected AUC ${corrected} (${resamples} resamples of ${isByHousehold ? 'households' : 'rows'}, ${writtenCount(rows)} rows).`,
  }),
  years: {
    'zh-CN':
      '年度之间的差别首先是天气和价格的差别：受灾年实际高于预期，是该年的情况，不说明评分卡失效。违约不足 5 笔的年度不算。',
    en: 'Years differ first of all by weather and prices: more defaults than expected in a disaster year is a finding about the year, not a failure of the card. Years with fewer than 5 defaults are not judged.',
  },
  calibrationBasis: {
    'zh-CN': '每点为十分之一的借据；用交叉检验的概率，竖线为实际违约率的 95% 区间。',
    en: 'Each point holds a tenth of the notes; cross-validated probabilities, bars are 95% intervals of the observed rate.',
  },
  stability: (p: string, critical: string): Phrase => ({
    'zh-CN': `PSI（群体稳定性指标）衡量分数分布变了多少，0 为不变。显著性检验 p ${p}；在此样本量下仅因偶然，PSI 有 5% 的机会超过 ${critical}。常用界限 0.10、0.25 不考虑样本量。`,
    en: `PSI (population stability index) measures how far the scores have moved; 0 is not at all. Significance p ${p}; at these sample sizes chance alone exceeds ${critical} in 5% of cases. The thumb rule of 0.10 and 0.25 knows no sample size.`,
  }),
  losses: (exposure: string, lossGivenDefault: number, margin: number): Phrase => ({
    'zh-CN': `假定：平均每笔 ${exposure} 元，违约损失率 ${writtenPercent(lossGivenDefault, 0)}，好客户利差 ${writtenPercent(margin, 0)}（按贷款额）。这些是假定，应换成本社自己的数字。`,
    en: `Assumed: an average note of ${exposure} yuan, loss given default ${writtenPercent(lossGivenDefault, 0)}, margin on a good note ${writtenPercent(margin, 0)} of the amount. These are assumptions: put in your own figures.`,
  }),
  lossesPerYuan: (lossGivenDefault: number, margin: number): Phrase => ({
    'zh-CN': `文件没有金额，损失以笔计：违约一笔损失 ${lossGivenDefault}，拒绝一个好客户损失 ${margin}。均为假定。`,
    en: `The file has no amounts, so cost counts loans: ${lossGivenDefault} for a default, ${margin} for a good applicant refused. Both assumed.`,
  }),
  theoretical: (cutOff: string): Phrase => ({
    'zh-CN': `概率完全准确时的理论分界为 ${cutOff}。`,
    en: `With perfectly true probabilities the cut-off would be ${cutOff}.`,
  }),
  rationing: (p: string): Phrase => ({
    'zh-CN': `拒绝率按等级的卡方检验 p ${p}。只看得到提出申请的农户；没有申请的（自我放弃）不在其中。`,
    en: `Chi-square of refusal by grade: p ${p}. Only households that applied are seen; those that never asked are not.`,
  }),
  rationingVerdict: (isPartial: boolean): Phrase =>
    isPartial
      ? {
          'zh-CN':
            '同一等级内既有足额、也有部分获批和被拒的，与配给理论相符；但等级并不是全部可见条件，不能据此证明。',
          en: 'Within one grade some get all, some part and some nothing, as the theory expects; but the grade is not all that can be seen, so this is no proof.',
        }
      : {
          'zh-CN': '同一等级内几乎都足额获批，看不出配给。',
          en: 'Within a grade nearly all get what they ask: no rationing is seen.',
        },
} as const

/** A bin of a number: from one bound to the next. */
export const binRange = (from: string | null, to: string | null): Phrase => {
  if (from === null && to === null) return { 'zh-CN': '全部', en: 'all' }
  if (from === null) return { 'zh-CN': `不足 ${to}`, en: `under ${to}` }
  const gap = /[0-9]$/.test(from) ? ' ' : ''
  if (to === null) return { 'zh-CN': `${from}${gap}及以上`, en: `${from} and over` }
  return { 'zh-CN': `${from}${gap}至不足 ${to}`, en: `${from} to under ${to}` }
}

/** A bound of a bin in the units of people, by term; other columns stand as they are. */
export const binBounds: Readonly<Record<string, (bound: number) => Phrase>> = {
  lnIncome: (log) => {
    const yuan = 45_000 * Math.exp(log)
    return {
      'zh-CN': `${(yuan / 10_000).toFixed(2)} 万元`,
      en: `${writtenCount(yuan)} yuan`,
    }
  },
  log2DebtToIncome: (doublings) => {
    const ratio = (0.76 * 2 ** doublings).toFixed(2)
    return { 'zh-CN': `${ratio} 倍`, en: `${ratio} yearly incomes` }
  },
  educationFrom9: (beyond) => ({ 'zh-CN': `${beyond + 9} 年`, en: `${beyond + 9} years` }),
  labourFrom2: (beyond) => ({ 'zh-CN': `${beyond + 2} 人`, en: `${beyond + 2}` }),
  dependantShare: (share) => ({ 'zh-CN': writtenPercent(share, 0), en: writtenPercent(share, 0) }),
  distance: (km) => ({ 'zh-CN': `${km} 公里`, en: `${km} km` }),
  ageFrom45: (years) => ({ 'zh-CN': `${years} 岁`, en: `${years} years` }),
  priorOverdue: (times) => ({ 'zh-CN': `${times} 次`, en: `${times}` }),
}

/** A band of whole scores, from its least to below the next. */
export const scoreBand = (from: number | null, below: number | null): Phrase => {
  if (from === null && below === null) return { 'zh-CN': '全部', en: 'all' }
  if (from === null) return { 'zh-CN': `${below! - 1} 分及以下`, en: `${below! - 1} and below` }
  if (below === null) return { 'zh-CN': `${from} 分及以上`, en: `${from} and over` }
  return { 'zh-CN': `${from}–${below - 1} 分`, en: `${from}–${below - 1}` }
}
