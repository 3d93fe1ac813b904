import { midSentence } from './mid-sentence.ts'
import type { Phrase } from './phrase.ts'
import { writtenCount, writtenPercent } from './written-numbers.ts'

/** Captions of chapter 6: each states what its table or figure finds. */
export const regressionCaptions = {
  sample: (used: number, read: number): Phrase => ({
    'zh-CN': `读入 ${writtenCount(read)} 笔，${writtenCount(used)} 笔进入模型`,
    en: `Of ${writtenCount(read)} rows read, ${writtenCount(used)} are in the model`,
  }),
  coding: (factors: number, columns: number): Phrase => ({
    'zh-CN': `${factors} 个因素编码为 ${columns} 列`,
    en: `${factors} factors are coded in ${columns} columns`,
  }),
  univariate: (shown: number, all: number, strongest: Phrase): Phrase =>
    shown === 0
      ? {
          'zh-CN': `单独看，${all} 个因素都没有显示与违约有联系（q < 0.05）`,
          en: `Taken alone, none of the ${all} factors shows a link with default (q < 0.05)`,
        }
      : {
          'zh-CN': `单独看，${all} 个因素中有 ${shown} 个与违约有联系（q < 0.05），信息值最大的是${strongest['zh-CN']}`,
          en: `Taken alone, ${shown} of ${all} factors are linked with default (q < 0.05); most information is carried by ${midSentence(strongest)}`,
        },
  collinearity: (worst: Phrase, inflation: string, isHarmful: boolean): Phrase =>
    isHarmful
      ? {
          'zh-CN': `${worst['zh-CN']}与其他因素重叠较多（GVIF^(1/2df) 为 ${inflation}），其系数应谨慎看待`,
          en: `${worst.en} overlaps with other factors (GVIF^(1/2df) ${inflation}); read its coefficient with care`,
        }
      : {
          'zh-CN': `因素之间重叠不大：最大的 GVIF^(1/2df) 为 ${inflation}（${worst['zh-CN']}）`,
          en: `The factors overlap little: the largest GVIF^(1/2df) is ${inflation} (${midSentence(worst)})`,
        },
  coefficients: (shown: number, all: number): Phrase =>
    shown === 0
      ? {
          'zh-CN': `其他条件相同时，${all} 个因素都没有显示与违约有联系（q < 0.05）`,
          en: `All else equal, none of the ${all} factors shows a link with default (q < 0.05)`,
        }
      : {
          'zh-CN': `其他条件相同时，${all} 个因素中有 ${shown} 个与违约有联系（q < 0.05）`,
          en: `All else equal, ${shown} of ${all} factors are linked with default (q < 0.05)`,
        },
  forest: (up: Phrase | null, down: Phrase | null): Phrase => {
    if (!up && !down) {
      return {
        'zh-CN': '各优势比的区间都含 1：数据看不出哪个因素与违约有联系',
        en: 'Every interval holds an odds ratio of 1: the data show no link',
      }
    }
    const zh = [up && `优势比最高的是${up['zh-CN']}`, down && `最低的是${down['zh-CN']}`]
      .filter(Boolean)
      .join('，')
    const en = [
      up && `the highest odds go with ${midSentence(up)}`,
      down && `the lowest with ${midSentence(down)}`,
    ]
      .filter(Boolean)
      .join(', ')
    return { 'zh-CN': `${zh}（区间不含 1 者中）`, en: `Of the intervals without 1, ${en}` }
  },
  effects: (label: Phrase, from: string, to: string): Phrase => ({
    'zh-CN': `差别最大的是${label['zh-CN']}：预测违约率由 ${from} 变为 ${to}`,
    en: `${label.en} makes the largest difference: predicted default goes from ${from} to ${to}`,
  }),
  noEffects: {
    'zh-CN': '没有可以单独比较的因素',
    en: 'No factor can be compared alone',
  },
  importance: (first: readonly Phrase[], share: number): Phrase => ({
    'zh-CN': `最重要的是${first.map((label) => label['zh-CN']).join('、')}，${first.length > 1 ? '合占' : '占'}解释力的 ${writtenPercent(share, 0)}`,
    en: `Most of what is explained belongs to ${first.map(midSentence).join(', ')}: ${writtenPercent(share, 0)}${first.length > 1 ? ' together' : ''}`,
  }),
  /** `lasting`: factors whose share out of fold is above zero. */
  importanceShares: (lasting: number, all: number, share: number): Phrase => ({
    'zh-CN': `${all} 个因素中，有 ${lasting} 个对没见过的借据仍有解释力；它们在样本内合占 ${writtenPercent(share, 0)}`,
    en: `${lasting} of ${all} factors still explain something out of fold; in the sample they hold ${writtenPercent(share, 0)}`,
  }),
  groups: (label: Phrase, share: number): Phrase => ({
    'zh-CN': `三类风险中${label['zh-CN']}占解释力最多，为 ${writtenPercent(share, 0)}`,
    en: `Of the three risks, ${label.en} holds the largest share of what is explained: ${writtenPercent(share, 0)}`,
  }),
  fit: (mcFadden: string, area: string): Phrase => ({
    'zh-CN': `McFadden R² 为 ${mcFadden}，AUC 为 ${area}（样本内）`,
    en: `McFadden’s R² is ${mcFadden} and the AUC ${area}, in sample`,
  }),
  hosmerLemeshow: (p: number | null): Phrase =>
    p !== null && p < 0.05
      ? {
          'zh-CN': '十分位组的预测与实际有偏离（Hosmer–Lemeshow 检验显著）',
          en: 'Predicted and observed default differ by decile (Hosmer–Lemeshow significant)',
        }
      : {
          'zh-CN': '十分位组的预测与实际没有显著偏离（Hosmer–Lemeshow）',
          en: 'Predicted and observed default do not differ significantly by decile (Hosmer–Lemeshow)',
        },
  calibration: (inside: number, all: number): Phrase => ({
    'zh-CN': `${all} 组中有 ${inside} 组的区间包含预测值`,
    en: `In ${inside} of ${all} groups the interval holds the predicted rate`,
  }),
  boxTidwell: (bent: readonly Phrase[]): Phrase =>
    bent.length === 0
      ? {
          'zh-CN': '各数值因素与违约的关系都没有显示偏离直线（Box–Tidwell，q 均不小于 0.05）',
          en: 'No number departs visibly from a straight line in the log odds (Box–Tidwell, every q at least 0.05)',
        }
      : {
          'zh-CN': `${bent.map((label) => label['zh-CN']).join('、')}与对数优势的关系不是直线（Box–Tidwell，q < 0.05）`,
          en: `The log odds bend along ${bent.map(midSentence).join(', ')} (Box–Tidwell, q < 0.05)`,
        },
  /** A Cook's distance of 1 is the usual sign of a case that moves the result by itself. */
  influence: (count: number, largest: number): Phrase => {
    const isHarmless = largest < 1
    return {
      'zh-CN': `${isHarmless ? '没有哪一笔能单独左右结果' : '有的借据能单独左右结果'}：Cook 距离最大 ${largest.toFixed(4)}（1 以上才算），超过 4/n 的 ${writtenCount(count)} 笔`,
      en: `${isHarmless ? 'No single case moves the result' : 'Single cases move the result'}: the largest Cook’s distance is ${largest.toFixed(4)} (1 is the alarm); ${writtenCount(count)} exceed 4/n`,
    }
  },
  /** `compared`: what the primary model was held against. */
  robustness: (changed: readonly Phrase[], compared: readonly Phrase[]): Phrase => {
    const zh = compared.map((way) => way['zh-CN']).join('、')
    const en = compared.map((way) => way.en).join(', ')
    if (compared.length === 0) {
      return { 'zh-CN': '没有可对照的其他模型', en: 'There is no other model to hold it against' }
    }
    return changed.length === 0
      ? {
          'zh-CN': `与${zh}相比，显著因素的方向都不变`,
          en: `Held against ${en}, no significant coefficient changes its sign`,
        }
      : {
          'zh-CN': `与${zh}相比，${changed.map((label) => label['zh-CN']).join('、')}的方向有变，结论不稳`,
          en: `Held against ${en}, ${changed.map(midSentence).join(', ')} changes its sign: not stable`,
        }
  },
  decisions: (without: string, withThem: string): Phrase => ({
    'zh-CN': `加入等级和利率后 McFadden R² 由 ${without} 变为 ${withThem}`,
    en: `With grade and rate McFadden’s R² goes from ${without} to ${withThem}`,
  }),
  selection: (stable: number, all: number): Phrase => ({
    'zh-CN': `${all} 个因素中有 ${stable} 个在八成以上的重抽样中入选`,
    en: `${stable} of ${all} factors are chosen in at least 80% of the resamples`,
  }),
  classification: (cutOff: string, caught: string, refused: string): Phrase => ({
    'zh-CN': `按损失推算的分界 ${cutOff} 划分，识别出 ${caught} 的违约，误拒 ${refused} 的正常借据`,
    en: `At the cost-based cut-off of ${cutOff}, ${caught} of defaults are caught and ${refused} of the good ones refused`,
  }),
  block0: (share: string): Phrase => ({
    'zh-CN': `只含常数项：一律猜“正常”，正确率 ${share}`,
    en: `Intercept only: always guessing "good" is right in ${share}`,
  }),
  omnibus: (p: string): Phrase => ({
    'zh-CN': `模型整体检验 p ${p}`,
    en: `The model as a whole: p ${p}`,
  }),
  encoding: { 'zh-CN': '结果变量：违约编码为 1', en: 'Default is coded 1' },
  variables: (shown: number, all: number): Phrase => ({
    'zh-CN': `方程中的变量：${all} 个因素中 ${shown} 个 q < 0.05`,
    en: `Variables in the equation: ${shown} of ${all} factors with q < 0.05`,
  }),
} as const

/** What the primary model is held against, as the caption of the robustness table names it. */
export const otherModels = {
  ml: { 'zh-CN': '极大似然', en: 'maximum likelihood' },
  firth: { 'zh-CN': 'Firth 惩罚似然', en: 'Firth’s penalised likelihood' },
  withDecisions: { 'zh-CN': '加入等级和利率的模型', en: 'the model with grade and rate' },
  completeCases: { 'zh-CN': '只用无缺失借据的模型', en: 'the model of complete cases' },
  leaveYearOut: { 'zh-CN': '逐年剔除的模型', en: 'the models without one year each' },
} as const satisfies Record<string, Phrase>

/** Titles of blocks that keep their place without a regression. */
export const unavailableCaptions = {
  coefficients: { 'zh-CN': '回归系数与优势比', en: 'Coefficients and odds ratios' },
  importance: { 'zh-CN': '因素的重要性', en: 'Importance of the factors' },
  groups: { 'zh-CN': '三类风险的份额', en: 'Shares of the three risks' },
  univariate: { 'zh-CN': '单因素分析', en: 'One factor at a time' },
  decisions: { 'zh-CN': '加入等级和利率的模型', en: 'The model with grade and rate' },
  boxTidwell: { 'zh-CN': '数值因素的线性检验', en: 'Linearity of the numbers' },
  selection: { 'zh-CN': '逐步法', en: 'Stepwise selection' },
} as const satisfies Record<string, Phrase>
