// One matter for one thing, whoever asks and however many at once.

import { describe, expect, test } from "vitest";
import { plan, registry } from "../../src/engine/registry.ts";
import { eraseMatter } from "../../src/store/erase.ts";
import { bucketOf } from "../../src/engine/matter.ts";
import { openPool } from "../../src/store/connection.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { clerk, ground, plans } from "../store/city.ts";
import { noon, openLedger, refusalOf, request } from "../store/ledger.ts";
import { place, placeEnglish } from "../../src/define/test/place.ts";

const children = ["11010519491231002X", "440524188001010014"] as const;
const places = { registry: registry([...plans, plan(place, placeEnglish)]), key: new Uint8Array(32).fill(7) };

const take = (child: string, term = "autumn", key?: string) =>
  request("place", null, "take", { child, term }, clerk, key === undefined ? {} : { key });
const step = (matter: number, action: string) =>
  request("place", matter, action, {}, clerk, { at: noon + 1 });

const opened = (matter: number) => ({ matter, bucket: bucketOf(matter) });
const stored = "select matter, bucket, encode(digest, 'hex') as digest from unique_value order by matter";

describe("what is unique", () => {
  test("a second matter of the same values is refused, however they are typed", async () => {
    await using ledger = await openLedger(places);
    await ledger.writer.act(take(children[0]));
    expect(await refusalOf(ledger.writer.act(take("110105 19491231 002x")))).toBe("not_unique");
    expect(await refusalOf(ledger.writer.act(take(children[0], "spring")))).toBe("accepted");
    expect(await refusalOf(ledger.writer.act(take(children[1])))).toBe("accepted");
  });

  test("the refusal names the fields and tells nothing of the other matter", async () => {
    await using ledger = await openLedger(places);
    const { matter } = await ledger.writer.act(take(children[0]));
    const refused = await ledger.writer.act(take(children[0])).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      status: 409,
      fields: [{ field: "child" }, { field: "term" }],
      zh: "“孩子证件号码、学期”相同的报名已经有一件，不能重复提交。填错了请更正，没有填错请找到原来那一件继续办理。",
    });
    expect(JSON.stringify(refused)).not.toMatch(new RegExp(`${matter}|${children[0]}`));
  });

  test("malformed values are said as such, not as taken", async () => {
    await using ledger = await openLedger(places);
    await ledger.writer.act(take(children[0]));
    expect(await refusalOf(ledger.writer.act(take("110105194912310021")))).toBe("invalid_input");
  });

  test("a hundred at once through two writers: one, in thirty tries", async () => {
    await using ledger = await openLedger(places);
    const writers = [ledger.writer, await ledger.second(places)];
    for (let round = 0; round < 30; round += 1) {
      const opening = await Promise.all(
        Array.from({ length: 100 }, (_, n) => refusalOf(writers[n % 2]!.act(take(children[0], "autumn")))),
      );
      expect(opening.filter(one => one === "accepted")).toHaveLength(1);
      expect(new Set(opening)).toEqual(new Set(["accepted", "not_unique"]));
      const { rows } = await ledger.pool.query<{ matter: number }>(stored);
      expect(rows).toHaveLength(1);
      await writers[round % 2]!.act(step(rows[0]!.matter, "withdraw"));
    }
    expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
  });

  test("stands by a hash in the matter's own bucket, until the matter lets go", async () => {
    await using ledger = await openLedger(places);
    const { matter } = await ledger.writer.act(take(children[0]));
    const { rows } = await ledger.pool.query<{ digest: string }>(stored);
    expect(rows).toEqual([{ ...opened(matter), digest: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
    await ledger.writer.act(step(matter, "keep"));
    expect(await refusalOf(ledger.writer.act(take(children[0])))).toBe("not_unique");
    await ledger.writer.act(step(matter, "withdraw"));
    expect((await ledger.pool.query(stored)).rows).toEqual([]);
    expect(await refusalOf(ledger.writer.act(take(children[0])))).toBe("accepted");
  });

  test("the same key is answered again; with another body it is refused, in whichever bucket", async () => {
    await using ledger = await openLedger(places);
    const first = await ledger.writer.act(take(children[0], "autumn", "k"));
    const other = await ledger.second(places);
    expect(await other.act(take(children[0], "autumn", "k"))).toEqual({ ...first, repeated: true });
    const bodies = { ...take(children[1], "autumn", "k"), key: { text: "k", body: new Uint8Array([9]) } };
    expect(await refusalOf((await ledger.second(places)).act(bodies))).toBe("key_reused");
  });

  test("what was erased is not compared any more", async () => {
    await using ledger = await openLedger(places);
    const { matter } = await ledger.writer.act(take(children[0]));
    const admin = openPool(ledger.adminUrl, 1);
    const client = await admin.connect();
    await eraseMatter(client, { matter, by: "person:1", ground: "本人要求", at: noon });
    client.release();
    await admin.end();
    expect((await ledger.pool.query(stored)).rows).toEqual([]);
  });
});
