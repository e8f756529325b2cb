/** Interface of `debugLogger`; `console` implements it. */
export type Logger = {
  group(label?: string): void;
  groupEnd(): void;
  log(message: unknown, ...more: unknown[]): void;
};
