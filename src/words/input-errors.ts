import { namedLoanColumns } from './book-columns.ts'
import { type Phrase, verbatim } from './phrase.ts'
import { problemSentences } from './problems.ts'

type Details = Readonly<Record<string, string | number>>

/** Why a row cannot be used, by the code of its problem. */
function whyOf(code: string | number): Phrase {
  const isKnown = Object.hasOwn(problemSentences, code)
  return isKnown ? problemSentences[code as keyof typeof problemSentences].why : verbatim(String(code))
}

/** Numbers that Excel has changed have one remedy; rows that fail for another reason fail together where the header is off. */
function remedyOf(code: string | number): Phrase {
  return code === 'loanNumberEatenByExcel'
    ? problemSentences.loanNumberEatenByExcel.remedy
    : {
        'zh-CN': '请检查表头与数据是否对齐，日期和金额的写法是否正常。',
        en: 'See whether the header fits the rows, and how dates and amounts are written.',
      }
}

/** Why a file could not be read or written, and what to do. The keys are the error codes of the book. */
export const inputErrorPhrases = {
  fileNotFound: ({ file }: Details): Phrase => ({
    'zh-CN': `找不到文件“${file}”。请检查路径和文件名。`,
    en: `There is no file "${file}". Check the path and the name.`,
  }),
  fileUnreadable: ({ file }: Details): Phrase => ({
    'zh-CN': `打不开“${file}”：它不是普通文件，或没有读取权限。`,
    en: `"${file}" cannot be opened: it is no ordinary file, or you may not read it.`,
  }),
  emptyFile: ({ file }: Details): Phrase => ({
    'zh-CN': `“${file}”是空文件。请重新导出。`,
    en: `"${file}" is empty. Export it again.`,
  }),
  notATable: ({ file }: Details): Phrase => ({
    'zh-CN': `“${file}”不是表格。请提供 CSV、XLSX 或 Parquet 文件；网页或文档请先另存为其中一种。`,
    en: `"${file}" is no table. Give a CSV, XLSX or Parquet file; save a web page or a document as one of these first.`,
  }),
  oldExcelFile: ({ file }: Details): Phrase => ({
    'zh-CN': `“${file}”是旧版 Excel（.xls）或加了密码的工作簿。请用 Excel 或 WPS 另存为不加密的 .xlsx 或 CSV（UTF-8）。`,
    en: `"${file}" is an old Excel file (.xls) or a workbook with a password. Save it as .xlsx or CSV (UTF-8) without one.`,
  }),
  headerOnly: ({ file }: Details): Phrase => ({
    'zh-CN': `“${file}”只有表头，没有数据行。请重新导出。`,
    en: `"${file}" has a header and no rows. Export it again.`,
  }),
  oneColumnOnly: ({ file }: Details): Phrase => ({
    'zh-CN': `“${file}”只有一列，不像表格。列之间请用逗号、分号、制表符或竖线分隔。`,
    en: `"${file}" has one column only and seems no table. Part the columns by commas, semicolons, tabs or bars.`,
  }),
  sheetIsNoTable: ({ file }: Details): Phrase => ({
    'zh-CN': `“${file}”的这张工作表只有一列，不像台账。台账若在另一张表上，请用 --sheet 指明表名。`,
    en: `The sheet of "${file}" has one column only and seems no table. If the loans stand on another, name it with --sheet.`,
  }),
  raggedRow: ({ file, row, cells, expected }: Details): Phrase => ({
    'zh-CN': `“${file}”第 ${row} 行有 ${cells} 列，表头有 ${expected} 列。请检查该行是否缺列，或文字里的分隔符没有加引号。`,
    en: `Row ${row} of "${file}" has ${cells} cells where the header has ${expected}. Look for a missing cell, or a delimiter inside a text without quotes.`,
  }),
  unclosedQuote: ({ file, row }: Details): Phrase => ({
    'zh-CN': `“${file}”从第 ${row} 行起有一个双引号没有配对：文件可能被截断，或文字里有单独的双引号。请补上引号或重新导出。`,
    en: `In "${file}" a quotation mark that opens in row ${row} never closes: the file is cut off, or a text holds a single mark. Close it or export again.`,
  }),
  cellTooLong: ({ file, row }: Details): Phrase => ({
    'zh-CN': `“${file}”第 ${row} 行超过 16 MB，多半是双引号没有配对。请检查该行附近的双引号。`,
    en: `Row ${row} of "${file}" is longer than 16 MB, most likely since a quotation mark does not close. Look for one near that row.`,
  }),
  tooManyColumns: ({ file, columns }: Details): Phrase => ({
    'zh-CN': `“${file}”有 ${columns} 列，超过 4096 列的上限。请只导出需要的列。`,
    en: `"${file}" has ${columns} columns, more than 4096. Export the columns that you need.`,
  }),
  nulBytes: ({ file, position }: Details): Phrase => ({
    'zh-CN': `“${file}”不是文本文件：第 ${position} 字节处有空字节（NUL）。请重新导出为 CSV。`,
    en: `"${file}" is no text file: byte ${position} is a NUL. Export it as CSV again.`,
  }),
  truncatedFile: ({ file }: Details): Phrase => ({
    'zh-CN': `“${file}”末尾断在半个汉字上，文件没有传完。请重新复制或导出。`,
    en: `"${file}" ends in the middle of a character, so it was not copied whole. Copy or export it again.`,
  }),
  brokenEncoding: ({ file, position }: Details): Phrase => ({
    'zh-CN': `“${file}”是 UTF-8 文件，但第 ${position} 字节处不是有效的 UTF-8 字符。请用 UTF-8 或 GB18030 重新保存。`,
    en: `"${file}" is UTF-8, but byte ${position} is not. Save it again as UTF-8 or GB18030.`,
  }),
  unknownEncoding: ({ file }: Details): Phrase => ({
    'zh-CN': `“${file}”的编码既不是 UTF-8，也不是 GB18030（GBK）。请另存为 CSV（UTF-8）。`,
    en: `"${file}" is neither UTF-8 nor GB18030 (GBK). Save it as CSV (UTF-8).`,
  }),
  brokenXlsx: ({ file }: Details): Phrase => ({
    'zh-CN': `“${file}”不是完好的 XLSX 工作簿，可能没有传完。请用 Excel 或 WPS 打开后另存，或导出为 CSV。`,
    en: `"${file}" is no sound XLSX workbook and may be cut off. Open it and save it again, or export it as CSV.`,
  }),
  xlsxTooLarge: ({ file, megabytes }: Details): Phrase => ({
    'zh-CN': `“${file}”解压后有 ${megabytes} MB，超过上限或压缩比异常，未予解压。请改用 CSV（大小不限）。`,
    en: `"${file}" would unpack to ${megabytes} MB, which is too much or too suspicious, so it was not unpacked. Use CSV, of any size.`,
  }),
  xlsxHasDoctype: ({ file }: Details): Phrase => ({
    'zh-CN': `“${file}”里有 XML 实体声明（DOCTYPE），正常的工作簿不会有，未予读取。请用 Excel 或 WPS 另存后再试。`,
    en: `"${file}" declares XML entities (DOCTYPE), which no ordinary workbook does, so it was not read. Save it again from a spreadsheet program.`,
  }),
  sheetNotFound: ({ file, sheet }: Details): Phrase => ({
    'zh-CN': `“${file}”里没有名为“${sheet}”的工作表。`,
    en: `"${file}" has no sheet named "${sheet}".`,
  }),
  sheetOfNoWorkbook: ({ file, sheet }: Details): Phrase => ({
    'zh-CN': `“${file}”不是 XLSX 工作簿，没有工作表“${sheet}”。请去掉 --sheet，或改用工作簿。`,
    en: `"${file}" is no XLSX workbook and has no sheet "${sheet}". Leave --sheet out, or give the workbook.`,
  }),
  brokenParquet: ({ file }: Details): Phrase => ({
    'zh-CN': `“${file}”不是完好的 Parquet 文件，可能没有写完。请重新导出。`,
    en: `"${file}" is no sound Parquet file and may be cut off. Export it again.`,
  }),
  columnNotFound: ({ file, column, columns }: Details): Phrase => ({
    'zh-CN': `“${file}”里没有“${column}”这一列。现有的列：${columns}。`,
    en: `"${file}" has no column "${column}". It has: ${columns}.`,
  }),
  noLoansInFolder: ({ file }: Details): Phrase => ({
    'zh-CN': `文件夹“${file}”里找不到贷款借据表。请放入 loans.csv（或 .xlsx、.parquet），列名要有借据号、贷款金额、发放日期、到期日期。`,
    en: `The folder "${file}" holds no table of loans. Put loans.csv (or .xlsx, .parquet) there, with loan number, amount, disbursement date and due date.`,
  }),
  twoFilesForTable: ({ file, table }: Details): Phrase => ({
    'zh-CN': `这些文件都是“${table}”表：${file}。请合并，或只留一个。`,
    en: `These files hold the same table "${table}": ${file}. Join them or keep one.`,
  }),
  loansNotRecognised: ({ file, columns }: Details): Phrase => ({
    'zh-CN': `“${file}”里认不出这些必需的列：${namedLoanColumns(columns)['zh-CN']}。请改列名，或用 --mapping 指定列名对照。`,
    en: `"${file}" has no column that is known as ${columns}. Rename the columns or give a --mapping.`,
  }),
  mostRowsUnusable: ({ file, row = '', reason }: Details): Phrase => ({
    'zh-CN': `“${file}”没有一行可用。第一处在第 ${row} 行：${whyOf(reason)['zh-CN']}${remedyOf(reason)['zh-CN']}`,
    en: `No row of "${file}" can be used. The first is row ${row}: ${whyOf(reason).en} ${remedyOf(reason).en}`,
  }),
  strictRefused: ({ file, row, reason, rows }: Details): Phrase => ({
    'zh-CN': `按 --strict 拒绝：共 ${rows} 行不可用，第一处在“${file}”第 ${row} 行：${whyOf(reason)['zh-CN']}去掉 --strict 可把这些行剔出，列入 problems.csv。`,
    en: `Refused by --strict. Rows that cannot be used: ${rows}, the first in "${file}", row ${row}: ${whyOf(reason).en} Without --strict they are set aside in problems.csv.`,
  }),
  mappingIsNotJson: ({ file }: Details): Phrase => ({
    'zh-CN': `列名对照文件“${file}”不是本程序用 --save-mapping 保存的 JSON。`,
    en: `The mapping "${file}" is not the JSON that --save-mapping writes.`,
  }),
  mappingNamesNoTable: ({ file, value }: Details): Phrase => ({
    'zh-CN': `列名对照文件“${file}”里的“${value}”不是表名。`,
    en: `The mapping "${file}" names a table "${value}" that does not exist.`,
  }),
  mappingNamesNoColumn: ({ file, column, value }: Details): Phrase => ({
    'zh-CN': `列名对照文件“${file}”把“${column}”对到“${value}”，但没有这个标准列。标准列见 docs/loan-book.md。`,
    en: `The mapping "${file}" takes "${column}" for "${value}", which is no column of the book. See docs/loan-book.md.`,
  }),
  mappingNamesNoUnit: ({ file, column, value }: Details): Phrase => ({
    'zh-CN': `列名对照文件“${file}”给“${column}”的单位“${value}”不认识。可用：元、千元、万元、%/年、‰/月、%/月、%、小数、月、年、天、亩等。`,
    en: `The mapping "${file}" gives "${column}" the unit "${value}", which is not known. Use 元, 千元, 万元, %/年, ‰/月, %/月, %, 小数, 月, 年, 天, 亩 …`,
  }),
  mappingHeaderAbsent: ({ file, column, columns }: Details): Phrase => ({
    'zh-CN': `列名对照文件里的“${column}”不在“${file}”的表头中。表头有：${columns}。请改正列名，或从对照文件中删去。`,
    en: `The mapping names "${column}", which is no header of "${file}". It has: ${columns}. Correct the name or take it out of the mapping.`,
  }),
  mappingTableAbsent: ({ file, table }: Details): Phrase => ({
    'zh-CN': `列名对照文件里有“${table}”表，但“${file}”里没有这张表。请放入该文件，或从对照文件中删去。`,
    en: `The mapping names the table "${table}", which "${file}" does not hold. Put the file there or take the table out of the mapping.`,
  }),
  controlTotalsUnreadable: ({ file, value }: Details): Phrase => ({
    'zh-CN': `控制总数文件“${file}”读不懂（“${value}”）。请写成 {"count":笔数,"amount":金额,"balance":余额} 或两列的 CSV，单位元。`,
    en: `The control totals "${file}" cannot be read ("${value}"). Write {"count":…,"amount":…,"balance":…} or a CSV of name and value, in yuan.`,
  }),
  cannotWrite: ({ file, reason }: Details): Phrase => ({
    'zh-CN': `无法写入“${file}”（${reason}）。请检查文件夹是否存在、有无写入权限、磁盘是否已满。`,
    en: `"${file}" cannot be written (${reason}). See whether the folder exists, you may write there, and the disk has room.`,
  }),
  folderInUse: ({ file, lock, pid, host }: Details): Phrase => ({
    'zh-CN': `另一次运行（进程 ${pid}，主机 ${host}）正在写入“${file}”。请等它结束，或换一个文件夹；若确知它已不在，请删除“${lock}”。`,
    en: `Another run (process ${pid} on ${host}) is writing into "${file}". Wait for it to end or name another folder; if you know that it is gone, delete "${lock}".`,
  }),
}
