import { extname, join } from 'node:path'
import { writeFileAtomically, writeFolderAtomically } from '../atomic-write.ts'
import { calibrate } from './calibrate.ts'
import { companionsOf } from './companions/all.ts'
import { csvFile } from './csv-file.ts'
import { csvText } from './csv-text.ts'
import { type IdentityNumbers, identityNumbers } from './identity-number.ts'
import { collectInjected, type Injected } from './injected.ts'
import { type LoanView, loanColumnNames, loanRow } from './loan-row.ts'
import { viewOf } from './loan-view.ts'
import type { Doses } from './measures.ts'
import { buildModel, type Model } from './model.ts'
import { type Application, isMature, type Note } from './note.ts'
import { parquetFromCsv } from './parquet.ts'
import { simulate } from './simulate.ts'
import { recordTruth } from './truth.ts'
import { xlsxFromCsv } from './xlsx.ts'

export interface SampleRequest {
  /** A file of loans ending in .csv, .parquet or .xlsx, or a folder that gets the companions too. */
  readonly output: string
  readonly loans: number
  /** 0 to 2³² − 1. */
  readonly seed: number
  /** Mean conditional probability of default over notes with a closed window, in (0, 1). */
  readonly defaultRate: number
  /** Where the truth goes, if anywhere. */
  readonly truth?: string
  /** Measures to run the cooperative with; none by default. */
  readonly doses?: Doses
}

export interface SampleReport {
  readonly loans: number
  readonly intercept: number
  /** What was reached of the rate asked for; NaN where no window is closed. */
  readonly meanProbability: number
  readonly matureLoans: number
  readonly matureDefaults: number
}

/** Where a long run stands: the share of loans written. */
export type SampleProgress = (share: number) => void

/** Writes the synthetic cooperative; the same request gives the same bytes on any machine. */
export async function writeSample(
  request: SampleRequest,
  progress: SampleProgress = () => {},
): Promise<SampleReport> {
  const model = buildModel(request.seed, request.loans)
  const { intercept } = calibrate(model, request.defaultRate)
  const run = new Run(model, request, intercept, progress)
  const format = extname(request.output).toLowerCase()
  if (format === '.csv') await writeCsv(request.output, run)
  else if (format === '.parquet') await parquetFromCsv(request.output, (path) => writeCsv(path, run))
  else if (format === '.xlsx') await xlsxFromCsv(request.output, (path) => writeCsv(path, run))
  else await writeFolder(request.output, run)
  await run.writeTruth()
  return run.report()
}

/** One pass over the lending years, with the tally and the truth kept on the way. */
class Run {
  readonly model: Model
  private readonly request: SampleRequest
  private readonly intercept: number
  private readonly progress: SampleProgress
  private readonly injected: Injected
  private readonly truth
  private readonly tally = { loans: 0, probability: 0, matureLoans: 0, matureDefaults: 0 }

  constructor(model: Model, request: SampleRequest, intercept: number, progress: SampleProgress) {
    this.model = model
    this.request = request
    this.intercept = intercept
    this.progress = progress
    this.injected = collectInjected(model)
    this.truth = request.truth === undefined ? null : recordTruth(model, request, intercept, this.injected)
  }

  *years(): Generator<{ readonly views: Iterable<LoanView>; readonly refused: readonly Application[] }> {
    const { model, tally } = this
    const numbers = identityNumbers(model.households)
    for (const { notes, refused } of simulate(model, {
      intercept: this.intercept,
      doses: this.request.doses,
    })) {
      if (this.truth) {
        this.truth.add(notes)
        this.injected.add(notes)
      }
      for (const note of notes) {
        tally.loans++
        if (!isMature(note)) continue
        tally.matureLoans++
        tally.probability += note.probability
        if (note.defaults) tally.matureDefaults++
      }
      yield { views: viewsOf(model, numbers, notes), refused }
      this.progress(tally.loans / this.request.loans)
    }
  }

  async writeTruth(): Promise<void> {
    const { truth } = this.request
    if (!this.truth || truth === undefined) return
    const text = `${JSON.stringify(this.truth.finish(), null, 1)}\n`
    await writeFileAtomically(truth, (write) => write(text))
  }

  report(): SampleReport {
    const { loans, probability, matureLoans, matureDefaults } = this.tally
    return {
      loans,
      intercept: this.intercept,
      meanProbability: matureLoans === 0 ? Number.NaN : probability / matureLoans,
      matureLoans,
      matureDefaults,
    }
  }
}

function* viewsOf(model: Model, numbers: IdentityNumbers, notes: readonly Note[]): Generator<LoanView> {
  for (const note of notes) yield viewOf(model, numbers, note)
}

async function writeCsv(path: string, run: Run): Promise<void> {
  await writeFileAtomically(path, async (write) => {
    const text = csvText(loanColumnNames)
    for (const { views } of run.years()) {
      for (const view of views) {
        text.row(loanRow(view))
        if (text.isFull) await write(text.take())
      }
    }
    await write(text.take())
  })
}

async function writeFolder(path: string, run: Run): Promise<void> {
  await writeFolderAtomically(path, async (folder) => {
    const loans = csvFile(join(folder, 'loans.csv'), loanColumnNames)
    const companions = companionsOf(run.model).map((companion) => {
      const file = csvFile(join(folder, `${companion.table}.csv`), companion.columns)
      return { companion, file, emit: file.row }
    })
    for (const { companion, emit } of companions) companion.begin?.(emit)
    for (const { views, refused } of run.years()) {
      for (const view of views) {
        loans.row(loanRow(view))
        for (const { companion, emit } of companions) companion.loan?.(view, emit)
      }
      for (const application of refused) {
        for (const { companion, emit } of companions) companion.refused?.(application, emit)
      }
    }
    for (const { companion, emit } of companions) companion.end?.(emit)
    for (const { file } of [{ file: loans }, ...companions]) file.close()
  })
}
