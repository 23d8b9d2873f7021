import { randomInt } from "node:crypto";

/** Letters and digits that are not mistaken for one another when they are read from a screen. */
const readable = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password of 15 characters in groups, some 74 bits. */
export function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => readable[randomInt(readable.length)]).join("");
  return [group(), group(), group()].join("-");
}
