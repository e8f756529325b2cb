/**
 * The mobile network as Mobile Auth needs it: it recognises a phone by the connection that the phone's browser comes
 * over. Whoever connects a real network, or an aggregator of several, implements this and nothing else.
 */
import type { PeopleDependencies } from "../../people/dependencies.ts";
import type { Write } from "../../store/statement.ts";

/** A browser that wants to be recognised. */
export interface Visitor {
  /** E.164; null where the network is to find it. */
  readonly phoneNumber: string | null;
  /** Address of the phone in its network, where the page knows it. */
  readonly cellularIp: string | undefined;
  /** How the browser goes there: it reads the answer, or loads it as an image and learns nothing. */
  readonly implementation: "fetch" | "pixel";
}

export interface Visit {
  /** Where the browser goes, an absolute URL of unreserved characters. */
  readonly redirectUrl: string;
  /** What the network knows the visit by. */
  readonly reference: string;
  /** What has to be written for the visit to count. */
  readonly writes?: readonly Write[];
}

export interface Carrier {
  begin(platform: PeopleDependencies, visitor: Visitor): Promise<Visit>;
  /**
   * The number of the phone that came, E.164; undefined: none was recognised. May be asked twice about one visit.
   * `vfp`: what the network gave the browser, empty where it could not read it.
   */
  finish(platform: PeopleDependencies, reference: string, vfp: string): Promise<string | undefined>;
}
