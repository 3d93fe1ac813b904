import { expect, test } from 'vitest'
import { inverseMills, logNormalCdf } from './normal-tail.ts'

test.each([
  // R 4.2.2, pnorm(z, log.p = TRUE)
  [2, -0.0230129093289635],
  [0, -Math.LN2],
  [-5, -15.0649983939887],
  [-29.9, -451.322912458529],
  [-30.1, -457.329564416382],
  [-100, -5005.52420869421],
])('ln Φ(%f)', (z, expected) => {
  expect(Math.abs(logNormalCdf(z) / expected - 1)).toBeLessThan(1e-13)
})

test.each([-40, -31, -29.5, -3, 0, 1.5])('the inverse Mills ratio is the slope of ln Φ at %f', (z) => {
  const slope = (logNormalCdf(z + 1e-5) - logNormalCdf(z - 1e-5)) / 2e-5
  expect(inverseMills(z) / slope).toBeCloseTo(1, 6)
})
