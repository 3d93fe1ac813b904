import { parentPort, workerData } from 'node:worker_threads'
import { type FilePart, loadFilePart } from './file-part.ts'

/** Reads one part of a file and hands its arrays over without a copy. */
const part = await loadFilePart(workerData as FilePart)
parentPort?.postMessage(part, part === null ? [] : buffersOf(part))

function buffersOf(value: object): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  return Object.values(value).flatMap((child: unknown) =>
    typeof child === 'object' && child !== null ? buffersOf(child) : [],
  )
}
