import type { Phrase } from './phrase.ts'

type Details = Readonly<Record<string, string | number>>

/** The values that there are; their number alone where they may name persons. */
function existing(levels: string | number, count: string | number): Phrase {
  return levels
    ? { 'zh-CN': `现有取值：${levels}。`, en: `It has: ${levels}.` }
    : {
        'zh-CN': `现有 ${count} 个取值，像是编号或姓名，不逐一列出。`,
        en: `It has ${count} values, like numbers or names of persons, which are not listed.`,
      }
}

/** A text may be a name: only a number is shown. */
function shownValue(value: string | number): Phrase {
  const isNumber = String(value).trim() !== '' && !Number.isNaN(Number(value))
  return isNumber ? { 'zh-CN': `的值“${value}”`, en: `"${value}"` } : { 'zh-CN': '的文字', en: 'a text' }
}

/** What is wrong with a regression that was asked for, and what to do. */
export const regressionErrorPhrases = {
  eventUnknown: ({ column, levels }: Details): Phrase => ({
    'zh-CN': `结果列“${column}”的取值是 ${levels}，看不出哪个代表违约。请用 --event 指明，例如 --event bad。`,
    en: `The outcome column "${column}" has the values ${levels}, and none is known to mean default. Name it with --event, such as --event bad.`,
  }),
  eventNotFound: ({ column, event, levels, count }: Details): Phrase => ({
    'zh-CN': `结果列“${column}”里没有取值“${event}”。${existing(levels, count)['zh-CN']}`,
    en: `The outcome column "${column}" has no value "${event}". ${existing(levels, count).en}`,
  }),
  outcomeNotBinary: ({ column, levels }: Details): Phrase => ({
    'zh-CN': `结果列“${column}”有两个以上的取值${levels ? `（${levels} …）` : '，像是编号或姓名'}。请用 --event 指明哪个代表违约，其余都算未违约；或换一列。`,
    en: `The outcome column "${column}" has more than two values${levels ? ` (${levels} …)` : ', like numbers or names of persons'}. Name the one that means default with --event, the others then count as no default; or choose another column.`,
  }),
  outcomeHasOneValue: ({ column, level }: Details): Phrase => ({
    'zh-CN': `结果列“${column}”只有一个取值“${level}”，只有一种结果，无从比较。请检查结果列或数据是否取全。`,
    en: `The outcome column "${column}" holds the value "${level}" only: with one outcome there is nothing to compare. Check the column, and whether the export is complete.`,
  }),
  outcomeEmpty: ({ column }: Details): Phrase => ({
    'zh-CN': `结果列“${column}”没有任何值。请换一列，或重新导出。`,
    en: `The outcome column "${column}" holds no value at all. Choose another column, or export it again.`,
  }),
  factorIsOutcome: ({ column }: Details): Phrase => ({
    'zh-CN': `“${column}”是结果列，不能同时作因素。请从 --factors 里去掉。`,
    en: `"${column}" is the outcome and cannot be a factor as well. Take it out of --factors.`,
  }),
  tooManyLevels: ({ column, levels, most }: Details): Phrase => ({
    'zh-CN': `“${column}”有 ${levels} 个取值，超过 ${most} 个，逐个估计没有意义，也算不动。请合并取值；若它是人或地点的编号，请用 --random-intercept。`,
    en: `"${column}" has ${levels} levels, more than ${most}: too many to estimate one by one. Merge levels; if it names people or places, use --random-intercept.`,
  }),
  oneOutcomeOnly: ({ events, nonEvents }: Details): Phrase => ({
    'zh-CN': `可用的行里违约 ${events} 笔、未违约 ${nonEvents} 笔，只有一种结果，无从比较。请检查结果列、--event，或缺失值是否过多。`,
    en: `The rows in use hold ${events} events and ${nonEvents} non-events: with one outcome only there is nothing to compare. Check the outcome column, --event, and whether too much is missing.`,
  }),
  noRowsLeft: ({ rows }: Details): Phrase => ({
    'zh-CN': `全部 ${rows} 行都在所用的某一列上缺值，没有可用的行。请用 --factors 减少因素。`,
    en: `All ${rows} rows miss a value in some column in use, so none is left. Name fewer factors with --factors.`,
  }),
  /** The columns left out, if any, in either language. */
  noFactors: ({ 'zh-CN': leftOut, en }: Details): Phrase => ({
    'zh-CN': `没有可用的因素${leftOut ? `；未作因素的列：${leftOut}` : ''}。请用 --factors 指明列名。`,
    en: `There is no factor to use${en ? `; the other columns are left out unless named: ${en}` : ''}. Name columns with --factors.`,
  }),
  weightNotACount: ({ column, row, value }: Details): Phrase => ({
    'zh-CN': `权重列“${column}”第 ${row} 行${shownValue(value)['zh-CN']}不是非负数。权重是频数。`,
    en: `The weight column "${column}" has ${shownValue(value).en} in row ${row}, which is not a number of 0 or more. Weights are frequencies.`,
  }),
  countNotACount: ({ column, row, value }: Details): Phrase => ({
    'zh-CN': `计数列“${column}”第 ${row} 行${shownValue(value)['zh-CN']}不是非负数。`,
    en: `The count column "${column}" has ${shownValue(value).en} in row ${row}, which is not a number of 0 or more.`,
  }),
  referenceNotFound: ({ column, level, levels, count }: Details): Phrase => ({
    'zh-CN': `“${column}”在可用的行里没有取值“${level}”，不能作参照组。${existing(levels, count)['zh-CN']}`,
    en: `"${column}" has no value "${level}" in the rows in use, so it cannot be the reference. ${existing(levels, count).en}`,
  }),
  referenceOfNumber: ({ column }: Details): Phrase => ({
    'zh-CN': `“${column}”是数字列，没有参照组。若要按分类变量处理，请加 --nominal ${column}。`,
    en: `"${column}" holds numbers and has no reference level. To treat it as categories add --nominal ${column}.`,
  }),
  populationRateOutOfRange: ({ populationRate }: Details): Phrase => ({
    'zh-CN': `总体违约率 ${populationRate} 应在 0 与 1 之间。`,
    en: `The population rate ${populationRate} must be between 0 and 1.`,
  }),
  sampleHasOneOutcome: (_: Details): Phrase => ({
    'zh-CN': '样本里只有一种结果，无法按总体违约率校正截距。',
    en: 'The sample has one outcome only, so its intercept cannot be corrected to a population rate.',
  }),
  factorNotInFile: ({ column }: Details): Phrase => ({
    'zh-CN': `文件里没有名为“${column}”的列。`,
    en: `The file has no column "${column}".`,
  }),
  oneGroupOnly: ({ column }: Details): Phrase => ({
    'zh-CN': `“${column}”在可用的行里只有一个组，谈不上组间差别。请换一列，或去掉 --random-intercept。`,
    en: `"${column}" has one group only in the rows in use, so there is no spread among groups. Choose another column, or leave out --random-intercept.`,
  }),
  groupsOfOne: ({ column }: Details): Phrase => ({
    'zh-CN': `“${column}”的每个组都只有一笔，组间差别与偶然分不开。请换一列分得更粗的。`,
    en: `Each group of "${column}" has one observation only: a spread among groups cannot be told from chance. Choose a coarser column.`,
  }),
  groupsHaveOneOutcome: ({ column }: Details): Phrase => ({
    'zh-CN': `“${column}”的每个组要么全部违约，要么全部未违约，组间差别为无穷大，无法估计。请换一列分得更粗的，或检查它是否就是结果。`,
    en: `In each group of "${column}" all rows default or none does: the spread among groups is infinite. Choose a coarser column, or check whether it is the outcome itself.`,
  }),
  groupingsCoincide: ({ column, other }: Details): Phrase => ({
    'zh-CN': `“${column}”与“${other}”的分组完全相同，无法区分。请只保留一个。`,
    en: `"${column}" and "${other}" part the rows in the same way and cannot be told apart. Keep one of them.`,
  }),
  groupsTooCrossed: ({ column, other }: Details): Phrase => ({
    'zh-CN': `“${column}”与“${other}”的组太多且互相交叉，超出可计算的范围。请换一列分得更粗的，或只用一个。`,
    en: `"${column}" and "${other}" have too many groups that cross to be fitted together. Choose a coarser column, or use one of them.`,
  }),
} as const satisfies Record<string, (details: Details) => Phrase>

/** Faults of scored outcomes that a validation can meet. */
export const scoredOutcomesErrorPhrases = {
  scoreMissing: ({ row }: Details): Phrase => ({
    'zh-CN': `第 ${Number(row) + 2} 行没有分数。`,
    en: `Row ${Number(row) + 2} has no score.`,
  }),
  scoreNotAProbability: ({ row, value }: Details): Phrase => ({
    'zh-CN': `第 ${Number(row) + 2} 行的概率“${value}”不在 0 与 1 之间。`,
    en: `Row ${Number(row) + 2} has the probability "${value}", which is not between 0 and 1.`,
  }),
  lengthsDiffer: ({ rows, other }: Details): Phrase => ({
    'zh-CN': `两列长度不同：${rows} 与 ${other}。`,
    en: `Two columns differ in length: ${rows} and ${other}.`,
  }),
} as const satisfies Record<string, (details: Details) => Phrase>
