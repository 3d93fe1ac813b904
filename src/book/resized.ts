type Growable =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>

/**
 * The array with another length, zeros behind what it held. The old one is emptied: its memory is free at once, not
 * when the garbage collector comes by. For arrays that own their buffer.
 */
export function resized<A extends Growable>(array: A, length: number): A {
  const { buffer } = array
  const next = buffer.transfer(length * array.BYTES_PER_ELEMENT)
  return new (array.constructor as new (buffer: ArrayBuffer) => A)(next)
}

/** The same for an array of which `used` elements count; an untouched one costs no memory until it is written. */
export function withRoom<A extends Growable>(array: A, used: number, length: number): A {
  if (used > 0) return resized(array, length)
  return new (array.constructor as new (length: number) => A)(length)
}

/** Empties arrays that are done with: their memory is free at once, not when the garbage collector comes by. */
export function discard(...arrays: readonly Growable[]): void {
  for (const { buffer } of arrays) buffer.transfer(0)
}
