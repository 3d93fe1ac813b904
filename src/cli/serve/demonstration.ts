import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSample } from '../../book/synthetic/sample.ts'
import { useThreads } from '../../stats/kernel/threads.ts'
import { plainSettings } from '../../study/plain-settings.ts'
import { servePhrases } from '../../words/serve.ts'
import { inLockedFolder } from '../locked-folder.ts'
import type { Progress } from '../progress.ts'
import { runStudy } from '../study/run-study.ts'
import { terminalLanguages } from '../terminal.ts'
import { version } from '../version.ts'

/** A normal county: its study takes seconds. */
const loans = 8000
const seed = 1
const defaultRate = 0.06

/**
 * Makes the demonstration cooperative in `folder/book` and its study in `folder/study`, each once: a stamp tells
 * which version and parameters made them, so that a repeat start only serves.
 */
export async function prepareDemonstration(folder: string, progress: Progress): Promise<void> {
  const book = join(folder, 'book')
  const study = join(folder, 'study')
  const stampFile = join(folder, 'demonstration.json')
  const stamp = JSON.stringify({ version, loans, seed, defaultRate })
  const isCurrent = existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp
  if (isCurrent && existsSync(join(book, 'loans.csv'))) progress(servePhrases.sampleIsThere, 0.4)
  else {
    progress(servePhrases.makingSample(loans), 0)
    await inLockedFolder(book, () =>
      writeSample({ output: book, loans, seed, defaultRate, truth: undefined }, (share) =>
        progress(servePhrases.makingSample(loans), 0.4 * share),
      ),
    )
  }
  if (isCurrent && existsSync(join(study, 'study.html'))) {
    progress(servePhrases.studyIsThere, 1)
    return
  }
  useThreads()
  const spoken = terminalLanguages()
  await runStudy(
    {
      book,
      output: study,
      language: spoken.length === 1 ? spoken[0] : 'zh-CN',
      strict: false,
      sheet: null,
      mappingFile: null,
      saveMapping: null,
      controlTotalsFile: null,
      modelFile: null,
      documents: false,
      settings: {
        ...plainSettings,
        seed,
        version,
        command: 'npm start',
      },
    },
    (step, share = 0) => progress(step, 0.4 + 0.6 * share),
  )
  await writeFile(stampFile, stamp)
}
