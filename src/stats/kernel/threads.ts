import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { addInto, type PassExecutor, runPart, setPassExecutor } from './likelihood.ts'
import type { PackedDesign } from './packed-design.ts'
import { sumsLength } from './pass-sums.ts'
import { type ControlWord, controlWord, controlWords, type PassJob } from './thread-job.ts'

/**
 * Runs large passes on worker threads over shared memory. The calling thread takes part and then waits, so the
 * engine stays a plain function; parts are handed out by a shared counter and each has its own sums, so the
 * result does not depend on who took which.
 */
export function useThreads(count: number = availableParallelism()): void {
  setPassExecutor(count > 1 ? new ThreadedExecutor(count - 1) : null)
}

interface Helper {
  readonly port: MessagePort
}

class ThreadedExecutor implements PassExecutor {
  readonly #helperCount: number
  readonly #control = new Int32Array(new SharedArrayBuffer(4 * controlWords))
  #helpers: Helper[] | null = null
  #lastDesign: PackedDesign | null = null
  #shared: PackedDesign | null = null
  #sums: Float64Array = new Float64Array(0)

  constructor(helperCount: number) {
    this.#helperCount = helperCount
  }

  run(packed: PackedDesign, coefficients: Float64Array, parts: number): Float64Array {
    this.#helpers ??= this.#start()
    const length = sumsLength(packed)
    if (this.#lastDesign !== packed) {
      this.#lastDesign = packed
      this.#shared = share(packed)
      this.#sums = new Float64Array(new SharedArrayBuffer(8 * length * parts))
    }
    const design = this.#shared ?? packed
    this.#sums.fill(0)
    this.#set('nextPart', 0)
    this.#set('pending', this.#helpers.length)
    const job: PassJob = { design, coefficients, parts, length, sums: this.#sums }
    for (const { port } of this.#helpers) port.postMessage(job)
    Atomics.add(this.#control, controlWord.round, 1)
    Atomics.notify(this.#control, controlWord.round)
    takeParts(job, this.#control)
    this.#waitForHelpers()
    const total = this.#sums.subarray(0, length)
    for (let part = 1; part < parts; part++) {
      addInto(total, this.#sums.subarray(part * length, (part + 1) * length))
    }
    return total
  }

  #set(word: ControlWord, value: number): void {
    Atomics.store(this.#control, controlWord[word], value)
  }

  #waitForHelpers(): void {
    for (;;) {
      const pending = Atomics.load(this.#control, controlWord.pending)
      if (pending === 0) return
      Atomics.wait(this.#control, controlWord.pending, pending)
    }
  }

  #start(): Helper[] {
    return Array.from({ length: this.#helperCount }, () => {
      const { port1, port2 } = new MessageChannel()
      const worker = new Worker(new URL('./thread-worker.ts', import.meta.url), {
        workerData: { port: port2, control: this.#control },
        transferList: [port2],
      })
      // An idle helper must not keep the program alive.
      worker.unref()
      port1.unref()
      return { port: port1 }
    })
  }
}

/** Takes parts until none is left; the calling thread and every helper run this. */
export function takeParts({ design, coefficients, parts, length, sums }: PassJob, control: Int32Array): void {
  for (;;) {
    const part = Atomics.add(control, controlWord.nextPart, 1)
    if (part >= parts) return
    runPart(design, coefficients, part, parts, sums.subarray(part * length, (part + 1) * length))
  }
}

/** The same design with its row arrays in shared memory. */
function share(packed: PackedDesign): PackedDesign {
  return {
    ...packed,
    numeric: packed.numeric.map((factor) => ({ ...factor, values: shared(factor.values) })),
    groups: packed.groups.map((group) => ({ ...group, codes: shared(group.codes) })),
    events: shared(packed.events),
    trials: packed.unitTrials ? new Float64Array(0) : shared(packed.trials),
    offset: packed.offset && shared(packed.offset),
  }
}

function shared<A extends Float64Array | Uint8Array | Uint16Array | Uint32Array>(values: A): A {
  if (values.buffer instanceof SharedArrayBuffer) return values
  const buffer = new SharedArrayBuffer(values.byteLength)
  const copy = new (values.constructor as new (buffer: SharedArrayBuffer) => A)(buffer)
  copy.set(values as never)
  return copy
}
