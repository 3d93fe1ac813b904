import { vennAbersWords } from '../../words/calibration-section.ts'
import {
  creditRiskCaptions as captions,
  creditRiskColumns as columns,
  creditRiskNotes as notes,
  scoreBand,
  creditRiskWords as words,
} from '../../words/credit-risk.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { writtenPercent } from '../../words/written-numbers.ts'
import type { Block, Figure, RowAccount } from '../document.ts'
import type { ApplicationFinding } from '../findings/findings.ts'
import { column, writtenP } from '../regression/cells.ts'
import { calibrationChart } from './calibration-chart.ts'

export function calibrationFigure({ crossValidated, apparent }: ApplicationFinding): Figure {
  const { bands, observedOverExpected } = crossValidated ?? apparent
  const { chart, inside } = calibrationChart(bands)
  return {
    kind: 'figure',
    id: 'card-calibration',
    caption: captions.calibration(observedOverExpected.toFixed(2), inside, bands.length),
    chart,
    notes: crossValidated ? [notes.calibrationBasis] : [],
  }
}

/** What a probability of the card may be said to mean, without assuming a shape: the Venn–Abers interval by band. */
export function vennAbersBlocks(
  { vennAbers, crossValidated }: ApplicationFinding,
  account: RowAccount,
): Block[] {
  if (!vennAbers || !crossValidated) return []
  const widest = Math.max(...vennAbers.map(({ low, high }) => high - low))
  return [
    {
      kind: 'table',
      id: 'card-venn-abers',
      caption: vennAbersWords.caption(writtenPercent(widest)),
      columns: [
        column('probability', vennAbersWords.probability, 'percent1'),
        column('interval', vennAbersWords.interval, 'percent1'),
        column('merged', vennAbersWords.merged, 'percent1'),
        column('observed', vennAbersWords.observed, 'percent1'),
      ],
      rows: vennAbers.map(({ probability, low, high, merged }, band) => ({
        cells: [probability, [low, high] as const, merged, crossValidated.bands[band].eventRate],
      })),
      notes: [vennAbersWords.note],
      account,
    },
  ]
}

export function scoreFigure({ scoreDistribution }: ApplicationFinding): Figure {
  const { breaks, goodShares, badShares, goodMedian, badMedian } = scoreDistribution
  return {
    kind: 'figure',
    id: 'card-scores',
    caption: captions.scores(goodMedian, badMedian),
    chart: {
      kind: 'histogram',
      x: { label: columns.score, format: 'count' },
      breaks,
      series: [
        { name: words.good, shares: goodShares },
        { name: words.bad, shares: badShares },
      ],
    },
    notes: [],
  }
}

/** `[521,556)` of whole scores is 521–555; any other label stands as it is. */
function bandLabel(label: string): Phrase {
  const [, from, below] = /^[[(](-?\d+|-inf),(-?\d+|inf)\)$/.exec(label) ?? []
  if (from === undefined || below === undefined) return verbatim(label)
  return scoreBand(from === '-inf' ? null : Number(from), below === 'inf' ? null : Number(below))
}

/** Who comes now against who came first: the score by crop year. */
export function stabilityBlocks({ stability }: ApplicationFinding, account: RowAccount): Block[] {
  if (!stability) return []
  const { value, pValue, criticalValue, bands, first, last } = stability
  return [
    {
      kind: 'table',
      id: 'card-stability',
      caption: captions.stability(first, last, value.toFixed(3), pValue !== null && pValue < 0.05),
      columns: [
        column('band', columns.band, 'text'),
        column('firstYear', columns.firstYear, 'percent1'),
        column('lastYear', columns.lastYear, 'percent1'),
        column('contribution', columns.contribution, 'decimal4'),
      ],
      rows: bands.map(({ label, baselineShare, currentShare, contribution }) => ({
        cells: [bandLabel(label), baselineShare, currentShare, contribution],
      })),
      notes: [notes.stability(writtenP(pValue), criticalValue === null ? '—' : criticalValue.toFixed(3))],
      account,
    },
  ]
}
