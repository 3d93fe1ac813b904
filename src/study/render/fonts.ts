import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import type { PageCharacters } from './characters.ts'

/**
 * Noto Serif SC for the text and Noto Sans SC (黑体) for headings, tables and figures, as printed reports have it. Its
 * figures are all of one width, which the serif's are not. Only the characters in use are embedded.
 */
const faces = [
  {
    family: 'Study Serif',
    weight: 400,
    file: 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    part: 'all',
  },
  {
    family: 'Study Serif',
    weight: 900,
    file: 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
    part: 'title',
  },
  {
    family: 'Study Sans',
    weight: 400,
    file: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    part: 'all',
  },
  { family: 'Study Sans', weight: 700, file: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf', part: 'bold' },
] as const

/** Spacing of punctuation, proportional Latin quotes, kerning; the rest (vertical, historical) is left out. */
export const keptFeatures = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'palt', 'pwid', 'halt', 'chws']

/** The `@font-face` rules with the fonts in them. WOFF, because packing WOFF2 takes five times as long for a fifth less. */
export async function fontFaces(characters: PageCharacters): Promise<string> {
  const resolve = createRequire(import.meta.url).resolve
  const rules = await Promise.all(
    faces.map(async ({ family, weight, file, part }) => {
      const font = await readFile(resolve(`@expo-google-fonts/${file}`))
      const subset = await subsetFont(font, characters[part], {
        targetFormat: 'woff',
        keepFeatures: keptFeatures,
        noHinting: true,
      })
      return `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(data:font/woff;base64,${subset.toString('base64')}) format("woff")}`
    }),
  )
  return rules.join('\n')
}
