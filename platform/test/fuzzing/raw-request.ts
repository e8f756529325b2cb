/** Sends a request unchanged: `fetch` would normalize paths and reject unusual bodies. */
import { Agent, request } from "node:http";

export interface RawRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface RawAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Milliseconds after which the request counts as hanging. */
const LONGEST_ANSWER = 60_000;

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

export const sendRaw = (url: string, { method, target, headers, body }: RawRequest): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ""));
    const length = "content-length" in headers ? {} : { "content-length": body.length };
    const sent = request(
      url,
      { method, path: target, headers: { ...length, ...given }, agent, timeout: LONGEST_ANSWER },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (text += part));
        response.on("error", reject);
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, contentType: response.headers["content-type"] ?? "", text });
        });
      },
    );
    sent.on("timeout", () => sent.destroy(new Error(`no answer within ${LONGEST_ANSWER} ms`)));
    sent.on("error", reject);
    sent.end(body);
  });
