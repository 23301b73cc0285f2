// What goes from thread to thread is copied, but for memory that is shared. The large arrays of a
// corpus (words, rows of features, neighbors) are moved into such once, and are from then on in
// memory once, however many threads look at them. Nobody writes into what a job was given or gave.

/** Arrays of fewer bytes are cheaper copied. */
const LARGE = 1 << 12;

/** The same plain data with its large arrays in shared memory; what has none is left as it is. */
export const shareArrays = <T>(value: T): T => share(value, new Map()) as T; // of the same form

function share(value: unknown, moved: Map<ArrayBufferLike, SharedArrayBuffer>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isNumbers(value)) return value.buffer.byteLength < LARGE ? value : inShared(value, moved);
  if (Array.isArray(value)) {
    // of numbers or texts only
    if (typeof value[0] !== "object") return value;
    const items = value.map((item) => share(item, moved));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const fields = Object.entries(value);
  const shared = fields.map(([name, field]) => [name, share(field, moved)] as const);
  return shared.some(([, field], i) => field !== fields[i]![1]) ? Object.fromEntries(shared) : value;
}

type Numbers = Uint8Array | Int32Array | Uint32Array | Float64Array;
const isNumbers = (value: object): value is Numbers =>
  value instanceof Uint8Array ||
  value instanceof Int32Array ||
  value instanceof Uint32Array ||
  value instanceof Float64Array;

/** Several views of one memory stay so. */
function inShared(numbers: Numbers, moved: Map<ArrayBufferLike, SharedArrayBuffer>): Numbers {
  const { buffer, byteOffset, length } = numbers;
  if (buffer instanceof SharedArrayBuffer) return numbers;
  const copy = moved.get(buffer) ?? new SharedArrayBuffer(buffer.byteLength);
  if (!moved.has(buffer)) new Uint8Array(copy).set(new Uint8Array(buffer));
  moved.set(buffer, copy);
  if (numbers instanceof Uint8Array) return new Uint8Array(copy, byteOffset, length);
  if (numbers instanceof Int32Array) return new Int32Array(copy, byteOffset, length);
  if (numbers instanceof Uint32Array) return new Uint32Array(copy, byteOffset, length);
  return new Float64Array(copy, byteOffset, length);
}
