import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type FlowCall,
  flowCalls,
  type FlowState,
  flowStates,
  INITIAL_STATE,
  machines,
  nextCalls,
  transition,
} from "./machine.ts";
import { type FlowProduct, flowProducts } from "../../store/rows/flows.ts";

const products = flowProducts;
const aProduct = fc.constantFrom(...products);
const calls = fc.array(fc.constantFrom(...flowCalls), { maxLength: 12 });

/** The only order of calls that each product allows. */
const orders: Record<FlowProduct, FlowCall[]> = {
  prefill: ["v3-validate", "v3-challenge", "v3-complete"],
  identity: ["v3-validate", "v3-complete"],
};

test("for any sequence of calls, a flow accepts steps only in its product's order", () => {
  fc.assert(
    fc.property(aProduct, calls, (product, attempts) => {
      let state: FlowState = INITIAL_STATE;
      const taken: FlowCall[] = [];
      for (const call of attempts) {
        const to = transition(product, state, call);
        if (!to) continue;
        taken.push(call);
        state = to;
      }
      assert.deepEqual(taken, orders[product].slice(0, taken.length));
    }),
  );
});

test("`next` contains exactly the allowed calls, with the contract's paths", () => {
  for (const product of products) {
    for (const state of flowStates) {
      const allowed = flowCalls.filter((call) => transition(product, state, call));
      const next = nextCalls(product, state);
      assert.deepEqual(Object.keys(next), allowed.length > 0 ? allowed : ["done"]);
      for (const call of allowed) assert.equal(next[call], `/v3/${call.slice("v3-".length)}`);
    }
  }
});

test("`next` has exactly one key, since integrators use the first", () => {
  for (const product of products) {
    for (const state of flowStates) assert.equal(Object.keys(nextCalls(product, state)).length, 1);
  }
});

test("every flow ends in `done`, which allows no calls", () => {
  for (const product of products) {
    let state: FlowState | undefined = INITIAL_STATE;
    for (const call of orders[product]) state = state && transition(product, state, call);
    assert.equal(state, "done");
    assert.deepEqual(machines[product].done, {});
  }
});
