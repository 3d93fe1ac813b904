declare module 'pdfmake/js/Printer.js' {
  import type { Readable } from 'node:stream'

  /** Lays out a document definition and draws it; the result streams the PDF once `end` is called. */
  export class Printer {
    constructor(
      fonts: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>>,
      files: null,
      urls: null,
      mayRead: (path: string) => boolean,
    )
    createPdfKitDocument(definition: object): Promise<Readable & { end(): void }>
    resolveUrls(definition: object): Promise<void>
  }
}
