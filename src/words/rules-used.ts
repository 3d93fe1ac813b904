import type { Phrase } from './phrase.ts'

/** The table of rules in the chapter on method: what each is, and how it is known. */
export const rulesUsedWords = {
  heading: { 'zh-CN': '所用的规则和把握', en: 'Rules used, and how they are known' },
  caption: (checked: number, all: number): Phrase => ({
    'zh-CN': `${all} 项规则中 ${checked} 项的界限出自所见原文或系统，其余凭知识写入或由本系统设定，引用前请对照原文`,
    en: `Of ${all} rules ${checked} have terms seen in a source; the others are from knowledge or set by this system: compare with the text before you rely on them`,
  }),
  rule: { 'zh-CN': '规则', en: 'Rule' },
  source: { 'zh-CN': '文件与文号', en: 'Document and number' },
  from: { 'zh-CN': '施行', en: 'In force from' },
  ofDocument: { 'zh-CN': '文号', en: 'Number' },
  ofFrom: { 'zh-CN': '施行日', en: 'Day' },
  ofTerms: { 'zh-CN': '界限', en: 'Terms' },
  certainty: { 'zh-CN': '把握', en: 'How it is known' },
  own: { 'zh-CN': '本系统设定', en: 'set by this system' },
  note: {
    'zh-CN':
      '“所见”：写程序时见到的原文、摘要或在用系统；“知识高、中、低”：凭知识写入，未逐字核对原文，高、中、低为把握大小；“设定”：本系统的参数，不是监管规定，可按本社办法修改。只知年份的写年份。农村信用社对商业银行的规则多为参照执行。',
    en: '“Seen”: in a text, an abstract or a system at work when this was written. “Knowledge, high, medium, low”: written from knowledge and not compared with the text word by word. “Set”: a parameter of this system, no regulation, to be replaced by the cooperative’s own. Where only the year is known, the year stands. Rural credit cooperatives follow most rules for commercial banks by reference.',
  },
} as const

export const certaintyWords = {
  seen: { 'zh-CN': '所见', en: 'seen' },
  knowledgeHigh: { 'zh-CN': '知识高', en: 'knowledge, high' },
  knowledgeMedium: { 'zh-CN': '知识中', en: 'knowledge, medium' },
  knowledgeLow: { 'zh-CN': '知识低', en: 'knowledge, low' },
  design: { 'zh-CN': '设定', en: 'set' },
} as const satisfies Record<string, Phrase>

export const ruleUsedWords = {
  measures2023: {
    'zh-CN': '五级分类：逾期天数下限、重组与上调',
    en: 'Five categories: floors by days past due, restructuring, upgrades',
  },
  guidance2006: { 'zh-CN': '五级分类矩阵（变体 A）', en: 'Matrix of the five categories (variant A)' },
  matrixB: { 'zh-CN': '五级分类矩阵（变体 B）', en: 'Matrix of the five categories (variant B)' },
  extension: {
    'zh-CN': '展期一次为限，至少列关注',
    en: 'Extended once, and special mention or worse',
  },
  extensionLength: { 'zh-CN': '展期期限', en: 'Length of an extension' },
  renewal: {
    'zh-CN': '续贷：登记且正常的不作借新还旧',
    en: 'Renewal: registered and in order, it is no refinancing',
  },
  guidance2002: { 'zh-CN': '贷款损失准备计提比例', en: 'Provision shares by category' },
  standard2012: {
    'zh-CN': '准备金标准法、一般准备',
    en: 'Standard method of provisions, general reserve',
  },
  decree2011: {
    'zh-CN': '拨备覆盖率、贷款拨备率下限',
    en: 'Floors of coverage and provision ratio',
  },
  notice2018: {
    'zh-CN': '下限按分类准确性、不良处置、资本充足率分档',
    en: 'Floors in steps by accuracy, disposal and capital',
  },
  stages: { 'zh-CN': '预期信用损失三阶段', en: 'Three stages of expected credit loss' },
  statedLosses: { 'zh-CN': '违约损失率规定值', en: 'Stated loss given default' },
  capital2013: { 'zh-CN': '资本充足率 10.5%／8.5%／7.5%', en: 'Capital 10.5 / 8.5 / 7.5%' },
  capital2004: { 'zh-CN': '资本充足率 8%', en: 'Capital 8%' },
  concentration: {
    'zh-CN': '单一客户 10%、集团客户 15%、最大十户 50%',
    en: 'Largest customer 10%, group 15%, ten largest 50%',
  },
  returns1104: { 'zh-CN': '报表项目与勾稽关系', en: 'Items and checks of the returns' },
  offBalance: { 'zh-CN': '欠息逾期 90 天转表外', en: 'Interest off the balance sheet after 90 days' },
  penalty: { 'zh-CN': '罚息：逾期加 30–50%，挪用加 50–100%', en: 'Penalty: 30–50% late, 50–100% misuse' },
  limitation: { 'zh-CN': '诉讼时效三年（此前两年）', en: 'Limitation of three years (two before)' },
  guaranteeSince2021: { 'zh-CN': '保证期间（2021 年起签约）', en: 'Guarantee period (signed since 2021)' },
  guaranteeBefore2021: { 'zh-CN': '保证期间（2021 年前签约）', en: 'Guarantee period (signed before 2021)' },
  silentSince2021: {
    'zh-CN': '未约定的为一般保证（2021 年起签约）',
    en: 'A silent guarantee is general (signed since 2021)',
  },
  silentBefore2021: {
    'zh-CN': '未约定的为连带保证（2021 年前签约）',
    en: 'A silent guarantee is joint and several (before 2021)',
  },
  primeRate: { 'zh-CN': '贷款市场报价利率', en: 'Loan prime rate' },
  interestTax: {
    'zh-CN': '农户小额贷款利息免增值税（至 2027 年）',
    en: 'No VAT on interest of small farmers’ loans (to 2027)',
  },
  creditVillages: { 'zh-CN': '信用村、信用乡镇标准', en: 'Criteria of credit villages and townships' },
  detection: { 'zh-CN': '识别规则 R01–R20 的界限', en: 'Limits of the detection rules R01–R20' },
  indicators: { 'zh-CN': '关键风险指标的黄线、红线', en: 'Amber and red of the key risk indicators' },
  creditLines: {
    'zh-CN': '授信额度上限与系数',
    en: 'Caps and factors of credit lines',
  },
  officers: {
    'zh-CN': '管户、轮岗、培训的提示界限',
    en: 'Limits of managers’ load, rotation and training',
  },
} as const satisfies Record<string, Phrase>
