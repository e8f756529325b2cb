/** A receiver of OTLP over HTTP in protobuf, with the part of protobuf that is needed to read spans. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { after } from "node:test";

export interface SentSpan {
  readonly traceId: string;
  readonly id: string;
  /** Empty for a root span. */
  readonly parentId: string;
  readonly name: string;
  /** 2 server, 3 client, 5 consumer. */
  readonly kind: number;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly links: readonly { readonly traceId: string; readonly id: string }[];
  /** 2: an error. */
  readonly status: number;
  readonly resource: Readonly<Record<string, string | number | undefined>>;
}

export interface OtlpReceiver {
  readonly url: string;
  readonly spans: SentSpan[];
  /** Raw bodies, for content that has no reader here. */
  readonly bodies: Buffer[];
  readonly headers: IncomingHttpHeaders[];
  /** Status of its responses from now on; 0: no response. */
  status: number;
  named(name: string): SentSpan[];
}

export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const spans: SentSpan[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    receiver.headers.push(request.headers);
    if (receiver.status === 0) return;
    if (receiver.status === 200 && request.url === "/v1/traces") {
      receiver.bodies.push(body);
      spans.push(...spansIn(body));
    }
    response.writeHead(receiver.status, { "content-type": "application/x-protobuf" }).end();
  };
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const receiver: OtlpReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    bodies: [],
    headers: [],
    status: 200,
    named: (name) => spans.filter((span) => span.name === name),
  };
  return receiver;
}

/** The fields of a message, by number. */
type Message = ReadonlyMap<number, readonly Value[]>;
type Value = Buffer | bigint;

function messageOf(bytes: Buffer): Message {
  const fields = new Map<number, Value[]>();
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++] ?? 0;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const take = (length: number) => bytes.subarray(at, (at += length));
  while (at < bytes.length) {
    const tag = Number(varint());
    const wire = tag & 7;
    const value = wire === 0 ? varint() : take(wire === 1 ? 8 : wire === 5 ? 4 : Number(varint()));
    fields.set(tag >> 3, [...(fields.get(tag >> 3) ?? []), value]);
  }
  return fields;
}

const bytesOf = (message: Message, field: number): Buffer[] => (message.get(field) ?? []) as Buffer[];
const inner = (message: Message, field: number): Message[] => bytesOf(message, field).map(messageOf);
const text = (message: Message, field: number): string => bytesOf(message, field)[0]?.toString() ?? "";
const hex = (message: Message, field: number): string => bytesOf(message, field)[0]?.toString("hex") ?? "";
const number = (message: Message, field: number): number => Number(message.get(field)?.[0] ?? 0);

function attributesOf(message: Message, field: number): SentSpan["attributes"] {
  const pairs = inner(message, field).map((pair) => {
    const [value = new Map()] = inner(pair, 2);
    return [text(pair, 1), value.has(1) ? text(value, 1) : value.has(3) ? number(value, 3) : undefined];
  });
  return Object.fromEntries(pairs) as SentSpan["attributes"];
}

/** Spans of an `ExportTraceServiceRequest`. */
const spansIn = (body: Buffer): SentSpan[] =>
  inner(messageOf(body), 1).flatMap((ofResource) => {
    const [resource = new Map()] = inner(ofResource, 1);
    return inner(ofResource, 2)
      .flatMap((ofScope) => inner(ofScope, 2))
      .map((span) => ({
        traceId: hex(span, 1),
        id: hex(span, 2),
        parentId: hex(span, 4),
        name: text(span, 5),
        kind: number(span, 6),
        attributes: attributesOf(span, 9),
        links: inner(span, 13).map((link) => ({ traceId: hex(link, 1), id: hex(link, 2) })),
        status: inner(span, 15).map((status) => number(status, 3))[0] ?? 0,
        resource: attributesOf(resource, 1),
      }));
  });
