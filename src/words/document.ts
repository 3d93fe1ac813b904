import type { Phrase } from './phrase.ts'

/** What the page and the workbook say around a study's own text. */
export const documentWords = {
  language: { 'zh-CN': '语言', en: 'Language' },
  print: { 'zh-CN': '打印', en: 'Print' },
  contents: { 'zh-CN': '目录', en: 'Contents' },
  skipToText: { 'zh-CN': '跳到正文', en: 'Skip to the text' },
  councilPages: { 'zh-CN': '提交理事会', en: 'For the council' },
  copyTable: { 'zh-CN': '复制', en: 'Copy' },
  copied: { 'zh-CN': '已复制', en: 'Copied' },
  downloadCsv: { 'zh-CN': '下载 CSV', en: 'Download CSV' },
  scrollHint: { 'zh-CN': '左右滑动查看整表', en: 'Swipe sideways for the whole table' },
  notes: { 'zh-CN': '注', en: 'Note' },
  notComputed: { 'zh-CN': '未能计算', en: 'Not computed' },
  sameReason: { 'zh-CN': '同上', en: 'as above' },
  information: { 'zh-CN': '说明', en: 'Information' },
  caution: { 'zh-CN': '注意', en: 'Caution' },
  refusal: { 'zh-CN': '不予计算', en: 'Refused' },
  signatureDate: { 'zh-CN': '日期', en: 'Date' },
  lower: { 'zh-CN': '下限', en: 'lower' },
  upper: { 'zh-CN': '上限', en: 'upper' },
  tableList: { 'zh-CN': '表格目录', en: 'List of tables' },
  sheet: { 'zh-CN': '工作表', en: 'Sheet' },
  caption: { 'zh-CN': '表题', en: 'Caption' },
  rowsRead: { 'zh-CN': '读取行数', en: 'Rows read' },
  rowsUsed: { 'zh-CN': '使用行数', en: 'Rows used' },
} as const satisfies Record<string, Phrase>

/** Above a table whose headings do not name the unit of its money. */
export function moneyUnitLine(unit: Phrase): Phrase {
  return { 'zh-CN': `金额单位：${unit['zh-CN']}`, en: `Money in ${unit.en}` }
}

/** The unit of money in a table's cells. */
export const tableUnits = {
  yuan: { 'zh-CN': '元', en: 'yuan' },
  tenThousandYuan: { 'zh-CN': '万元', en: '10,000 yuan' },
} as const satisfies Record<string, Phrase>

/** What stands on the cover and at the head of the workbook. */
export const metaWords = {
  asOf: { 'zh-CN': '数据截止日', en: 'Data as of' },
  source: { 'zh-CN': '数据来源', en: 'Source' },
  hash: { 'zh-CN': '数据指纹', en: 'Hash of the input' },
  version: { 'zh-CN': '程序版本', en: 'Version' },
  seed: { 'zh-CN': '随机种子', en: 'Seed' },
  command: { 'zh-CN': '复算命令', en: 'Command that reproduces it' },
  noDate: { 'zh-CN': '数据中无日期', en: 'no date in the data' },
} as const satisfies Record<string, Phrase>

/** Words inside figures. */
export const chartWords = {
  reference: { 'zh-CN': '参照组', en: 'reference' },
  share: { 'zh-CN': '占比', en: 'Share' },
  predicted: { 'zh-CN': '预测违约率', en: 'Predicted default rate' },
  observed: { 'zh-CN': '实际违约率', en: 'Observed default rate' },
  perfectCalibration: { 'zh-CN': '预测＝实际', en: 'predicted = observed' },
  areaIsCount: { 'zh-CN': '圆点面积与笔数成正比', en: 'Area of a point ∝ number of loans' },
  expectedDefaults: { 'zh-CN': '预期违约笔数', en: 'Expected defaults' },
  observedOverExpected: { 'zh-CN': '实际／预期', en: 'Observed / expected' },
  outsideLimits: { 'zh-CN': '超出控制限', en: 'outside the limits' },
  insideLimits: { 'zh-CN': '控制限以内', en: 'inside the limits' },
  unitPercent: { 'zh-CN': '单位：%', en: 'In %' },
} as const satisfies Record<string, Phrase>

export function tableNumber(number: string): Phrase {
  return { 'zh-CN': `表${number}`, en: `Table ${number}` }
}

export function figureNumber(number: string): Phrase {
  return { 'zh-CN': `图${number}`, en: `Figure ${number}` }
}

/** `A` stands for the council's pages in the numbers of their tables and figures. */
export const councilNumber = 'A'

export interface RowAccountText {
  readonly read: string
  readonly used: string
  readonly dropped: string
  readonly reasons: readonly { readonly reason: Phrase; readonly count: string }[]
  /** Rows dropped without a stated reason; null where the account adds up. */
  readonly unexplained: string | null
}

/** Read, used and dropped rows in one sentence beneath a table. */
export function rowAccount(account: RowAccountText): Phrase {
  const reasons = (language: keyof Phrase, other: string) => [
    ...account.reasons.map(({ reason, count }) => `${reason[language]} ${count}`),
    ...(account.unexplained === null ? [] : [`${other} ${account.unexplained}`]),
  ]
  const chinese = reasons('zh-CN', '未注明原因').join('，')
  const english = reasons('en', 'without a stated reason').join(', ')
  return {
    'zh-CN': `读取 ${account.read} 行，使用 ${account.used} 行，剔除 ${account.dropped} 行${chinese && `（${chinese}）`}。`,
    en: `Rows read ${account.read}, used ${account.used}, dropped ${account.dropped}${english && ` (${english})`}.`,
  }
}

/** `2026年10月31日`, `31 October 2026`. */
export function longDate(year: number, month: number, day: number): Phrase {
  return { 'zh-CN': `${year}年${month}月${day}日`, en: `${day} ${englishMonths[month - 1]} ${year}` }
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Running foot in print, around the counters of the page: `第 3 页，共 40 页`, `Page 3 of 40`. */
export const pageFoot = {
  'zh-CN': ['第 ', ' 页，共 ', ' 页'],
  en: ['Page ', ' of ', ''],
} as const

/** The unit of a headline number that has no column header to name it. */
export const units = {
  yuan: { 'zh-CN': '元', en: 'yuan' },
  tenThousandYuan: { 'zh-CN': '万元', en: 'million yuan' },
} as const satisfies Record<string, Phrase>

/** Each language in its own words, as a switch shows it. */
export const languageNames = { 'zh-CN': '中文', en: 'English' } as const
