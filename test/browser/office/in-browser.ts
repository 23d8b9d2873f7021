// The office in a real browser for the tests of a file: served once, opened for each.

import type { FastifyInstance } from "fastify";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launch } from "../../harness/chromium.ts";
import { openOffice, serveOffice } from "./stub.ts";

type Asked = Partial<Parameters<typeof openOffice>[2]>;

/** Starts browser and office before the tests of a file and stops them after; answers how to open a page. */
export function officeInBrowser() {
  let browser: Browser;
  let app: FastifyInstance;
  let base: string;
  beforeAll(async () => {
    [browser, { app, base }] = await Promise.all([launch(), serveOffice()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  return (path: string, more: Asked = {}) => openOffice(browser, base, { path, ...more });
}
