/** Runs the command line in this process and says its peak memory at the end. */
process.on('exit', () => {
  process.stderr.write(`\npeakBytes ${process.resourceUsage().maxRSS * 1024}\n`)
})
await import('../../src/cli/main.ts')
