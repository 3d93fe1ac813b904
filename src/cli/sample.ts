import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { writeSample } from '../book/synthetic/sample.ts'
import { MOST_XLSX_LOANS } from '../book/synthetic/xlsx.ts'
import { mainHelp } from '../words/commands.ts'
import { samplePhrases } from '../words/sample.ts'
import { inLockedFolder } from './locked-folder.ts'
import { terminalProgress } from './progress.ts'
import { say } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** `sample -o FILE|DIR [--loans 20000] [--seed 1] [--default-rate 0.06] [--truth truth.json]` */
export async function sample(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      output: { type: 'string', short: 'o' },
      loans: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      'default-rate': { type: 'string', default: '0.06' },
      truth: { type: 'string' },
    },
  })
  if (!values.output) throw new UsageError(samplePhrases.needsOutput)
  const loans = wholeNumber('--loans', values.loans, 1, 10_000_000)
  if (values.output.toLowerCase().endsWith('.xlsx') && loans > MOST_XLSX_LOANS) {
    throw new UsageError(mainHelp.badValue('--loans', values.loans, `1–${MOST_XLSX_LOANS} (.xlsx)`))
  }
  const seed = wholeNumber('--seed', values.seed, 0, 0xffffffff)
  const defaultRate = Number(values['default-rate'])
  if (!(defaultRate >= 0.001 && defaultRate <= 0.5)) {
    throw new UsageError(mainHelp.badValue('--default-rate', values['default-rate'], '0.001–0.5'))
  }
  const progress = terminalProgress()
  const { output, truth } = values
  const make = () =>
    writeSample({ output, loans, seed, defaultRate, truth }, (share) => progress(samplePhrases.making, share))
  const report = await (isFolder(output) ? inLockedFolder(output, make) : make()).finally(() =>
    progress.end(),
  )
  say(samplePhrases.made(report.loans, values.output, defaultRate, report.meanProbability))
  say(samplePhrases.matured(report.matureLoans, report.matureDefaults))
  if (values.truth) say(samplePhrases.truthWritten(values.truth))
  return 0
}

function isFolder(output: string): boolean {
  return !['.csv', '.parquet', '.xlsx'].includes(extname(output).toLowerCase())
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new UsageError(mainHelp.badValue(option, text, `${least}–${most}`))
  }
  return value
}
