import { type FileHandle, open } from 'node:fs/promises'
import { InputError } from '../stats/input-error.ts'
import type { BookErrorCode } from './error-codes.ts'

export interface ZipEntry {
  readonly name: string
  readonly compressedBytes: number
  readonly bytes: number
  /** 0 is stored, 8 deflated. */
  readonly method: number
  readonly localHeaderAt: number
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const longestComment = 65535
const longestDirectory = 64 * 1024 * 1024

/** The table of contents at the end of a ZIP, read without unpacking anything. */
export async function readZipDirectory(path: string, file: string): Promise<ZipEntry[]> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const tail = await bytesAt(
      handle,
      Math.max(0, size - longestComment - 22),
      Math.min(size, longestComment + 22),
    )
    let at = tail.length - 22
    while (at >= 0 && tail.readUInt32LE(at) !== endOfDirectory) at--
    if (at < 0) throw new InputError<BookErrorCode>('brokenXlsx', { file })
    const count = tail.readUInt16LE(at + 10)
    const directoryBytes = tail.readUInt32LE(at + 12)
    const directoryAt = tail.readUInt32LE(at + 16)
    if (directoryBytes > longestDirectory || directoryAt + directoryBytes > size) {
      throw new InputError<BookErrorCode>('brokenXlsx', { file })
    }
    return entriesOf(await bytesAt(handle, directoryAt, directoryBytes), count, file)
  } finally {
    await handle.close()
  }
}

function entriesOf(directory: Buffer, count: number, file: string): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== directoryEntry) {
      throw new InputError<BookErrorCode>('brokenXlsx', { file })
    }
    const nameBytes = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      compressedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      method: directory.readUInt16LE(at + 10),
      localHeaderAt: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}
