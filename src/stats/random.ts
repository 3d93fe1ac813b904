/** Uniform numbers in [0, 1), 32 bits each. */
export type RandomStream = () => number

/**
 * A seeded stream: sfc32 of C. Doty-Humphrey (PractRand), its state filled from the seed and the purpose by the
 * finaliser of MurmurHash3. The same seed and purpose give the same numbers on every machine; different purposes
 * under one seed are independent.
 */
export function randomStream(seed: number, purpose = ''): RandomStream {
  let hash = mix(seed | 0) ^ mix(Math.floor(seed / 2 ** 32) | 0)
  for (let i = 0; i < purpose.length; i++) hash = mix(Math.imul(hash, 0x9e3779b1) + purpose.charCodeAt(i))
  let a = mix(hash + 0x7f4a7c15)
  let b = mix(hash ^ 0x2545f491)
  let c = mix(hash + 0x5851f42d)
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

function mix(value: number): number {
  let h = value | 0
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Shuffles in place (Fisher–Yates). */
export function shuffle<T>(items: T[], random: RandomStream): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const item = items[i]
    items[i] = items[j]
    items[j] = item
  }
  return items
}
