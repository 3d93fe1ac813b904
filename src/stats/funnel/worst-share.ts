import { normalQuantile } from '../distributions.ts'
import { rateHeterogeneity } from '../overdispersion/rate-heterogeneity.ts'
import { type RandomStream, randomStream } from '../random.ts'

/** Draws of every group's ratio; the standard error of a probability of .1 is then .0067. */
const mostDraws = 2000
/** Fewer draws for more groups: so many ratios are drawn in all (counted work), at least 200 times. */
const ratioBudget = 400_000

/**
 * The probability that a group's true ratio is among the highest `share` of all: what may be said instead of a rank,
 * which chance decides. Ratios are gamma about 1 with the variance that the groups show beyond their own (moments);
 * given its count the ratio of a group is gamma again, with the count scaled to the variance (Goldstein and
 * Spiegelhalter 1996). `null` where the groups differ by no more than chance.
 */
export function worstShareProbabilities(
  counts: readonly { readonly observed: number; readonly expected: number; readonly variance: number }[],
  share: number,
  seed: number,
): Float64Array | null {
  const heterogeneity = rateHeterogeneity(
    counts.map(({ observed }) => observed),
    counts.map(({ expected }) => expected),
    counts.map(({ variance }) => variance),
  )
  if (heterogeneity === 0) return null
  const posterior = counts.map(({ observed, expected, variance }) => {
    const scale = Math.max(1, variance / expected)
    return { shape: 1 / heterogeneity + observed / scale, rate: 1 / heterogeneity + expected / scale }
  })
  const stream = randomStream(seed, 'funnel.worstShare')
  const draws = Math.max(200, Math.min(mostDraws, Math.floor(ratioBudget / counts.length)))
  const worst = Math.max(1, Math.round(share * counts.length))
  const times = new Float64Array(counts.length)
  const ratios = new Float64Array(counts.length)
  for (let draw = 0; draw < draws; draw++) {
    posterior.forEach(({ shape, rate }, group) => {
      ratios[group] = gammaDraw(shape, stream) / rate
    })
    const limit = ratios.toSorted()[counts.length - worst]
    for (let group = 0; group < ratios.length; group++) if (ratios[group] >= limit) times[group] += 1
  }
  return times.map((count) => count / draws)
}

/** Marsaglia and Tsang (2000), for shapes of at least 1; a smaller one through Γ(a) = Γ(a + 1)·U^(1/a). */
export function gammaDraw(shape: number, stream: RandomStream): number {
  if (shape < 1) return gammaDraw(shape + 1, stream) * open(stream) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = normalQuantile(open(stream))
    const v = (1 + c * normal) ** 3
    if (v > 0 && Math.log(open(stream)) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Uniform in (0, 1): the stream itself can give 0. */
function open(stream: RandomStream): number {
  return stream() + 2 ** -33
}
