/** The network address that has to open a link, by which it is recognised and not known. */
import ipaddr from "ipaddr.js";
import { addressGroup } from "../../http/client-address.ts";
import type { PossessionDependencies } from "../dependencies.ts";

export const addressHash = ({ masterKey }: PossessionDependencies, address: string): string =>
  masterKey.hash("source-address", addressGroup(inOneSpelling(address)));

/** Integrators write an IPv6 address in any of its forms; a connection has the shortest, and IPv4 as such. */
const inOneSpelling = (address: string): string =>
  ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
