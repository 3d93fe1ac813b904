import { midSentence } from './mid-sentence.ts'
import type { Phrase } from './phrase.ts'
import { writtenCount } from './written-numbers.ts'

/** What the shares of importance and their intervals rest on. */
export interface ImportanceBasis {
  readonly replications: number
  /** Rows of the cross-fitted shares. */
  readonly rows: number
  readonly hasYears: boolean
  /** Households or the like are resampled and held out whole. */
  readonly isClustered: boolean
}

/** Notes beneath the tables and figures of chapter 6. */
export const regressionNotes = {
  coding: {
    'zh-CN':
      '系数为编码每增加一个单位时违约对数优势的变化。分类变量以“参照”一档为 0。缺失另设一档或另设标志。',
    en: 'A coefficient is the change in the log odds of default for one unit of the coding. Nominal variables have the reference at 0. What is missing has a level or a flag of its own.',
  },
  univariate: {
    'zh-CN':
      'q 为 Benjamini–Hochberg 校正。效应量：分类变量为 Cramér V，数值变量为“违约者取值更大”的概率（0.5 为无差别）。期望频数过小时用 Fisher 精确检验。缺失不参加检验。',
    en: 'q is Benjamini–Hochberg’s. Effect size: Cramér’s V for levels, for numbers the chance that a defaulter has the greater value (0.5: no difference). Fisher’s exact test where expected counts are small. Missing values are left out of the tests.',
  },
  largeSample: {
    'zh-CN': '样本超过十万笔时 p 值几乎总是很小，先看效应量。',
    en: 'Above 100,000 rows p is nearly always small: look at the effect size first.',
  },
  collinearity: (condition: string): Phrase => ({
    'zh-CN': `GVIF 按 Fox 与 Monette（1992），GVIF^(1/2df) 大于 2.2（相当于 VIF 5）应留意。条件数 ${condition}，30 以上为有害的共线性（Belsley 等，1980）。`,
    en: `GVIF after Fox & Monette (1992); a GVIF^(1/2df) above 2.2 (a VIF of 5) deserves attention. Condition number ${condition}; from 30 on collinearity is harmful (Belsley et al. 1980).`,
  }),
  coefficients: {
    'zh-CN':
      '优势比（odds ratio）是该因素多一个单位时，违约与正常之比变为原来的几倍：大于 1 违约较多，小于 1 较少，区间含 1 则看不出差别；单位见[[regression-coding]]。整个因素的 p 为各列联合检验，q 为按因素个数校正后的 p（Benjamini–Hochberg）。“标准误依据”为该因素标准误所用的聚类。',
    en: 'The odds ratio is the factor by which the odds of default (defaults to good notes) change for one unit more: above 1 more default, below 1 less, and an interval that holds 1 shows no difference; units are those of [[regression-coding]]. The p of a factor tests all its columns together; q is p corrected for the number of factors (Benjamini–Hochberg). “Errors by” is the clustering that the factor’s errors come from.',
  },
  infinite: {
    'zh-CN': '标 † 的系数极大似然为无穷，表中为惩罚估计及剖面区间。',
    en: '† infinite under maximum likelihood: penalised estimate with its profile interval.',
  },
  forest: {
    'zh-CN': '横轴为对数刻度；线段为 95% 区间，空心为参照。',
    en: 'Logarithmic axis; bars are 95% intervals, hollow marks are references.',
  },
  effects: {
    'zh-CN':
      '每笔借据的该因素都设为“由”“到”两种取值、其余不变时的平均预测违约率。数值因素取第 10 与第 90 百分位，0/1 因素由 0 到 1，分类因素为参照与风险最高的一档（若参照最高，则为最低的一档）。区间为差数的 95% 区间（对数率比的 delta 法）。主效应连同其交互项一起变动。',
    en: 'Average predicted default with the factor set alike for every note at "from" and at "to", all else as it is. Numbers: 10th and 90th percentile; flags: 0 to 1; levels: the reference against the riskiest (or the safest, where the reference is riskiest). The interval is that of the difference, by the delta method on the log rate ratio. A main effect moves with its interaction.',
  },
  importance: (method: Phrase, { replications, rows, hasYears, isClustered }: ImportanceBasis): Phrase => ({
    'zh-CN': `份额是模型能解释的部分（McFadden R²）中归于各因素的比例（一般优势，即 Shapley 值；缺失标志归本因素），${hasYears ? '各因素与作物年度' : '各因素'}合计 100%；${method['zh-CN']}。区间为${isClustered ? '按聚类' : '逐行'}重抽样 ${replications} 次的一步自助区间。样本外份额${isClustered ? '按农户' : '按行'}分三折、${writtenCount(rows)} 行计算：噪声得零或略小于零。`,
    en: `A share is the part of what the model explains (McFadden’s R²) that belongs to the factor (general dominance, that is Shapley values; missing flags with their factor); ${hasYears ? 'with the crop years they' : 'they'} sum to 100%. ${method.en} Intervals: one-step bootstrap over ${isClustered ? 'clusters' : 'rows'}, ${replications} draws. Out-of-fold shares come from three folds of ${isClustered ? 'whole households' : 'rows'}, ${writtenCount(rows)} rows: noise earns nothing or a little less.`,
  }),
  importanceMethod: {
    exact: { 'zh-CN': '穷尽所有子集', en: 'All subsets were fitted.' },
    sampled: { 'zh-CN': '按随机次序抽样计算', en: 'Random orders were sampled.' },
    oneStep: {
      'zh-CN': '样本较大，用二次近似（一步法）代替逐个重估',
      en: 'The book is large, so quadratic approximations (one step) stand for refits.',
    },
  },
  years: {
    'zh-CN': '作物年度为同一年所有借据共有的天气、市场与政策，计入外部风险。',
    en: 'Crop years hold what all notes of a year share (weather, market, policy) and count as external risk.',
  },
  groups: {
    'zh-CN': '三类风险为 Owen 值，合计 100%。作物年度计入外部风险；交互项归其母因素所在类别。',
    en: 'Owen values of the three risks; they sum to 100%. Crop years count as external; an interaction belongs to the group of its parents.',
  },
  fit: {
    'zh-CN':
      'R² 类指标为模型比只猜平均违约率好多少（0 为一样，McFadden R² 在 0.2 上下已属良好）。都是样本内的数值，会偏乐观；新客户上的表现见[[card-validation]]。',
    en: 'The R² tell how much better the model is than the average rate alone (0 is no better; a McFadden R² about 0.2 is good). All are in sample and therefore optimistic: [[card-validation]] tests on rows not seen.',
  },
  hosmerLemeshow: (chiSquare: string, df: number, p: string): Phrase => ({
    'zh-CN': `χ² = ${chiSquare}，自由度 ${df}，p ${p}。此检验在样本小时无力、样本大时过敏，应结合分组表和校准图判断。`,
    en: `χ² = ${chiSquare}, ${df} df, p ${p}. The test has little power in small samples and too much in large ones: read it with the table and the chart.`,
  }),
  spiegelhalter: (z: string, p: string): Phrase => ({
    'zh-CN': `Spiegelhalter 检验 z = ${z}，p ${p}。`,
    en: `Spiegelhalter’s test: z = ${z}, p ${p}.`,
  }),
  boxTidwell: (rows: number): Phrase => ({
    'zh-CN': `在 ${writtenCount(rows)} 行上逐个加入 x·ln x 项的似然比检验；q 为 Benjamini–Hochberg 校正。`,
    en: `Likelihood-ratio test of an added term x·ln x, one number at a time, on ${writtenCount(rows)} rows; q is Benjamini–Hochberg’s.`,
  }),
  influence: (
    isLoanBook: boolean,
    leverage: string,
    residual: number,
    leverageCount: number,
    residualCount: number,
  ): Phrase => ({
    'zh-CN': `${isLoanBook ? '只列借据号。' : ''}界限：杠杆值 2k/n = ${leverage}（${writtenCount(leverageCount)} 笔超过），标准化残差 ${residual}（${writtenCount(residualCount)} 笔超过）。强影响点先核对数据，不应自动删除。`,
    en: `${isLoanBook ? 'Loan numbers only. ' : ''}Limits: leverage 2k/n = ${leverage} (${writtenCount(leverageCount)} beyond), standardised residual ${residual} (${writtenCount(residualCount)} beyond). Check the data of such cases; do not delete them.`,
  }),
  leaveYearOut: (method: Phrase): Phrase => ({
    'zh-CN': `“逐年剔除”为依次去掉一个作物年度后系数的最小与最大值${method['zh-CN']}。`,
    en: `“Leaving each year out”: smallest and largest coefficient with each crop year dropped in turn${method.en}.`,
  }),
  nothingMissing: {
    'zh-CN': '样本没有缺失值，故不另列“完整样本”的结果。',
    en: 'Nothing is missing, so there is no separate result for complete cases.',
  },
  oneStepYears: { 'zh-CN': '（样本较大，用一步牛顿法）', en: ' (large book: one Newton step)' },
  completeRows: (rows: number, events: number): Phrase => ({
    'zh-CN': `“完整样本”去掉有缺失值的借据，余 ${writtenCount(rows)} 笔，违约 ${writtenCount(events)} 笔。`,
    en: `“Complete cases” drops notes with a missing value: ${writtenCount(rows)} rows are left, ${writtenCount(events)} defaults.`,
  }),
  decisions: {
    'zh-CN':
      '等级和利率是本社自己定的：系数只说明二者与违约相伴出现，不能当作原因，利率系数也不能当作价格弹性。',
    en: 'Grade and rate are our own decisions: they go with default and are not its causes, and the coefficient of the rate is no price elasticity.',
  },
  explained: (label: Phrase, share: string): Phrase => ({
    'zh-CN': `${label['zh-CN']}的方差有 ${share} 可由其他因素说明。`,
    en: `${share} of the variance of ${midSentence(label)} is explained by the other factors.`,
  }),
  selection: (resamples: number): Phrase => ({
    'zh-CN': `逐步法（BIC，向后剔除，二次近似）只作参照；按聚类重抽样 ${resamples} 次，入选率接近一半的因素是碰运气，不看其 p 值。`,
    en: `Stepwise (BIC, backward, on the quadratic approximation) is secondary. Over ${resamples} resamples of clusters, a factor chosen about half the time is a toss-up, whatever its p value.`,
  }),
  classification: (loss: string, margin: string): Phrase => ({
    'zh-CN': `分界由损失矩阵算出（假定违约损失率 ${loss}、好客户利差 ${margin}），不用默认的 0.5。`,
    en: `The cut-off follows from the loss matrix (assumed loss given default ${loss}, margin on a good note ${margin}), never a silent 0.5.`,
  }),
  mcFaddenBase: {
    'zh-CN': '对照为只含常数项的模型。',
    en: 'Against the model with the intercept alone.',
  },
} as const
