import { expect, test } from 'vitest'
import { demoDocument } from '../../../../test/fixtures/study-document/demo-document.ts'
import { findAll, parseMarkup, textOf } from '../../../../test/markup.ts'
import { languages } from '../../../words/phrase.ts'
import { chartSvg } from '../charts/chart.ts'
import { standaloneSvg } from './standalone-svg.ts'

const figures = demoDocument.chapters.flatMap(({ blocks }) =>
  blocks.filter((block) => block.kind === 'figure'),
)

test.each(figures.map((figure) => [figure.chart.kind, figure] as const))(
  '%s needs no stylesheet',
  (_, figure) => {
    for (const language of languages) {
      const drawn = chartSvg(figure.chart, figure.id, figure.caption[language], language, 'wide')
      const svg = standaloneSvg(drawn, 'Sans')
      expect(svg).not.toMatch(/class=|var\(|paint-order|<title>/)
      const root = parseMarkup(svg)
      expect(root.attributes.get('font-family')).toBe('Sans')
      expect(Number(root.attributes.get('width'))).toBe(720)
      for (const mark of findAll(root, ({ name }) => name === 'line')) {
        expect(mark.attributes.get('stroke')).toMatch(/^#|^url/)
      }
      const written = (text: string) =>
        new Set(findAll(parseMarkup(text), ({ name }) => name === 'text').map(textOf))
      expect(written(svg)).toEqual(written(drawn))
    }
  },
)

test('the outline of a label is drawn beneath its letters', () => {
  const svg = standaloneSvg(
    '<svg class="chart" viewBox="0 0 9 9"><text class="value" x="1">5</text></svg>',
    'Sans',
  )
  const [outline, letters] = findAll(parseMarkup(svg), ({ name }) => name === 'text')
  expect(outline.attributes.get('stroke')).toBe('#fff')
  expect(letters.attributes.has('stroke')).toBe(false)
  expect(letters.attributes.get('fill')).toBe('#1c1f1d')
})
