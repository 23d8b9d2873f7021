// Thousands of falsified files of a log: every one is found, and the event or checkpoint is named.
// `KEYMOVE_MUTATIONS=10000 npm test -- test/db/proof-mutations.test.ts` falsifies so many.

import { beforeAll, describe, expect, it } from "vitest";
import { LogVerifier } from "../../src/proof/verify-log.ts";
import { LogFile, type Mutated, mutations, randomOf } from "../proof/mutations.ts";
import { exported, smallLedger } from "../proof/small-log.ts";

const wanted = Number(process.env["KEYMOVE_MUTATIONS"] ?? 2_400);
const kinds = Object.entries(mutations);
const each = Math.ceil(wanted / kinds.length);

let log: LogFile;
const verify = (file: Buffer) => {
  const verifier = new LogVerifier();
  verifier.feed(file);
  return verifier.finish();
};

beforeAll(async () => {
  const { ledger } = await smallLedger();
  log = new LogFile(await exported(ledger.url));
  await ledger[Symbol.asyncDispose]();
});

it("the file as it was made verifies", () => expect(verify(log.bytes)).not.toHaveProperty("flaw"));

/** What was said, beside what had to be. */
function said({ file, expected }: Mutated): { found: unknown; wanted: unknown } {
  const { flaw } = verify(file);
  const name = flaw?.matter === undefined ? undefined : `${flaw.matter}.${flaw.seq}`;
  const { codes, event, checkpoint, line } = expected;
  const isRight =
    flaw !== undefined &&
    codes.includes(flaw.code) &&
    (event === undefined || name === event) &&
    (line === undefined || flaw.line === line) &&
    (checkpoint === undefined || flaw.checkpoint === checkpoint);
  return isRight ? { found: true, wanted: true } : { found: flaw, wanted: expected };
}

describe("finds and names", () => {
  it.each(kinds)(
    "%s",
    (kind, mutate) => {
      for (let seed = 0; seed < each; seed += 1) {
        const { found, wanted: right } = said(mutate(log, randomOf(seed * 2654435761)));
        expect(found, `${kind} ${seed}`).toEqual(right);
      }
    },
    120_000,
  );
});
