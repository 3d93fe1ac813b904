import type { Phrase } from './phrase.ts'

/** The study's section on who was refused and what that does to the estimated default. */
export const selectionSection = {
  heading: { 'zh-CN': '被拒农户与选择校正', en: 'Those refused, and correcting for selection' },
  introduction: {
    'zh-CN':
      '评分卡只见过获批的农户。若审批时看到了申请表上没有的风险，被拒农户的违约概率就不能照搬。这里用带样本选择的 probit（Van de Ven 与 Van Praag，1981）：ρ 是审批与违约中未观测部分的相关，负值表示获批者比其材料显示的更可靠。',
    en: 'A card has seen granted households only. If the decision saw risk that is not on the form, it does not hold for those refused. Here a probit with sample selection (Van de Ven & Van Praag 1981) is fitted: ρ is the correlation of what is not observed in decision and default; a negative one means that those granted are safer than their papers say.',
  },
  noRefused: {
    'zh-CN':
      '需要申请表（applications）中的 decision、loan_id 两列，其中有被拒的申请，且获批贷款中既有违约也有未违约。',
    en: 'It needs the columns decision and loan_id of `applications` with refused ones among them, and granted notes of which some defaulted and some did not.',
  },
  unavailable: { 'zh-CN': '就选择校正的违约概率', en: 'Default corrected for selection' },
  captionCorrected: (rho: string, low: string, high: string, p: string, isClear: boolean): Phrase => ({
    'zh-CN': `${isClear ? '审批利用了' : '看不出审批利用了'}材料以外的信息：相关 ρ 为 ${rho}（95% 区间 ${low} 至 ${high}，p ${p}）`,
    en: `Decisions ${isClear ? 'used' : 'show no sign of using'} more than the papers say: correlation ρ is ${rho} (95% interval ${low} to ${high}, p ${p})`,
  }),
  captionBand: {
    'zh-CN': '没有可用的排除变量，不给校正值，只给 ρ 从 −0.8 到 0.8 时违约概率的范围',
    en: 'Without a usable excluded instrument there is no corrected figure, only the range of default as ρ goes from −0.8 to 0.8',
  },
  assumption: { 'zh-CN': '假定', en: 'Assumption' },
  estimated: (rho: string): Phrase => ({
    'zh-CN': `估计的 ρ = ${rho}（校正）`,
    en: `ρ as estimated, ${rho} (corrected)`,
  }),
  given: (rho: string): Phrase => ({ 'zh-CN': `给定 ρ = ${rho}`, en: `ρ given as ${rho}` }),
  all: { 'zh-CN': '全部申请人', en: 'All who applied' },
  granted: { 'zh-CN': '获批者', en: 'Granted' },
  refused: { 'zh-CN': '被拒者', en: 'Refused' },
  goodRefused: { 'zh-CN': '被拒者中比获批平均更好的', en: 'Refused though safer than the mean granted' },
  notSignificant: {
    'zh-CN': 'ρ 与 0 无显著差别，校正与不校正相近。表中为各 ρ 下申请人的违约概率。',
    en: 'ρ does not differ visibly from 0, so correcting changes little. The lines give default of those who applied under each ρ.',
  },
  significant: {
    'zh-CN': 'ρ 明显异于 0：只用获批贷款建的卡不能直接用于被拒农户。表中为各 ρ 下申请人的违约概率。',
    en: 'ρ differs from 0: a card made from granted notes does not hold for those refused. The lines give default of those who applied under each ρ.',
  },
  instrumentsNote: (names: string): Phrase => ({
    'zh-CN': `排除变量（影响审批，假定不影响违约）：${names}。ρ 的识别依赖这一假定与正态假定。`,
    en: `Excluded instruments (they move the decision and, it is assumed, not default): ${names}. ρ rests on that and on the normal curve.`,
  }),
  preGrantedNote: (count: string): Phrase => ({
    'zh-CN': `整村授信村的 ${count} 笔申请不在内：那里的选择发生在用信时，而不在审批时。`,
    en: `${count} applications of villages where lines were granted to all beforehand are left out: selection there is at the use of the line, not at the decision.`,
  }),
  everyNote: (every: string): Phrase => ({
    'zh-CN': `申请很多：只用每 ${every} 户中一户的申请，笔数与户数也只是这些户的。`,
    en: `There are many applications: those of one household in ${every} are used, and the counts are theirs.`,
  }),
  immatureNote: (count: string): Phrase => ({
    'zh-CN': `获批而表现期未满的 ${count} 笔只进选择方程。`,
    en: `${count} granted notes that have not matured tell of the decision only.`,
  }),
  rejectCaption: {
    'zh-CN': '经典的拒绝推断：填入的都来自获批者，不能代替选择模型',
    en: 'Classical reject inference: all that is put in comes from those granted, so it replaces no selection model',
  },
  method: { 'zh-CN': '方法', en: 'Method' },
  rejectNote: {
    'zh-CN': '模糊增广按构造得回只用获批者的系数；它没有增加任何信息，只使标准误显得更小。',
    en: 'Fuzzy augmentation returns the accepted-only coefficients by construction: it adds no information and only makes the errors look smaller.',
  },
  turnedAwayCaption: (count: string, share: string): Phrase => ({
    'zh-CN': `被拒者中 ${count} 户（${share}）的违约概率低于获批者平均：可能错拒的好客户`,
    en: `${count} of those refused (${share}) have a lower probability of default than the mean granted: good households perhaps turned away`,
  }),
  turnedAwayNote: (rho: string): Phrase => ({
    'zh-CN': `按 ρ = ${rho} 计算，已考虑被拒这一事实。`,
    en: `At ρ = ${rho}, with the fact of refusal taken into account.`,
  }),
  group: { 'zh-CN': '分组', en: 'Group' },
  applications: { 'zh-CN': '申请（笔）', en: 'Applications' },
  refusedCount: { 'zh-CN': '被拒（笔）', en: 'Refused' },
  goodCount: { 'zh-CN': '其中可能错拒（户）', en: 'Good ones among them' },
  goodShare: { 'zh-CN': '占被拒', en: 'Share of refused' },
  byGrade: { 'zh-CN': '按信用等级', en: 'By grade' },
  byTownship: { 'zh-CN': '按乡镇', en: 'By township' },
  unknown: { 'zh-CN': '未注明', en: 'not stated' },
  notUsed: {
    'zh-CN': '未作决定、整村授信或缺借据',
    en: 'undecided, of pre-granted villages or without their note',
  },
} as const

export const rejectInferenceWords = {
  acceptedOnly: { 'zh-CN': '只用获批者', en: 'Accepted only' },
  fuzzyAugmentation: { 'zh-CN': '模糊增广', en: 'Fuzzy augmentation' },
  reclassification: { 'zh-CN': '重分类', en: 'Reclassification' },
  augmentation: { 'zh-CN': '加权增广', en: 'Augmentation' },
  parcelling: { 'zh-CN': '分段分配', en: 'Parcelling' },
  twins: { 'zh-CN': '孪生法', en: 'Twins' },
} as const satisfies Record<string, Phrase>

export const instrumentWords = {
  officer_workload: { 'zh-CN': '客户经理工作量', en: "the officer's workload" },
  credit_quota: { 'zh-CN': '信贷额度', en: 'the credit quota left' },
} as const satisfies Record<string, Phrase>
