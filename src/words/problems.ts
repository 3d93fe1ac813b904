import type { Phrase } from './phrase.ts'

interface Sentences {
  readonly why: Phrase
  readonly remedy: Phrase
}

function sentences(why: Phrase, remedy: Phrase): Sentences {
  return { why, remedy }
}

const mendAndReread: Phrase = {
  'zh-CN': '在原系统或原表中更正后重新导出。',
  en: 'Correct it in the system or the table and export again.',
}
const takenAsMissing: Phrase = {
  'zh-CN': '该值按缺失处理；缺了它就不能用的行另列一条剔出。请核对后更正。',
  en: 'The value counts as missing; a row that cannot do without it is set aside in a line of its own. Check and correct it.',
}
const idAsText: Phrase = {
  'zh-CN': '从原系统重新导出，导出前把该列设为文本；被 Excel 改过的号码无法还原。',
  en: 'Export again with this column as text; a number that Excel has changed cannot be restored.',
}
const checkIdentity: Phrase = {
  'zh-CN': '核对身份证原件和联网核查结果；借据保留，列入身份异常清单。',
  en: 'Compare with the card and the online check; the loan stays and is listed as suspect.',
}

/** Why each problem is one and what to do about it. The keys are the problem codes of the book. */
export const problemSentences = {
  raggedRow: sentences(
    {
      'zh-CN': '该行的列数与表头不符（实际/应有）。',
      en: 'The row has another number of cells than the header (found/expected).',
    },
    {
      'zh-CN': '检查该行是否缺列，或文字中的分隔符没有加引号。',
      en: 'Look for a missing cell, or a delimiter inside a text without quotes.',
    },
  ),
  totalRow: sentences(
    { 'zh-CN': '像是合计行或说明行，不是一笔借据。', en: 'This seems a total or a note, not a loan.' },
    {
      'zh-CN': '无需处理；如确是借据，请补借据号和日期。',
      en: 'Nothing to do; if it is a loan, add its number and dates.',
    },
  ),
  missingLoanNumber: sentences({ 'zh-CN': '没有借据号。', en: 'There is no loan number.' }, mendAndReread),
  loanNumberEatenByExcel: sentences(
    {
      'zh-CN': '借据号被 Excel 变成了科学计数法。',
      en: 'Excel turned the loan number into scientific notation.',
    },
    idAsText,
  ),
  duplicateLoanNumber: sentences(
    {
      'zh-CN': '借据号重复，只用第一次出现的一行。',
      en: 'The loan number was there before; only its first row is used.',
    },
    {
      'zh-CN': '若是各月余额，请放入 snapshots 表；若是重复导出，请去重。',
      en: 'Put monthly balances into the table snapshots; remove rows exported twice.',
    },
  ),
  missingAmount: sentences(
    { 'zh-CN': '没有可用的贷款金额。', en: 'There is no usable amount.' },
    mendAndReread,
  ),
  unreadableAmount: sentences(
    { 'zh-CN': '贷款金额读不出来。', en: 'The amount cannot be read.' },
    mendAndReread,
  ),
  amountNotPositive: sentences(
    { 'zh-CN': '贷款金额不是正数。', en: 'The amount is not above zero.' },
    {
      'zh-CN': '冲正的借据请整笔剔除；否则更正金额。',
      en: 'Leave reversed loans out altogether, or correct the amount.',
    },
  ),
  missingDisbursementDate: sentences(
    { 'zh-CN': '没有可用的发放日期。', en: 'There is no usable disbursement date.' },
    mendAndReread,
  ),
  missingDueDate: sentences(
    { 'zh-CN': '没有可用的到期日期。', en: 'There is no usable due date.' },
    mendAndReread,
  ),
  dueBeforeDisbursement: sentences(
    { 'zh-CN': '到期日早于发放日。', en: 'The due date lies before the disbursement.' },
    { 'zh-CN': '核对借据上的两个日期并更正。', en: 'Compare both dates with the note and correct them.' },
  ),
  unreadableNumber: sentences({ 'zh-CN': '不是数字。', en: 'This is no number.' }, takenAsMissing),
  unreadableDate: sentences(
    {
      'zh-CN': '不是日期。可用写法：20130605、2013-6-5、2013/06/05、2013年6月5日。',
      en: 'This is no date. Write 20130605, 2013-6-5, 2013/06/05 or 2013年6月5日.',
    },
    takenAsMissing,
  ),
  unknownCode: sentences(
    { 'zh-CN': '代码或名称不在已知的取值之内。', en: 'This code or name is not known.' },
    {
      'zh-CN': '该值按缺失处理；请改用 docs/loan-book.md 所列的代码或名称。',
      en: 'It counts as missing; use a code or name of docs/loan-book.md.',
    },
  ),
  unknownFlag: sentences(
    { 'zh-CN': '既不是“是”也不是“否”。', en: 'This is neither yes nor no.' },
    takenAsMissing,
  ),
  negativeNumber: sentences(
    { 'zh-CN': '出现负数，这一列不应有负数。', en: 'The number is negative, which cannot be here.' },
    takenAsMissing,
  ),
  numberOutOfRange: sentences(
    { 'zh-CN': '数值超出合理范围。', en: 'The number lies outside all sense.' },
    takenAsMissing,
  ),
  rateOutOfRange: sentences(
    {
      'zh-CN': '年利率超过 60%，多半是单位不对。',
      en: 'The rate is above 60% a year; its unit is probably wrong.',
    },
    {
      'zh-CN': '在表头写明单位（如 执行利率(%) 或 月利率(‰)）后重读。',
      en: 'State the unit in the header, such as 执行利率(%) or 月利率(‰), and read again.',
    },
  ),
  balanceAboveAmount: sentences(
    { 'zh-CN': '余额大于贷款金额。', en: 'The balance is above the amount.' },
    {
      'zh-CN': '借据保留；请核对余额，或两列的单位是否一致。',
      en: 'The loan stays; check the balance and whether both columns have one unit.',
    },
  ),
  settledBeforeDisbursement: sentences(
    { 'zh-CN': '结清日早于发放日。', en: 'The loan is settled before it was disbursed.' },
    takenAsMissing,
  ),
  datesRunBackwards: sentences(
    {
      'zh-CN': '流程日期倒置：后一环节早于前一环节（申请→调查→审查→审批→签约→发放）。',
      en: 'The dates run backwards: a step lies before the one it follows (application, survey, review, approval, contract, disbursement).',
    },
    {
      'zh-CN': '借据保留，列入操作风险；请核对是补录还是逆程序。',
      en: 'The loan stays and counts as operational risk; find out whether it was entered late or done in reverse.',
    },
  ),
  idEatenByExcel: sentences(
    {
      'zh-CN': '编号被 Excel 变成了科学计数法，不同的编号会变得一样；此处按缺失处理。',
      en: 'Excel turned the number into scientific notation, so that different ones become the same; it counts as missing.',
    },
    idAsText,
  ),
  identityEatenByExcel: sentences(
    {
      'zh-CN': '证件号码被 Excel 变成了科学计数法，后几位已丢失。',
      en: 'Excel turned the identity number into scientific notation and lost its last digits.',
    },
    idAsText,
  ),
  identityWrongLength: sentences(
    { 'zh-CN': '证件号码不是 15 位或 18 位。', en: 'The identity number has neither 15 nor 18 digits.' },
    checkIdentity,
  ),
  identityWrongCheckDigit: sentences(
    { 'zh-CN': '身份证校验码不符。', en: 'The check digit of the identity number is wrong.' },
    checkIdentity,
  ),
  identityWrongDate: sentences(
    { 'zh-CN': '身份证号中的出生日期不存在。', en: 'The birth date in the identity number does not exist.' },
    checkIdentity,
  ),
  identityWrongArea: sentences(
    {
      'zh-CN': '身份证号开头的地区码不存在。',
      en: 'The area at the start of the identity number does not exist.',
    },
    checkIdentity,
  ),
  missingKey: sentences({ 'zh-CN': '没有主键（编号）。', en: 'The row has no key.' }, mendAndReread),
  duplicateKey: sentences(
    {
      'zh-CN': '主键（编号）重复，只用第一次出现的一行。',
      en: 'The key was there before; only its first row is used.',
    },
    mendAndReread,
  ),
  loanNotInBook: sentences(
    { 'zh-CN': '借据表里没有这个借据号。', en: 'The loans hold no such loan number.' },
    {
      'zh-CN': '该行保留但用不上；请核对两张表的导出范围。',
      en: 'The row stays but serves nothing; compare what both tables were exported for.',
    },
  ),
  fileNotRecognised: sentences(
    {
      'zh-CN': '文件名不是已知的表名，未读取。',
      en: 'The name of the file is no known table, so it was not read.',
    },
    {
      'zh-CN': '如需使用，请按 docs/loan-book.md 改名。',
      en: 'To use it, rename it as docs/loan-book.md says.',
    },
  ),
  moreOfTheSame: sentences(
    {
      'zh-CN': '同一列同类问题超过一万行，其余不再逐行列出。',
      en: 'More than 10,000 rows have this fault in this column; the others are only counted.',
    },
    {
      'zh-CN': '多半是整列的写法问题，请先处理前面列出的行。',
      en: 'The whole column is probably written another way; look at the rows listed first.',
    },
  ),
} satisfies Record<string, Sentences>

/** The titles of problems.csv, in the order of its columns. */
export const problemTitles = [
  { 'zh-CN': '代码', en: 'code' },
  { 'zh-CN': '文件', en: 'file' },
  { 'zh-CN': '行号', en: 'row' },
  { 'zh-CN': '列', en: 'column' },
  { 'zh-CN': '值', en: 'value' },
  { 'zh-CN': '原因', en: 'why' },
  { 'zh-CN': '处理办法', en: 'remedy' },
  { 'zh-CN': '是否剔出', en: 'set aside' },
  { 'zh-CN': '原行内容', en: 'the row' },
] as const satisfies readonly Phrase[]

export const setAsideAnswers = {
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
} as const satisfies Record<string, Phrase>
