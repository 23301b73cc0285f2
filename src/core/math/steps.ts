// Work in steps, as a generator: who has nothing else to do walks through it at once.

export function resultOf<T>(steps: Iterator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
