import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney, writtenPercent } from './written-numbers.ts'

export const bookTitle: Phrase = { 'zh-CN': '台账与样本', en: 'The book and the sample' }

export const bookHeadings = {
  population: { 'zh-CN': '研究总体', en: 'Population' },
  reading: { 'zh-CN': '读取与核对', en: 'Reading and tying out' },
  columns: { 'zh-CN': '识别的列与所作假定', en: 'Columns recognised and assumptions' },
  problems: { 'zh-CN': '发现的问题', en: 'Problems found' },
  outcome: { 'zh-CN': '违约口径与样本', en: 'Outcome and sample' },
  factors: { 'zh-CN': '缺失值与未入模的列', en: 'Missing values, and what is no factor' },
} as const satisfies Record<string, Phrase>

export const bookColumns = {
  class: { 'zh-CN': '类别', en: 'Class' },
  studied: { 'zh-CN': '本研究', en: 'Studied' },
  notes: { 'zh-CN': '笔数', en: 'Notes' },
  rows: { 'zh-CN': '行数', en: 'Rows' },
  amount: { 'zh-CN': '发放额（万元）', en: 'Amount (10,000 yuan)' },
  yuan: { 'zh-CN': '金额（元）', en: 'Amount (yuan)' },
  balance: { 'zh-CN': '余额（万元）', en: 'Balance (10,000 yuan)' },
  shareOfBalance: { 'zh-CN': '占余额', en: 'Of the balance' },
  shareOfNotes: { 'zh-CN': '占笔数', en: 'Of the notes' },
  what: { 'zh-CN': '项目', en: 'Item' },
  file: { 'zh-CN': '文件', en: 'File' },
  table: { 'zh-CN': '内容', en: 'Content' },
  encoding: { 'zh-CN': '格式', en: 'Format' },
  headerRow: { 'zh-CN': '表头行', en: 'Header row' },
  read: { 'zh-CN': '读取', en: 'Read' },
  used: { 'zh-CN': '采用', en: 'Used' },
  setAside: { 'zh-CN': '剔出', en: 'Set aside' },
  recognised: { 'zh-CN': '识别列数', en: 'Columns recognised' },
  header: { 'zh-CN': '原表头', en: 'Header' },
  canonical: { 'zh-CN': '识别为', en: 'Taken for' },
  by: { 'zh-CN': '识别方式', en: 'Recognised by' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  unitSource: { 'zh-CN': '单位依据', en: 'Unit from' },
  expected: { 'zh-CN': '对方数', en: 'Expected' },
  source: { 'zh-CN': '来源', en: 'Source' },
  difference: { 'zh-CN': '差额', en: 'Difference' },
  why: { 'zh-CN': '问题', en: 'Problem' },
  where: { 'zh-CN': '所在列', en: 'Columns' },
  times: { 'zh-CN': '次数', en: 'Times' },
  items: { 'zh-CN': '项数', en: 'Count' },
  remedy: { 'zh-CN': '处理办法', en: 'What to do' },
  fate: { 'zh-CN': '去向', en: 'Fate' },
  outcome: { 'zh-CN': '口径', en: 'Outcome' },
  matured: { 'zh-CN': '样本笔数', en: 'Notes in the sample' },
  defaults: { 'zh-CN': '违约笔数', en: 'Defaults' },
  rate: { 'zh-CN': '违约率', en: 'Default rate' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  factor: { 'zh-CN': '变量', en: 'Factor' },
  missing: { 'zh-CN': '缺失笔数', en: 'Missing' },
  share: { 'zh-CN': '占比', en: 'Share' },
  policy: { 'zh-CN': '处理', en: 'Treatment' },
  standIn: { 'zh-CN': '代入值', en: 'Stand-in' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  names: { 'zh-CN': '列或变量', en: 'Columns or factors' },
} as const satisfies Record<string, Phrase>

export const total: Phrase = { 'zh-CN': '合计', en: 'Total' }
export const yes: Phrase = { 'zh-CN': '是', en: 'yes' }
export const no: Phrase = { 'zh-CN': '否', en: 'no' }

export const populationTable = {
  caption: (population: Phrase, notes: number, share: number | null): Phrase => ({
    'zh-CN': `本研究的总体是${population['zh-CN']}，共 ${writtenCount(notes)} 笔${share === null ? '' : `，占余额 ${writtenPercent(share)}`}`,
    en: `The study is of ${population.en}: ${writtenCount(notes)} notes${share === null ? '' : `, ${writtenPercent(share)} of the balance`}`,
  }),
  note: (microCeiling: number, householdCeiling: number): Phrase => ({
    'zh-CN': `按客户类型、产品、担保方式和金额划分：信用贷款在 ${writtenMoney(microCeiling)['zh-CN']}以内为小额信用贷款；客户类型不明的，金额超过 ${writtenMoney(householdCeiling)['zh-CN']}视为非农户。改总体用 --population micro、joint、farmers 或 all。`,
    en: `Told by borrower type, product, guarantee and amount: pure credit up to ${writtenMoney(microCeiling).en} is micro-credit; a borrower of unknown type counts as no farmer above ${writtenMoney(householdCeiling).en}. Another population: --population micro, joint, farmers or all.`,
  }),
  assumed: (notes: number): Phrase => ({
    'zh-CN': `其中 ${writtenCount(notes)} 笔看不出客户类型，暂按农户计。`,
    en: `${writtenCount(notes)} notes do not say what their borrower is; they are taken for farmers’.`,
  }),
} as const

export const rowsTable = {
  caption: (setAside: number, fen: number | null): Phrase =>
    setAside === 0
      ? {
          'zh-CN': '全部行均可使用，没有剔出',
          en: 'Every row could be used; none was set aside',
        }
      : {
          'zh-CN': `剔出 ${writtenCount(setAside)} 行${fen === null ? '' : `、${writtenMoney(fen)['zh-CN']}`}，已原样列入 problems.csv`,
          en: `${writtenCount(setAside)} rows${fen === null ? '' : ` of ${writtenMoney(fen).en}`} were set aside; they stand whole in problems.csv`,
        },
  note: {
    'zh-CN': '读取＝采用＋剔出；读不出金额的行按 0 元计。',
    en: 'Read = used + set aside; a row whose amount cannot be read counts as 0 yuan.',
  },
} as const

export const tieOutTable = {
  caption: (ties: number, all: number): Phrase =>
    ties === all
      ? { 'zh-CN': '台账与对方数字全部相符', en: 'The book ties to every figure that it was held against' }
      : {
          'zh-CN': `${all} 项核对中有 ${all - ties} 项不符，请查明差额`,
          en: `${all - ties} of ${all} totals do not tie: find the difference`,
        },
  items: {
    count: { 'zh-CN': '借据笔数', en: 'Number of notes' },
    amount: { 'zh-CN': '贷款金额（元）', en: 'Amount (yuan)' },
    balance: { 'zh-CN': '贷款余额（元）', en: 'Balance (yuan)' },
  },
  sources: {
    controlTotals: { 'zh-CN': '用户给出的控制总数', en: 'control totals given' },
    institution: (month: string): Phrase => ({
      'zh-CN': `机构月报 ${month}`,
      en: `institution table, ${month}`,
    }),
  },
  note: {
    'zh-CN': '差额＝读取数－对方数，读取数含剔出的行。',
    en: 'Difference = read − expected; what was read includes rows set aside.',
  },
  title: { 'zh-CN': '与总账核对', en: 'Tie-out to the general ledger' },
  none: {
    'zh-CN':
      '没有可核对的数字。请用 --control-totals 给出总账的笔数、发放额或余额，或附机构月报（institution 表）。',
    en: 'There is nothing to tie to. Give the ledger’s count, amount or balance with --control-totals, or add the institution table.',
  },
} as const

export const filesTable = {
  creditFile: { 'zh-CN': '信贷文件', en: 'credit file' },
  caption: (files: number, rows: number): Phrase => ({
    'zh-CN': `读取 ${files} 个文件、${writtenCount(rows)} 行`,
    en: `${files} ${files === 1 ? 'file' : 'files'} with ${writtenCount(rows)} rows ${files === 1 ? 'was' : 'were'} read`,
  }),
} as const

export const columnsTable = {
  caption: (recognised: number, all: number): Phrase => ({
    'zh-CN': `借据表 ${all} 列中识别 ${recognised} 列`,
    en: `${recognised} of ${all} columns of the loans were recognised`,
  }),
  by: {
    name: { 'zh-CN': '标准列名', en: 'its name' },
    alias: { 'zh-CN': '常用别名', en: 'an alias' },
    mapping: { 'zh-CN': '映射文件', en: 'the mapping' },
    extract: { 'zh-CN': '只用于数据截止日、逾期天数', en: 'its dates only' },
    words: { 'zh-CN': '只用其明确字样', en: 'its plain words only' },
    none: { 'zh-CN': '未识别，不用', en: 'not recognised, not used' },
  },
  unitSources: {
    header: { 'zh-CN': '表头写明', en: 'the header' },
    magnitude: { 'zh-CN': '按数值大小推断', en: 'the size of its values' },
    default: { 'zh-CN': '默认', en: 'default' },
  },
  note: {
    'zh-CN': '识别有误时，用 --save-mapping 存出映射文件，改正后用 --mapping 重读。',
    en: 'Where one is wrong, save the mapping with --save-mapping, correct it and read again with --mapping.',
  },
} as const

export const assumptionWords = {
  lead: { 'zh-CN': '本研究作了下列假定：', en: 'The study assumes:' },
  none: { 'zh-CN': '读取时没有需要假定的单位。', en: 'No unit had to be assumed.' },
  units: (
    places: readonly { readonly file: string; readonly headers: readonly Phrase[] }[],
    unit: Phrase,
    by: 'magnitude' | 'default',
  ): Phrase => ({
    'zh-CN': `下列各列没有写单位，${by === 'magnitude' ? '按数值大小推断为' : '默认为'}“${unit['zh-CN']}”：${places.map(({ file, headers }) => `${file} 的${headers.map((header) => header['zh-CN']).join('、')}`).join('；')}。`,
    en: `These columns state no unit and were taken for ${unit.en} ${by === 'magnitude' ? 'by the size of their values' : 'by default'}: ${places.map(({ file, headers }) => `${headers.map((header) => header.en).join(', ')} of ${file}`).join('; ')}.`,
  }),
  asOfGiven: (day: string): Phrase => ({
    'zh-CN': `数据截止日由用户指定为 ${day}。`,
    en: `The as-of date was given: ${day}.`,
  }),
  asOfLatest: (day: string): Phrase => ({
    'zh-CN': `没有指定数据截止日，取台账中已发生事项的最晚日期 ${day}。`,
    en: `No as-of date was given; it is the latest date on which anything in the book happened: ${day}.`,
  }),
  strayDates: (count: number, latest: string): Phrase => ({
    'zh-CN': `另有 ${writtenCount(count)} 处日期比其余所有日期晚一年以上（最晚 ${latest}），当作笔误，没有据以推定截止日。请核对；若属实，请用 --as-of 指明截止日。`,
    en: `Dates more than a year after all others, ${latest} at the latest: ${writtenCount(count)}. They were taken for slips and did not set the as-of date. Check them; if they are right, give the date with --as-of.`,
  }),
  silentSince: (day: string): Phrase => ({
    'zh-CN': `台账里最后发生的事在 ${day}，此后到截止日的还款没有记录：其间到期、还有余额的借据按到期未还认定违约，违约率偏高。请用更新的台账，或把截止日改为 ${day}。`,
    en: `The last that happened in the book is of ${day}; repayments between it and the as-of date are not recorded. Notes with a balance that fell due in that time count as unpaid and in default, so the default rate is too high. Use a newer book, or ${day} as the as-of date.`,
  }),
  fromIdentity: (age: number, gender: number): Phrase => ({
    'zh-CN': `台账没有填写的${age > 0 ? `年龄（${writtenCount(age)} 笔，放款日的周岁）` : ''}${age > 0 && gender > 0 ? '和' : ''}${gender > 0 ? `性别（${writtenCount(gender)} 笔）` : ''}，由校验无误的证件号码推出。`,
    en: `Where the ledger is blank, ${age > 0 ? `age (${writtenCount(age)} notes, completed years at disbursement)` : ''}${age > 0 && gender > 0 ? ' and ' : ''}${gender > 0 ? `gender (${writtenCount(gender)} notes)` : ''} ${age > 0 && gender > 0 ? 'are' : 'is'} taken from identity numbers that pass their check.`,
  }),
  inherited: (year: number): Phrase => ({
    'zh-CN': `${year} 作物年度以前的借据几乎无一结清，视为历史包袱，不入模型。`,
    en: `Notes of before crop year ${year} are hardly ever settled: they are taken for inherited bad loans and kept out of the models.`,
  }),
} as const

export const problemsTable = {
  caption: (kinds: number, times: number): Phrase => ({
    'zh-CN': `发现 ${kinds} 类、${writtenCount(times)} 处问题，逐条见 problems.csv`,
    en: `${kinds} ${kinds === 1 ? 'kind' : 'kinds'} of problem, ${writtenCount(times)} in all; each stands in problems.csv`,
  }),
  none: { 'zh-CN': '读取时没有发现问题。', en: 'No problem was found in reading.' },
  note: {
    'zh-CN': '一行可有几处问题；标“剔出”的整行不用，其余只是该值不用或列入核查。',
    en: 'A row may have several. Where it is set aside the whole row is unused; else only the value, or it is listed for checking.',
  },
} as const

export const noLoanBookCallout = {
  title: { 'zh-CN': '这不是贷款台账', en: 'This is no loan book' },
  text: (missing: readonly Phrase[]): Phrase => ({
    'zh-CN': `文件缺少${missing.map((name) => name['zh-CN']).join('、')}，按普通信贷文件处理：各列以原名作变量，看不出余额、到期和逾期，有关章节从简。`,
    en: `It lacks ${missing.map((name) => name.en).join(', ')}, so it is taken as a plain credit file: columns are factors under their own names, and chapters that need balances, due dates or arrears are short.`,
  }),
} as const
