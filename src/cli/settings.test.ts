import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { StartProblem } from "../store/start-problem.ts";
import { readSettings } from "./settings.ts";

const root = join("/", "srv", "keymove");

test("with nothing set, the system runs for this machine alone, data in the checkout", () => {
  expect(readSettings({}, root)).toEqual({ home: join(root, ".keymove"), host: "127.0.0.1" });
});

test("an empty value counts as unset", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: "" }, root)).not.toHaveProperty("port");
});

test("each setting comes through", () => {
  const settings = readSettings(
    {
      KEYMOVE_HOME: "city",
      DATABASE_URL: "postgres://owner:s%40cret@db.example:5433/keymove?sslmode=require",
      KEYMOVE_APP_URL: "postgresql://web:secret@db.example/keymove",
      HOST: "0.0.0.0",
      PORT: "8080",
      KEYMOVE_PG_PORT: "5440",
      KEYMOVE_ORIGIN: "https://gaige.example.gov.cn/",
      KEYMOVE_SAMPLE: "full",
      KEYMOVE_SAMPLE_PASSWORD: "一二三四五六七八",
    },
    root,
  );
  expect(settings).toEqual({
    home: join(root, "city"),
    databaseUrl: "postgres://owner:s%40cret@db.example:5433/keymove?sslmode=require",
    appUrl: "postgresql://web:secret@db.example/keymove",
    host: "0.0.0.0",
    port: 8080,
    databasePort: 5440,
    origin: "https://gaige.example.gov.cn",
    sample: "full",
    samplePassword: "一二三四五六七八",
  });
});

describe("a bad value is refused in both languages, by the variable's name", () => {
  const wrong: [string, string][] = [
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80a"],
    ["PORT", "3e3"],
    ["PORT", "-1"],
    ["PORT", "３０００"],
    ["KEYMOVE_PG_PORT", "five"],
    ["DATABASE_URL", "mysql://a:b@c/d"],
    ["DATABASE_URL", "postgres://owner:secret@db.example"],
    ["DATABASE_URL", "db.example"],
    ["KEYMOVE_APP_URL", "postgres:///keymove"],
    ["HOST", "not a host"],
    ["HOST", "-"],
    ["KEYMOVE_ORIGIN", "gaige.example.gov.cn"],
    ["KEYMOVE_ORIGIN", "https://gaige.example.gov.cn/portal"],
    ["KEYMOVE_ORIGIN", "ftp://gaige.example.gov.cn"],
    ["KEYMOVE_SAMPLE", "large"],
    ["KEYMOVE_SAMPLE_PASSWORD", "short"],
    ["KEYMOVE_SAMPLE_PASSWORD", "x".repeat(129)],
    ["KEYMOVE_SAMPLE_PASSWORD", "tab\tinside it"],
  ];
  test.each(wrong)("%s=%s", (name, value) => {
    const reading = (): unknown => readSettings({ [name]: value }, root);
    expect(reading).toThrow(StartProblem);
    expect(reading).toThrow(new RegExp(`^环境变量 ${name}：.+。\\n${name}: .+\\.$`, "s"));
  });
});

test("a refused DATABASE_URL does not show its password", () => {
  expect(() => readSettings({ DATABASE_URL: "pg://owner:hunter2hunter2@db/x" }, root)).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining("hunter2") }),
  );
});
