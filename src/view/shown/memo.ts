// Derived values are computed again only if something they are made of is another value.

/** Remembers the last answer; arguments are compared by identity. */
export function memo<A extends readonly unknown[], R>(compute: (...inputs: A) => R): (...inputs: A) => R {
  let last: { readonly inputs: A; readonly result: R } | null = null;
  return (...inputs) => {
    if (last === null || inputs.some((input, i) => input !== last!.inputs[i]))
      last = { inputs, result: compute(...inputs) };
    return last.result;
  };
}
