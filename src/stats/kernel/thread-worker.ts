import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { controlWord, type PassJob } from './thread-job.ts'
import { takeParts } from './threads.ts'

/** A helper thread: sleeps until a round begins, takes parts of the pass, reports, sleeps again. */
const { port, control } = workerData as { port: MessagePort; control: Int32Array }

let round = 0
for (;;) {
  Atomics.wait(control, controlWord.round, round)
  round = Atomics.load(control, controlWord.round)
  const received = receiveMessageOnPort(port) as { message: PassJob } | undefined
  if (!received) continue
  takeParts(received.message, control)
  if (Atomics.sub(control, controlWord.pending, 1) === 1) Atomics.notify(control, controlWord.pending)
}
