import type { Phrase } from './phrase.ts'
import { writtenCount } from './written-numbers.ts'

/** Duties of the three checks, as the record shows them. */
export const dutyLabels = {
  surveyedByTwo: { 'zh-CN': '双人调查', en: 'Surveyed by two' },
  surveyedBeforeReview: { 'zh-CN': '先调查后审查', en: 'Surveyed before the review' },
  creditReportFresh: { 'zh-CN': '审批前 30 天内查询征信', en: 'Credit report within 30 days of approval' },
  dutiesSeparated: { 'zh-CN': '审贷分离', en: 'Duties separated' },
  withinAuthority: { 'zh-CN': '权限内审批', en: 'Approved within authority' },
  sequenceKept: { 'zh-CN': '流程先后', en: 'Steps in order' },
  documentsComplete: { 'zh-CN': '资料齐全', en: 'Documents complete' },
  firstCheckInTime: { 'zh-CN': '首次检查 30 天内', en: 'First check within 30 days' },
  checksInTime: { 'zh-CN': '贷后检查按期', en: 'Checks after lending in time' },
  dunned: { 'zh-CN': '逾期 30 天以上有催收', en: 'Collection where over 30 days late' },
} as const satisfies Record<string, Phrase>

export const dueDiligenceWords = {
  title: { 'zh-CN': '客户经理尽职调查表', en: 'Due-diligence records of account managers' },
  how: { 'zh-CN': '用法', en: 'How to use these pages' },
  evidenceTitle: { 'zh-CN': '是证据，不是处分', en: 'Evidence, not accusation' },
  evidence: {
    'zh-CN':
      '本表只列台账记录了什么、缺什么、哪些不由客户经理掌握。缺记录不等于没有做；命中规则是核查线索；违约多于预期可能出于运气。尽职与否由本社按制度、听取本人说明后认定。',
    en: 'These pages list what the files record, what they lack, and what lay outside the officer’s hands. What is not recorded may have been done; a hit of a rule is a lead; more defaults than expected may be luck. Whether duties were done is for the cooperative to find by its own rules, after hearing the officer.',
  },
  steps: [
    {
      'zh-CN': '对照原始档案核实“记录缺口”，能补证的补证。',
      en: 'Check each gap against the paper file; add what can be shown.',
    },
    {
      'zh-CN': '剔除受灾、重病死亡、接手的借据：这些不由经办人掌握。',
      en: 'Set apart notes struck by disaster, illness or death, and notes taken over: they were not in the officer’s hands.',
    },
    {
      'zh-CN': '与其他客户经理同一项的比例对照：普遍缺失的是制度问题，不是个人问题。',
      en: 'Compare with the others: what is missing everywhere is a matter of the rules, not of a person.',
    },
    {
      'zh-CN': '由本人书面说明，再由认定人填写结论和依据。',
      en: 'Let the officer state the case in writing; then fill in the finding and its grounds.',
    },
  ],
  notes: { 'zh-CN': '经办借据', en: 'Notes handled' },
  defaults: { 'zh-CN': '违约借据', en: 'Defaulted notes' },
  expected: { 'zh-CN': '期望违约', en: 'Expected defaults' },
  expectedNote: {
    'zh-CN': '表现期已满的借据，按借款人状况、乡镇年景和其他人的实绩',
    en: 'of mature notes, by borrowers, township-years and the other officers’ record',
  },
  ratio: { 'zh-CN': '实际／期望', en: 'Observed / expected' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  notCompared: { 'zh-CN': '未比较', en: 'not compared' },
  dutiesCaption: {
    'zh-CN': '三查记录：违约和命中规则的借据，与本人全部、其他人对照',
    en: 'The three checks on record: defaulted and flagged notes beside all own notes and the others’',
  },
  duty: { 'zh-CN': '应做', en: 'Duty' },
  looked: { 'zh-CN': '违约和命中的借据', en: 'Defaulted and flagged notes' },
  judged: { 'zh-CN': '可判断', en: 'Judged' },
  kept: { 'zh-CN': '有记录', en: 'On record' },
  missing: { 'zh-CN': '缺口', en: 'Gaps' },
  ownShare: { 'zh-CN': '本人全部有记录', en: 'All own notes' },
  othersShare: { 'zh-CN': '其他人有记录', en: 'The others’ notes' },
  dutiesNote: {
    'zh-CN': '“可判断”为 0 的，台账没有所需的列或附表。',
    en: 'Where none is judged the book lacks the columns or the companion file.',
  },
  recordsCaption: { 'zh-CN': '逐笔记录', en: 'Note by note' },
  loan: { 'zh-CN': '借据', en: 'Note' },
  disbursedOn: { 'zh-CN': '发放日', en: 'Disbursed' },
  amount: { 'zh-CN': '金额（元）', en: 'Amount (yuan)' },
  balance: { 'zh-CN': '余额（元）', en: 'Balance (yuan)' },
  defaulted: { 'zh-CN': '违约', en: 'Defaulted' },
  rules: { 'zh-CN': '命中规则', en: 'Rules' },
  gaps: { 'zh-CN': '记录缺口', en: 'Gaps in the record' },
  outside: { 'zh-CN': '不由本人掌握', en: 'Outside the officer’s hands' },
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
  noGap: { 'zh-CN': '无', en: 'none' },
  shock: { 'zh-CN': '受灾或重病死亡', en: 'disaster, illness or death' },
  inherited: { 'zh-CN': '接手（第一责任人另有其人）', en: 'taken over (another was first responsible)' },
  nothingOutside: { 'zh-CN': '未见', en: 'nothing recorded' },
  recordsNote: {
    'zh-CN': '余额大的在前。规则只列高、中两级；同村同周借款等巧合也会命中，须核实。',
    en: 'The largest balance first. Rules of high and medium severity; coincidence can be a hit and is to be checked.',
  },
  recordsCut: { 'zh-CN': '最多列 40 笔。', en: 'At most 40 are listed.' },
  statementCaption: { 'zh-CN': '说明与认定（手填）', en: 'Statement and finding, to be filled in' },
  item: { 'zh-CN': '项目', en: 'Item' },
  toFillIn: { 'zh-CN': '填写', en: 'To be filled in' },
  toFill: [
    { 'zh-CN': '客户经理说明', en: 'The officer’s statement' },
    { 'zh-CN': '补充证据（档案、影像、证人）', en: 'Further evidence (file, photographs, witnesses)' },
    { 'zh-CN': '核查情况', en: 'What was checked' },
    {
      'zh-CN': '认定：□ 已尽职，免责　□ 部分尽职，减责　□ 未尽职，按制度处理　□ 证据不足，续查',
      en: 'Finding: □ duties done, exempt  □ done in part  □ not done, by the rules  □ evidence lacking, go on',
    },
    { 'zh-CN': '认定依据（制度条款）', en: 'Grounds (article of the rules)' },
  ],
  statementNote: {
    'zh-CN': '认定前须听取本人意见；本人不同意的，记明理由和申诉途径。',
    en: 'The officer is heard first; disagreement is recorded with its reasons and the way of appeal.',
  },
  signatures: [
    { 'zh-CN': '客户经理', en: 'Account manager' },
    { 'zh-CN': '核查人', en: 'Examined by' },
    { 'zh-CN': '认定人', en: 'Found by' },
  ],
} as const

export function officerTitle(officer: string): Phrase {
  return { 'zh-CN': `客户经理 ${officer}`, en: `Account manager ${officer}` }
}

export function pagesSentence(listed: number, count: number): Phrase {
  const part = listed < count
  return {
    'zh-CN': `高级别规则有命中、或违约多于期望的客户经理 ${writtenCount(count)} 人，每人一页，按编号${part ? `；列出其中 ${writtenCount(listed)} 人（违约多于期望、命中多的优先）` : ''}。`,
    en: `${writtenCount(count)} account managers have hits of high severity or more defaults than expected: a page for each, by code${part ? `; ${writtenCount(listed)} of them are here, excess defaults and most hits first` : ''}.`,
  }
}

export function defaultsSentence(
  defaults: {
    readonly notes: number
    readonly shock: number
    readonly inherited: number
    readonly complete: number
    readonly explained: number
  },
  flagged: number,
): Phrase {
  const { notes, shock, inherited, complete, explained } = defaults
  const hits = {
    'zh-CN': `另有命中高、中级规则的借据 ${writtenCount(flagged)} 笔（可与违约重叠）。`,
    en: `${writtenCount(flagged)} notes are hits of rules of high or medium severity, defaulted or not.`,
  }
  return notes === 0
    ? { 'zh-CN': `没有违约借据。${hits['zh-CN']}`, en: `No note defaulted. ${hits.en}` }
    : {
        'zh-CN': `违约 ${writtenCount(notes)} 笔，其中受灾或重病死亡 ${writtenCount(shock)} 笔、接手 ${writtenCount(inherited)} 笔、可判断的各项记录齐全 ${writtenCount(complete)} 笔；三者都不是、需要说明的 ${writtenCount(notes - explained)} 笔。${hits['zh-CN']}`,
        en: `Of ${writtenCount(notes)} defaulted notes ${writtenCount(shock)} had a disaster, illness or death, ${writtenCount(inherited)} were taken over, ${writtenCount(complete)} have a complete record; ${writtenCount(notes - explained)} have none of the three and are to be explained. ${hits.en}`,
      }
}
