import { DuckDBInstance, type DuckDBVarCharVector } from '@duckdb/node-api'
import { InputError } from '../stats/input-error.ts'
import { csvLine } from './csv-text.ts'
import type { BookErrorCode } from './error-codes.ts'

/** A Parquet file as UTF-8 CSV: DuckDB joins each row to one line, so that one text a row crosses to us. */
export async function* parquetChunks(path: string, file: string): AsyncGenerator<Uint8Array> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  const encoder = new TextEncoder()
  try {
    const source = `read_parquet(${sqlText(path)})`
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`)
    const columns = described.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }))
    yield encoder.encode(`${csvLine(columns.map(({ name }) => name))}\n`)
    const result = await connection.stream(
      `SELECT concat_ws(',', ${columns.map(cellExpression).join(', ')}) FROM ${source}`,
    )
    for (;;) {
      const chunk = await result.fetchChunk()
      if (chunk === null || chunk.rowCount === 0) break
      const vector = chunk.getColumnVector(0) as DuckDBVarCharVector
      let text = ''
      for (let row = 0; row < chunk.rowCount; row++) text += `${vector.getItem(row)}\n`
      yield encoder.encode(text)
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError<BookErrorCode>('brokenParquet', { file })
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** A null is an empty cell; a text is quoted where a mark in it asks for it. */
function cellExpression({ name, type }: { name: string; type: string }): string {
  const column = `"${name.replaceAll('"', '""')}"`
  const text = `coalesce(CAST(${column} AS VARCHAR), '')`
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|BOOLEAN|DATE|DECIMAL.*)$/.test(type)) return text
  const marks = [`'"'`, `','`, 'chr(10)', 'chr(13)'].map((mark) => `contains(${text}, ${mark})`).join(' OR ')
  return `CASE WHEN ${marks} THEN '"' || replace(${text}, '"', '""') || '"' ELSE ${text} END`
}

function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
