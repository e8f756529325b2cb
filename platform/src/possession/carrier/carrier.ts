/**
 * Interface to a mobile network, which identifies a phone by its browser's cellular connection. To connect a carrier or
 * an aggregator, implement `Carrier`.
 */
import type { PeopleDependencies } from "../../people/dependencies.ts";
import type { Write } from "../../store/statement.ts";

/** A browser that starts Mobile Auth. */
export interface MobileAuthRequest {
  /** E.164; `null` if the network has to find it. */
  readonly phoneNumber: string | null;
  /** Address of the phone in the mobile network, if the page knows it. */
  readonly cellularIp: string | undefined;
  /** `fetch`: the browser reads the response. `pixel`: it loads an image and reads nothing. */
  readonly implementation: "fetch" | "pixel";
}

export interface Visit {
  /** Absolute URL that the browser opens, of unreserved characters. */
  readonly redirectUrl: string;
  /** ID of the visit at the network. */
  readonly reference: string;
  /** Writes that the visit depends on. */
  readonly writes?: readonly Write[];
}

export interface Carrier {
  begin(platform: PeopleDependencies, request: MobileAuthRequest): Promise<Visit>;
  /**
   * Returns the phone number of the visit, E.164; undefined if the network did not identify the phone. May be called
   * twice for one visit.
   *
   * @param vfp proof of the visit that the network returned to the browser; empty if the browser could not read it
   */
  finish(platform: PeopleDependencies, reference: string, vfp: string): Promise<string | undefined>;
}
