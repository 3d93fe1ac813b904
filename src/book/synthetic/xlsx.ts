import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { writeFileAtomically } from '../atomic-write.ts'

/** Loans that one worksheet holds beside its header. */
export const MOST_XLSX_LOANS = 1_048_575
const CHUNK_CHARACTERS = 1 << 18
/** The archive's clock, so that the same rows are the same bytes. */
const FIXED_TIME = '1980-01-01T00:00:00'
const SHEET_START =
  '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
const SHEET_END = '</sheetData></worksheet>'

const PARTS = {
  '[Content_Types].xml':
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="loans" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
} as const

/**
 * Makes the CSV in a temporary folder and turns it into a workbook of one sheet, row by row; dates stay ISO text.
 * The caller has seen to it that the rows fit.
 */
export async function xlsxFromCsv(path: string, writeCsv: (csv: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'qingmiao-sample-'))
  try {
    const csv = join(folder, 'loans.csv')
    await writeCsv(csv)
    await writeFileAtomically(path, async (write) => {
      let waiting: Uint8Array[] = []
      const zip = new Zip((error, bytes) => {
        if (error) throw error
        waiting.push(bytes)
      })
      const flush = async () => {
        const bytes = waiting
        waiting = []
        for (const chunk of bytes) await write(chunk)
      }
      for (const [name, text] of Object.entries(PARTS)) entry(zip, name).push(strToU8(text), true)
      const sheet = entry(zip, 'xl/worksheets/sheet1.xml')
      sheet.push(strToU8(SHEET_START))
      let rows = ''
      let row = 0
      for await (const line of createInterface({
        input: createReadStream(csv),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        rows += rowOf(line, ++row)
        if (rows.length < CHUNK_CHARACTERS) continue
        sheet.push(strToU8(rows))
        rows = ''
        await flush()
      }
      sheet.push(strToU8(rows + SHEET_END), true)
      zip.end()
      await flush()
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function entry(zip: Zip, name: string): ZipDeflate {
  const file = new ZipDeflate(name, { level: 6 })
  file.mtime = FIXED_TIME
  zip.add(file)
  return file
}

/** No cell of the loans holds a comma or a quote, so that lines split at commas. */
function rowOf(line: string, row: number): string {
  const cells = line.split(',').map((text, column) => cellOf(text, `${letters(column)}${row}`))
  return `<row r="${row}">${cells.join('')}</row>`
}

/** Each cell says where it stands: the format lets it out, but not every reader does without. */
function cellOf(text: string, place: string): string {
  if (text === '') return ''
  // Identity numbers have eighteen digits: a spreadsheet number would lose the last three.
  if (/^-?\d{1,15}(\.\d+)?$/.test(text)) return `<c r="${place}"><v>${text}</v></c>`
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<c r="${place}" t="inlineStr"><is><t>${escaped}</t></is></c>`
}

/** A, …, Z, AA, … of a column counted from 0. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
