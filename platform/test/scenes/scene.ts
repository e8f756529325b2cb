/** A scene: how to call an operation successfully, and how to check that it worked. */
import assert from "node:assert/strict";
import { type Operation, operations, type ParametersOf, type RequestOf, type ResponseOf } from "@proofline/contract";
import type { HandledSlug } from "../../src/operations/index.ts";
import type { ParameterValues, TestPlatform } from "../harness.ts";
import { addDomain, type OtherDomain } from "../other-domains.ts";

/** Two unrelated domains; the scene runs in the first one. */
export interface Stage {
  readonly platform: TestPlatform;
  readonly own: Actor;
  readonly other: Actor;
}

export interface Actor extends OtherDomain {
  /** A call that must succeed. */
  does<S extends HandledSlug>(slug: S, given?: Given<S>): Promise<ResponseOf<S>>;
}

/** Values that replace the contract's examples, and additional ones. */
export interface Given<S extends HandledSlug> {
  readonly parameters?: Partial<ParametersOf<S>>;
  readonly body?: Partial<RequestOf<S>>;
}

export interface Scene<S extends HandledSlug> {
  /** Creates what the call needs. */
  set(stage: Stage): Promise<Given<S>>;
  /** Checks the response beyond its schema. */
  check(answer: ResponseOf<S>, given: Given<S>): void;
}

/** Scenes of some operations. */
export type Scenes<S extends HandledSlug> = { readonly [K in S]: Scene<K> };

/** A scene of any operation, where it does not matter which. */
export interface AnyScene {
  set(stage: Stage): Promise<object>;
  check(answer: unknown, given: object): void;
}

/** Path and query parameters and body of a call: the examples of the contract, unless given. */
export interface WholeCall {
  readonly parameters: ParameterValues;
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

export function wholeCall({ parameters, request }: Operation, given: object): WholeCall {
  const { parameters: values = {}, body } = given as { parameters?: ParameterValues; body?: object };
  const needed = parameters.filter(({ required }) => required).map(({ name, schema }) => [name, exampleOf(schema)]);
  return {
    parameters: { ...(Object.fromEntries(needed) as ParameterValues), ...values },
    body: request && { ...request.example, ...body },
  };
}

const exampleOf = (schema: object): unknown => (schema as { examples?: readonly unknown[] }).examples?.[0];

/** @param pcids IDs of the two domains, to use the same ones on another platform */
export async function newStage(platform: TestPlatform, pcids: readonly [string?, string?] = []): Promise<Stage> {
  const [own, other] = await Promise.all([newActor(platform, pcids[0]), newActor(platform, pcids[1])]);
  return { platform, own, other };
}

export async function newActor(platform: TestPlatform, pcid?: string): Promise<Actor> {
  const tenant = await addDomain(platform, pcid === undefined ? {} : { pcid });
  return {
    ...tenant,
    async does(slug, given = {}) {
      const { parameters, body } = wholeCall(operations[slug], given);
      const answer = await tenant.callWith(slug, parameters as never, body as never);
      assert.equal(answer.status, 200, `${slug}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  };
}
