/** What `debugLogger` must be able to do. `console` can. */
export type Logger = {
  group(label?: string): void;
  groupEnd(): void;
  log(message: unknown, ...more: unknown[]): void;
};
