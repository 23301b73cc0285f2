// Logarithm, exponential, power and cube root of + − × ÷ only: the same bits in every JavaScript
// engine. Math.log, exp, pow and cbrt promise no such thing (measured: Node 24 has another pow than
// Node 20, Chromium 156 another log, exp and cbrt), and one last bit is enough to lay out another
// map. After fdlibm (Sun 1993, https://www.netlib.org/fdlibm), error about 1 ulp.

const LN2 = Math.LN2;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SQRT2 = Math.SQRT2;
const TWO_54 = 18014398509481984;

const bits = new DataView(new ArrayBuffer(8));

/** 2^k for whole k in −1022..1023. */
function powerOfTwo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/** Natural logarithm. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  if (x < 2.2250738585072014e-308) return ln(x * TWO_54) - 54 * LN2;
  // x = 2^k · (1 + f), with 1 + f between √½ and √2
  bits.setFloat64(0, x);
  let k = (bits.getUint32(0) >>> 20) - 1023;
  let m = x / powerOfTwo(k);
  if (m > SQRT2) {
    m /= 2;
    k++;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + even + odd) + k * LN2_LOW) - f);
}

/** e^x. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  // x = k · ln 2 + r, with |r| at most half of ln 2
  const k = Math.round(x / LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1023) return y * 2 * powerOfTwo(k - 1);
  return k >= -1022 ? y * powerOfTwo(k) : y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
}

/** x^y for x ≥ 0. */
export const power = (x: number, y: number): number =>
  y === 0 ? 1 : x === 0 ? (y > 0 ? 0 : Infinity) : exp(y * ln(x));

/** Logarithm to the base 2. */
export const log2 = (x: number): number => ln(x) / LN2;

/** Cube root of x ≥ 0; exact for cubes of whole numbers. */
export function cubeRoot(x: number): number {
  if (x === 0) return 0;
  const y = power(x, 1 / 3);
  return y - (y * y * y - x) / (3 * y * y);
}
