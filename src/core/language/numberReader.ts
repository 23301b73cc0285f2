// Whole numbers one after another, for columns that come from a file: past the end it gives 0 and
// remembers, so that whoever reads asks once, at the end, whether all was there.

export class NumberReader {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  next(): number {
    return this.#numbers[this.#at++] ?? 0;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#numbers.length;
  }

  /** Whether exactly all numbers were taken. */
  get isWhole(): boolean {
    return this.#at === this.#numbers.length;
  }
}
