import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { InputError } from '../stats/input-error.ts'
import type { BookErrorCode } from './error-codes.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** Beyond this the workbook is refused: about 500,000 rows × 16 columns. A CSV of any size is read. */
export const largestUnpackedXlsx = 512 * 1024 * 1024
/** Text packs about 10 to 30 times; 250 is a ZIP bomb. */
const suspiciousRatio = 250
const suspiciousBytes = 32 * 1024 * 1024

/**
 * Refuses a workbook that unpacks to too much, that says it unpacks to less than it does, or that declares a
 * DOCTYPE (entity expansion), before anything is parsed.
 */
export async function checkXlsx(path: string, file: string): Promise<void> {
  const entries = await readZipDirectory(path, file)
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) {
    throw new InputError<BookErrorCode>('notATable', { file })
  }
  const unpacked = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  const isBomb = entries.some(
    ({ bytes, compressedBytes }) => bytes > suspiciousBytes && bytes > compressedBytes * suspiciousRatio,
  )
  if (unpacked > largestUnpackedXlsx || isBomb) {
    throw new InputError<BookErrorCode>('xlsxTooLarge', { file, megabytes: Math.round(unpacked / 1048576) })
  }
  for (const entry of entries) if (/\.(xml|rels)$/.test(entry.name)) await checkEntry(path, file, entry)
}

async function checkEntry(path: string, file: string, entry: ZipEntry): Promise<void> {
  if (entry.compressedBytes === 0) return
  const start = await dataStart(path, file, entry)
  const packed = createReadStream(path, { start, end: start + entry.compressedBytes - 1 })
  const stream = entry.method === 8 ? packed.pipe(createInflateRaw()) : packed
  packed.on('error', (error) => stream.destroy(error))
  let bytes = 0
  let head = ''
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (head.length < 4096) head += chunk.toString('latin1', 0, 4096)
      bytes += chunk.length
      if (bytes > entry.bytes) break
    }
  } catch {
    throw new InputError<BookErrorCode>('brokenXlsx', { file })
  } finally {
    stream.destroy()
    packed.destroy()
  }
  if (bytes !== entry.bytes) throw new InputError<BookErrorCode>('brokenXlsx', { file })
  if (/<!(DOCTYPE|ENTITY)/i.test(head)) throw new InputError<BookErrorCode>('xlsxHasDoctype', { file })
}

async function dataStart(path: string, file: string, { localHeaderAt }: ZipEntry): Promise<number> {
  const handle = await open(path, 'r')
  try {
    const header = Buffer.alloc(30)
    const { bytesRead } = await handle.read(header, 0, 30, localHeaderAt)
    if (bytesRead < 30 || header.readUInt32LE(0) !== 0x04034b50) {
      throw new InputError<BookErrorCode>('brokenXlsx', { file })
    }
    return localHeaderAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  } finally {
    await handle.close()
  }
}
