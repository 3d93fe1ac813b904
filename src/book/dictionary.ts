const decoder = new TextDecoder('utf-8')
const empty = -1

/**
 * Gives each distinct cell a code, in order of first appearance, straight from its bytes: a text is made once a level,
 * not once a row. A hash table with open addressing.
 */
export class Dictionary {
  /** The distinct texts, trimmed of ASCII blanks. */
  readonly texts: string[] = []
  private codes = new Uint32Array(1 << 12)
  private rows = 0
  private table = new Int32Array(1 << 10).fill(empty)
  private hashes = new Uint32Array(1 << 9)
  private offsets = new Uint32Array((1 << 9) + 1)
  private arena = new Uint8Array(1 << 13)

  get length(): number {
    return this.rows
  }

  add(bytes: Uint8Array, cellStart: number, cellEnd: number): void {
    let start = cellStart
    let end = cellEnd
    while (start < end && bytes[start] <= 0x20) start++
    while (end > start && bytes[end - 1] <= 0x20) end--
    if (this.rows === this.codes.length) this.codes = grown(this.codes)
    this.codes[this.rows++] = this.find(hashOf(bytes, start, end), bytes, start, end)
  }

  /** The code of each row. */
  rowCodes(): Uint32Array {
    return this.codes.subarray(0, this.rows)
  }

  private find(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const mask = this.table.length - 1
    let slot = hash & mask
    for (;;) {
      const code = this.table[slot]
      if (code === empty) return this.insert(slot, hash, bytes, start, end)
      if (this.hashes[code] === hash && this.matches(code, bytes, start, end)) return code
      slot = (slot + 1) & mask
    }
  }

  private matches(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const offset = this.offsets[code]
    const length = end - start
    if (this.offsets[code + 1] - offset !== length) return false
    for (let i = 0; i < length; i++) if (this.arena[offset + i] !== bytes[start + i]) return false
    return true
  }

  private insert(slot: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    const code = this.texts.length
    if (code === this.hashes.length) {
      this.hashes = grown(this.hashes)
      this.offsets = grown(this.offsets, 1)
    }
    const offset = this.offsets[code]
    const next = offset + end - start
    while (next > this.arena.length) {
      const arena = new Uint8Array(this.arena.length * 2)
      arena.set(this.arena)
      this.arena = arena
    }
    for (let i = start; i < end; i++) this.arena[offset + i - start] = bytes[i]
    this.hashes[code] = hash
    this.offsets[code + 1] = next
    this.table[slot] = code
    this.texts.push(decoder.decode(bytes.subarray(start, end)))
    if (this.texts.length * 2 > this.table.length) this.rehash()
    return code
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2).fill(empty)
    const mask = this.table.length - 1
    for (let code = 0; code < this.texts.length; code++) {
      let slot = this.hashes[code] & mask
      while (this.table[slot] !== empty) slot = (slot + 1) & mask
      this.table[slot] = code
    }
  }
}

/** Four bytes a multiplication (the multiplications wait for each other), then murmur3's last mix. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 ^ (end - start)
  let i = start
  for (; i + 4 <= end; i += 4) {
    const word = bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24)
    hash = Math.imul(hash ^ word, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  for (; i < end; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

function grown(array: Uint32Array<ArrayBuffer>, extra = 0): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array((array.length - extra) * 2 + extra)
  next.set(array)
  return next
}
