// The key that checkpoints are signed with: Ed25519, its public half told everywhere, its private half kept
// outside the database, so that whoever can write there cannot sign what they wrote.

import {
  type KeyObject,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
} from "node:crypto";

/** Before the 32 bytes of an Ed25519 public key (RFC 8410): its DER. */
const publicHead = Buffer.from("302a300506032b6570032100", "hex");
/** Before the 32 bytes of a private one. */
const privateHead = Buffer.from("302e020100300506032b657004220420", "hex");

export interface SigningKey {
  /** 32 bytes as 64 hex digits. */
  readonly public: string;
  sign(text: string): Buffer;
}

function signingKey(key: KeyObject): SigningKey {
  const der = createPublicKey(key).export({ format: "der", type: "spki" });
  return {
    public: der.subarray(publicHead.length).toString("hex"),
    sign: text => sign(null, Buffer.from(text), key),
  };
}

/** A new private key as PEM (PKCS #8). */
export const newKeyText = (): string =>
  generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }) as string;

/** The key of a PEM text, or of a seed of 64 hex digits; undefined when it is neither. */
export function readKey(text: string): SigningKey | undefined {
  const seed = /^[0-9a-f]{64}$/i.test(text.trim()) ? Buffer.from(text.trim(), "hex") : undefined;
  try {
    const key = seed
      ? createPrivateKey({ key: Buffer.concat([privateHead, seed]), format: "der", type: "pkcs8" })
      : createPrivateKey(text);
    return key.asymmetricKeyType === "ed25519" ? signingKey(key) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the public key (64 hex digits) signed the text. */
export function signedBy(key: string, text: string, signature: Uint8Array): boolean {
  try {
    const der = Buffer.concat([publicHead, Buffer.from(key, "hex")]);
    return verify(
      null,
      Buffer.from(text),
      createPublicKey({ key: der, format: "der", type: "spki" }),
      signature,
    );
  } catch {
    return false;
  }
}

/** What people compare by eye: the first 32 hex digits of the key's SHA-256, in fours. */
export const fingerprintOf = (key: string): string =>
  hash("sha256", Buffer.from(key, "hex")).slice(0, 32).match(/.{4}/g)!.join(" ");
