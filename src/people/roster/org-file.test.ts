import { describe, expect, test } from "vitest";
import { orgs as sampleOrgs } from "../../cities/sample/orgs.ts";
import { bytesSource } from "../../exchange/bytes.ts";
import { jsonSheet, readSheet } from "../../exchange/typed-rows.ts";
import { newOrg, orgSheet, readOrgs } from "./org-file.ts";

const head = "key,parent,name,english,level,party,code";
const sheet = (text: string) => readSheet(bytesSource(Buffer.from(text)), "orgs.csv", orgSheet);
const csv = async (...rows: readonly string[]) =>
  readOrgs(await sheet([head, ...rows].join("\n"))).map(newOrg);
const json = (text: string) => readOrgs(jsonSheet(text, orgSheet)).map(newOrg);
const city = "city,,云州市,Yunzhou,city,否,990100";

describe("a file of orgs", () => {
  test("is read from CSV and JSON, parents put before children", async () => {
    const rows = ["s1,d1,桥东街道,Qiaodong,street,,990102001", "d1,city,桥区,,district,否,", city];
    const read = await csv(...rows);
    expect(read.map(({ key }) => key)).toEqual(["city", "d1", "s1"]);
    expect(read[1]).toEqual({
      key: "d1",
      parent: "city",
      name: "桥区",
      english: "桥区",
      level: "district",
      party: false,
      code: null,
    });
    const written = JSON.stringify(read.map(org => ({ ...org, party: org.party ? "yes" : "no" })));
    expect(json(written)).toEqual(read);
    expect(readOrgs(await sheet(`\uFEFF${head}\n${city}`))).toHaveLength(1);
  });

  test("takes the sample city's own tree", () => {
    expect(json(JSON.stringify(sampleOrgs))).toHaveLength(sampleOrgs.length);
  });

  test.each([
    ["no city", ["d1,d0,桥区,,district,,", "d0,d1,桥区,,district,,"], /须有且只有一个层级为市.*绕成了圈/],
    ["two cities", [city, "c2,,乙市,,city,,"], /现有 2 个/],
    [
      "a key twice",
      [city, "a,city,甲,,department,,", "a,city,乙,,department,,"],
      /第 4 行，单位代号（key）“a”重复/,
    ],
    ["a parent that is not there", [city, "a,x,甲,,department,,"], /第 3 行，找不到上级“x”/],
    ["no parent", [city, "a,,甲,,department,,"], /第 3 行，上级代号（parent）请填上级/],
    ["an unknown level", [city, "a,city,甲,,bureau,,"], /第 3 行，层级（level）“bureau”不对/],
    ["an empty name", [city, "a,city,,,department,,"], /第 3 行，名称（name）不能为空/],
    ["a party that is neither", [city, "a,city,甲,,department,也许,"], /党委机构（party）请填 是 或 否/],
    ["a code of five digits", [city, "a,city,甲,,district,,99010"], /区划代码（code）须是 6、9 或 12 位/],
    ["a party called constructor", [city, "a,city,甲,,department,constructor,"], /请填 是 或 否/],
    ["a short line", [city, "a,city"], /第 3 行，名称（name）不能为空/],
    ["a comma too many", [city, "a,city,甲,乙,丙,department,,"], /第 3 行，比表头多出 1 格/],
  ] as const)("with %s is refused by row", async (_, rows, said) => {
    await expect(csv(...rows)).rejects.toThrow(said);
  });

  test("that is no list is refused, and of many faults ten are said", async () => {
    expect(() => json("{}")).toThrow(/须是一个列表/);
    expect(() => json("not json")).toThrow(/读不懂/);
    const rows = Array.from({ length: 30 }, (_, at) => `k${at},nowhere,甲,,department,,`);
    await expect(csv(city, ...rows)).rejects.toThrow(/另有 20 处/);
  });
});
