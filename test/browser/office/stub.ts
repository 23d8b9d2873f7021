// Stands in for the API in one browser page: the office as built, under the policy that the server sends,
// and the views beside this file. A test overrides single answers to see the rare states.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page, Request } from "playwright-core";
import Fastify, { type FastifyInstance } from "fastify";
import { ensureOfficeBuild } from "../../../src/http/office-build.ts";
import { officeStatic } from "../../../src/http/office-static.ts";
import type { Lang, Problem } from "../../../src/http/types.ts";
import { now, orgs, row, session, todoRows } from "./city.ts";
import { figureRows, figures } from "./figures.ts";
import { lead } from "./lead.ts";
import { matter } from "./matter.ts";
import { mechanisms } from "./mechanisms.ts";

export interface Answered {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
/** Answers of a test, by "METHOD path", before the usual ones. */
export type Answers = Record<string, (request: Request) => Answered>;

/** Builds the office where needed and serves it alone on a free port. */
export async function serveOffice(): Promise<{ app: FastifyInstance; base: string }> {
  const app = Fastify();
  await app.register(officeStatic, { folder: await ensureOfficeBuild() });
  return { app, base: await app.listen({ host: "127.0.0.1", port: 0 }) };
}

export const problem = (
  status: number,
  code: string,
  detail: string,
  fields: Problem["fields"] = [],
): Answered => ({
  status,
  body: { type: `/problems/${code}`, title: "", status, code, detail, fields },
});

function usual(path: string, lang: Lang): unknown {
  const [first = "", second, third] = path.split("/");
  if (first === "session") return session(lang);
  if (first === "todo") {
    const rows = todoRows(lang);
    return { rows, counts: {}, doneToday: 9 };
  }
  if (first === "mechanisms") return mechanisms(lang);
  if (first === "orgs") return orgs();
  if (first === "views") return [];
  if (first === "lead") return lead(lang);
  if (first === "find") return { note: null, groups: [], person: false };
  if (first === "figures") {
    if (!second) return figures(lang);
    return third
      ? { items: figureRows(lang), next: null }
      : figures(lang).find(({ name }) => name === second);
  }
  if (third === "chain") {
    const events = Array.from({ length: 6 }, (_, at) => ({
      seq: at + 1,
      hash: "9f3c41d70b8e5a26".repeat(4),
    }));
    return { valid: true, algorithm: "SHA-256", events };
  }
  if (second) return matter(lang, second);
  const items = ["1", "2", "3", "4", "5"].map(id => row(lang, id, "normal", 4));
  return { items, next: null, total: { count: 5, exact: true } };
}

/** Opens a page of the office at a fixed time. Complaints of the browser are collected. */
export async function openOffice(
  browser: Browser,
  base: string,
  { path = "", lang = "zh", width = 1366, height = 768, answers = {} as Answers },
): Promise<{ page: Page; complaints: string[]; asked: Request[] }> {
  // A worker would answer before the stub does.
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "zh-CN",
    serviceWorkers: "block",
  });
  await context.addInitScript(chosen => localStorage.setItem("keymove.lang", chosen), lang);
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  const complaints: string[] = [];
  const asked: Request[] = [];
  page.on("console", message => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", error => complaints.push(String(error)));
  await page.route("**/api/**", async route => {
    const request = route.request();
    asked.push(request);
    const at = new URL(request.url()).pathname.slice("/api/".length);
    const own = answers[`${request.method()} ${at}`];
    const spoken: Lang = request.headers()["accept-language"] === "en" ? "en" : "zh";
    const { status = 200, body, headers = {} } = own ? own(request) : { body: usual(at, spoken) };
    await route.fulfill({
      status,
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  });
  await page.goto(`${base}/office/${path}`);
  return { page, complaints, asked };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong on the page, a line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Result {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<Result> } };
    const result = await checker.run();
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}
