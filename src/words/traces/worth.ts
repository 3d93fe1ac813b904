import type { Phrase } from '../phrase.ts'

/** The baseline, each measure, their order, and what they rest on. */
export const worthTraces = {
  'baseline.notes': {
    'zh-CN': '截止日未结清且未违约（逾期不超过 90 天、未列入不良）的借据笔数。',
    en: 'Notes outstanding and not in default on the as-of date.',
  },
  'baseline.exposure': {
    'zh-CN': '上述借据的余额之和。',
    en: 'Sum of their balances.',
  },
  'baseline.inDefault.notes': {
    'zh-CN': '逾期超过 90 天或已列入不良的未结清借据笔数。',
    en: 'Outstanding notes more than 90 days past due or booked as non-performing.',
  },
  'baseline.inDefault.exposure': {
    'zh-CN': '上述违约借据的余额之和。',
    en: 'Sum of their balances.',
  },
  'baseline.inDefault.loss': {
    'zh-CN': 'Σ 余额×违约损失率。',
    en: 'Σ balance × loss given default.',
  },
  'baseline.expectedLoss': {
    'zh-CN': 'Σ 违约概率×违约损失率×敞口，对台账各作物年度的天气与价格取平均。',
    en: 'Σ PD × LGD × exposure, the mean over the weather and prices of the book’s crop years.',
  },
  'baseline.expectedLossInterval.*': {
    'zh-CN': '系数、外来假设、来年影响和客户经理影响共同抽样，取百分位，围绕中心值。',
    en: 'Percentiles of joint draws of coefficients, stated parameters, the coming year and the account managers, around the central value.',
  },
  'baseline.expectedDefaults': {
    'zh-CN': 'Σ 违约概率，各作物年度平均。',
    en: 'Σ PD, the mean over the crop years.',
  },
  'baseline.expectedLossKnownWeather': {
    'zh-CN': '同一公式，只用本季已知的受灾与价格。',
    en: 'The same in the weather and prices known of this season.',
  },
  'baseline.byYear.*.year': {
    'zh-CN': '台账里有天气或价格记录的作物年度。',
    en: 'A crop year of which the book tells weather or prices.',
  },
  'baseline.byYear.*.expectedLoss': {
    'zh-CN': '同一公式，用该年的天气与价格。',
    en: 'The same in the weather and prices of that year.',
  },
  'measures.*.dose': {
    'zh-CN': '措施的标准剂量。',
    en: 'The measure’s standard dose.',
  },
  'measures.*.currentDose': {
    'zh-CN': '措施今天的剂量。',
    en: 'Where the measure stands today.',
  },
  'measures.*.expectedLossChange.value': {
    'zh-CN': '措施后的预期损失－措施前的预期损失，逐笔重新计算。',
    en: 'Expected loss after less before the measure, computed anew note by note.',
  },
  'measures.*.expectedLossChange.interval.*': {
    'zh-CN': '同一组抽样下之差的百分位，围绕中心值。',
    en: 'Percentiles of that difference under the common draws, around the central value.',
  },
  'measures.*.cost': {
    'zh-CN': '本社支出＝触及的户数（或余额、收回额）×单位费用。',
    en: 'What the cooperative pays: households, balance or recoveries reached × the unit cost.',
  },
  'measures.*.netBenefit': {
    'zh-CN': '少损失＋本社增收－本社支出。',
    en: 'Loss avoided + the cooperative’s gains − what it pays.',
  },
  'measures.*.underKnownWeather.expectedLossChange.value': {
    'zh-CN': '同一差额，用本季已知的天气与价格。',
    en: 'The same difference in the weather known of this season.',
  },
  'measures.*.underKnownWeather.expectedLossChange.interval.*': {
    'zh-CN': '上述差额的抽样百分位。',
    en: 'Percentiles of the draws of that difference.',
  },
  'measures.*.defaultsAvoided': {
    'zh-CN': 'Σ 违约概率，措施前减措施后。',
    en: 'Σ PD before less after.',
  },
  'measures.*.money.cooperativePays': {
    'zh-CN': '触及的户数（或余额、收回额）×单位费用。',
    en: 'Households, balance or recoveries reached × the unit cost.',
  },
  'measures.*.money.cooperativeGains': {
    'zh-CN': 'Σ 余额×补齐的利率缺口（只限定价）。',
    en: 'Σ balance × the gap in rates that is closed (pricing alone).',
  },
  'measures.*.money.farmersPay': {
    'zh-CN': '保费或锁价费用的自缴部分，或多付的利息。',
    en: 'Their part of the premium or hedge, or more interest.',
  },
  'measures.*.money.farmersGain': {
    'zh-CN': '预期赔款、让利或少付的利息。',
    en: 'The expected indemnity, the discount, or less interest.',
  },
  'measures.*.money.statePays': {
    'zh-CN': '保费或锁价费用中的补贴部分。',
    en: 'The subsidised part of the premium or hedge.',
  },
  'measures.*.byYear.*.year': {
    'zh-CN': '台账里的作物年度。',
    en: 'A crop year of the book.',
  },
  'measures.*.byYear.*.lossAvoided': {
    'zh-CN': '该年天气下，措施前减措施后的预期损失。',
    en: 'Expected loss before less after in that year’s weather.',
  },
  'measures.*.curve.points.*.dose': {
    'zh-CN': '曲线上的剂量，0 到 1 每步一成。',
    en: 'A dose of the curve, from 0 to 1 by tenths.',
  },
  'measures.*.curve.points.*.lossAvoided': {
    'zh-CN': '该剂量下的少损失（在按预期损失抽取的借据上计算）。',
    en: 'Loss avoided at that dose, on the notes drawn in proportion to their expected loss.',
  },
  'measures.*.curve.points.*.netBenefit': {
    'zh-CN': '该剂量的少损失＋增收－支出。',
    en: 'Loss avoided + gains − cost at that dose.',
  },
  'measures.*.curve.stopsPayingAt': {
    'zh-CN': '净收益最高的剂量；最高在 1 处则空。',
    en: 'The dose of the highest net benefit; none where it is 1.',
  },
  'measures.*.pilot.villages.*.notes': {
    'zh-CN': '该村被措施触及的借据。',
    en: 'Notes of the village that the measure reaches.',
  },
  'measures.*.pilot.villages.*.wave': {
    'zh-CN': '抽签分到的批次。',
    en: 'The wave by lot.',
  },
  'measures.*.pilot.notes': {
    'zh-CN': '入选各村的借据之和。',
    en: 'Sum over the villages chosen.',
  },
  'measures.*.pilot.rate': {
    'zh-CN': '入选借据的平均违约概率。',
    en: 'Their mean PD.',
  },
  'measures.*.pilot.detectableFall': {
    'zh-CN': '80% 功效、双侧 5% 下看得出的最小下降（村内相关按假设）。',
    en: 'Smallest fall seen with 80% power at a two-sided 5%, under the stated correlation within villages.',
  },
  'measures.*.pilot.expectedFall': {
    'zh-CN': '少违约笔数÷触及笔数。',
    en: 'Defaults avoided over notes reached.',
  },
  'measures.*.pilot.villagesNeeded': {
    'zh-CN': '看出预期下降所需的最少村数（偶数）。',
    en: 'The smallest even number of villages that shows the fall expected.',
  },
  'measures.*.pilot.startsOn.*': {
    'zh-CN': '截止日之后的 3 月 1 日，后一批晚 12 个月。',
    en: 'The 1 March after the as-of date; the second wave 12 months later.',
  },
  'measures.*.pilot.lookOn': {
    'zh-CN': '起始后 24 个月。',
    en: '24 months after the start.',
  },
  'combinations.steps.*.lossAvoided': {
    'zh-CN': '到这一步为止各项同时做的少损失，重新计算。',
    en: 'Loss avoided by this and all earlier steps together, computed anew.',
  },
  'combinations.steps.*.cost': {
    'zh-CN': '到这一步为止各项支出之和。',
    en: 'Sum of what they cost the cooperative.',
  },
  'combinations.steps.*.netBenefit': {
    'zh-CN': '累计少损失＋增收－支出。',
    en: 'Loss avoided together + gains − cost.',
  },
  'combinations.steps.*.adds': {
    'zh-CN': '这一步的净收益－上一步的净收益。',
    en: 'Net benefit of this step less that of the one before.',
  },
  'combinations.steps.*.firstInDraws': {
    'zh-CN': '各抽样中，它单做的净收益在余下各项中最高的占比。',
    en: 'Share of the draws in which its own net benefit is highest of what is left.',
  },
  'combinations.steps.*.beforeNextInDraws': {
    'zh-CN': '各抽样中，它单做的净收益高于下一项的占比。',
    en: 'Share of the draws in which its own net benefit is above that of the next step.',
  },
  'combinations.allTogether.lossAvoided': {
    'zh-CN': '七项同时做的少损失，重新计算。',
    en: 'Loss avoided by all at once, computed anew.',
  },
  'combinations.allTogether.sumOfEach': {
    'zh-CN': '各项单做少损失之和，供对照。',
    en: 'Sum of what each avoids alone, for comparison.',
  },
  'parameters.*.value': {
    'zh-CN': '模型 B 的系数；本社历史不足时取外来假设。',
    en: 'Coefficient of model B; a stated one where the own history is too short.',
  },
  'parameters.*.standardError': {
    'zh-CN': '研究报告公布的稳健标准误，或假设的离散。',
    en: 'Robust standard error that the study publishes, or the stated spread.',
  },
  'parameters.*.column': {
    'zh-CN': '该系数在模型 B 设计矩阵中的列号。',
    en: 'Its column in the design of model B.',
  },
  'assumptions.*.value': {
    'zh-CN': '外来假设，来源见 docs/measures.md，请以本社实际替换。',
    en: 'A stated assumption, to be replaced by the cooperative’s own.',
  },
} as const satisfies Record<string, Phrase>
