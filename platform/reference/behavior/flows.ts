/** Flows of Pre-Fill and Identity, and phone numbers. */
import { decided, sdk, type Topic, vendor } from "./statement.ts";

export const flows: Topic = {
  title: "Flows",
  vendorPages: [
    "/reference/start-request",
    "/reference/validate-request",
    "/reference/challenge-request",
    "/reference/complete-request",
    "/docs/prove-pre-fill-flow",
  ],
  statements: [
    vendor("A flow lives for 15 minutes from Start."),
    vendor("A call that `next` did not name returns 403 with code 8003."),
    vendor(
      "Validate, Challenge and Complete return `success: false` with the normal `next` after a failed check. The integrator decides how to continue.",
    ),
    vendor(
      "Challenge takes `ssn` (last four or all nine digits) and `dob` (full date, year and month, or month and day).",
    ),
    vendor("Values in Challenge override those in Start."),
    vendor("A failed Challenge returns no `individual`. Personal data requires proven possession."),
    vendor(
      "Complete requires first and last name, or `ssn`; otherwise it returns 400. Only the first address and e-mail address count.",
    ),
    vendor("KYC needs first name, last name, birth date, and SSN or address."),
    vendor(
      "`evaluation` has an object per checked category, with `result` and, on failure, `failureReasons`: a map from code to text.",
    ),
    sdk("`challengeMissing` is required in the response of Validate. The values of `next` are strings."),
    decided(
      "An expired `correlationId` returns 400 with code 8008. Unknown IDs and IDs of other domains return the same.",
    ),
    decided("If two requests race for one step, one wins and the other is out of order."),
    decided(
      'While possession is pending, Validate returns `success: false` with `next: {"v3-validate": …}`, changes nothing and can be repeated. Once the possession check has passed or failed, Validate advances once.',
    ),
    decided(
      "Challenge without `ssn` and `dob`, when Start had neither, returns 400 with code 8001. The step stays open.",
    ),
    decided(
      "Challenge compares the values with the record and fails if one differs. The vendor's samples of valid challenges agree with the records.",
    ),
    decided(
      "Complete compares names, address, `ssn` and `dob` with the record ([matching](matching.md)). A mismatch returns `success: false` with the reason. Fields that were not submitted do not count as mismatches.",
    ),
    decided(
      "Complete does not depend on the result of Challenge. After a failed Challenge the person can type the data, and Complete verifies it.",
    ),
    decided("Unproven possession fails Challenge and Complete with the reason that Validate returned."),
    decided(
      "`idv` and `kyc` are returned for people whose record has watch lists. Watch list hits do not make `success` false.",
    ),
    decided(
      "`cipConfidence` of a source is `high` without a mismatch and `low` with one. It is absent unless first and last name, `dob`, and `ssn` or address were submitted.",
    ),
    decided(
      "`multiCIPConfidence` is `high` if every source is. Low confidence of the second source alone fails with reason 9004.",
    ),
    decided("Start stores only whether `ssn` and `dob` match the record, never the values."),
    decided(
      "Responses show US and Canadian phone numbers as ten digits, as the vendor's samples do, and others in E.164.",
    ),
    decided("A client of one product cannot continue a flow of another product."),
  ],
  tables: [
    {
      source: "vendor",
      caption: "Steps and the `next` of their responses",
      head: ["State", "Call", "New state", "`next`"],
      rows: [
        ["–", "`POST /v3/start`", "started", '`{"v3-validate": "/v3/validate"}`'],
        [
          "started",
          "`POST /v3/validate`",
          "validated",
          'Pre-Fill: `{"v3-challenge": "/v3/challenge"}`; Identity: `{"v3-complete": "/v3/complete"}`',
        ],
        ["validated (Pre-Fill)", "`POST /v3/challenge`", "challenged", '`{"v3-complete": "/v3/complete"}`'],
        ["challenged, or validated (Identity)", "`POST /v3/complete`", "done", '`{"done": "done"}`'],
      ],
    },
  ],
};

export const phoneNumbers: Topic = {
  title: "Phone numbers",
  statements: [
    vendor(
      "A phone number has letters, digits and a leading `+`. Without a country code it is a US or Canadian number.",
    ),
    vendor("A phone number without a test user returns code 8007 in a sandbox."),
    decided("A leading `+` is significant: `+2001004029` and `2001004029` are different numbers."),
    decided("Phone numbers are stored in E.164. Test users are found by the listed spelling first, then by E.164."),
    decided(
      "An impossible number returns 400 with code 8001; a possible number without a test user returns 400 with code 8007.",
    ),
  ],
};
