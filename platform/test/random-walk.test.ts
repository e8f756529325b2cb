/**
 * Flows walked at random: calls that are valid, repeated, out of order, malformed, of a stranger, and several at once. After
 * every round the caller must have been told, and the store must hold, what the tables make of the calls in some order.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { BENJI, MARCIA, MARTINA, MILO, startTestPlatform } from "./harness.ts";
import { possibleOutcomes } from "./racing.ts";
import { newStage } from "./scenes/scene.ts";
import { checkedFlow } from "./walks/checked-flow.ts";
import type { AnyKind } from "./walks/kind.ts";
import { unifySession } from "./walks/unify-session.ts";
import { verification } from "./walks/verification.ts";

const marcia = { phoneNumber: MARCIA, firstName: "Marcia", lastName: "Longo" };
const sheila = { phoneNumber: "2001004011", firstName: "Sheilakathryn", lastName: "Butrimovich" };

/** Of the runs of `npm test`; more in `npm run soak`. */
const ROUNDS = Number(process.env["PROVE_SOAK_ROUNDS"] ?? 1);

/** A kind of flow per line. */
const kinds: readonly AnyKind[] = [
  checkedFlow({ product: "prefill", phoneNumber: MILO, withoutClient: true, allowOTPRetry: false }),
  checkedFlow({ product: "prefill", phoneNumber: MARCIA, withoutClient: false, allowOTPRetry: true }),
  checkedFlow({ product: "identity", phoneNumber: MARTINA, withoutClient: true, allowOTPRetry: true }),
  checkedFlow({ product: "identity", phoneNumber: BENJI, withoutClient: false, allowOTPRetry: false }),
  verification({ ...marcia, isVerified: true, withoutClient: false, allowOTPRetry: true }),
  verification({ ...marcia, firstName: "Milo", isVerified: false, withoutClient: false, allowOTPRetry: true }),
  verification({ ...sheila, isVerified: true, withoutClient: true, allowOTPRetry: true }),
  unifySession({ key: "new", rebind: false }),
  unifySession({ key: "of another number", rebind: true }),
];

const placeOf = (shown: string) => shown.split(" ")[0] ?? "";

const platform = await startTestPlatform();

for (const kind of kinds) {
  const rounds = fc.array(fc.array(fc.constantFrom(...kind.calls), { minLength: 1, maxLength: 3 }), {
    maxLength: 16,
    size: "max",
  });

  test(`a ${kind.name} is only ever in a state that its tables allow`, async () => {
    const stage = await newStage(platform);
    const places = new Set<string>();
    await fc.assert(
      fc.asyncProperty(rounds, async (walk) => {
        const flow = await kind.begin(stage);
        let { model } = flow;
        assert.equal(await flow.observe(), kind.show(model));
        places.add(placeOf(kind.show(model)));
        for (const racing of walk) {
          const told = await Promise.all(racing.map((call) => flow.send(call)));
          const state = await flow.observe();
          const possible = possibleOutcomes(model, racing, (from, call) => kind.step(from, call));
          const found = possible.find(
            ({ model: to, outcomes }) =>
              kind.show(to) === state && outcomes.every((outcome, index) => (outcome ?? told[index]) === told[index]),
          );
          assert.ok(found, `${kind.show(model)} → ${racing.join(", ")} → ${state}, told ${told.join(", ")}`);
          model = found.model;
          places.add(placeOf(state));
        }
      }),
      { seed: 20260101, numRuns: 50 * ROUNDS },
    );
    assert.deepEqual([...places].sort(), [...kind.places].sort());
  });
}
