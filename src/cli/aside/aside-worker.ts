import { parentPort } from 'node:worker_threads'
import { asideOfEveryStudy, asideTasks, inPlace } from '../../study/aside.ts'
import { keepCompiled } from '../compile-cache.ts'
import type { AsideReply, AsideRequest } from './aside-message.ts'

keepCompiled()
const reply = (own: AsideReply) => parentPort!.postMessage(own)

/** One after the other: tasks that take turns would all end late. */
let turn: Promise<unknown> = Promise.all(asideOfEveryStudy.map((name) => asideTasks[name]()))

parentPort!.on('message', ({ number, name, input }: AsideRequest) => {
  turn = turn
    .then(() => inPlace(name, ...(input as never)))
    .then(
      (result) => reply({ number, status: 'done', result }),
      (error: Error) => reply({ number, status: 'failed', error }),
    )
})
