import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What a bench program prints as its last line: the seconds of the thing itself, without start-up and loading. */
export interface Measured {
  readonly seconds: number
  /** Bytes of resident memory at the peak beyond what was resident once the data had been loaded. */
  readonly peakBeyondData?: number
  /** Anything that shows that two programs computed the same. */
  readonly check?: Readonly<Record<string, number>>
}

/** Runs a program of `bench/` in a process of its own; null (with the reason on stderr) when it fails. */
export function measure(command: string, script: string, args: readonly string[] = []): Measured | null {
  const child = spawnSync(command, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    timeout: 1_800_000,
  })
  const lastLine = child.stdout?.trim().split('\n').at(-1) ?? ''
  try {
    return JSON.parse(lastLine) as Measured
  } catch {
    console.error(
      `bench: ${script} gave no figures: ${child.stderr?.trim().split('\n').at(-1) ?? child.error}`,
    )
    return null
  }
}

/** The best of several runs: what the machine can do, with the least of what else it was doing. */
export function best(runs: number, once: () => Measured | null): Measured | null {
  let fastest: Measured | null = null
  for (let i = 0; i < runs; i++) {
    const measured = once()
    if (measured && (!fastest || measured.seconds < fastest.seconds)) fastest = measured
  }
  return fastest
}
