/** Errors, OAuth, retries and limits: rules of every request. */
import { errors, type ApiError } from "@proofline/contract";
import { decided, standard, type Topic, vendor } from "./statement.ts";

export const requestErrors: Topic = {
  title: "Errors and requests",
  vendorPages: ["/reference/status-and-error-codes"],
  statements: [
    vendor(
      'Error bodies are `{"code": …, "message": …}`. The vendor documents the codes 8000 to 8003, 8007 to 8009 and 8011.',
    ),
    vendor("An unknown path or method returns 403, with and without a token."),
    vendor("Discover, Fetch and Device Revoke return 404 with code 8011."),
    vendor("429 has `Retry-After`."),
    standard(
      "`POST /token` adds `error` and `error_description` (RFC 6749 §5.2), and ignores unknown parameters (§3.2).",
    ),
    standard("Another method than POST at the OAuth endpoints returns 405 with `Allow` (RFC 9110 §15.5.6)."),
    decided("The HTTP status of 8007 (400), 8008 (400) and 8009 (403), and of 8011 in Identity Manager (400)."),
    decided("A path or method that does not exist has code 8003."),
    decided(
      "A body that is too large, of another type or not UTF-8, and malformed HTTP, return 400 with code 8001, never 413, 415 or 431: the SDKs know no other status for it.",
    ),
    decided(
      "The official API documents 403 for operations without a product or an order, such as reading the own domain, and for batches, which report it per item. The platform never returns it there, and their reference pages say so.",
    ),
    decided("Access tokens have no scopes, so `insufficient_scope` (RFC 6750) does not occur."),
    decided("Unknown fields are rejected on `/v3`, with a suggestion; the browser's calls ignore them."),
    decided(
      "An absent or empty body is an empty object. On `/v3`, an empty text is an absent field, as forms and the vendor's Postman environment send it.",
    ),
    decided("A text with the character NUL is rejected everywhere, by field name."),
  ],
  tables: [
    {
      source: "decision",
      caption:
        "All errors. The vendor documents the codes, this project the messages; [errors](errors.md) says what to do",
      head: ["Code", "Status", "Message"],
      rows: Object.values<ApiError>(errors).map(({ code, status, message }) => [
        String(code ?? "–"),
        String(status),
        message,
      ]),
    },
  ],
};

export const oauth: Topic = {
  title: "OAuth",
  vendorPages: ["/reference/authentication"],
  statements: [
    vendor(
      "`POST /token` takes `client_credentials` as a form. Tokens last one hour. Refresh tokens are not supported.",
    ),
    standard("Credentials can be in HTTP Basic or in the body (RFC 6749 §2.3.1). Access tokens are JWTs (RFC 9068)."),
    standard(
      "Metadata is at `/.well-known/oauth-authorization-server` (RFC 8414), which names the JWKS, and at `/.well-known/oauth-protected-resource` (RFC 9728).",
    ),
    standard(
      '`POST /introspect` (RFC 7662) and `POST /revoke` (RFC 7009) take the same credentials as `/token`. Introspection returns `{"active":false}` for every other text; revocation returns 200 for anything that is no valid token.',
    ),
    decided(
      "`/token` also accepts a JSON object of texts. Tokens are valid for this platform only. There are no scopes: any `scope` is `invalid_scope`.",
    ),
    decided("Introspection shows a client only its own tokens. Revoking another client's token is `invalid_grant`."),
    decided(
      "Failed authentication is limited per minute: 10 per client and address, 50 per address, 200 per client. Beyond the last limit each address has one attempt instead of ten, so nobody can lock out a client from outside. IPv6 addresses count per /64. `/token`, `/introspect` and `/revoke` count together.",
    ),
    decided(
      "A client or secret removed by another process works for at most 10 seconds. A revoked token is rejected immediately by the node that revoked it, and within 10 seconds by others.",
    ),
    decided(
      "Signing keys rotate every 90 days (`--key-rotation`) or on request. The JWKS lists the next key ten minutes before its first use, and the previous key until its last token expires. Verifiers can cache the JWKS for five minutes.",
    ),
    decided(
      "Client authentication is by secret only, because official SDKs know nothing else. [Security](security.md#stronger-client-authentication) describes stronger methods.",
    ),
  ],
};

export const retries: Topic = {
  title: "Retries with Idempotency-Key",
  statements: [
    decided(
      "A POST under `/v3` and `/v1/server` can have an `Idempotency-Key` of 1 to 255 visible ASCII characters. `/token` ignores it.",
    ),
    decided(
      "For 15 minutes, the same key and body of one client and operation gets the first response, with `Idempotent-Replayed: true`.",
    ),
    decided("Another body returns 409, and so does a retry while the first request is running."),
    decided("Rejections are stored like other responses. Malformed bodies, 429 and 5xx are not."),
    decided(
      "[Retry a call safely](errors.md#retry-a-call-safely) describes what holds when a process dies in between.",
    ),
  ],
};

export const limits: Topic = {
  title: "Limits",
  statements: [
    vendor(
      "25 requests a second; a body of 4 KB; 128 characters for `finalTargetUrl`, which `desktop` flows require; the lifetimes in the table.",
    ),
    decided("Over a limit, the response to the browser SDK has `Retry-After` too."),
    decided(
      'Limited responses have `RateLimit-Policy: "requests";q=25;w=1` and `RateLimit: "requests";r=24;t=1`, the names of the IETF draft: quota and window, remaining requests and seconds until the reset.',
    ),
    decided(
      "A node publishes its request counts to the others twice a second; they apply within a second ([several nodes](several-nodes.md#when-nodes-see-a-change)).",
    ),
    decided(
      "A record of an imported CSV file spans at most ten lines, so an unclosed quote invalidates only its own line.",
    ),
  ],
  tables: [
    {
      source: "decision",
      caption: "All limits",
      head: ["What", "Limit"],
      rows: [
        [
          "Requests a second",
          "per client on `/v3`, per address on `/v1/client`: 25 in live domains; none in sandboxes unless `--rate-limit` is set",
        ],
        ["Body", "4 KB; 16 KB with the `vfp` of Mobile Auth; 256 KB and 2 MB for batches"],
        ["Access token", "1 hour"],
        ["Flow and `authToken`", "15 minutes from Start"],
        ["Code", "2 minutes; 1 attempt, or 3; 5 sends"],
        ["Mobile Auth", "2 minutes from the start to the `vfp`"],
        ["Instant Link", "3 minutes, with Prove Auth 5; 5 sends; its page 25 requests a second per address"],
        [
          "Waiting WebSockets",
          "10 per flow; 500 per address in live domains; 20,000 per process; 10 seconds to close after the result",
        ],
        ["`finalTargetUrl`", "128 characters; required if `flowType` is `desktop`"],
        ["`smsMessage`", "160 characters"],
      ],
    },
  ],
};
