import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those of the whole program take minutes: begun last, they would run alone. */
class WholeProgramFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWhole = ({ moduleId }: TestSpecification) => moduleId.includes('/test/')
    const sorted = await super.sort(files)
    return [
      ...sorted.filter((file) => isSlowest(file)),
      ...sorted.filter((file) => isWhole(file) && !isSlowest(file)),
      ...sorted.filter((file) => !isWhole(file)),
    ]
  }
}

const isSlowest = ({ moduleId }: TestSpecification) => moduleId.endsWith('/documented-commands.test.ts')

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    allowOnly: false,
    pool: 'forks',
    maxWorkers: availableParallelism(),
    // A process for each of over three hundred files would cost more than their tests.
    isolate: false,
    sequence: { sequencer: WholeProgramFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/closing-line-reporter.ts'],
  },
})
