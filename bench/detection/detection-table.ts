import { clopperPearsonInterval } from '../../src/stats/proportion.ts'
import type { DetectionCounts } from './detection-counts.ts'
import { detectionLines } from './injected-units.ts'

/** `bench/DETECTION.md`: machine-independent, so without a date and a machine. */
export function detectionTable(books: number, loans: number, counts: readonly DetectionCounts[]): string {
  return [
    '# Detection rules on the synthetic cooperative',
    '',
    `${books} books of ${loans.toLocaleString('en')} notes, seeds 1 to ${books}, written by \`sample\`, read as \`study\` reads them, with all`,
    'companion files. *Injected*: what the truth says was put in, in the unit of the rule. *Recall*: found of injected, with',
    'its exact 95 % interval. *Hits*: what the rule shows. *Right*: hits on something injected for this rule. *Other*: hits',
    'on a note that carries another injected pattern. *False alarms*: neither. Precision is right of hits. Lines without an',
    'injected pattern look at what the cooperative does by itself: their hits are finds by the rule’s own definition, not',
    'errors, and say how long its worklist is. `npm run bench -- detection` makes this file again.',
    '',
    '| rule | grounds | unit | injected | found | recall | hits | right | other | false alarms | precision |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...detectionLines.map((line, i) => row(line, counts[i])),
    '',
    'Why not all is found, and why more is: R03 asks for three households *within thirty days*, and many rings of the truth',
    'pay farther apart. R04 counts every loan to a household that the register says was gone by then, and is right where',
    'one of its loans was an invented borrower’s. R01 counts kin as one household. R09 shows every pair within thirty days,',
    'injected or not. R11 shows a pooled account once two members, or one member and the holder, stand on it. R16 is a test',
    'at a false-discovery rate of 5 %: an officer with few notes a year is not told from a lucky one.',
    '',
  ].join('\n')
}

function row(
  { rule, grounds, unit, unitsOf }: (typeof detectionLines)[number],
  own: DetectionCounts,
): string {
  const { injected, found, hits, right, otherwiseInjected } = own
  const known = unitsOf !== null
  const cells = [
    rule,
    grounds.join(', '),
    unit,
    known ? injected : '–',
    known ? found : '–',
    known && injected > 0 ? withInterval(found, injected) : '–',
    hits,
    known ? right : '–',
    otherwiseInjected,
    known ? hits - right - otherwiseInjected : '–',
    known && hits > 0 ? percent(right / hits) : '–',
  ]
  return `| ${cells.join(' | ')} |`
}

function withInterval(found: number, injected: number): string {
  const [low, high] = clopperPearsonInterval(found, injected)
  return `${percent(found / injected)} (${percent(low)} to ${percent(high)})`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}
