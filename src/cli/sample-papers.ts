// The voter's half of a paper (RFC 9474), for judges of the sample city: what the library does in a browser
// in numbers of its own takes thirty times as long as node's, and the full city has some nine hundred papers.

import {
  constants,
  generateKeyPairSync,
  type KeyObject,
  publicEncrypt,
  randomBytes,
  sign,
} from "node:crypto";
import { signatureBytes } from "../store/ballots/blind.ts";

interface Blinded {
  readonly blinded: Buffer;
  /** The paper's signature out of what was signed blind. */
  unblind(signature: Uint8Array): Buffer;
}

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
const bytesOf = (number: bigint): Buffer =>
  Buffer.from(number.toString(16).padStart(2 * signatureBytes, "0"), "hex");

/** Of two numbers without a common divisor. */
function inverse(number: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [number, modulus, 1n, 0n];
  while (b !== 0n) {
    const times = a / b;
    [a, b] = [b, a - times * b];
    [x, y] = [y, x - times * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

let someKey: ReturnType<typeof someKeyPair> | undefined;
const someKeyPair = () => generateKeyPairSync("rsa", { modulusLength: 8 * signatureBytes });

/**
 * EMSA-PSS with SHA-384 of a token. It depends on the length of a key alone, so any key's signature, opened
 * again, shows it.
 */
function encoded(token: Uint8Array): Buffer {
  const { privateKey, publicKey } = (someKey ??= someKeyPair());
  const pss = { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  return publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, sign("sha384", token, pss));
}

/** A token as a key's owner may sign it without seeing it. */
export function blind(key: KeyObject, token: Uint8Array): Blinded {
  const { n = "", e = "" } = key.export({ format: "jwk" });
  const [modulus, exponent] = [n, e].map(part => numberOf(Buffer.from(part, "base64url"))) as [
    bigint,
    bigint,
  ];
  const factor = numberOf(randomBytes(signatureBytes)) % modulus;
  const back = inverse(factor, modulus);
  return {
    blinded: bytesOf((numberOf(encoded(token)) * power(factor, exponent, modulus)) % modulus),
    unblind: signature => bytesOf((numberOf(signature) * back) % modulus),
  };
}
