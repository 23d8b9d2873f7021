// Passwords are kept as argon2id hashes, made and checked by a library.

import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { SignInProblem } from "./sign-in-problem.ts";

const shortest = 8;
const longest = 128;

/**
 * The hash to store. Throws a SignInProblem `invalid_account` on a password that is too short or too long.
 */
export async function hashPassword(password: string): Promise<string> {
  const length = [...password].length;
  if (length < shortest || length > longest || /\p{Cc}/u.test(password)) {
    const rule = {
      zh: `密码须为 ${shortest} 至 ${longest} 个字符，不含控制字符，现有 ${length} 个，请重设。`,
      en: `A password has ${shortest} to ${longest} characters, no control characters; this has ${length}.`,
    };
    throw new SignInProblem("invalid_account", rule, { field: "password" });
  }
  return hash(password);
}

let decoy: Promise<string> | undefined;

/** Whether the password is the stored one. Without a stored one it takes as long, and the answer is no. */
export async function passwordFits(stored: string | null | undefined, given: string): Promise<boolean> {
  decoy ??= hash(randomBytes(16));
  const fits = await verify(stored ?? (await decoy), given);
  return fits && typeof stored === "string";
}
