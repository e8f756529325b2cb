/** State machines of the flows: state × call → state. Calls that are not listed are rejected. */
import type { FlowProduct } from "../../store/rows/flows.ts";
import { operations } from "@proofline/contract";

export const flowStates = ["started", "validated", "challenged", "done"] as const;
export type FlowState = (typeof flowStates)[number];

export const flowCalls = ["v3-validate", "v3-challenge", "v3-complete"] as const;
export type FlowCall = (typeof flowCalls)[number];

type Machine = Readonly<Record<FlowState, Readonly<Partial<Record<FlowCall, FlowState>>>>>;

export const machines: Readonly<Record<FlowProduct, Machine>> = {
  prefill: {
    started: { "v3-validate": "validated" },
    validated: { "v3-challenge": "challenged" },
    challenged: { "v3-complete": "done" },
    done: {},
  },
  identity: {
    started: { "v3-validate": "validated" },
    validated: { "v3-complete": "done" },
    challenged: {},
    done: {},
  },
};

export const INITIAL_STATE: FlowState = "started";

/** Returns the state after a call, or undefined if the call is not allowed. */
export const transition = (product: FlowProduct, from: FlowState, call: FlowCall): FlowState | undefined =>
  machines[product][from][call];

/** Returns the `next` field of a response: the allowed calls with their paths, or `done` if there are none. */
export function nextCalls(product: FlowProduct, state: FlowState): Record<string, string> {
  const calls = flowCalls.filter((call) => transition(product, state, call) !== undefined);
  if (calls.length === 0) return { done: "done" };
  return Object.fromEntries(calls.map((call) => [call, operations[call].path]));
}
