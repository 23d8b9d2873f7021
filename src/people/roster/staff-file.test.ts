import { describe, expect, test } from "vitest";
import { bytesSource } from "../../exchange/bytes.ts";
import { jsonSheet, readSheet } from "../../exchange/typed-rows.ts";
import { readStaff, staffSheet } from "./staff-file.ts";

const head = "account,name,org,title,english,roles";
const known = { orgs: new Set(["city", "bureau"]), roles: new Set(["desk", "handler", "lead"]) };
const csv = async (...rows: readonly string[]) => {
  const bytes = Buffer.from([head, ...rows].join("\n"));
  return readStaff(await readSheet(bytesSource(bytes), "staff.csv", staffSheet), known);
};
const desk = "wang.min,王敏,city,热线受理岗,Hotline desk,desk";

describe("a file of staff", () => {
  test("is read from CSV and JSON, accounts and roles made tidy", async () => {
    const read = await csv(
      desk,
      " Li.Na ,李娜,bureau,承办岗,, lead  handler lead",
      "li.na,李娜,city,热线受理岗,,desk",
    );
    expect(read[0]).toEqual({
      row: 2,
      account: "wang.min",
      name: "王敏",
      org: "city",
      title: "热线受理岗",
      english: "Hotline desk",
      roles: ["desk"],
    });
    expect(read[1]).toMatchObject({ account: "li.na", english: "承办岗", roles: ["handler", "lead"] });
    expect(read[2]).toMatchObject({ row: 4, account: "li.na", english: "Hotline desk", roles: ["desk"] });
    const json = JSON.stringify(read.map(({ roles, ...row }) => ({ ...row, roles: roles.join(" ") })));
    expect(
      readStaff(jsonSheet(json, staffSheet), known).map(({ row, ...rest }) => [row, rest.account]),
    ).toEqual([
      [1, "wang.min"],
      [2, "li.na"],
      [3, "li.na"],
    ]);
  });

  test.each([
    ["nobody in it", [], /没有人员/],
    ["an empty name", ["a.b,,city,岗,,desk"], /第 2 行，姓名（name）不能为空/],
    ["no roles", ["a.b,甲,city,岗,,"], /第 2 行，角色（roles）不能为空/],
    ["an account of one letter", ["a,甲,city,岗,,desk"], /第 2 行，账号须为 2 至 64 个/],
    ["an unknown org", [desk, "a.b,甲,nowhere,岗,,desk"], /第 3 行，找不到单位“nowhere”/],
    ["an unknown role", ["a.b,甲,city,岗,,desk boss"], /第 2 行，.*“boss”.*desk、handler、lead/],
    ["a citizen's role", ["a.b,甲,city,岗,,citizen"], /第 2 行，.*“citizen”/],
    ["the system's role", ["a.b,甲,city,岗,,system"], /第 2 行，.*“system”/],
    [
      "one account of two people",
      [desk, "wang.min,王民,bureau,岗,,lead"],
      /第 3 行，.*“wang.min”.*第 2 行.*王敏/,
    ],
    ["one post with other roles", [desk, "a.b,甲,city,热线受理岗,,lead"], /第 3 行，.*第 2 行.*roles/],
    ["one post in other English", [desk, "a.b,甲,city,热线受理岗,Desk,desk"], /第 3 行，.*第 2 行.*english/],
    ["the same row twice", [desk, desk], /第 3 行，与第 2 行重复/],
  ] as const)("with %s is refused by row", async (_, rows, said) => {
    await expect(csv(...rows)).rejects.toThrow(said);
  });
});
