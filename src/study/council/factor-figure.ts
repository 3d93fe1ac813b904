import { councilFigure as words } from '../../words/council.ts'
import type { StudyContext } from '../context.ts'
import type { Figure, Unavailable } from '../document.ts'
import type { FactorContrast, FactorFinding, StudyFindings } from '../findings/findings.ts'

const mostFactors = 6
/** A factor that chance could explain has no place here, however large its difference. */
const significance = 0.05

/** The six factors that matter most, by importance, as "of 100 such households, X default instead of Y": effects, not odds. */
export function strongestFactors(
  { refusal }: StudyContext,
  { explanatory }: StudyFindings,
): Figure | Unavailable {
  const strongest = (explanatory?.factors ?? [])
    .flatMap((factor) => (factor.contrast ? [{ factor, contrast: factor.contrast }] : []))
    .filter(({ factor }) => factor.qValue !== null && factor.qValue < significance)
    .sort((a, b) => (b.factor.importanceShare ?? 0) - (a.factor.importanceShare ?? 0))
    .slice(0, mostFactors)
  if (strongest.length === 0) {
    return {
      kind: 'unavailable',
      id: 'strongest-factors',
      of: 'figure',
      caption: words.unavailable,
      reason: refusal ?? words.nothingSignificant,
    }
  }
  return {
    kind: 'figure',
    id: 'strongest-factors',
    caption: words.caption(strongest[0].factor.label),
    chart: {
      kind: 'bar',
      axis: { label: words.axis, format: 'decimal' },
      bars: strongest.map(({ factor, contrast }) => barOf(factor, contrast)),
    },
    notes: [words.note],
  }
}

function barOf(
  { actor }: FactorFinding,
  { from, to, rateFrom, rateTo, difference, interval }: FactorContrast,
) {
  const act = actor === 'nobody' ? words.canOnlyWatch : words.canAct
  return {
    label: { 'zh-CN': `${from['zh-CN']} → ${to['zh-CN']}`, en: `${from.en} → ${to.en}` },
    value: 100 * difference,
    interval: [100 * interval[0], 100 * interval[1]] as const,
    emphasis: actor !== 'nobody',
    annotation: words.annotation((100 * rateFrom).toFixed(1), (100 * rateTo).toFixed(1), act),
  }
}
