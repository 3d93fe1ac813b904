import type { Phrase } from './phrase.ts'
import { writtenCount } from './written-numbers.ts'

export const managerWords = {
  officer: { 'zh-CN': '客户经理', en: 'Account manager' },
  households: { 'zh-CN': '管户', en: 'Households' },
  balance: { 'zh-CN': '余额（万元）', en: 'Balance (10,000 yuan)' },
  lent: { 'zh-CN': '近一年发放', en: 'Lent in a year' },
  years: { 'zh-CN': '在岗年数', en: 'Years in post' },
  training: { 'zh-CN': '培训学时', en: 'Training hours' },
  documents: { 'zh-CN': '资料缺失', en: 'Documents missing' },
  checks: { 'zh-CN': '检查迟缺', en: 'Checks late' },
  overrides: { 'zh-CN': '推翻系统', en: 'Overrides' },
  highHits: { 'zh-CN': '高级别线索（笔）', en: 'In high-severity leads' },
  ratio: { 'zh-CN': '实际/预期', en: 'Observed / expected' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  worstTenth: { 'zh-CN': '属最高一成的概率', en: 'P(highest tenth)' },
  notes: {
    'zh-CN':
      '按编号排列，不作排名、不打总分。管户：基准日有余额的户。在岗年数从最近一次轮岗起，没有轮岗记录的从入职起。资料、检查、推翻为近一年。高级别线索含其经办的全部年份。实际/预期只列可以比较的，区间见实际与预期违约的比较表；“—”为文件没有或无从比较。参考线：管户 400 户或 3,000 万元、同岗 3 年、培训每年 40 学时。',
    en: 'In the order of their codes: no rank, no total score. Households with an open balance. Years in post from the last rotation, or from hiring where none is recorded. Documents, checks and overrides of the last year; leads of all years. Observed over expected where it can be compared, its interval is in the table that compares them; a dash is what the file does not tell. Marks: 400 households or 30 million yuan, 3 years in one post, 40 hours of training a year.',
  },
  notesNotListed: {
    'zh-CN': '只列超出参考线或实际多于预期的；全部见 study.json。',
    en: 'Those beyond a mark or with more defaults than expected; all stand in study.json.',
  },
  mixedHeading: {
    'zh-CN': '客户经理之间相差多少：随机截距模型',
    en: 'How far managers lie apart: random intercepts',
  },
  spreadOf: { 'zh-CN': '层级', en: 'Level' },
  officers: { 'zh-CN': '客户经理', en: 'Account managers' },
  townshipYears: { 'zh-CN': '乡镇年度', en: 'Township-years' },
  groups: { 'zh-CN': '组数', en: 'Groups' },
  sigma: { 'zh-CN': '标准差 σ', en: 'σ' },
  standardError: { 'zh-CN': '标准误', en: 'SE' },
  pValue: { 'zh-CN': 'p（σ = 0）', en: 'p (σ = 0)' },
  median: { 'zh-CN': '中位优势比', en: 'Median odds ratio' },
  mixedNotes: {
    'zh-CN':
      '违约对借款人状况的逻辑回归，客户经理与乡镇年度各有一个随机截距（交叉，拉普拉斯近似）：先让旱年归旱年，余下的才归人。σ 为对数几率尺度；σ = 0 在边界上，p 取一半。中位优势比：任取两名客户经理，较差一名与较好一名违约几率之比的中位数。与漏斗图互为印证：漏斗图逐人比较，此表看总体差别。',
    en: 'Logit of default on the borrowers’ circumstances with random intercepts of managers and of township-years, crossed, by Laplace: a drought has its own first, what remains is the manager’s. σ on the log odds scale; σ = 0 lies on the boundary, so p is halved. Median odds ratio: of two managers at random, the worse to the better. It stands beside the funnel, which looks at them one by one.',
  },
  oddsRatio: { 'zh-CN': '违约几率比（对平均）', en: 'Odds of default, to the average' },
  estimatesNotes: {
    'zh-CN':
      '后验均值及区间，已向平均收缩；笔数越少收缩越多。区间计入 σ 和总体水平本身的不确定，其余系数视为已知。按编号排列。',
    en: 'Posterior means and intervals, shrunken to the average, the more so the fewer the notes. σ and the common level are as uncertain as they are; the other coefficients count as known. In the order of their codes.',
  },
  tooManyRows: {
    'zh-CN': '样本超过 4 万笔，不做随机截距模型；漏斗图和经验贝叶斯不受影响。',
    en: 'Above 40,000 notes the mixed logit is not fitted; the funnel and its empirical Bayes stand.',
  },
  notEstimable: {
    'zh-CN': '客户经理之间的差别无法从这些借据估计（只有一组、每组一笔或模型不收敛）。',
    en: 'The spread of managers cannot be estimated from these notes (one group, one note a group, or no convergence).',
  },
} as const satisfies Record<string, Phrase>

export function managersCaption(counts: {
  all: number
  load: number
  years: number
  training: number
}): Phrase {
  const { all, load, years, training } = counts
  return {
    'zh-CN': `${writtenCount(all)} 名客户经理中，管户过多 ${load} 名，同岗超过三年 ${years} 名，培训不足 ${training} 名`,
    en: `Of ${writtenCount(all)} account managers ${load} have too many households, ${years} are over three years in one post, ${training} have too little training`,
  }
}

export function mixedCaption(medianOddsRatio: number | null, pValue: number | null): Phrase {
  if (medianOddsRatio === null || pValue === null || medianOddsRatio === 1) {
    return {
      'zh-CN': '扣除借款人状况和年景后，客户经理之间的差别不超过偶然',
      en: 'Net of borrowers and years, account managers differ by no more than chance',
    }
  }
  const ratio = medianOddsRatio.toFixed(2)
  const p = pValue < 0.001 ? '< 0.001' : `= ${pValue.toFixed(3)}`
  return pValue < 0.05
    ? {
        'zh-CN': `扣除借款人状况和年景后，任取两名客户经理，违约几率相差的中位倍数为 ${ratio}（p ${p}）`,
        en: `Net of borrowers and years, the odds of default with two managers at random differ by a median factor of ${ratio} (p ${p})`,
      }
    : {
        'zh-CN': `扣除借款人状况和年景后，客户经理之间的差别（中位倍数 ${ratio}）不超过偶然（p ${p}）`,
        en: `Net of borrowers and years, managers differ by a median factor of ${ratio}, no more than chance may (p ${p})`,
      }
}

export function estimatesCaption(officers: number, apart: number): Phrase {
  return {
    'zh-CN':
      apart === 0
        ? `逐人收缩估计后，${writtenCount(officers)} 名客户经理都与平均分不出高低（区间都含 1）`
        : `逐人收缩估计后，${writtenCount(officers)} 名客户经理中 ${writtenCount(apart)} 名与平均有别（区间不含 1）`,
    en:
      apart === 0
        ? `After shrinkage none of ${writtenCount(officers)} managers can be told from the average: each interval holds 1`
        : `After shrinkage ${writtenCount(apart)} of ${writtenCount(officers)} managers stand apart from the average: the interval leaves out 1`,
  }
}
