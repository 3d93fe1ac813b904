import { readFile } from 'node:fs/promises'
import { InputError } from '../stats/input-error.ts'

/** The file is not there or not readable; or it is, and holds no JSON. */
export type JsonFileErrorCode = 'jsonFileUnreadable' | 'jsonFileBroken'

export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError<JsonFileErrorCode>('jsonFileUnreadable', {
      file,
      reason: error.code ?? error.message,
    })
  })
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new InputError<JsonFileErrorCode>('jsonFileBroken', { file, reason: error.message })
  }
}
