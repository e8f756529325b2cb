/** Arbitraries that mutate valid JSON into malformed requests and responses. */
import fc from "fast-check";

/** Values that no model expects. */
const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e9,
    1e308,
    -0,
    5e-324,
    2 ** 53,
    -(2 ** 63),
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\ud83d",
    "a\udc00b",
    "𝟚𝟘",
    "..",
    "%2e%2e",
    "' or 1=1 --",
  ),
  fc.constantFrom<unknown>([], {}, [[]], [null], { length: 1 }, "x".repeat(300), "x".repeat(5000), Array(200).fill(0)),
  fc.constant(JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {}}}')),
  fc.string({ unit: "binary" }),
  fc.jsonValue(),
);

type Path = readonly string[];

/** Returns the path of every node in a JSON value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, member]) => pathsOf(member, [...path, name]))];
}

type Change = (value: unknown) => unknown;

const changes: fc.Arbitrary<Change> = fc.oneof(
  hostileValues.map((hostile) => () => hostile),
  fc.constant<Change>(() => undefined),
  fc.constant<Change>((value) => [value]),
  fc.tuple(fc.string(), hostileValues).map<Change>(([name, hostile]) => (value) => ({
    ...Object(value),
    [name]: hostile,
  })),
);

function changedAt(value: unknown, [name, ...rest]: Path, change: Change): unknown {
  if (name === undefined) return change(value);
  const parent = Object(value) as Record<string, unknown>;
  const changed = changedAt(parent[name], rest, change);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === name ? changed : (item as unknown)));
  return { ...parent, [name]: changed };
}

/** Returns copies of `value` with one to three changes at any depth. */
export const changedValue = (value: unknown): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.constantFrom(...pathsOf(value)), changes), { minLength: 1, maxLength: 3 }).map((list) => {
    let changed = value;
    for (const [path, change] of list) changed = changedAt(changed, path, change);
    return changed;
  });
