import {
  evidenceRows,
  groundLabels,
  hitsCaption,
  missingColumns,
  renewalsSentence,
  rulesCaption,
  severityLabels,
  rulesWords as words,
} from '../../../words/operational-rules.ts'
import { verbatim } from '../../../words/phrase.ts'
import type { Block, RowAccount, Table, TableRow } from '../../document.ts'
import type { OperationalFindings } from '../operational-findings.ts'
import type { ListedHit, RuleFinding } from './rule-findings.ts'

const mostOfAGround = 3
const mostNotes = 4

/** The rules one by one, then the leads to look at first. */
export function ruleBlocks(
  findings: readonly RuleFinding[],
  high: OperationalFindings['highSeverity'],
  account: RowAccount,
): Block[] {
  const renewals = findings.find(({ isListed }) => isListed)
  const replaced = findings
    .filter(({ rule, ground }) => rule === 'R07' && ground !== 'replacedByRelated')
    .reduce((sum, { hits }) => sum + hits, 0)
  return [
    rulesTable(findings, high, account),
    ...(renewals && renewals.missing.length === 0
      ? [{ kind: 'paragraph' as const, text: renewalsSentence(renewals.hits, replaced) }]
      : []),
    ...leadsTable(findings, account),
  ]
}

function rulesTable(
  findings: readonly RuleFinding[],
  high: OperationalFindings['highSeverity'],
  account: RowAccount,
): Table {
  const alarms = findings.filter(({ isListed }) => !isListed)
  return {
    kind: 'table',
    id: 'rules',
    caption: rulesCaption(high, alarms.filter(({ missing }) => missing.length > 0).length),
    columns: [
      { key: 'rule', header: words.rule, format: 'text' },
      { key: 'ground', header: words.ground, format: 'text' },
      { key: 'severity', header: words.severity, format: 'text' },
      { key: 'judged', header: words.judged, format: 'count' },
      { key: 'hits', header: words.hits, format: 'count' },
      { key: 'notes', header: words.notes, format: 'count' },
      { key: 'balance', header: words.balance, format: 'yuan' },
    ],
    rows: findings.map(ruleRow),
    notes: [words.rulesNotes],
    account,
  }
}

function ruleRow({
  rule,
  ground,
  severity,
  isListed,
  missing,
  judged,
  hits,
  notes,
  balance,
}: RuleFinding): TableRow {
  const label = groundLabels[ground]
  if (missing.length > 0) {
    const reason = missingColumns(missing)
    const text = { 'zh-CN': `${label['zh-CN']}（${reason['zh-CN']}）`, en: `${label.en} (${reason.en})` }
    return {
      cells: [verbatim(rule), text, severityLabels[severity], null, null, null, null],
      role: 'reference',
    }
  }
  const grade = isListed ? words.listed : severityLabels[severity]
  return { cells: [verbatim(rule), label, grade, judged, hits, notes, balance] }
}

function leadsTable(findings: readonly RuleFinding[], account: RowAccount): Block[] {
  const high = findings.filter(({ severity, isListed }) => severity === 'high' && !isListed)
  const leads = high.flatMap((finding) =>
    finding.listed.slice(0, mostOfAGround).map((hit) => ({ finding, hit })),
  )
  if (leads.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'rule-leads',
      caption: hitsCaption(
        leads.length,
        high.reduce((sum, { hits }) => sum + hits, 0),
      ),
      columns: [
        { key: 'rule', header: words.rule, format: 'text' },
        { key: 'ground', header: words.ground, format: 'text' },
        { key: 'subject', header: words.subject, format: 'text' },
        { key: 'notes', header: words.noteIds, format: 'text' },
        { key: 'balance', header: words.balance, format: 'yuan' },
        { key: 'evidence', header: words.evidence, format: 'text' },
      ],
      rows: leads.map(({ finding, hit }) => ({
        cells: [
          verbatim(finding.rule),
          groundLabels[finding.ground],
          verbatim(hit.subject ?? hit.households.slice(0, 1).join('')),
          verbatim(listOf(hit.notes, mostNotes)),
          hit.balance,
          evidenceOf(hit),
        ],
      })),
      notes: [words.hitsNotes],
      account,
    },
  ]
}

function listOf(ids: readonly string[], most: number): string {
  return ids.length > most ? `${ids.slice(0, most).join(', ')} …` : ids.join(', ')
}

function evidenceOf({ evidence, notes }: ListedHit) {
  if (evidence === null) return verbatim(notes.length > 0 ? 'loans' : '—')
  return evidenceRows(evidence.file, evidence.rows.slice(0, 3), evidence.of > 3)
}
