import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { writeFileAtomically } from '../atomic-write.ts'
import { loanColumn } from '../columns.ts'
import { loanColumnNames } from './loan-row.ts'

/** Makes the CSV in a temporary folder and turns it into a Parquet file of typed columns. */
export async function parquetFromCsv(path: string, writeCsv: (csv: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'qingmiao-sample-'))
  try {
    const csv = join(folder, 'loans.csv')
    const parquet = join(folder, 'loans.parquet')
    await writeCsv(csv)
    const instance = await DuckDBInstance.create(':memory:')
    try {
      const connection = await instance.connect()
      await connection.run(
        `COPY (SELECT * FROM read_csv(${quoted(csv)}, header = true, columns = {${columnTypes()}})) TO ${quoted(parquet)} (FORMAT parquet)`,
      )
      connection.closeSync()
    } finally {
      instance.closeSync()
    }
    await copyInto(path, parquet)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function copyInto(path: string, source: string): Promise<void> {
  await writeFileAtomically(path, async (write) => {
    const handle = await open(source)
    try {
      for await (const chunk of handle.readableWebStream()) await write(new Uint8Array(chunk as ArrayBuffer))
    } finally {
      await handle.close()
    }
  })
}

function columnTypes(): string {
  return loanColumnNames.map((name) => `${name}: '${typeOf(name)}'`).join(', ')
}

function typeOf(name: string): string {
  switch (loanColumn(name)?.type) {
    case 'money':
    case 'rate':
    case 'share':
    case 'number':
      return 'DOUBLE'
    case 'count':
    case 'flag':
      return 'INTEGER'
    case 'date':
      return 'DATE'
    default:
      return 'VARCHAR'
  }
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
