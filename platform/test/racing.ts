/** Calls that race: whatever comes of them must be what some order of them, one after the other, makes of it. */

/** What a call makes of a state. */
export interface Step<M> {
  readonly model: M;
  /** What the caller is told; undefined where the model does not say. */
  readonly outcome?: string | undefined;
}

/** Where racing calls can have led: what each was told, and the state. */
export function possibleOutcomes<M, C>(before: M, racing: readonly C[], step: (model: M, call: C) => Step<M>) {
  return [...orders([...racing.keys()])].map((order) => {
    let model = before;
    const outcomes: (string | undefined)[] = racing.map(() => undefined);
    for (const index of order) {
      const after = step(model, racing[index] as C);
      outcomes[index] = after.outcome;
      model = after.model;
    }
    return { model, outcomes };
  });
}

function* orders<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries()) {
    for (const rest of orders(items.filter((_, place) => place !== index))) yield [item, ...rest];
  }
}
