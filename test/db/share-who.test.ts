// At a window: who asked shared data about the person whose card was shown, told to an administrator alone.

import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { china } from "../../src/cities/calendar.ts";
import { tellWho } from "../../src/cli/dataset-who.ts";
import { accessLog } from "../../src/people/access-log.ts";
import { accounts } from "../../src/people/accounts.ts";
import { household } from "../share/catalogue.ts";
import { identityOf } from "../share/numbers.ts";
import { citizen } from "../store/city.ts";
import { request } from "../store/ledger.ts";
import { june, openSharedCity } from "../store/shared-city.ts";

const child = identityOf(1);

test("an administrator reads who asked, the log says that they did, and no number is told", async () => {
  await using city = await openSharedCity();
  await city.load(household, [`${child},人民路 1 号,2019-06-01`]);
  const form = {
    school: "north",
    child,
    guardian: identityOf(2, "19880501"),
    address: "人民路 1 号",
    agrees: true,
  };
  await city.writer.act(request("admission", null, "apply", form, citizen(1), { at: june }));
  const { createOfficial } = accounts(city.pool);
  await createOfficial(
    { account: "guanli", name: "管某", password: "correct horse battery", administrator: true },
    june,
  );
  await createOfficial({ account: "desk", name: "前台", password: "correct horse battery" }, june);
  const instance = { id: "b7a0a1c2-0000-4000-8000-000000000000" } as Parameters<
    typeof tellWho
  >[0]["instance"];
  const ask = async (account: string, typed: string): Promise<string> => {
    let told = "";
    const needs = { pool: city.pool, shared: city.shared, instance, calendar: china };
    await tellWho(needs, account, Readable.from([typed]), text => void (told += text));
    return told;
  };
  expect(await ask("guanli", `${child}\n`)).toContain("户籍登记\t是否登记在此住址\t义务教育入学\tasked");
  expect(await ask("guanli", identityOf(3))).toBe("");
  await expect(ask("desk", child)).rejects.toThrow("不是系统管理员");
  await expect(ask("guanli", "3702")).rejects.toThrow("18 位");
  const log = await accessLog(city.pool, instance.id).list({ before: null, limit: 9 });
  expect(log.map(({ act }) => act)).toEqual(["checks-read", "checks-read"]);
  expect(JSON.stringify(log)).not.toContain(child);
});
