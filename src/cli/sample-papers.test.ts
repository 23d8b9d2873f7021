import { createPrivateKey, createPublicKey, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { blindSign, isSigned, newKeyPair } from "../store/ballots/blind.ts";
import { blind } from "./sample-papers.ts";

test("what was signed blind is a paper of that key and of no other, and hides its token", async () => {
  const [own, other] = (await Promise.all([newKeyPair(), newKeyPair()])).map(pair => ({
    public: createPublicKey({ key: pair.public, format: "der", type: "spki" }),
    private: createPrivateKey({ key: pair.private, format: "der", type: "pkcs8" }),
  }));
  for (let paper = 0; paper < 20; paper += 1) {
    const token = randomBytes(32);
    const [first, again] = [blind(own!.public, token), blind(own!.public, token)];
    expect(first.blinded.equals(again.blinded)).toBe(false);
    const signature = first.unblind(blindSign(own!.private, own!.public, first.blinded)!);
    expect(await isSigned(own!.public, token, signature)).toBe(true);
    expect(await isSigned(other!.public, token, signature)).toBe(false);
    expect(await isSigned(own!.public, randomBytes(32), signature)).toBe(false);
  }
});
