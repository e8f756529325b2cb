/** An Instant Link: a URL with a token that is random, short and in the message alone. */
import ipaddr from "ipaddr.js";
import type { PossessionDependencies } from "../dependencies.ts";
import { nextRandomBytes } from "../../system/random.ts";
import { addressGroup } from "../../http/client-address.ts";

/** 80 bits: nobody finds one of a few thousand within minutes. Hexadecimal, so that no message reader cuts it off. */
const TOKEN_BYTES = 10;
const TOKEN = /^[0-9a-f]{20}$/;

/** Short, since the message it stands in is. */
export const LINK_PREFIX = "/l/";

export const newLinkToken = (): string => nextRandomBytes(TOKEN_BYTES).toString("hex");

export const linkUrl = ({ publicUrl }: PossessionDependencies, token: string): string =>
  `${publicUrl}${LINK_PREFIX}${token}`;

/** Whether a text can be a token at all. */
export const isLinkToken = (text: string): boolean => TOKEN.test(text);

/** What the store knows a link by. */
export const linkHash = ({ masterKey }: PossessionDependencies, token: string): string =>
  masterKey.hash("instant-link", token);

/** Recognizes the network address that has to open a link, without storing it. */
export const addressHash = ({ masterKey }: PossessionDependencies, address: string): string =>
  masterKey.hash("source-address", addressGroup(inOneSpelling(address)));

/** Integrators write an IPv6 address in any of its forms; a connection has the shortest, and IPv4 as such. */
const inOneSpelling = (address: string): string =>
  ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
