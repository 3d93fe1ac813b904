import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney } from './written-numbers.ts'

/** What each ground of a detection rule says, in one line: what is seen, not what it means. */
export const groundLabels = {
  sharedAccount: {
    'zh-CN': '一个账户收三户以上的贷款',
    en: 'One account takes loans of three households or more',
  },
  sharedTelephone: {
    'zh-CN': '三户以上借款户共用一个电话',
    en: 'One telephone of three borrowing households or more',
  },
  sharedAddress: {
    'zh-CN': '三户以上借款户同一住址',
    en: 'One address of three borrowing households or more',
  },
  piling: {
    'zh-CN': '七天内三户以上的贷款进同一账户，合计超过单户上限（垒大户）',
    en: 'Within seven days loans of three households or more reach one account, together above a household’s cap (piling)',
  },
  commonPayer: {
    'zh-CN': '一个账户三十天内替三户以上还款',
    en: 'One account pays for three households or more within thirty days',
  },
  faultyIdentityNumber: { 'zh-CN': '证件号码校验不符', en: 'Identity number fails its check' },
  ageOutOfRange: {
    'zh-CN': '年龄不足 18 岁、超过 65 岁或到期满 70 岁',
    en: 'Below 18, above 65, or 70 at maturity',
  },
  goneBeforeLending: { 'zh-CN': '放款前已死亡或迁出', en: 'Dead or moved away before the loan' },
  stepsOutOfOrder: { 'zh-CN': '流程倒置', en: 'Steps out of order' },
  dutiesNotSeparated: { 'zh-CN': '审贷未分离', en: 'Duties not separated' },
  overAuthority: { 'zh-CN': '超权限审批', en: 'Approved beyond authority' },
  selfDealing: { 'zh-CN': '客户经理贷给本户或亲属', en: 'Officer lends to the own household or kin' },
  ownIdentity: { 'zh-CN': '借款人就是客户经理本人', en: 'The borrower is the officer' },
  refinanced: { 'zh-CN': '借新还旧', en: 'Repaid with a new note' },
  replaced: {
    'zh-CN': '还清前后三天内另贷八成以上（含过桥、未登记续贷）',
    en: 'Replaced within three days by 80% or more (bridge, unregistered renewal)',
  },
  replacedByRelated: {
    'zh-CN': '逾期贷款结清前后三天内，关联户（同账户、电话、住址、小组、亲属、担保）另贷八成以上',
    en: 'Overdue note ended while a related household (account, telephone, address, group, kin, guarantee) was lent 80% or more within three days',
  },
  registeredRenewal: {
    'zh-CN': '已登记续贷，条件齐备（只列示）',
    en: 'Registered renewal in order (listed only)',
  },
  extendedTwice: { 'zh-CN': '展期两次以上', en: 'Extended twice or more' },
  extendedAfterDue: { 'zh-CN': '逾期后展期', en: 'Extended when overdue' },
  extensionTooLong: { 'zh-CN': '展期超过规定期限', en: 'Extended for longer than the rule allows' },
  split: {
    'zh-CN': '一户三十天内化整为零，合计超过审批权限',
    en: 'Split within thirty days, together above the approver’s limit',
  },
  batch: {
    'zh-CN': '同日、同人、同额、同用途五笔以上',
    en: 'Five notes or more of one day, officer, amount and purpose',
  },
  repeatedMember: { 'zh-CN': '一户参加两个联保小组', en: 'A household in two groups' },
  groupAtOneAddress: { 'zh-CN': '联保小组过半同一住址', en: 'More than half of a group at one address' },
  groupOfOneSurname: { 'zh-CN': '联保小组过半同姓', en: 'More than half of a group of one surname' },
  pooledProceeds: { 'zh-CN': '联保成员贷款进同一账户', en: 'Loans of group members reach one account' },
  circularGuarantee: { 'zh-CN': '互保、循环担保', en: 'Guarantees in a circle' },
  identicalFigures: {
    'zh-CN': '五户以上收入、资产完全相同',
    en: 'Five households or more with the same income and assets',
  },
  roundFigures: { 'zh-CN': '收入取整明显多于其他人', en: 'Round incomes far more often than the others' },
  roundAssets: {
    'zh-CN': '净资产取整明显多于其他人',
    en: 'Round net assets far more often than the others',
  },
  digitPreference: { 'zh-CN': '收入末位数字偏好', en: 'Last digits of incomes unlike the others’' },
  outOfArea: {
    'zh-CN': '户籍、土地均不在机构服务区',
    en: 'Register and land both outside the branch’s area',
  },
  outOfSeason: { 'zh-CN': '用途与农时不符', en: 'Purpose out of season' },
  purposeAgainstIndustry: { 'zh-CN': '用途与投向行业不符', en: 'Purpose of another industry' },
  aboveCropCost: { 'zh-CN': '种肥贷款超过作物成本三倍', en: 'Above three times the crop’s cost' },
  firstPaymentDefault: { 'zh-CN': '首期即逾期超过 30 天', en: 'First payment over 30 days late' },
  paidByStaff: {
    'zh-CN': '客户经理或机构账户代付利息',
    en: 'Interest paid by an officer’s or branch’s account',
  },
  masked: {
    'zh-CN': '全年月末无逾期，而利息集中在月末最后一天、到期几乎全靠续贷',
    en: 'No arrears at any month’s end of a year, with interest on last days and endings in new notes nearly always',
  },
  classTooGood: {
    'zh-CN': '逾期超过 90 天而分类好于次级',
    en: 'Over 90 days late, class better than substandard',
  },
  upgradedUntested: {
    'zh-CN': '未经观察期（六个月、两期按时还款）上调分类',
    en: 'Upgraded without six months and two instalments on time',
  },
  documentMissing: { 'zh-CN': '缺少必备资料', en: 'Mandatory document missing' },
  checkBackfilled: { 'zh-CN': '到期后补录检查', en: 'Check written up after the due date' },
  inactive: { 'zh-CN': '一年没有自有资金往来', en: 'No transaction of its own for a year' },
  lineExceeded: { 'zh-CN': '余额超过授信额度', en: 'Owed more than the line' },
  drawnWhileOverdue: { 'zh-CN': '逾期期间再放款', en: 'Lent again while overdue' },
} as const satisfies Record<string, Phrase>

export const severityLabels = {
  high: { 'zh-CN': '高', en: 'high' },
  medium: { 'zh-CN': '中', en: 'medium' },
  low: { 'zh-CN': '低', en: 'low' },
} as const satisfies Record<string, Phrase>

export const rulesWords = {
  heading: { 'zh-CN': '识别规则 R01 至 R20', en: 'Detection rules R01 to R20' },
  rule: { 'zh-CN': '规则', en: 'Rule' },
  ground: { 'zh-CN': '所见情形', en: 'What is seen' },
  severity: { 'zh-CN': '级别', en: 'Severity' },
  judged: { 'zh-CN': '可判断', en: 'Judged' },
  hits: { 'zh-CN': '命中', en: 'Hits' },
  notes: { 'zh-CN': '涉及借据', en: 'Notes' },
  balance: { 'zh-CN': '涉及余额（元）', en: 'Outstanding (yuan)' },
  listed: { 'zh-CN': '列示', en: 'listed' },
  rulesNotes: {
    'zh-CN':
      '全部已发放借据，不限所选总体。“可判断”按规则的对象计：借据、户、账户、客户经理或联保小组；“命中”为核查线索，不是结论。余额为基准日仍未还清的金额，同一借据在一条规则里只计一次。带统计检验的规则（R12、R16）只列错误发现率 5% 以内的。',
    en: 'All notes lent, of whatever population. “Judged” counts what the rule is about: notes, households, accounts, officers or groups. A hit is a lead and no finding of fault. Outstanding is what is still owed on the as-of date, a note counting once in a rule. Rules that test (R12, R16) show hits within a false-discovery rate of 5%.',
  },
  hitsHeading: { 'zh-CN': '高级别线索', en: 'Leads of high severity' },
  subject: { 'zh-CN': '账户／户／小组', en: 'Account, household, group' },
  noteIds: { 'zh-CN': '借据', en: 'Notes' },
  evidence: { 'zh-CN': '证据', en: 'Evidence' },
  hitsNotes: {
    'zh-CN':
      '每种情形按未还余额从大到小最多列三条；电话隐去中间四位，住址只编号。全部线索及证据所在文件的行号，用 rules 命令导出。',
    en: 'At most three of each kind, by what is still owed; telephones have four digits hidden, addresses a number only. All leads with the rows of the files that show them: the command rules.',
  },
  none: { 'zh-CN': '没有高级别线索', en: 'No lead of high severity' },
} as const satisfies Record<string, Phrase>

export function rulesCaption(
  high: { hits: number; notes: number; balance: number },
  missing: number,
): Phrase {
  const money = writtenMoney(Math.round(100 * high.balance))
  const tail = {
    'zh-CN': missing > 0 ? `；${missing} 种情形因缺列无法判断` : '',
    en: missing > 0 ? `; ${missing} kinds cannot be judged for want of columns` : '',
  }
  return high.hits === 0
    ? { 'zh-CN': `高级别规则没有命中${tail['zh-CN']}`, en: `No rule of high severity has a hit${tail.en}` }
    : {
        'zh-CN': `高级别规则命中 ${writtenCount(high.hits)} 处，涉及借据 ${writtenCount(high.notes)} 笔，其中未还余额 ${money['zh-CN']}${tail['zh-CN']}`,
        en: `Rules of high severity have ${writtenCount(high.hits)} hits on ${writtenCount(high.notes)} notes, ${money.en} of them outstanding${tail.en}`,
      }
}

export function missingColumns(columns: readonly string[]): Phrase {
  return { 'zh-CN': `缺 ${columns.join('、')}`, en: `needs ${columns.join(', ')}` }
}

export function renewalsSentence(renewals: number, notes: number): Phrase {
  return {
    'zh-CN': `另有已登记、旧借据正常且条件齐备的续贷 ${writtenCount(renewals)} 笔（共续贷、借新还旧 ${writtenCount(notes)} 笔），只列示，不作线索（金规〔2024〕13号）。`,
    en: `${writtenCount(renewals)} renewals of ${writtenCount(notes)} replacements are registered, their old notes sound and their conditions kept: listed, not flagged (Jin Gui [2024] No. 13).`,
  }
}

export function hitsCaption(shown: number, of: number): Phrase {
  return {
    'zh-CN': `最先核查的 ${writtenCount(shown)} 条高级别线索（共 ${writtenCount(of)} 条）`,
    en: `The ${writtenCount(shown)} leads of high severity to look at first, of ${writtenCount(of)}`,
  }
}

export function evidenceRows(file: string, rows: readonly number[], more: boolean): Phrase {
  const list = rows.join(', ')
  return {
    'zh-CN': `${file} 第 ${list}${more ? ' …' : ''} 行`,
    en: `${file}, rows ${list}${more ? ' …' : ''}`,
  }
}

export const rulesErrorPhrases = {
  rulesNeedLoanBook: ({ file }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `${file} 不是贷款台账（借据号、金额、发放日期、到期日期），规则无从核查。请先用 study 对照列名。`,
    en: `${file} is no loan book (loan number, amount, disbursement date and due date), so there is nothing for the rules to look at. Name its columns for \`study\` first.`,
  }),
} as const
