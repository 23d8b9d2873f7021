// The voter's half of RFC 9474: tokens of chance, blinded before the city signs them and unblinded after.
// What was begun stays in this browser, so that a lost answer or a closed page costs nobody their paper.

import type { BallotView } from "../../http/types.ts";

/** A paper as this browser holds it: blinded, then signed, then cast. */
export interface Held {
  /** 32 bytes in hex: the receipt. */
  readonly token: string;
  readonly blinded: string;
  /** What unblinds the signature; gone once it is unblinded. */
  readonly inverse?: string;
  readonly signature?: string;
  readonly cast?: true;
}
export type Wallet = Readonly<Record<string, Held>>;

const suite = async () => (await import("@cloudflare/blindrsa-ts")).RSABSSA.SHA384.PSS.Deterministic();

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
const toHex = (bytes: Uint8Array): string =>
  [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16));

/** Browsers have no keys to sign with on a page that came unencrypted. */
export const canVote = (): boolean => "subtle" in crypto;

function keyFor({ keys, voter }: BallotView, subject: string): Promise<CryptoKey> {
  const found = keys.find(key => key.subject === subject && key.group === voter?.group);
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  return crypto.subtle.importKey("spki", fromBase64(found?.key ?? ""), algorithm, true, ["verify"]);
}

/** A new token for a subject, blinded for the city. */
export async function newPaper(view: BallotView, subject: string): Promise<Held> {
  const token = crypto.getRandomValues(new Uint8Array(32));
  const rsa = await suite();
  const { blindedMsg, inv } = await rsa.blind(await keyFor(view, subject), rsa.prepare(token));
  return { token: toHex(token), blinded: toBase64(blindedMsg), inverse: toBase64(inv) };
}

/** Takes the city's blind signature. Throws when it is not the city's. */
export async function unblinded(
  view: BallotView,
  subject: string,
  held: Held,
  signed: string,
): Promise<Held> {
  const { token, blinded, inverse = "" } = held;
  const rsa = await suite();
  const key = await keyFor(view, subject);
  const signature = await rsa.finalize(key, fromHex(token), fromBase64(signed), fromBase64(inverse));
  return { token, blinded, signature: toBase64(signature) };
}

const nameOf = (person: string, { mechanism, number, name }: BallotView): string =>
  `keymove.ballot.${person}.${mechanism}.${number}.${name}`;

/** What this browser holds for a person in a ballot. */
export function readWallet(person: string, view: BallotView): Wallet {
  try {
    return JSON.parse(localStorage.getItem(nameOf(person, view)) ?? "{}") as Wallet;
  } catch {
    return {};
  }
}

export const keepWallet = (person: string, view: BallotView, wallet: Wallet): void =>
  localStorage.setItem(nameOf(person, view), JSON.stringify(wallet));

/** The subjects of papers that this voter may mark: one for each, or one for all. */
export const papersOf = ({ picks, votes, leagues, voter }: BallotView): readonly string[] =>
  picks === null && votes === null
    ? leagues
        .flatMap(({ subjects }) => subjects.map(({ subject }) => subject))
        .filter(subject => !voter?.recused.includes(subject))
    : [""];
