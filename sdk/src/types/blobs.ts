/** Whether `value` is a `Blob`, or behaves like one. */
export const isBlobLike = (value: unknown): value is Blob =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Partial<Blob>).stream === "function" &&
  /^(Blob|File)$/.test(Object.prototype.toString.call(value).slice(8, -1));
