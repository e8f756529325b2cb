/** A server with a handwritten response to one request per operation: the example of the contract. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isDeepStrictEqual } from "node:util";
import { type Operation, operations, type Slug } from "../../contract/src/index.ts";
import { answers as written } from "../reference-answers.ts";

export interface AnswerServer {
  readonly url: string;
  /** Requests that differ from the contract's examples. */
  readonly unexpected: string[];
  stop(): void;
}

export async function startAnswerServer(): Promise<AnswerServer> {
  const unexpected: string[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = await answerTo(request);
    if (answer === undefined) unexpected.push(`${request.method} ${request.url}`);
    response.writeHead(answer ? 200 : 400, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? { code: 8001, message: "not the example" }));
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    unexpected,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const token = { access_token: "eyJhbGciOiJFUzI1NiJ9.e30.AA", expires_in: 3600, token_type: "Bearer" };
const answers: Readonly<Partial<Record<Slug, unknown>>> = { ...written, token };

/** @returns undefined when the request is no operation's example */
async function answerTo(request: IncomingMessage): Promise<unknown> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += String(chunk);
  const isAsked = (operation: Operation) =>
    operation.method === request.method && request.url === urlOf(operation) && isExample(operation, body);
  const slug = (Object.keys(answers) as Slug[]).find((name) => isAsked(operations[name]));
  const needsToken = slug !== undefined && operations[slug].authentication === "bearer";
  const hasToken = request.headers.authorization === `Bearer ${token.access_token}`;
  return slug === undefined || hasToken !== needsToken ? undefined : answers[slug];
}

/** Path and query with the examples of the required parameters. */
function urlOf({ path, parameters }: Operation): string {
  const query = new URLSearchParams();
  let url = path;
  for (const { name, in: place, required, schema } of parameters) {
    const [example] = (schema as { examples?: readonly unknown[] }).examples ?? [];
    if (place === "path") url = url.replace(`{${name}}`, encodeURIComponent(String(example)));
    else if (required) query.append(name, String(example));
  }
  query.sort();
  return query.size > 0 ? `${url}?${query.toString()}` : url;
}

function isExample({ request }: Operation, body: string): boolean {
  if (!request) return body === "";
  const isForm = request.contentType !== "application/json";
  const given: unknown = isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body);
  return isDeepStrictEqual(given, request.example);
}
