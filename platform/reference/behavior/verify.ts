/** Verify, its older form with possession, and matching. */
import { decided, sdk, type Topic, vendor } from "./statement.ts";

export const verify: Topic = {
  title: "Verify",
  vendorPages: [
    "/reference/verify",
    "/reference/assurance-levels",
    "/docs/global-fraud-policy",
    "/how-to/verified-users-verify",
  ],
  statements: [
    vendor('`POST /v3/verify` returns its result immediately. A failed verification is 200 with `success: "false"`.'),
    vendor(
      "Authentication fails for VoIP numbers, numbers on the Override Services Registry, numbers with public texts, a SIM swap or port within 24 hours, and forwarded calls.",
    ),
    vendor(
      "Authentication also fails for short and very short tenure of number and identity, and for recycled numbers: many identities and a newer owner.",
    ),
    vendor("A person who passes is enrolled in Identity Manager, and `isEnrolled` reports it."),
    vendor("Levels and reasons are spelled `AL3` and `AL3a`."),
    vendor("A batch has up to 1000 items."),
    sdk(
      "`success` is a string. `assuranceLevel` and `reasons` are always present, and so is `clientCustomerId` in batch results.",
    ),
    decided("A failed verification returns the level and the evaluation, and no personal data."),
    decided(
      "The minimum level of each `verificationType`, below. A lower level without another reason fails with 9180.",
    ),
    decided("`identityResolution` needs `phoneNumber` and returns names, ages and `additionalIdentities`."),
    decided(
      "Very short tenure is less than 7 days; short tenure is less than 30 days without signals of human use. A recycled number has three or more identities and a tenure under 90 days.",
    ),
    decided(
      "Identification fails if the names belong to somebody else ([matching](matching.md)), or with 9003 if the `proveId` is another person's. `humanAssurance` does not check it.",
    ),
    decided("An e-mail address never causes a mismatch."),
    decided("Risk fails at AL-1 and with AL0f. The reasons of the level are the codes."),
    decided("`proveId` is returned only on success."),
    decided("Levels AL2 and AL3 require a verification of a named person without a mismatch."),
    decided(
      "`minAge` and `maxAge` are bounds out of 13, 18, 21, 25, 35, 45, 55 and 65, if the birth date is known and not returned.",
    ),
    decided("`provePhoneAlias` derives from domain and person, not from the phone number."),
    decided("`ipAddress` and `userAgent` are accepted and have no effect."),
    decided(
      'A batch is verified in the order of its items and committed immediately. An invalid item gets an `error`, `success: "false"`, AL0 and its phone number as sent; the others are verified. An item without `clientCustomerId` gets an empty one.',
    ),
  ],
  tables: [
    {
      source: "decision",
      caption:
        "Verification types. The vendor documents the required fields and results except those of `identityResolution`",
      head: ["`verificationType`", "Required", "Minimum level", "Returned on success"],
      rows: [
        ["`humanAssurance`", "`phoneNumber`", "AL1", "the level"],
        ["`verifiedUser`", "`phoneNumber`, `firstName`, `lastName`", "AL1", "names, ages, `additionalIdentities`"],
        ["`accountOpening`", "`phoneNumber`, `firstName`, `lastName`", "AL2", "names, ages, `additionalIdentities`"],
        ["`prefill`", "`phoneNumber`", "AL1", "names, birth date, national ID, e-mail addresses, addresses"],
        ["`prefillForBiz`", "`phoneNumber`", "AL1", "the same, and `businesses`"],
        ["`identityResolution`", "`phoneNumber`", "AL0", "names, ages, `additionalIdentities`"],
      ],
    },
  ],
};

export const verifyWithPossession: Topic = {
  title: "Verify with possession (older form)",
  vendorPages: ["/reference/verify-status-request", "/docs/verified-users-flow"],
  statements: [
    vendor(
      "With `possessionType` instead of `verificationType`, `POST /v3/verify` starts a possession check. `POST /v3/verify-status` returns its result.",
    ),
    vendor("Clients up to 0.13 use this form. The API removed it in October 2025."),
    sdk("`identityId` is the older name of `proveId`; responses have both."),
    decided("The verification is a `verifiedUser`. Verify Status works for 15 minutes."),
    decided(
      "The result of the name check is returned only after possession is proven: it must not help anyone without the phone.",
    ),
    decided("A person who passes both is enrolled once."),
  ],
  tables: [
    {
      source: "decision",
      caption: "Results. The vendor documents all rows except the failed possession check",
      head: ["`possessionType`", "Possession check", "`success`", "`possessionResult`", "`verifyResult`"],
      rows: [
        ["`mobile` or `desktop`", "response of Verify", "`pending`", "`pending`", "`pending`"],
        ["`mobile` or `desktop`", "no browser yet", "`false`", "`pending`", "`pending`"],
        ["`mobile` or `desktop`", "running", "`pending`", "`pending`", "`pending`"],
        ["`mobile` or `desktop`", "failed", "`false`", "`failed`", "`not_applicable`"],
        ["`mobile` or `desktop`", "passed", "as in Verify", "`success`", "`success` or `failed`"],
        ["`none`", "by the integrator", "as in Verify", "`not_applicable`", "`success` or `failed`, immediately"],
      ],
    },
  ],
};

export const matching: Topic = {
  title: "Matching",
  statements: [
    vendor("Samples show scores from 0 to 100 and booleans per field; no page says how they are computed."),
    decided("All rules of [matching](matching.md), including the threshold of 80."),
  ],
};
