export { type APICall, APIPromise } from "./async.ts";
export { isBlobLike } from "./blobs.ts";
export { catchUnrecognizedEnum, type ClosedEnum, type OpenEnum, type Unrecognized } from "./enums.ts";
export { ERR, OK, type Result, unwrap, unwrapAsync } from "./fp.ts";
export { createPageIterator, type PageIterator, type Paginator } from "./operations.ts";
export { RFCDate } from "./rfcdate.ts";
