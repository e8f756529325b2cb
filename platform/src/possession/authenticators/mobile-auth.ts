/** Authenticator: Mobile Auth. The mobile network identifies the phone by its browser's cellular connection. */
import { clientErrors } from "@proofline/contract";
import { VISIT_LIFE } from "../carrier/emulated.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { deleteCarrierVisit, saveCarrierVisit, selectCarrierVisit } from "../../store/tables/carrier-visits.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { guard, write, type Write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { settle } from "../engine.ts";
import type { Authenticator, StepCall } from "./authenticator.ts";

const STEP = "mobile/instant";

export const mobileAuth: Authenticator = {
  subject: ["mob", "inst"],
  claims: () => ({}),
  calls: { "client-instant-start": begin, "client-instant-finish": finish },
  reports: ["client-instant-error"],
};

/** Returns the network's redirect URL; without a network, moves to the next step. */
async function begin({ platform, possession, body }: StepCall<"client-instant-start">) {
  const carrier = platform.carriers[possession.tier];
  if (!carrier) return notVouched(platform, possession);
  const {
    redirectUrl,
    reference,
    writes = [],
  } = await carrier.begin(platform, {
    phoneNumber: possession.phoneNumber,
    cellularIp: body.cellularIp ?? undefined,
    implementation: body.implementation,
  });
  const visit = { possessionId: possession.id, reference, expiresAt: platform.clock.now() + VISIT_LIFE };
  return { answer: { next: "", data: { redirectUrl } }, writes: [...writes, write(saveCarrierVisit, visit)] };
}

/** Reads the visiting phone's number from the network. A visit counts once, and only for the flow's phone number. */
async function finish({ platform, possession, body }: StepCall<"client-instant-finish">) {
  const key = { possessionId: possession.id, now: platform.clock.now() };
  const visit = await readOne(platform.store, selectCarrierVisit, key);
  const carrier = platform.carriers[possession.tier];
  if (!visit || !carrier) return notVouched(platform, possession);
  const { reference } = visit;
  const used = [guard(deleteCarrierVisit, { possessionId: possession.id, reference })];
  const phoneNumber = await carrier.finish(platform, reference, body.vfp);
  const isMatch = phoneNumber && (possession.phoneNumber ?? phoneNumber) === phoneNumber;
  if (!isMatch) return notVouched(platform, possession, used);
  const outcome = settle(platform, possession, STEP, "proven", { phoneNumber });
  return { ...outcome, writes: [...used, ...outcome.writes] };
}

function notVouched(platform: PossessionDependencies, possession: Possession, writes: readonly Write[] = []) {
  const { answer, change } = settle(platform, possession, STEP, "unproven");
  return { answer: { ...answer, error: clientErrors.notVouched }, change, writes };
}
