/** Values that fight back when they are looked at, and others that nobody expects. */
import { start } from "./recording-server.ts";

const fight = (): never => {
  throw new RangeError("do not look at me");
};
const looked = ["name", "message", "cause", "code", "then", "flowType", "clientID", "headers", "aborted", "toString"];
const getters = Object.fromEntries(looked.map((name) => [name, { enumerable: true, get: fight }]));

/** By what is odd about them. Each is made anew, since what gets one may change it. */
export const hostile: Readonly<Record<string, () => unknown>> = {
  "a proxy that is no more": () => revoked({}),
  "a function that is no more": () => revoked(() => {}),
  "a proxy that refuses everything": () => new Proxy({}, new Proxy({}, { get: () => fight })),
  "getters that throw": () => Object.defineProperties({}, getters),
  "an error whose cause throws": () => Object.defineProperty(new Error("x"), "cause", { get: fight }),
  "an error of an error without text": () => new Error("x", { cause: { toString: 1 } }),
  "an abort without text": () => Object.defineProperty(new Error("x"), "name", { get: fight }),
  "no way to become text": () => ({ ...start, toString: 1, valueOf: 2 }),
  "a toPrimitive that throws": () => ({ ...start, [Symbol.toPrimitive]: fight }),
  "a toJSON that throws": () => ({ ...start, toJSON: fight }),
  "a toJSON that gives nothing": () => ({ ...start, toJSON: () => undefined }),
  "no prototype": () => Object.assign(Object.create(null), start),
  "a prototype as member": () => JSON.parse('{"__proto__":{"flowType":"a"},"constructor":1}'),
  itself: () => cyclic(),
  frozen: () => Object.freeze({ ...start, inner: Object.freeze([]) }),
  symbol: () => Symbol("s"),
  bigint: () => 1n,
  function: () => () => {},
  "half a character": () => "\uD800",
  "a line break": () => "a\r\nx-injected: 1",
  "a zero byte": () => "a\0b",
  "a huge text": () => "a".repeat(20_000),
  "a list with holes": () => Array(3),
  "a promise": () => Promise.resolve("secret"),
  null: () => null,
  "not a number": () => NaN,
};

function revoked<T extends object>(target: T): T {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cyclic(): object {
  const value: Record<string, unknown> = { ...start };
  value["self"] = value;
  return value;
}
