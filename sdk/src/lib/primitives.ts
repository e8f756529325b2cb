export { compactMap, remap } from "../internal/wire-names.ts";

/** Every member optional, also when `exactOptionalPropertyTypes` is on. */
export type ExactPartial<T> = { [P in keyof T]?: T[P] | undefined };
