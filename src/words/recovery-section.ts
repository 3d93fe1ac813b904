import type { Phrase } from './phrase.ts'

/** The study's section on what is lost of a default. */
export const recoverySection = {
  heading: { 'zh-CN': '违约后能收回多少', en: 'What comes back after a default' },
  unavailable: { 'zh-CN': '违约损失率', en: 'Loss given default' },
  nothing: {
    'zh-CN':
      '需要台账的 recovered 列或 actions 表的 recovered 列，且至少 5 笔违约已满 24 个月；其余各处用规定值。',
    en: 'It needs the column recovered of the ledger or of `actions`, and at least 5 defaults 24 months old; elsewhere stated values are used.',
  },
  caption: (notes: string, own: number): Phrase => ({
    'zh-CN': `${notes} 笔违约已满 24 个月：${own} 种担保方式的损失率主要由本社数据得出，其余仍为规定值`,
    en: `${notes} defaults are 24 months old: the loss of ${own} kinds of guarantee rests mostly on own data, the others on stated values`,
  }),
  guarantee: { 'zh-CN': '担保方式', en: 'Guarantee' },
  notes: { 'zh-CN': '违约（笔）', en: 'Defaults' },
  exposure: { 'zh-CN': '违约时欠款', en: 'Owed at default' },
  observed: { 'zh-CN': '实际损失率', en: 'Observed loss' },
  stated: { 'zh-CN': '规定值', en: 'Stated' },
  credibility: { 'zh-CN': '可信度', en: 'Credibility' },
  estimate: { 'zh-CN': '估计', en: 'Estimate' },
  interval: { 'zh-CN': '±1 标准差', en: '± 1 standard deviation' },
  certainty: { 'zh-CN': '依据', en: 'Rests on' },
  method: {
    'zh-CN':
      '以违约满 24 个月为限：核销和仍未还清的，未收回部分即损失；还清、代偿、理赔、借新还旧的为 0（借新还旧的损失算在新借据上）；已转让的不计。按欠款加权，不折现。笔数少时向规定值收缩（Bühlmann 可信度；规定值的标准差按 0.15 假定）。预期损失用“估计”一列。',
    en: 'Only defaults 24 months old: of what is written off or still owed, the part that has not come in is lost; paid, paid by a guarantor or insurer, or refinanced is 0 (the loss of a refinancing is that of the new note); sold notes are left out. Weighted by what was owed, not discounted. Few notes are drawn toward the stated value (Bühlmann credibility; the stated value is taken to be off by a standard deviation of 0.15). Expected loss uses the column Estimate.',
  },
  unused: (count: string): Phrase => ({
    'zh-CN': `另有 ${count} 笔违约未满 24 个月、已转让或欠款不明，未用。`,
    en: `${count} more defaults are younger, sold or of unknown exposure, and are not used.`,
  }),
} as const
