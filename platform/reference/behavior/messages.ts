/** SMS texts and limits, webhooks and callbacks. */
import { decided, sdk, type Topic, vendor } from "./statement.ts";

export const messages: Topic = {
  title: "Messages",
  statements: [
    vendor(
      "In `smsMessage`, `####` becomes the link, and a run of 4, 5 or 6 `#` a code of that length. The text has at most 160 characters.",
    ),
    vendor("No SMS is sent in a sandbox."),
    decided("The first run of `#` decides the length of the code, and every run of that length is replaced."),
    decided(
      "A text without a place for the code or link, or with more than 160 code points, returns 400 with code 8001. The inserted link may exceed the limit.",
    ),
    decided(
      "Live codes are random. Live messages are attempted immediately, then after 2 and 10 seconds. After three minutes a message is dropped, because its code has expired.",
    ),
    decided(
      "The limits of live domains below, counted across all nodes. Over a limit, the browser SDK gets 10003 and can try again.",
    ),
  ],
  tables: [
    {
      source: "decision",
      caption: "Limits of live domains",
      head: ["What", "Per", "Limit"],
      rows: [
        ["Messages", "phone number, all domains", "6 in 15 minutes, 20 in 24 hours"],
        ["Messages", "browser address (IPv6: /64)", "60 an hour"],
        ["Messages", "client", "20,000 an hour"],
        ["Wrong codes", "phone number, all domains", "20 in 24 hours; after that every code is rejected"],
        ["Wrong codes", "browser address", "60 an hour"],
      ],
    },
  ],
};

export const webhooks: Topic = {
  title: "Webhooks and callbacks",
  vendorPages: ["/docs/identity-manager-implementation-guide"],
  statements: [
    vendor(
      "A webhook is a `POST` to an HTTPS URL with up to three attempts. `X-Prove-Authorization` has an HS256 JWT signed with the shared secret `whsec_…`, whose `iss` is `Prove Identity`. `X-Correlation-ID` names the delivery.",
    ),
    vendor(
      "The body is an array of events. The types are `PHONE_NUMBER_CHANGE`, `DISCONNECT`, `PORT`, `LINE_TYPE_CHANGE` and `MOVED_OUT_OF_COVERAGE`.",
    ),
    vendor(
      "After a disconnect, the end of coverage, and some number changes, no more events follow until the person is enrolled again.",
    ),
    sdk("A callback has the body of AuthFinish."),
    decided("The names of the event's members, and the claims `iat`, `exp`, `jti` and `body_sha256`."),
    decided("A webhook is retried after 1 and another 15 minutes, a callback after 5 and another 30 seconds."),
    decided(
      "Monitoring continues after a number change if the new number is known, and after a port or a change of line type.",
    ),
    decided("Nothing is sent for a deactivated identity, even if the event occurred before."),
    decided(
      "Callbacks are signed with the keys of the access tokens, because the receiver shares no secret. Their `typ` is `callback+jwt`.",
    ),
  ],
};
