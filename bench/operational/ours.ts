import { readBook } from '../../src/book/read-book.ts'
import { latestDay } from '../../src/book/sample/as-of.ts'
import { readBookOutcome } from '../../src/book/sample/book-outcome.ts'
import { classifyBook } from '../../src/study/classification/classified-book.ts'
import { classificationFinding } from '../../src/study/classification/find-classification.ts'
import { indicatorFindings } from '../../src/study/operational-risk/indicators/indicator-findings.ts'
import { detectAll } from '../../src/study/operational-risk/rules/detect.ts'
import { ruleBook } from '../../src/study/operational-risk/rules/rule-book.ts'
import { ruleFindings } from '../../src/study/operational-risk/rules/rule-findings.ts'
import { notePositions } from '../../src/study/status-quo/note-positions.ts'

/** `ours.ts BOOK`: seconds from the columns in memory to the findings; reading and the outcome are not timed. */
const book = await readBook(process.argv[2])
const asOf = latestDay(book)
if (asOf === null) throw new Error('the book has no dates')
const reading = readBookOutcome(book, { asOf, window: 12 })
const check: Record<string, number> = {}
const cpuBefore = process.cpuUsage()
const begin = performance.now()

function timed<T>(name: string, work: () => T): T {
  const start = performance.now()
  const result = work()
  check[name] = (performance.now() - start) / 1000
  return result
}

const on = ruleBook(book, asOf)
const detections = timed('rules', () => {
  const found = detectAll(on)
  ruleFindings(on, found)
  return found
})
timed('indicators', () => indicatorFindings(on, detections))
timed('classification', () => {
  const positions = notePositions(book, reading, 'all')
  classificationFinding(book, positions, classifyBook(book, reading, positions), null)
})
const seconds = (performance.now() - begin) / 1000
const { user, system } = process.cpuUsage(cpuBefore)
check['cpu'] = (user + system) / 1e6
console.log(JSON.stringify({ seconds, check }))
