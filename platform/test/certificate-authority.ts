/** A certificate authority for tests, which issues server certificates. */
import "reflect-metadata";
import { randomBytes, webcrypto } from "node:crypto";
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { DAY } from "../src/system/clock.ts";

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);

export interface Issued {
  /** Both in PEM. */
  readonly cert: string;
  readonly key: string;
  /** In the form that TLS clients show. */
  readonly serialNumber: string;
  readonly validTo: number;
}

export interface Validity {
  readonly from: number;
  readonly to: number;
}

/** Valid by the system clock, which TLS clients use, and by the clock of the tests, which begins in 2026. */
const aroundNow = (): Validity => ({ from: Date.parse("2025-01-01"), to: Date.now() + 3650 * DAY });

export interface Authority {
  /** Its own certificate in PEM, for clients that trust it. */
  readonly cert: string;
  issue(hosts: readonly string[], validity?: Validity): Promise<Issued>;
}

export async function certificateAuthority(): Promise<Authority> {
  const keys = await newKeys();
  const name = "CN=Test Authority";
  const own = await X509CertificateGenerator.createSelfSigned({
    name,
    keys,
    ...datesOf(aroundNow()),
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  return {
    cert: `${own.toString("pem")}\n`,
    async issue(hosts, validity = aroundNow()) {
      const subject = await newKeys();
      // Starts with a zero bit, because serial numbers are positive, but with no zero byte, which clients do not show.
      const serialNumber = `7f${randomBytes(8).toString("hex")}`;
      const certificate = await X509CertificateGenerator.create({
        serialNumber,
        issuer: name,
        subject: `CN=${hosts[0]}`,
        ...datesOf(validity),
        publicKey: subject.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        extensions: [new SubjectAlternativeNameExtension(hosts.map(nameOf))],
      });
      const key = await webcrypto.subtle.exportKey("pkcs8", subject.privateKey);
      return {
        cert: `${certificate.toString("pem")}\n`,
        key: PemConverter.encode(key, "PRIVATE KEY"),
        serialNumber: serialNumber.toUpperCase(),
        validTo: certificate.notAfter.getTime(),
      };
    },
  };
}

const datesOf = ({ from, to }: Validity) => ({ notBefore: new Date(from), notAfter: new Date(to) });

const nameOf = (host: string) => ({ type: /^[\d.]+$|:/.test(host) ? ("ip" as const) : ("dns" as const), value: host });
