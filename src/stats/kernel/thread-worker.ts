import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { controlWord, type PassJob } from './thread-job.ts'
import { takeParts } from './threads.ts'

/** A helper thread: sleeps until a round begins, takes parts of the pass, sleeps again. */
const { port, control } = workerData as { port: MessagePort; control: Int32Array }

let round = 0
for (;;) {
  Atomics.wait(control, controlWord.round, round)
  round = Atomics.load(control, controlWord.round)
  for (let job = nextJob(); job; job = nextJob()) takeParts(job, control)
}

function nextJob(): PassJob | null {
  const received = receiveMessageOnPort(port) as { message: PassJob } | undefined
  return received ? received.message : null
}
