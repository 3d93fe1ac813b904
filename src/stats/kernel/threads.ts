import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { addInto, type PassExecutor, runPart, setPassExecutor } from './likelihood.ts'
import type { PackedDesign } from './packed-design.ts'
import { sumsLength } from './pass-sums.ts'
import { controlWord, controlWords, type PassJob, roundAfter, takePart, ticket } from './thread-job.ts'

/**
 * Runs large passes on worker threads over shared memory. The calling thread takes part and then waits for the
 * parts that others have taken, so the engine stays a plain function and no pass waits for a thread that is still
 * starting; each part has its own sums, so the result does not depend on who took which.
 */
export function useThreads(count: number = availableParallelism()): void {
  setPassExecutor(count > 1 ? new ThreadedExecutor(count - 1) : null)
}

class ThreadedExecutor implements PassExecutor {
  readonly #control = new Int32Array(new SharedArrayBuffer(4 * controlWords))
  readonly #helpers: readonly MessagePort[]
  #round = 0
  #lastDesign: PackedDesign | null = null
  #shared: PackedDesign | null = null
  #sums: Float64Array = new Float64Array(0)

  constructor(helperCount: number) {
    this.#helpers = Array.from({ length: helperCount }, () => startHelper(this.#control))
  }

  run(packed: PackedDesign, coefficients: Float64Array, parts: number): Float64Array {
    const length = sumsLength(packed)
    if (this.#lastDesign !== packed) {
      this.#lastDesign = packed
      this.#shared = share(packed)
      this.#sums = new Float64Array(new SharedArrayBuffer(8 * length * parts))
    }
    this.#sums.fill(0)
    this.#round = roundAfter(this.#round)
    const design = this.#shared ?? packed
    const job: PassJob = { round: this.#round, design, coefficients, parts, length, sums: this.#sums }
    for (const port of this.#helpers) port.postMessage(job)
    Atomics.store(this.#control, controlWord.finishedParts, 0)
    Atomics.store(this.#control, controlWord.nextPart, ticket(this.#round, 0))
    Atomics.store(this.#control, controlWord.round, this.#round)
    Atomics.notify(this.#control, controlWord.round)
    takeParts(job, this.#control)
    this.#waitForParts(parts)
    const total = this.#sums.subarray(0, length)
    for (let part = 1; part < parts; part++) {
      addInto(total, this.#sums.subarray(part * length, (part + 1) * length))
    }
    return total
  }

  #waitForParts(parts: number): void {
    for (;;) {
      const finished = Atomics.load(this.#control, controlWord.finishedParts)
      if (finished === parts) return
      Atomics.wait(this.#control, controlWord.finishedParts, finished)
    }
  }
}

function startHelper(control: Int32Array): MessagePort {
  const { port1, port2 } = new MessageChannel()
  const worker = new Worker(new URL('./thread-worker.ts', import.meta.url), {
    workerData: { port: port2, control },
    transferList: [port2],
  })
  // An idle helper must not keep the program alive.
  worker.unref()
  port1.unref()
  return port1
}

/** Takes parts until none is left; the calling thread and every helper run this. */
export function takeParts(job: PassJob, control: Int32Array): void {
  const { design, coefficients, parts, length, sums } = job
  for (let part = takePart(job, control); part !== null; part = takePart(job, control)) {
    runPart(design, coefficients, part, parts, sums.subarray(part * length, (part + 1) * length))
    Atomics.add(control, controlWord.finishedParts, 1)
    Atomics.notify(control, controlWord.finishedParts)
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
