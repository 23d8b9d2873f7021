import type { FastifyRequest } from "fastify";
import { expect, test } from "vitest";
import { addressOf } from "./door.ts";
import { languageOf } from "./language.ts";

const address = (ip: string) => addressOf({ ip } as FastifyRequest);
const language = (header: string | undefined, query: object = {}) =>
  languageOf({ query, headers: { "accept-language": header } } as unknown as FastifyRequest);

test("an IPv6 subscriber is one address, whichever of theirs they use", () => {
  expect(address("203.0.113.7")).toBe("203.0.113.7");
  expect(address("::ffff:203.0.113.7")).toBe("203.0.113.7");
  expect(address("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
  expect(address("2001:db8:1:2::6")).toBe(address("2001:db8:1:2:ffff::1"));
  expect(address("::1")).toBe("0:0:0:0::/64");
});

test("the address says the language, else the browser, else it is Chinese", () => {
  expect(language("zh-CN,zh;q=0.9,en;q=0.8")).toBe("zh");
  expect(language("en-GB,en;q=0.9,zh;q=0.8")).toBe("en");
  expect(language("fr,en;q=0.5")).toBe("en");
  expect(language("fr")).toBe("zh");
  expect(language("en;q=0, zh;q=0.1")).toBe("zh");
  expect(language(undefined)).toBe("zh");
  expect(language("zh", { lang: "en" })).toBe("en");
  expect(language("en", { lang: ["zh", "en"] })).toBe("en");
  expect(language("x".repeat(10_000))).toBe("zh");
});
