/** Tokens and URLs of Instant Links. A token is random, short and only in the message. */
import ipaddr from "ipaddr.js";
import type { PossessionDependencies } from "../dependencies.ts";
import { nextRandomBytes } from "../../system/random.ts";
import { addressGroup } from "../../http/client-address.ts";

/** 80 bits: one of a few thousand cannot be guessed within minutes. Hexadecimal, so that no SMS app truncates the URL. */
const TOKEN_BYTES = 10;
const TOKEN = /^[0-9a-f]{20}$/;

/** Short, to fit into an SMS. */
export const LINK_PREFIX = "/l/";

export const newLinkToken = (): string => nextRandomBytes(TOKEN_BYTES).toString("hex");

export const linkUrl = ({ publicUrl }: PossessionDependencies, token: string): string =>
  `${publicUrl}${LINK_PREFIX}${token}`;

/** Checks the format. */
export const isLinkToken = (text: string): boolean => TOKEN.test(text);

/** Keyed hash under which a link is stored. */
export const linkHash = ({ masterKey }: PossessionDependencies, token: string): string =>
  masterKey.hash("instant-link", token);

/** Keyed hash of the network address that must open a link. */
export const addressHash = ({ masterKey }: PossessionDependencies, address: string): string =>
  masterKey.hash("source-address", addressGroup(canonicalAddress(address)));

/** Clients send IPv6 addresses in any form; a connection has the shortest, or plain IPv4. */
const canonicalAddress = (address: string): string =>
  ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
