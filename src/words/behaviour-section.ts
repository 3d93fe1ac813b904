import type { Phrase } from './phrase.ts'
import { writtenCount } from './written-numbers.ts'

/** The section "Model C" of the chapter on credit risk. */
export const behaviourHeadings = {
  section: { 'zh-CN': '模型 C：放款后的行为', en: 'Model C: behaviour after disbursement' },
} as const satisfies Record<string, Phrase>

export const behaviourColumnWords = {
  feature: { 'zh-CN': '行为特征', en: 'Feature' },
  isInModel: { 'zh-CN': '入模', en: 'In model' },
  known: { 'zh-CN': '有值', en: 'Known' },
  meanOfGood: { 'zh-CN': '其后正常的均值', en: 'Mean, no default after' },
  meanOfDefault: { 'zh-CN': '其后违约的均值', en: 'Mean, default after' },
  area: { 'zh-CN': 'AUC', en: 'AUC' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  model: { 'zh-CN': '模型', en: 'Model' },
  difference: { 'zh-CN': '与 A 的差', en: 'Less that of A' },
  p: { 'zh-CN': 'p', en: 'p' },
  q: { 'zh-CN': 'q', en: 'q' },
  observations: { 'zh-CN': '观察数', en: 'Observations' },
  defaults: { 'zh-CN': '其后违约', en: 'Default after' },
} as const satisfies Record<string, Phrase>

export const behaviourWords = {
  yes: { 'zh-CN': '是', en: 'yes' },
  application: { 'zh-CN': '只用 A（申请评分卡）', en: 'A alone (application card)' },
  behavioural: { 'zh-CN': '只用 C（行为）', en: 'C alone (behaviour)' },
  both: { 'zh-CN': 'A + C', en: 'A + C' },
  keyApplication: { 'zh-CN': 'AUC：只用 A', en: 'AUC, A alone' },
  keyBehavioural: { 'zh-CN': 'AUC：只用 C', en: 'AUC, C alone' },
  keyBoth: { 'zh-CN': 'AUC：A + C', en: 'AUC, A + C' },
  perUnit: {
    arrearsNow: { 'zh-CN': '目前逾期（参照：未逾期）', en: 'Arrears now (reference: none)' },
    earlierEpisodes: { 'zh-CN': '近 12 个月已还清的逾期（每次）', en: 'Earlier spells in 12 months (each)' },
    behindSchedule: {
      'zh-CN': '落后于还款计划（全部本金）',
      en: 'Behind the plan (the whole principal)',
    },
    shareRepaid: { 'zh-CN': '已还本金（全部）', en: 'Repaid (the whole amount)' },
    monthsOnBook: { 'zh-CN': '已放款（每月）', en: 'On book (each month)' },
    dueIn: {
      'zh-CN': '离到期的远近（参照：3 个月以内，含已到期）',
      en: 'How soon it falls due (reference: within 3 months, or past due)',
    },
    specialMention: { 'zh-CN': '关注类（对正常类）', en: 'Special mention (against normal)' },
  },
  missingFlag: { 'zh-CN': '缺失', en: 'not known' },
} as const

export const behaviourUnavailable = {
  caption: { 'zh-CN': '行为模型', en: 'The behavioural model' },
  noSnapshots: {
    'zh-CN':
      '没有月末快照表（snapshots：loan_id、month、balance、days_past_due、category），看不到借据放款后逐月的表现，不能做行为模型。请从核心系统按月导出各笔借据的余额、逾期天数和五级分类，与台账放在同一文件夹。',
    en: 'There are no snapshots (`snapshots`: loan_id, month, balance, days_past_due, category), so how notes behaved month by month cannot be seen, and there is no behavioural model. Export each note’s balance, days past due and category at every month’s end and put the file beside the loans.',
  },
  noObservations: {
    'zh-CN': '月末快照里没有这样的记录：样本中的正常借据，放款满 3 个月，且其后 12 个月已过。',
    en: 'The snapshots hold no quarter’s end of a performing note of the sample that is three months on book and whose twelve months after are over.',
  },
  tooFewEvents: (notes: number): Phrase => ({
    'zh-CN': `观察之后 12 个月内违约的借据只有 ${notes} 笔（少于 20 笔），不足以拟合模型。`,
    en: `Only ${notes} notes default in the twelve months after an observation, fewer than 20 and too few for a model.`,
  }),
  noFactor: {
    'zh-CN': '各项行为特征没有差别，或观察之后全部违约，无从建模。',
    en: 'No feature varies, or every observation is followed by default: there is nothing to model.',
  },
  comparison: { 'zh-CN': '行为给申请评分卡添了什么', en: 'What behaviour adds to the application card' },
  noComparison: { 'zh-CN': '没有申请评分卡可比。', en: 'There is no application card to compare with.' },
} as const

export const behaviourIntroduction = (of: {
  readonly observations: number
  readonly notes: number
  readonly households: number
  readonly events: number
  readonly defaultedNotes: number
  readonly everyNthHousehold: number
}): Phrase => {
  const part =
    of.everyNthHousehold > 1
      ? {
          'zh-CN': `台账很大，每 ${of.everyNthHousehold} 户取一户。`,
          en: ` The book is large: one household in ${of.everyNthHousehold} is observed.`,
        }
      : { 'zh-CN': '', en: '' }
  return {
    'zh-CN': `模型 C（行为模型）在每个季末看一遍仍属正常的借据（逾期不超过 90 天、未曾违约、放款满 3 个月），只用到那一天为止的月末快照和还款计划，看其后 12 个月是否违约。共 ${writtenCount(of.observations)} 次观察，涉及 ${writtenCount(of.notes)} 笔借据、${writtenCount(of.households)} 户；其中 ${writtenCount(of.events)} 次之后违约，属 ${writtenCount(of.defaultedNotes)} 笔借据。一笔借据可被观察几次，误差和检验都以农户为单位。${part['zh-CN']}`,
    en: `Model C (behavioural) looks at each performing note (at most 90 days past due, never in default, three months on book) at every quarter’s end, uses nothing but the month-end snapshots and the repayment plan up to that day, and asks whether it defaults in the twelve months after. ${writtenCount(of.observations)} observations of ${writtenCount(of.notes)} notes in ${writtenCount(of.households)} households; default follows ${writtenCount(of.events)} of them, on ${writtenCount(of.defaultedNotes)} notes. A note is seen several times, so errors and validation go by household.${part.en}`,
  }
}

export const behaviourCaptions = {
  coefficients: (called: number, factors: number): Phrase => ({
    'zh-CN': `模型 C：${factors} 个行为因素中有 ${called} 个与其后违约显著相伴`,
    en: `Model C: ${called} of ${factors} behavioural factors go with default in the twelve months after`,
  }),
  oneByOne: (strongest: Phrase, area: string): Phrase => ({
    'zh-CN': `单看各项行为，区分力最强的是${strongest['zh-CN']}（AUC ${area}）`,
    en: `Alone, ${strongest.en.charAt(0).toLowerCase()}${strongest.en.slice(1)} tells most (AUC ${area})`,
  }),
  validation: (apparent: string, held: string | null): Phrase => ({
    'zh-CN':
      held === null ? `模型 C 的 AUC ${apparent}，无法交叉检验` : `模型 C 对没有见过的农户，AUC 为 ${held}`,
    en:
      held === null
        ? `AUC of model C ${apparent}; it could not be cross-validated`
        : `On households not seen model C has an AUC of ${held}`,
  }),
  calibration: (ratio: string, inside: number, all: number): Phrase => ({
    'zh-CN': `模型 C：${all} 组观察中有 ${inside} 组的实际违约率与预测相符；合计实际违约为预期的 ${ratio} 倍`,
    en: `Model C: in ${inside} of ${all} groups observed default agrees with the prediction; in all, observed defaults are ${ratio} times the expected`,
  }),
  years: (low: string, high: string): Phrase => ({
    'zh-CN': `模型 C 逐年剔除检验：AUC 在 ${low} 至 ${high} 之间`,
    en: `Model C, leaving each year out: AUC between ${low} and ${high}`,
  }),
  comparison: (a: string, both: string, verdict: 'adds' | 'none'): Phrase =>
    verdict === 'adds'
      ? {
          'zh-CN': `知道放款后的行为，AUC 由 ${a} 升到 ${both}`,
          en: `Knowing the behaviour after disbursement lifts the AUC from ${a} to ${both}`,
        }
      : {
          'zh-CN': `放款后的行为没有显著提高区分力（AUC ${a} 与 ${both}）`,
          en: `Behaviour after disbursement adds nothing that the data can show (AUC ${a} and ${both})`,
        },
} as const

export const behaviourNotes = {
  method: (method: 'ml' | 'firth', notesPerParameter: string): Phrase => ({
    'zh-CN': `每个参数对应违约借据 ${notesPerParameter} 笔；${method === 'firth' ? '违约少或数据分离，主表用 Firth 惩罚似然（截距按 FLIC 校正）' : '最大似然估计'}。标准误取模型自身的和按农户、联保小组、乡镇年度聚类的之中最大者（末列）。系数为对数几率，只说明相伴，不说明因果。`,
    en: `${notesPerParameter} defaulted notes a parameter; ${method === 'firth' ? 'few defaults or separated data, so the table is Firth’s penalised likelihood (intercept FLIC)' : 'maximum likelihood'}. Standard errors are the largest of the model’s own and those clustered by household, group and township-year (last column). Coefficients are log odds; what goes with default need not cause it.`,
  }),
  oneByOne: {
    'zh-CN':
      'AUC 大于 0.5 为数值越大越与违约相伴，小于 0.5 则相反；从未逾期者，“距上次逾期”按最久计，均值只算有过逾期的。区间按农户聚类（Obuchowski），q 为 Benjamini–Hochberg 校正。近 3、6、12 个月最长逾期天数与入模的几项重复，只在此列出。',
    en: 'An AUC above 0.5 means that higher values go with default, below 0.5 that lower ones do; for months since the last arrears “never” counts as longest ago, and its means are of notes that were in arrears. Intervals by household (Obuchowski), q by Benjamini–Hochberg. The worst days past due of 3, 6 and 12 months repeat what is in the model and stand here only.',
  },
  validation: (folds: number): Phrase => ({
    'zh-CN': `按农户分 ${folds} 折；缺失值的代入、稀疏档的合并、估计方法都在折内重做。AUC 区间按农户聚类；Hosmer–Lemeshow 等检验以观察为独立，不列。`,
    en: `${folds} folds of whole households; stand-ins for missing values, merged levels and the method of estimation are redone in each. AUC intervals by household; tests that take observations as independent (Hosmer–Lemeshow) are left out.`,
  }),
  years: {
    'zh-CN':
      '年度之间的差别首先是天气和价格的差别。一笔借据的各次观察同属其放款所对应的收获年度。违约观察不足 5 次的年度不算；实际/预期的区间以观察为独立，偏窄。',
    en: 'Years differ first of all by weather and prices. All observations of a note belong to the crop year of its disbursement. Years with fewer than 5 observations before a default are not judged; intervals of observed/expected take observations as independent and are somewhat narrow.',
  },
  calibration: {
    'zh-CN': '每点为十分之一的观察；用交叉检验的概率，竖线为实际违约率的 95% 区间（以观察为独立，偏窄）。',
    en: 'Each point holds a tenth of the observations; cross-validated probabilities, bars are 95% intervals of the observed rate (observations taken as independent, so somewhat narrow).',
  },
  comparison: (observations: number, cA: string, bothC: string): Phrase => ({
    'zh-CN': `同样 ${writtenCount(observations)} 次观察，各模型都在折内重做（含制卡），以没有见过的农户比较；A + C 为模型 C 加上评分卡的对数几率。A 的 AUC 不同于申请评分卡自己的检验，因为这里只看仍属正常、尚未违约的借据。C 减 A：${cA}；A + C 减 C：${bothC}。`,
    en: `The same ${writtenCount(observations)} observations; every model, the card too, is redone inside the folds and compared on households not seen. A + C is model C with the card’s log odds as one more factor. The AUC of A differs from the card’s own validation because only notes still performing are looked at. C less A: ${cA}; A + C less C: ${bothC}.`,
  }),
} as const
