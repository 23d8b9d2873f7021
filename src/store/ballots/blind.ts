// The city's half of RFC 9474, RSABSSA-SHA384-PSS-Deterministic: keys, the signature on what it cannot
// see, and the proof of a paper. The voter's half, blinding and unblinding, is the library's in their
// browser. A token is 32 bytes of chance, so it needs no more of it (RFC 9474, section 5).

import {
  type KeyObject,
  constants,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
} from "node:crypto";
import { promisify } from "node:util";

/** A modulus of 2048 bits: as long are blinded messages and signatures, in bytes. */
const bits = 2048;
export const signatureBytes = bits / 8;

const generate = promisify(generateKeyPair);

/** A new key pair: the public half as SPKI, the private one as PKCS #8, both in DER. */
export async function newKeyPair(): Promise<{ readonly public: Buffer; readonly private: Buffer }> {
  const { publicKey, privateKey } = await generate("rsa", { modulusLength: bits });
  return {
    public: publicKey.export({ type: "spki", format: "der" }),
    private: privateKey.export({ type: "pkcs8", format: "der" }),
  };
}

const raw = (key: KeyObject) => ({ key, padding: constants.RSA_NO_PADDING });

/**
 * BlindSign of RFC 9474: RSASP1 of what was blinded, checked by RSAVP1 against a fault in the arithmetic.
 * Undefined for what is no number below the modulus.
 */
export function blindSign(
  privateKey: KeyObject,
  publicKey: KeyObject,
  blinded: Uint8Array,
): Buffer | undefined {
  if (blinded.length !== signatureBytes) return undefined;
  try {
    const signature = privateDecrypt(raw(privateKey), blinded);
    return publicEncrypt(raw(publicKey), signature).equals(blinded) ? signature : undefined;
  } catch {
    return undefined; // not below the modulus
  }
}

const proven = promisify(
  (
    key: Parameters<typeof verify>[2],
    token: Uint8Array,
    signature: Uint8Array,
    done: (error: Error | null, result: boolean) => void,
  ) => verify("sha384", token, key, signature, done),
);

/** Whether the unblinded signature makes the token a paper of this key: RSASSA-PSS with SHA-384. */
export const isSigned = (publicKey: KeyObject, token: Uint8Array, signature: Uint8Array): Promise<boolean> =>
  proven({ key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, token, signature);
