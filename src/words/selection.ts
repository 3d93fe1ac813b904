import type { Phrase } from './phrase.ts'

/** What the table of `fit-selection` says on a terminal, and what can be wrong with the request. */
export const selectionHeadings = {
  selection: { 'zh-CN': '选择方程（谁被选中）：', en: 'Selection (who was chosen):' },
  outcome: { 'zh-CN': '结果方程（已就选择作校正）：', en: 'Outcome (corrected for selection):' },
} as const satisfies Record<string, Phrase>

export const selectionStatusPhrases = {
  converged: { 'zh-CN': '已收敛', en: 'converged' },
  separated: {
    'zh-CN': '分离：下列因素的系数为无穷大，其余系数为极限值。请合并取值',
    en: 'separated: the coefficients of these factors are infinite, the others stand at their limits. Merge levels',
  },
  collinear: {
    'zh-CN': '共线：下列因素只有一个取值或相互决定，后出现的未估计',
    en: 'collinear: these factors hold one value only or determine each other, the later ones are not estimated',
  },
  rhoAtBound: {
    'zh-CN':
      'ρ 到达边界：似然值一直上升到 ρ = ±1，没有内部最大值。校正后的系数不可用，请看给定 ρ 的区间，或换用更有力的排除变量',
    en: 'ρ at its bound: the likelihood rises all the way to ρ = ±1 and has no maximum inside. Do not use the corrected coefficients; look at a band over given ρ, or find a stronger excluded instrument',
  },
  notConverged: { 'zh-CN': '未收敛：结果不可用', en: 'not converged: do not use the figures' },
} as const satisfies Record<string, Phrase>

export const selectionWarningPhrases = {
  noExcludedInstrument: {
    'zh-CN':
      '选择方程的因素都在结果方程里，没有排除变量（如客户经理工作量、授信额度、距离）：ρ 只靠正态假设识别，不要把结果当作校正后的违约概率。',
    en: 'Every selection factor is an outcome factor too: without an excluded instrument (officer workload, credit quota, distance) ρ is told by the normal curve alone. Do not read the outcome as a corrected probability.',
  },
  tooFewEvents: {
    'zh-CN': '某个方程里较少的一类不足每个参数 10 笔，系数不稳。',
    en: 'One equation has fewer than 10 cases of its rarer kind a parameter: its coefficients are unstable.',
  },
} as const satisfies Record<string, Phrase>

export const selectionLines = {
  rows: (read: number, dropped: number, rows: number, selected: number, events: number): Phrase => ({
    'zh-CN': `读取 ${read} 行，因缺值剔除 ${dropped} 行，使用 ${rows}，其中选中 ${selected}，选中者中发生 ${events}。`,
    en: `Rows read ${read}, dropped for a missing value ${dropped}, used ${rows}: ${selected} selected, ${events} events among them.`,
  }),
  values: (selected: string, event: string): Phrase => ({
    'zh-CN': `选中列等于“${selected}”为选中，结果列等于“${event}”为发生；若不是，请用 --selected-event、--event 指明。`,
    en: `Selected is a value of "${selected}", an event an outcome of "${event}"; if others, name them with --selected-event and --event.`,
  }),
  status: (status: Phrase, columns: string): Phrase => ({
    'zh-CN': `状态：${status['zh-CN']}${columns ? `（${columns}）` : ''}。`,
    en: `Status: ${status.en}${columns ? ` (${columns})` : ''}.`,
  }),
  correlation: (rho: string, interval: string, chiSquare: string, p: string): Phrase => ({
    'zh-CN': `未观测部分的相关 ρ ${rho}（区间 ${interval}）；ρ = 0 的似然比检验 χ² ${chiSquare}，p ${p}。`,
    en: `Correlation of what is not observed, ρ ${rho} (interval ${interval}); likelihood-ratio test of ρ = 0: χ² ${chiSquare}, p ${p}.`,
  }),
  likelihoods: (joint: string, separate: string): Phrase => ({
    'zh-CN': `对数似然 ${joint}；两个独立 probit 之和 ${separate}。`,
    en: `Log likelihood ${joint}; of two separate probits ${separate}.`,
  }),
  instruments: (names: string): Phrase => ({
    'zh-CN': `排除变量（只进选择方程）：${names}。`,
    en: `Excluded instruments (in the selection alone): ${names}.`,
  }),
} as const

export const selectionErrorPhrases = {
  oneSelectionOnly: ({ selected, notSelected }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `可用的行里选中 ${selected} 行、未选中 ${notSelected} 行，只有一种，无从校正选择。请检查选中列、--selected-event，或是否导出了被拒的申请。`,
    en: `The rows in use hold ${selected} selected and ${notSelected} not selected: with one kind only there is no selection to correct. Check the column, --selected-event, and whether refused applications were exported.`,
  }),
}
