/**
 * exp, ln and the normal quantile in plain IEEE additions, multiplications and divisions, which ECMAScript fixes
 * to the last bit. `Math.exp` and `Math.log` may differ between engines and processors; the synthetic
 * cooperative promises the same bytes on any machine.
 */

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
/** The word that holds sign and exponent: 1 on little-endian machines. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0

/** 2^k for −1022 ≤ k ≤ 1023. */
function powerOfTwo(k: number): number {
  words[HIGH] = (k + 1023) << 20
  words[1 - HIGH] = 0
  return double[0]
}

/** e^x within 1 ulp or two; x is held within ±700. */
export function exp(x: number): number {
  const held = x > 700 ? 700 : x < -700 ? -700 : x
  const k = Math.floor(held * Math.LOG2E + 0.5)
  const r = held - k * LN2_HIGH - k * LN2_LOW
  // Taylor's polynomial by Horner: |r| ≤ 0.35, so the 14th term is below 2⁻⁵³.
  let sum = 1 + r / 13
  for (let n = 12; n >= 1; n--) sum = 1 + (r / n) * sum
  return sum * powerOfTwo(k)
}

/** ln x for a normal x > 0: x = m·2^k with m in [√½, √2), then the series of artanh. */
export function ln(x: number): number {
  double[0] = x
  let k = ((words[HIGH] >>> 20) & 0x7ff) - 1023
  words[HIGH] = (words[HIGH] & 0x000fffff) | 0x3ff00000
  let m = double[0]
  if (m > Math.SQRT2) {
    m /= 2
    k++
  }
  const s = (m - 1) / (m + 1)
  const square = s * s
  let sum = 1 / 21
  for (let n = 19; n >= 1; n -= 2) sum = 1 / n + square * sum
  return k * LN2_HIGH + (k * LN2_LOW + 2 * s * sum)
}

export function log2(x: number): number {
  return ln(x) / (LN2_HIGH + LN2_LOW)
}

export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x))
  const e = exp(x)
  return e / (1 + e)
}

export function logit(p: number): number {
  return ln(p / (1 - p))
}

/** The standard normal quantile: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988). */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (q > -0.425 && q < 0.425) {
    const r = 0.180625 - q * q
    return (q * horner(CENTRE_ABOVE, r)) / horner(CENTRE_BELOW, r)
  }
  let r = Math.sqrt(-ln(q < 0 ? p : 1 - p))
  let value: number
  if (r <= 5) {
    r -= 1.6
    value = horner(MIDDLE_ABOVE, r) / horner(MIDDLE_BELOW, r)
  } else {
    r -= 5
    value = horner(TAIL_ABOVE, r) / horner(TAIL_BELOW, r)
  }
  return q < 0 ? -value : value
}

function horner(c: readonly number[], x: number): number {
  return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0]
}

const CENTRE_ABOVE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
]
const CENTRE_BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852546,
]
const MIDDLE_ABOVE = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
]
const MIDDLE_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
]
const TAIL_ABOVE = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
]
const TAIL_BELOW = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
]
