import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeSample } from '../../src/book/synthetic/sample.ts'
import { measure } from '../measure.ts'
import { type Result, withinBudget } from '../result.ts'

const loans = 1_000_000

/** Rules, indicators, classification and provisions of a large cooperative with all its companion files. */
export async function operationalBench(scratch: string): Promise<Result[]> {
  const folder = join(scratch, 'operational')
  await writeSample({ output: folder, loans, seed: 1, defaultRate: 0.06 })
  const found = measure(process.execPath, 'operational/ours.ts', [folder])
  if (existsSync(folder)) rmSync(folder, { recursive: true })
  const seconds = (name: string) => found?.check?.[name] ?? null
  const cpu = seconds('cpu')
  return [
    withinBudget(
      'classification, provision and KRIs of 1M loans with all companions, detection rules included',
      found?.seconds ?? null,
      'seconds',
      '< 10 s',
      (s) => s < 10,
      cpu === null ? '' : `${cpu.toFixed(1)} s of CPU time`,
    ),
    withinBudget('of it the detection rules', seconds('rules'), 'seconds', 'aim 4 s', (s) => s <= 4),
    withinBudget('the key risk indicators', seconds('indicators'), 'seconds', 'aim 3 s', (s) => s <= 3),
    withinBudget(
      'classification and provisions',
      seconds('classification'),
      'seconds',
      'aim 3 s',
      (s) => s <= 3,
    ),
  ]
}
