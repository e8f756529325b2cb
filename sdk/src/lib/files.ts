/** Reads a stream to the end. */
export const readableStreamToArrayBuffer = (stream: ReadableStream<Uint8Array>): Promise<ArrayBuffer> =>
  new Response(stream).arrayBuffer();
