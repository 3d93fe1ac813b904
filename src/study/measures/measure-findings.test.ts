import { expect, test } from 'vitest'
import { verbatim } from '../../words/phrase.ts'
import type { ExplanatoryFinding, FactorFinding } from '../findings/findings.ts'
import { measureFindings } from './measure-findings.ts'

function factor(name: string, qValue: number, share: number, from: number, to: number): FactorFinding {
  return {
    factor: name,
    label: verbatim(name),
    riskGroup: 'credit',
    actor: 'both',
    pValue: qValue,
    qValue,
    importanceShare: share,
    importanceInterval: null,
    crossFittedShare: null,
    errorBasis: 'model',
    contrast: {
      from: verbatim('low'),
      to: verbatim('high'),
      rateFrom: from,
      rateTo: to,
      difference: to - from,
      interval: [to - from, to - from],
    },
    sentence: verbatim(''),
  }
}

test('a measure is pointed to by a significant factor, not shown without one, and silent without data', () => {
  const factors = [
    factor('disaster', 0.001, 0.3, 0.05, 0.14),
    factor('insuredInDisaster', 0.02, 0.05, 0.14, 0.09),
    factor('crop', 0.4, 0.04, 0.06, 0.07),
    factor('priorOverdue', 0.001, 0.2, 0.05, 0.11),
  ]
  const findings = measureFindings({ factors } as unknown as ExplanatoryFinding)
  const summary = Object.fromEntries(
    findings.map(({ measure, verdict, strongest, share }) => [measure, [verdict, strongest?.factor, share]]),
  )
  expect(summary['insurance']).toEqual(['pointsTo', 'disaster', 0.35])
  expect(summary['market']).toEqual(['notShown', undefined, 0.04])
  expect(summary['creditSystem']).toEqual(['pointsTo', 'priorOverdue', 0.2])
  expect(summary['guarantees']).toEqual(['cannotSay', undefined, null])
  expect(findings).toHaveLength(7)
})
