import type { Language } from '../../../words/phrase.ts'
import type { Chart } from '../../charts.ts'
import { drawBars } from './bar.ts'
import { drawCalibration } from './calibration.ts'
import { type Canvas, canvas, type Drawing, type Layout } from './canvas.ts'
import { drawForest } from './forest.ts'
import { drawFunnel } from './funnel.ts'
import { drawHeatMap } from './heat-map.ts'
import { drawHistogram } from './histogram.ts'
import { drawIntervals } from './interval.ts'
import { drawLines } from './line.ts'
import { drawNetwork } from './network.ts'
import { drawStackedBars } from './stacked-bar.ts'
import { element, title } from './svg.ts'

function draw(chart: Chart, on: Canvas): Drawing {
  switch (chart.kind) {
    case 'bar':
      return drawBars(chart, on)
    case 'line':
      return drawLines(chart, on)
    case 'interval':
      return drawIntervals(chart, on)
    case 'forest':
      return drawForest(chart, on)
    case 'histogram':
      return drawHistogram(chart, on)
    case 'calibration':
      return drawCalibration(chart, on)
    case 'funnel':
      return drawFunnel(chart, on)
    case 'stackedBar':
      return drawStackedBars(chart, on)
    case 'heatMap':
      return drawHeatMap(chart, on)
    case 'network':
      return drawNetwork(chart, on)
  }
}

/** The chart as one `<svg>` in one language and layout; `caption` is its accessible name. */
export function chartSvg(
  chart: Chart,
  id: string,
  caption: string,
  language: Language,
  layout: Layout,
): string {
  const on = canvas(id, language, layout)
  const { height, body } = draw(chart, on)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart ${layout}`,
      viewBox: `0 0 ${on.width} ${Math.ceil(height)}`,
      'font-size': on.fontSize,
      role: 'img',
      'aria-label': caption,
    },
    title(caption),
    ...body,
  )
}
