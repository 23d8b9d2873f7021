// The browser's own mark: a random value in a signed cookie, set where somebody is about to vote. It tells
// one browser from another and nothing about who uses it.

import type { FastifyReply, FastifyRequest } from "fastify";
import { newSecret, same, sealed } from "../people/secret.ts";

const name = "keymove-device";
const year = 365 * 86_400;

const signed = (key: Uint8Array, value: string): string =>
  `${value}.${sealed(key, "device", value).toString("base64url")}`;

/** The mark that came along; null where none of ours did. */
export function deviceOf(request: FastifyRequest, key: Uint8Array): string | null {
  const given = request.cookies[name];
  const value = given?.split(".")[0] ?? "";
  const isOurs = given !== undefined && same(Buffer.from(given), Buffer.from(signed(key, value)));
  return isOurs ? value : null;
}

/** Gives the browser a mark unless it has one. */
export function markDevice(
  request: FastifyRequest,
  reply: FastifyReply,
  key: Uint8Array,
  secure: boolean,
): void {
  if (deviceOf(request, key) !== null) return;
  const options = { path: "/", maxAge: year, httpOnly: true, sameSite: "lax", secure } as const;
  void reply.setCookie(name, signed(key, newSecret()), options);
}
