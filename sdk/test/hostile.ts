/** Values that throw when they are read, and other unexpected values. */
import { start } from "./recording-server.ts";

const throwing = (): never => {
  throw new RangeError("hostile getter");
};
const names = ["name", "message", "cause", "code", "then", "flowType", "clientID", "headers", "aborted", "toString"];
const getters = Object.fromEntries(names.map((name) => [name, { enumerable: true, get: throwing }]));

/** Factories by description. Each call creates a new value, because the code under test may change it. */
export const hostile: Readonly<Record<string, () => unknown>> = {
  "a revoked proxy": () => revoked({}),
  "a revoked function proxy": () => revoked(() => {}),
  "a proxy whose traps throw": () => new Proxy({}, new Proxy({}, { get: () => throwing })),
  "getters that throw": () => Object.defineProperties({}, getters),
  "an error whose cause throws": () => Object.defineProperty(new Error("x"), "cause", { get: throwing }),
  "an error whose cause has no text": () => new Error("x", { cause: { toString: 1 } }),
  "an error whose name throws": () => Object.defineProperty(new Error("x"), "name", { get: throwing }),
  "an object that cannot become a string": () => ({ ...start, toString: 1, valueOf: 2 }),
  "a toPrimitive that throws": () => ({ ...start, [Symbol.toPrimitive]: throwing }),
  "a toJSON that throws": () => ({ ...start, toJSON: throwing }),
  "a toJSON that returns undefined": () => ({ ...start, toJSON: () => undefined }),
  "an object without prototype": () => Object.assign(Object.create(null), start),
  "a member __proto__": () => JSON.parse('{"__proto__":{"flowType":"a"},"constructor":1}'),
  "a cyclic object": () => cyclic(),
  "a frozen object": () => Object.freeze({ ...start, inner: Object.freeze([]) }),
  "a symbol": () => Symbol("s"),
  "a bigint": () => 1n,
  "a function": () => () => {},
  "a lone surrogate": () => "\uD800",
  "a line break": () => "a\r\nx-injected: 1",
  "a zero byte": () => "a\0b",
  "a huge string": () => "a".repeat(20_000),
  "a sparse array": () => Array(3),
  "a promise": () => Promise.resolve("secret"),
  null: () => null,
  NaN: () => NaN,
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
