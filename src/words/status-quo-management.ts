import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney, writtenPercent } from './written-numbers.ts'

export const checkStageWords = {
  before: { 'zh-CN': '贷前调查', en: 'Before lending: survey' },
  at: { 'zh-CN': '贷时审查', en: 'At lending: review and approval' },
  after: { 'zh-CN': '贷后检查', en: 'After lending: checks' },
  whole: { 'zh-CN': '全流程', en: 'The whole process' },
} as const satisfies Record<string, Phrase>

export const checkRuleWords = {
  surveyDated: { 'zh-CN': '有调查日期', en: 'survey is dated' },
  surveyedBeforeReview: { 'zh-CN': '调查不晚于审查', en: 'survey no later than review' },
  creditReportFresh: {
    'zh-CN': '审批前 30 天内查询征信',
    en: 'credit report at most 30 days before approval',
  },
  surveyedByTwo: { 'zh-CN': '双人调查', en: 'two different investigators' },
  reviewAndApprovalDated: { 'zh-CN': '审查、审批均有日期', en: 'review and approval are dated' },
  approvedBeforeDisbursement: {
    'zh-CN': '先审查、后审批、再签约放款',
    en: 'review, approval, contract and disbursement in order',
  },
  dutiesSeparated: {
    'zh-CN': '审贷分离（调查、审查、审批不同人）',
    en: 'investigator, reviewer and approver are different persons',
  },
  withinAuthority: { 'zh-CN': '金额在审批权限之内', en: 'amount within the approver’s authority' },
  afterChecked: { 'zh-CN': '至少做过一次贷后检查', en: 'checked at least once after lending' },
  firstCheckInTime: { 'zh-CN': '放款后 30 天内首次检查', en: 'first check within 30 days' },
  afterChecksInTime: { 'zh-CN': '应做的检查全部按期完成', en: 'every check done by its due day' },
  sequenceKept: { 'zh-CN': '六个环节日期不倒置', en: 'all six steps in order' },
  allThreeKept: {
    'zh-CN': '三查齐全（有序、审贷分离、做过贷后检查）',
    en: 'all three checks made, in order and by different persons',
  },
} as const satisfies Record<string, Phrase>

export const managementColumns = {
  rule: { 'zh-CN': '要求', en: 'Rule' },
  judged: { 'zh-CN': '可判定笔数', en: 'Notes judged' },
  broken: { 'zh-CN': '不符笔数', en: 'Broken' },
  kept: { 'zh-CN': '符合率', en: 'Kept' },
  lately: { 'zh-CN': '近 12 个月', en: 'Last 12 months' },
  step: { 'zh-CN': '环节', en: 'Step' },
  households: { 'zh-CN': '户数', en: 'Households' },
  ofAll: { 'zh-CN': '占在册户', en: 'Of the register' },
  ofBefore: { 'zh-CN': '占上一环节', en: 'Of the step before' },
  villages: { 'zh-CN': '村数', en: 'Villages' },
  group: { 'zh-CN': '村别', en: 'Villages' },
} as const satisfies Record<string, Phrase>

interface NamedRate {
  readonly label: Phrase
  readonly rate: number
}

export const threeChecksWords = {
  caption: (whole: number | null, weakest: NamedRate): Phrase => {
    const first: Phrase =
      whole === null
        ? { 'zh-CN': '', en: '' }
        : {
            'zh-CN': `三查齐全、审贷分离的借据占 ${writtenPercent(whole)}；`,
            en: `${writtenPercent(whole)} of notes had all three checks by different persons; `,
          }
    return weakest.rate < 1
      ? {
          'zh-CN': `${first['zh-CN']}最薄弱的是“${weakest.label['zh-CN']}”，符合率 ${writtenPercent(weakest.rate)}`,
          en: `${first.en}${first.en ? 'the' : 'The'} weakest point is “${weakest.label.en}”, kept by ${writtenPercent(weakest.rate)}`,
        }
      : {
          'zh-CN': `${first['zh-CN']}可判定的要求全部符合`,
          en: `${first.en}${first.en ? 'every' : 'Every'} rule that can be judged was kept`,
        }
  },
  figure: (most: NamedRate, worse: (NamedRate & { readonly change: number }) | null): Phrase => {
    const first: Phrase = {
      'zh-CN': `不符最多的是“${most.label['zh-CN']}”（${writtenPercent(1 - most.rate)}）`,
      en: `“${most.label.en}” is broken most (${writtenPercent(1 - most.rate)})`,
    }
    return worse === null
      ? {
          'zh-CN': `${first['zh-CN']}；近 12 个月没有一项明显变差`,
          en: `${first.en}; no rule was broken noticeably more in the last 12 months`,
        }
      : {
          'zh-CN': `${first['zh-CN']}；近 12 个月“${worse.label['zh-CN']}”变差最多，符合率比历年低 ${(-worse.change * 100).toFixed(1)} 个百分点`,
          en: `${first.en}; in the last 12 months “${worse.label.en}” worsened most, kept ${(-worse.change * 100).toFixed(1)} points less than over all years`,
        }
  },
  note: {
    'zh-CN':
      '按借据逐笔判定；日期或人员未填、无法判定的不计入。贷后检查只看数据截止日前应做的；第二调查人空缺视为单人调查。近 12 个月只列与借据长短无关的要求。日期相符不等于调查真实，录入日期的核查见第五章。',
    en: 'Judged note by note; notes whose dates or persons are blank are not judged. Checks after lending count where they were due by the as-of date; a missing second investigator is a survey by one. The last 12 months stand only where a note’s age does not matter. Dates in order do not prove that the survey was made: chapter 5 looks at how they were entered.',
  },
  missing: (rules: readonly Phrase[]): Phrase => ({
    'zh-CN': `台账没有所需列、无法判定的要求：${rules.map((rule) => rule['zh-CN']).join('；')}。`,
    en: `Rules that the book has no columns for: ${rules.map((rule) => rule.en).join('; ')}.`,
  }),
  title: { 'zh-CN': '贷款三查执行情况', en: 'The three checks' },
  nothing: {
    'zh-CN': '台账没有调查、审查、审批的日期和人员，也没有检查记录（checks 表），无法判断三查是否到位。',
    en: 'The book has no dates or persons of survey, review and approval and no log of checks, so the three checks cannot be judged.',
  },
  axis: { 'zh-CN': '不符借据占比', en: 'Share of notes that break it' },
} as const

export const coverageSteps = {
  register: { 'zh-CN': '在册农户', en: 'on the register' },
  filed: { 'zh-CN': '建档', en: 'with a file' },
  rated: { 'zh-CN': '评级', en: 'rated' },
  granted: { 'zh-CN': '授信', en: 'with a line' },
  using: { 'zh-CN': '用信（有贷款余额）', en: 'using the line (owing)' },
} as const satisfies Record<string, Phrase>

export const coverageWords = {
  caption: (facts: {
    readonly filed: number | null
    readonly granted: number | null
    readonly using: number | null
  }): Phrase => {
    const parts = [
      { share: facts.filed, zh: '建档面', en: 'have a file' },
      { share: facts.granted, zh: '授信面', en: 'have a line' },
      { share: facts.using, zh: '用信面', en: 'use it' },
    ].filter((part): part is typeof part & { share: number } => part.share !== null)
    return {
      'zh-CN':
        parts.map(({ share, zh }) => `${zh} ${writtenPercent(share)}`).join('，') ||
        '在册农户的建档、评级、授信、用信',
      en: parts.length
        ? `Of the households on the register ${parts.map(({ share, en }) => `${writtenPercent(share)} ${en}`).join(', ')}`
        : 'Files, ratings, lines and use of the households on the register',
    }
  },
  lines: (used: number, lines: number): Phrase => ({
    'zh-CN': `授信总额 ${writtenMoney(lines)['zh-CN']}，已用 ${writtenMoney(used)['zh-CN']}，用信率 ${writtenPercent(used / lines)}。`,
    en: `Lines add up to ${writtenMoney(lines).en}, of which ${writtenMoney(used).en} (${writtenPercent(used / lines)}) is used.`,
  }),
  withoutLine: (households: number): Phrase => ({
    'zh-CN': `另有 ${writtenCount(households)} 户有贷款余额而没有授信。`,
    en: `${writtenCount(households)} households owe without a line.`,
  }),
  expired: (households: number): Phrase => ({
    'zh-CN': `授信已过期的 ${writtenCount(households)} 户。`,
    en: `${writtenCount(households)} lines are past their last day.`,
  }),
  creditHouseholds: (households: number, share: number): Phrase => ({
    'zh-CN': `信用户 ${writtenCount(households)} 户，占在册农户 ${writtenPercent(share)}。`,
    en: `${writtenCount(households)} are credit households, ${writtenPercent(share)} of the register.`,
  }),
  area: (register: number, area: number): Phrase => ({
    'zh-CN': `机构表所列辖区农户 ${writtenCount(area)} 户，农户表在册 ${writtenCount(register)} 户${register === area ? '，一致' : ''}。`,
    en: `The institution table counts ${writtenCount(area)} households in the area, the register ${writtenCount(register)}${register === area ? ': they agree' : ''}.`,
  }),
  title: { 'zh-CN': '建档、评级、授信、用信', en: 'Files, ratings, lines and their use' },
  noRegister: {
    'zh-CN': '没有农户表（households），看不出建档、评级、授信和用信的覆盖面。',
    en: 'There is no register of households, so the reach of files, ratings, lines and their use cannot be told.',
  },
} as const

export const villageWords = {
  credit: { 'zh-CN': '信用村', en: 'credit villages' },
  other: { 'zh-CN': '其他村', en: 'other villages' },
  caption: (credit: NamedRate, other: NamedRate, differs: boolean): Phrase =>
    differs
      ? {
          'zh-CN': `信用村违约率 ${writtenPercent(credit.rate)}，其他村 ${writtenPercent(other.rate)}`,
          en: `Default is ${writtenPercent(credit.rate)} in credit villages and ${writtenPercent(other.rate)} in the others`,
        }
      : {
          'zh-CN': `信用村违约率 ${writtenPercent(credit.rate)}，其他村 ${writtenPercent(other.rate)}，差别在抽样误差之内`,
          en: `Default is ${writtenPercent(credit.rate)} in credit villages and ${writtenPercent(other.rate)} in the others: no more than chance`,
        },
  captionOfBalance: (villages: number, all: number): Phrase => ({
    'zh-CN': `${writtenCount(all)} 个村中信用村 ${writtenCount(villages)} 个`,
    en: `${writtenCount(villages)} of ${writtenCount(all)} villages are credit villages`,
  }),
  note: {
    'zh-CN': '信用村为目前状态，并非放款时；差别是相伴而行，不等于评上信用村就会少违约。',
    en: 'Credit villages are those of today, not of the disbursement. What goes together need not be cause and effect.',
  },
  title: { 'zh-CN': '信用村', en: 'Credit villages' },
  noRegister: {
    'zh-CN': '没有村庄表（villages），或其中没有信用村标志。',
    en: 'There is no register of villages, or it does not say which are credit villages.',
  },
} as const
