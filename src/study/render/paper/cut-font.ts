import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { keptFeatures } from '../fonts.ts'

const files = {
  serif: 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  title: 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  sans: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  sansBold: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const

export type Typeface = keyof typeof files

/** The typeface with only the characters of `text`, as TrueType. */
export async function cutFont(typeface: Typeface, text: string): Promise<Uint8Array> {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/${files[typeface]}`)
  // In code-point order: the same characters make the same font, byte for byte.
  const characters = [...new Set(text)].sort().join('')
  return subsetFont(await readFile(path), characters, {
    targetFormat: 'truetype',
    keepFeatures: keptFeatures,
    noHinting: true,
  })
}
