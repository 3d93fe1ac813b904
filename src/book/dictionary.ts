import { discard, resized, withRoom } from './resized.ts'

const decoder = new TextDecoder('utf-8')
const vacant = -1

/** The narrowest that holds the codes. */
export type RowCodes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** What a dictionary holds, as plain arrays that can be handed to another thread. */
export interface DictionaryPart {
  readonly codes: RowCodes
  /** Text k lies at arena[offsets[k]] up to arena[offsets[k + 1]]. */
  readonly offsets: Uint32Array<ArrayBuffer>
  readonly arena: Uint8Array<ArrayBuffer>
}

/**
 * Gives each distinct cell a code, in order of first appearance, straight from its bytes: a text is made once a level,
 * not once a row, and only when asked for. A hash table with open addressing; codes take one byte while there are
 * few levels.
 */
export class Dictionary {
  /** True where every text is ASCII, so that distinct bytes are distinct texts. */
  isAscii = true
  private decoded: string[] = []
  private codes: RowCodes = new Uint8Array(1 << 12)
  private mostCodes = 1 << 8
  private rows = 0
  private levels = 0
  /** Slot s holds a hash and its code side by side: a look-up that finds another hash touches nothing else. */
  private table = new Int32Array(1 << 11).fill(vacant)
  private offsets = new Uint32Array(1 << 9)
  private arena = new Uint8Array(1 << 13)
  private arenaView = viewOf(this.arena)
  private lastBytes: Uint8Array = this.arena
  private lastView = this.arenaView

  /** Rows added so far. */
  get length(): number {
    return this.rows
  }

  /** The distinct texts, trimmed of ASCII blanks. */
  get texts(): readonly string[] {
    if (this.decoded.length < this.levels) this.decode()
    return this.decoded
  }

  /** Makes room for so many rows in all. */
  reserve(rows: number): void {
    if (rows > this.codes.length) this.codes = withRoom(this.codes, this.rows, rows)
  }

  add(bytes: Uint8Array, cellStart: number, cellEnd: number): void {
    let start = cellStart
    let end = cellEnd
    while (start < end && bytes[start] <= 0x20) start++
    while (end > start && bytes[end - 1] <= 0x20) end--
    if (bytes !== this.lastBytes) {
      this.lastBytes = bytes
      this.lastView = viewOf(bytes)
    }
    const code = this.find(this.lastView, start, end)
    if (this.rows === this.codes.length) this.codes = resized(this.codes, this.rows * 2)
    this.codes[this.rows++] = code
  }

  /** The code of each row, good until the next row is added. */
  rowCodes(): RowCodes {
    return this.codes.subarray(0, this.rows)
  }

  /** Hands out what it holds; the dictionary is not to be used again. */
  toPart(): DictionaryPart {
    const arena = resized(this.arena, this.offsets[this.levels])
    return {
      codes: resized(this.codes, this.rows),
      offsets: resized(this.offsets, this.levels + 1),
      arena,
    }
  }

  /** Frees what it holds; texts already given stay. The dictionary is not to be used again. */
  discard(): void {
    discard(this.codes, this.table, this.offsets, this.arena)
  }

  /** Adds the rows of a part below its own, as if its cells had been added one by one; the part is used up. */
  append({ codes, offsets, arena }: DictionaryPart): void {
    const view = viewOf(arena)
    const recoded = new Uint32Array(offsets.length - 1)
    for (let code = 0; code < recoded.length; code++) {
      recoded[code] = this.find(view, offsets[code], offsets[code + 1])
    }
    this.reserve(this.rows + codes.length)
    for (let i = 0; i < codes.length; i++) this.codes[this.rows + i] = recoded[codes[i]]
    this.rows += codes.length
    discard(codes, offsets, arena)
  }

  private find(view: DataView, start: number, end: number): number {
    const hash = hashOf(view, start, end)
    const mask = this.table.length / 2 - 1
    let slot = hash & mask
    for (;;) {
      const code = this.table[2 * slot + 1]
      if (code === vacant) return this.insert(slot, hash, view, start, end)
      if (this.table[2 * slot] === hash && this.matches(code, view, start, end)) return code
      slot = (slot + 1) & mask
    }
  }

  private matches(code: number, view: DataView, start: number, end: number): boolean {
    const offset = this.offsets[code]
    const length = end - start
    if (this.offsets[code + 1] - offset !== length) return false
    const { arenaView } = this
    let i = 0
    for (; i + 4 <= length; i += 4) {
      if (arenaView.getInt32(offset + i, true) !== view.getInt32(start + i, true)) return false
    }
    for (; i < length; i++) if (arenaView.getUint8(offset + i) !== view.getUint8(start + i)) return false
    return true
  }

  private insert(slot: number, hash: number, view: DataView, start: number, end: number): number {
    const code = this.levels++
    if (code + 1 === this.offsets.length) this.offsets = resized(this.offsets, this.offsets.length * 2)
    if (code === this.mostCodes) this.widen()
    const offset = this.offsets[code]
    const next = offset + end - start
    if (next > this.arena.length) {
      this.arena = resized(this.arena, Math.max(next, this.arena.length * 2))
      this.arenaView = viewOf(this.arena)
    }
    let seen = 0
    for (let i = start; i < end; i++) {
      const byte = view.getUint8(i)
      seen |= byte
      this.arena[offset + i - start] = byte
    }
    if (seen >= 0x80) this.isAscii = false
    this.offsets[code + 1] = next
    this.table[2 * slot] = hash
    this.table[2 * slot + 1] = code
    if (this.levels * 4 > this.table.length) this.rehash()
    return code
  }

  private widen(): void {
    const wide =
      this.mostCodes === 1 << 8 ? new Uint16Array(this.codes.length) : new Uint32Array(this.codes.length)
    wide.set(this.rowCodes())
    this.codes = wide
    this.mostCodes = wide instanceof Uint16Array ? 1 << 16 : 2 ** 32
  }

  private rehash(): void {
    const old = this.table
    const table = new Int32Array(old.length * 2).fill(vacant)
    const mask = old.length - 1
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === vacant) continue
      let slot = old[i] & mask
      while (table[2 * slot + 1] !== vacant) slot = (slot + 1) & mask
      table[2 * slot] = old[i]
      table[2 * slot + 1] = old[i + 1]
    }
    this.table = table
  }

  private decode(): void {
    const { decoded, offsets, isAscii } = this
    const buffer = Buffer.from(this.arena.buffer)
    for (let code = decoded.length; code < this.levels; code++) {
      const start = offsets[code]
      const end = offsets[code + 1]
      // Far faster where it gives the same; a decoder also drops the byte order mark in front of a text.
      decoded.push(
        isAscii ? buffer.toString('latin1', start, end) : decoder.decode(this.arena.subarray(start, end)),
      )
    }
  }
}

/** Four bytes a multiplication (the multiplications wait for each other), then murmur3's last mix; signed 32 bits. */
function hashOf(view: DataView, start: number, end: number): number {
  let hash = 0x811c9dc5 ^ (end - start)
  let i = start
  for (; i + 4 <= end; i += 4) {
    hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  for (; i < end; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
