import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney, writtenPercent } from './written-numbers.ts'

const yuan = (value: number) => writtenMoney(Math.round(100 * value))

/** What is lost of a note at a default, and what undrawn lines add to it. */
export const lossExposureWords = {
  caption: (own: number, all: number): Phrase =>
    own === 0
      ? {
          'zh-CN': `违约损失率：${all} 种担保方式都用规定值，本社回收记录不足`,
          en: `Loss given default: stated values for all ${all} kinds of guarantee, since own recoveries are too few`,
        }
      : {
          'zh-CN': `违约损失率：${all} 种担保方式中 ${own} 种主要由本社回收得出，其余以规定值为主`,
          en: `Loss given default: of ${all} kinds of guarantee ${own} rest mostly on own recoveries, the others on stated values`,
        },
  guarantee: { 'zh-CN': '担保方式', en: 'Guarantee' },
  notes: { 'zh-CN': '借据（笔）', en: 'Notes' },
  exposure: { 'zh-CN': '违约敞口（万元）', en: 'Exposure at default (10,000 yuan)' },
  lossGivenDefault: { 'zh-CN': '违约损失率', en: 'Loss given default' },
  error: { 'zh-CN': '标准差', en: 'Standard deviation' },
  certainty: { 'zh-CN': '来源', en: 'Certainty' },
  observed: { 'zh-CN': '依据的违约（笔）', en: 'Own defaults behind it' },
  afterSharing: { 'zh-CN': '扣除分担后', en: 'After sharing' },
  expectedLoss: { 'zh-CN': '预期损失（万元）', en: 'Expected loss (10,000 yuan)' },
  note: {
    'zh-CN':
      '预期损失、损失分布、分阶段预期信用损失和措施都用这一列损失率。本社违约少的，按可信度向规定值收缩；没有的，用规定值（标准差按 0.15 假定）。“扣除分担后”指风险补偿基金和担保公司按合同承担以后本社自己的损失。',
    en: 'Expected loss, the loss distribution, expected credit loss by stage and the measures all use this column. Where own defaults are few it is drawn toward the stated value by credibility; without any it is the stated value (taken to be off by a standard deviation of 0.15). After sharing: what the cooperative itself loses once risk funds and guarantee companies have paid by contract.',
  },
  undrawn: (part: {
    readonly households: number
    readonly undrawn: number
    readonly conversionFactor: number
    readonly exposure: number
    readonly expectedLoss: number
    readonly shareOfExpectedLoss: number
    readonly shareOfShortfall: number
    readonly idleHouseholds: number
    readonly idleUndrawn: number
  }): Phrase => ({
    'zh-CN': `未用额度：${writtenCount(part.households)} 户有未违约借据的农户还有 ${yuan(part.undrawn)['zh-CN']}有效额度未用，按 ${writtenPercent(part.conversionFactor, 0)} 的信用转换系数（可随时无条件撤销的承诺，假定）使违约敞口增加 ${yuan(part.exposure)['zh-CN']}，其中预期损失 ${yuan(part.expectedLoss)['zh-CN']}，占全部预期损失的 ${writtenPercent(part.shareOfExpectedLoss)}，占最坏千分之一年景损失的 ${writtenPercent(part.shareOfShortfall)}。已违约户的额度视同停用。另有 ${writtenCount(part.idleHouseholds)} 户有额度而没有欠款（${yuan(part.idleUndrawn)['zh-CN']}）：模型不知其违约概率，用信之前不计损失。`,
    en: `Undrawn lines: ${writtenCount(part.households)} households with a note at risk have ${yuan(part.undrawn).en} of lines in force undrawn; at a credit conversion factor of ${writtenPercent(part.conversionFactor, 0)} (commitments that may be cancelled at any time, an assumption) exposure at default grows by ${yuan(part.exposure).en}. It brings ${yuan(part.expectedLoss).en} of the expected loss, ${writtenPercent(part.shareOfExpectedLoss)} of it, and ${writtenPercent(part.shareOfShortfall)} of the loss in the worst thousandth of years. Lines of households in default are taken as stopped. ${writtenCount(part.idleHouseholds)} more households have a line and owe nothing (${yuan(part.idleUndrawn).en}): no model tells their probability of default, and nothing is counted until they draw.`,
  }),
} as const
