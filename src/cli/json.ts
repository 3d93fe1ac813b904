/**
 * One JSON document on stdout. Numbers that do not exist become null; typed arrays become arrays. Written in one
 * piece, because a reader of a pipe waits for the end.
 */
export function printJson(value: unknown): void {
  process.stdout.write(`${jsonText(value)}\n`)
}

export function jsonText(value: unknown, indent = 1): string {
  return JSON.stringify(
    value,
    (_, entry) => {
      if (typeof entry === 'number') return Number.isFinite(entry) ? entry : null
      return ArrayBuffer.isView(entry) && !(entry instanceof DataView)
        ? Array.from(entry as unknown as ArrayLike<number>)
        : entry
    },
    indent,
  )
}
