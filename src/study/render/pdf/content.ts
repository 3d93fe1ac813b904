/** The parts of pdfmake's document definition that this folder writes (https://pdfmake.github.io/docs). Sizes in points. */
export type Content = string | ContentObject

export interface ContentObject {
  readonly text?: Content | readonly Content[]
  readonly stack?: readonly Content[]
  readonly columns?: readonly Content[]
  readonly ol?: readonly Content[]
  readonly ul?: readonly Content[]
  readonly svg?: string
  readonly table?: {
    readonly widths: readonly (number | '*' | 'auto')[]
    readonly body: readonly (readonly Content[])[]
    readonly headerRows?: number
    readonly dontBreakRows?: boolean
    readonly keepWithHeaderRows?: number
  }
  readonly layout?: string | object
  readonly toc?: object
  readonly section?: Content | readonly Content[]
  readonly [property: string]: unknown
}

/** Millimetres to points. */
export const mm = (length: number) => (length * 72) / 25.4
