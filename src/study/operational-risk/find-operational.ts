import { groundOf, severityOf } from '../../lending/rules/rule-register.ts'
import type { StudyContext } from '../context.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { indicatorFindings } from './indicators/indicator-findings.ts'
import { lossEventFindings } from './loss-event-findings.ts'
import { managerFindings } from './managers/manager-findings.ts'
import { mixedOfficers } from './managers/mixed-officers.ts'
import { guarantorFindings } from './network/guarantors.ts'
import { hiddenGroups } from './network/hidden-groups.ts'
import { officerGroups } from './officer-groups.ts'
import type { OperationalFindings } from './operational-findings.ts'
import { detectAll, type GroundDetection } from './rules/detect.ts'
import { type RuleBook, ruleBook } from './rules/rule-book.ts'
import { openBalances, type RuleFinding, ruleFindings } from './rules/rule-findings.ts'

/** Rules, indicators, loss events, networks and account managers; null on a file that is no loan book. */
export async function findOperational(
  { book, loanBook, sample, refusal, settings }: StudyContext,
  officers: StudyFindings['officers'],
): Promise<OperationalFindings | null> {
  if (loanBook === null) return null
  const { asOf } = loanBook.reading
  const on = ruleBook(book, asOf)
  const detections = detectAll(on)
  const rules = ruleFindings(on, detections)
  const flags = highNotes(on, detections)
  const groups = sample && refusal === null ? officerGroups(book, sample.bookRows) : null
  return {
    rules,
    highSeverity: highSeverity(on, rules, flags),
    indicators: indicatorFindings(on, detections),
    lossEvents: lossEventFindings(book, asOf),
    hiddenGroups: hiddenGroups(on),
    guarantors: guarantorFindings(on),
    managers: managerFindings(on, detections, flags, officers),
    mixed: sample && groups && officers ? await mixedOfficers(sample, groups, settings) : null,
  }
}

function highSeverity(on: RuleBook, rules: readonly RuleFinding[], flags: Uint8Array) {
  const balances = openBalances(on)
  let [notes, balance] = [0, 0]
  flags.forEach((flag, row) => {
    if (flag === 0) return
    notes++
    balance += balances[row]
  })
  const high = rules.filter(({ severity, isListed }) => severity === 'high' && !isListed)
  return { hits: high.reduce((sum, { hits }) => sum + hits, 0), notes, balance: balance / 100 }
}

/** 1 for notes in a hit of a rule of high severity. */
function highNotes(on: RuleBook, detections: readonly GroundDetection[]): Uint8Array {
  const flags = new Uint8Array(on.isIn.length)
  for (const { ground, hits } of detections) {
    const { rule, isListed } = groundOf(ground)
    if (severityOf[rule] !== 'high' || isListed) continue
    for (const { notes } of hits) for (const row of notes) flags[row] = 1
  }
  return flags
}
