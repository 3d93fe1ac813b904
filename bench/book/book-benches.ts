import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Result, withinBudget } from '../result.ts'

const million = 1_000_000
const county = 8000

/** Whole commands as a user runs them: `sample` and `study`, time and peak memory. */
export function bookBenches(scratch: string): Result[] {
  const file = join(scratch, 'million.csv')
  const folder = join(scratch, 'million')
  const countyBook = join(scratch, 'county')
  const sampleFile = run(['sample', '-o', file, '--loans', String(million)])
  const sampleFolder = run(['sample', '-o', folder, '--loans', String(million)])
  run(['sample', '-o', countyBook, '--loans', String(county)])
  const countyStudy = run(['study', countyBook, '-o', join(scratch, 'county-study')])
  const millionStudy = run(['study', file, '-o', join(scratch, 'million-study')])
  const folderStudy = run(['study', folder, '-o', join(scratch, 'folder-study')])
  for (const path of [file, folder]) if (existsSync(path)) rmSync(path, { recursive: true })
  return [
    withinBudget(
      '`sample`, 1M loans to a file',
      sampleFile?.seconds ?? null,
      'seconds',
      '< 30 s',
      (s) => s < 30,
    ),
    withinBudget(
      '`sample`, 1M loans to a folder with all companions',
      sampleFolder?.seconds ?? null,
      'seconds',
      '< 300 s',
      (s) => s < 300,
    ),
    withinBudget(
      '`study` of a normal county (8,000 notes, all companions)',
      countyStudy?.seconds ?? null,
      'seconds',
      '< 10 s',
      (s) => s < 10,
    ),
    withinBudget(
      '`study` of a 1M-loan CSV, the risks and measures included',
      millionStudy?.seconds ?? null,
      'seconds',
      '< 150 s',
      (s) => s < 150,
    ),
    peakMemory(millionStudy),
    withinBudget(
      '`study` of a 1M-loan folder, 33M rows of companions beside the loans',
      folderStudy?.seconds ?? null,
      'seconds',
      '< 150 s',
      (s) => s < 150,
    ),
    peakMemory(folderStudy),
  ]
}

function peakMemory(command: Measured | null): Result {
  return withinBudget(
    'its peak memory',
    command ? command.peakBytes / 2 ** 20 : null,
    'MiB',
    '< 3,072 MiB',
    (mebibytes) => mebibytes < 3072,
  )
}

interface Measured {
  readonly seconds: number
  readonly peakBytes: number
}

/** Time and peak resident memory of one command; null (its last words on stderr) when it fails. */
function run(args: readonly string[]): Measured | null {
  const start = performance.now()
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'measured-command.ts'), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const seconds = (performance.now() - start) / 1000
  const peak = /peakBytes (\d+)\s*$/.exec(child.stderr)
  if (child.status !== 0 || !peak) {
    console.error(`bench: qingmiao ${args.join(' ')} failed: ${child.stderr.trim().split('\n').at(-1)}`)
    return null
  }
  return { seconds, peakBytes: Number(peak[1]) }
}
