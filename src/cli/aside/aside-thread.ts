import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Aside, type AsideName, type AsideResult, inPlace } from '../../study/aside.ts'
import type { AsideReply, AsideRequest } from './aside-message.ts'

export interface AsideThread {
  readonly aside: Aside
  /** Ends the thread, whatever it is at. */
  readonly close: () => Promise<unknown>
}

/** A thread for what a study need not wait for, loading while the book is read; one core does all in place. */
export function startAside(threads: number = availableParallelism()): AsideThread {
  if (threads < 2) return { aside: inPlace, close: async () => {} }
  const worker = new Worker(new URL('./aside-worker.ts', import.meta.url))
  worker.unref()
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let last = 0

  const settle = (number: number) => {
    const own = waiting.get(number)!
    waiting.delete(number)
    // Only a pending task keeps the program alive.
    if (waiting.size === 0) worker.unref()
    return own
  }
  worker.on('message', (reply: AsideReply) => {
    const { resolve, reject } = settle(reply.number)
    if (reply.status === 'done') resolve(reply.result as never)
    else reject(reply.error)
  })
  worker.on('error', (error) => {
    for (const number of [...waiting.keys()]) settle(number).reject(error as Error)
  })

  const aside: Aside = (name, ...input) =>
    new Promise<AsideResult<AsideName>>((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.ref()
      worker.postMessage({ number: last, name, input } satisfies AsideRequest)
    }) as never
  return { aside, close: () => worker.terminate() }
}
