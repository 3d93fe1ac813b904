declare module 'subset-font' {
  /** Resolves to the font with only the glyphs that `text` and the kept OpenType features need. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      readonly targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff'
      readonly keepFeatures?: readonly string[]
      readonly noHinting?: boolean
      readonly dropTables?: readonly string[]
    },
  ): Promise<Buffer>
}
