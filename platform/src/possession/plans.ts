/**
 * Which authenticators prove possession, as data: the step that the browser begins with and what the authToken tells
 * it about each. Flows name a plan; none has possession logic of its own.
 */

interface Plan {
  /** Name of the first step in the browser SDK's step machine. */
  readonly firstStep: string;
  /** `auth.subs` of the authToken. `mnp`: the server has the phone number already. */
  readonly subjects: object;
}

export const plans = {
  mobile: { firstStep: "mobile/otp", subjects: { mob: { auths: { otp: { mnp: true } } } } },
  desktop: { firstStep: "mobile/instantlink", subjects: { mob: { auths: { inln: { mnp: true } } } } },
} as const satisfies Record<string, Plan>;

export type PlanName = keyof typeof plans;

/** The plan that begins with a step. */
export function planOf(firstStep: string): Plan {
  const plan = Object.values(plans).find((candidate) => candidate.firstStep === firstStep);
  if (!plan) throw new Error(`no plan of possession begins with '${firstStep}'`);
  return plan;
}
