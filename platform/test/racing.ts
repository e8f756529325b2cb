/** Concurrent calls: their results must equal those of some sequential order. */

/** Effect of a call on a state. */
export interface Step<M> {
  readonly model: M;
  /** Response to the client; undefined where the model does not define it. */
  readonly outcome?: string | undefined;
}

/** All possible outcomes of concurrent calls: each response, and the state. */
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
