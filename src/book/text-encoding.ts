import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { InputError } from '../stats/input-error.ts'
import type { BookErrorCode } from './error-codes.ts'

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

export interface Inspection {
  readonly bytes: number
  readonly sha256: string
  readonly encoding: TextEncoding
  readonly hasByteOrderMark: boolean
}

const chunkBytes = 1 << 20

/** One pass over a file of text: its hash, and its encoding (UTF-8 strictly, else GB18030, of which GBK is a part). */
export async function inspectText(path: string, file: string): Promise<Inspection> {
  const hash = createHash('sha256')
  const utf8 = new Utf8Check()
  let bytes = 0
  let nulAt = -1
  let mark: Buffer | null = null
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    mark ??= chunk.subarray(0, 3)
    if (nulAt === -1) {
      const at = chunk.indexOf(0)
      if (at !== -1) nulAt = bytes + at
    }
    utf8.push(chunk)
    bytes += chunk.length
  }
  const sha256 = hash.digest('hex')
  if (mark?.[0] === 0xff && mark[1] === 0xfe)
    return { bytes, sha256, encoding: 'utf-16le', hasByteOrderMark: true }
  if (mark?.[0] === 0xfe && mark[1] === 0xff)
    return { bytes, sha256, encoding: 'utf-16be', hasByteOrderMark: true }
  const fault = (code: BookErrorCode, position: number) =>
    new InputError<BookErrorCode>(code, { file, position })
  if (nulAt !== -1) throw fault('nulBytes', nulAt)
  const hasByteOrderMark = mark?.[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf
  const verdict = utf8.finish()
  if (verdict === 'valid') return { bytes, sha256, encoding: 'utf-8', hasByteOrderMark }
  if (verdict === 'cutOff') throw fault('truncatedFile', bytes)
  if (hasByteOrderMark || verdict === 'brokenLate') throw fault('brokenEncoding', utf8.brokenAt)
  return { bytes, sha256, encoding: 'gb18030', hasByteOrderMark: false }
}

/** From byte `start` up to byte `end` of a file; all of it where absent. */
export interface ByteRange {
  readonly start?: number
  readonly end?: number
}

/** The file, or a range of it that cuts no character, as UTF-8 bytes without a byte order mark, in chunks. */
export async function* utf8Chunks(
  path: string,
  file: string,
  { encoding, hasByteOrderMark }: Pick<Inspection, 'encoding' | 'hasByteOrderMark'>,
  { start = 0, end = Number.POSITIVE_INFINITY }: ByteRange = {},
): AsyncGenerator<Uint8Array> {
  const range = { start, end: end - 1, highWaterMark: chunkBytes }
  const stream = createReadStream(path, range) as AsyncIterable<Buffer>
  if (encoding === 'utf-8') {
    let isFirst = hasByteOrderMark && start === 0
    for await (const chunk of stream) {
      yield isFirst ? chunk.subarray(3) : chunk
      isFirst = false
    }
    return
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  const encoder = new TextEncoder()
  try {
    for await (const chunk of stream) yield encoder.encode(decoder.decode(chunk, { stream: true }))
    yield encoder.encode(decoder.decode())
  } catch (error) {
    if (error instanceof TypeError) throw new InputError<BookErrorCode>('unknownEncoding', { file })
    throw error
  }
}

/** Checks UTF-8 over chunks that may cut a character. */
class Utf8Check {
  brokenAt = -1
  private offset = 0
  private sawMultibyte = 0
  private rest: Buffer = Buffer.alloc(0)

  push(chunk: Buffer): void {
    if (this.brokenAt !== -1) return
    const joined = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk
    const cut = joined.length - incompleteTail(joined)
    const whole = joined.subarray(0, cut)
    if (!isUtf8(whole)) {
      const validBytes = validPrefix(whole)
      this.brokenAt = this.offset + validBytes
      this.countMultibyte(whole.subarray(0, validBytes))
      return
    }
    if (this.sawMultibyte < 8) this.countMultibyte(whole)
    this.offset += cut
    this.rest = Buffer.from(joined.subarray(cut))
  }

  /** `brokenLate`: too much valid UTF-8 came before the fault for this to be GBK text. */
  finish(): 'valid' | 'cutOff' | 'brokenLate' | 'not' {
    if (this.brokenAt === -1) {
      if (this.rest.length === 0) return 'valid'
      return this.sawMultibyte >= 4 ? 'cutOff' : 'not'
    }
    return this.sawMultibyte >= 8 ? 'brokenLate' : 'not'
  }

  private countMultibyte(bytes: Buffer): void {
    for (let i = 0; i < bytes.length && this.sawMultibyte < 8; i++) if (bytes[i] >= 0xe0) this.sawMultibyte++
  }
}

/** How many bytes at the end begin a character that the chunk does not finish. */
function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return needed > back ? back : 0
    }
  }
  return 0
}

/** The length of the longest valid prefix. */
function validPrefix(bytes: Buffer): number {
  let position = 0
  while (position < bytes.length) {
    const byte = bytes[position]
    const size = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    if (size > 1 && !isUtf8(bytes.subarray(position, position + size))) break
    position += size
  }
  return Math.min(position, bytes.length)
}
