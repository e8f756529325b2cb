declare const unrecognized: unique symbol;

/** A value that this version of the SDK does not know. */
export type Unrecognized<T> = T & { [unrecognized]: true };
export type ClosedEnum<T> = T[keyof T];
export type OpenEnum<T> = T[keyof T] | Unrecognized<T[keyof T] extends number ? number : string>;

/** Marks a value as unknown to this version. */
export const catchUnrecognizedEnum = <T>(value: T): Unrecognized<T> => value as Unrecognized<T>;
