import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { InputError } from '../stats/input-error.ts'

/** The file is not there or not readable; or it is, and holds no JSON. */
export type JsonFileErrorCode = 'jsonFileUnreadable' | 'jsonFileBroken'

export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readTextFile(file)
  return parseJson(text, file)
}

/** Never with the parser's own message: it quotes the file, which may be a ledger with names given by mistake. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new InputError<JsonFileErrorCode>('jsonFileBroken', { file })
  }
}

/** UTF-8 without its byte order mark, else GB18030: what an editor in Chinese writes. */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new InputError<JsonFileErrorCode>('jsonFileUnreadable', {
      file,
      reason: error.code ?? error.message,
    })
  })
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes)
}
