// A private, migrated database for a test or a file of tests: a copy of the run's template, made in some 30
// ms.

import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { inject, onTestFinished } from "vitest";

export interface TestDatabase {
  readonly name: string;
  /** As the owner: for looking behind the scenes. */
  readonly adminUrl: string;
  /** As the login that the running system uses. */
  readonly appUrl: string;
  /** Drops it with all its connections. */
  drop(): Promise<void>;
  /** For `await using`. Inside a test the end of the test drops it, or keeps it if the test failed. */
  [Symbol.asyncDispose](): Promise<void>;
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * One statement in the cluster's own database, since nobody may be connected to the template while it is
 * copied.
 */
async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(inject("templateUrl"), "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function keep(name: string): void {
  const folder = join(inject("home"), "kept");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), "");
}

/**
 * Lets the end of the running test decide; false outside a test (in `beforeAll`), where the caller has to
 * drop.
 */
function leaveToTest(name: string, drop: () => Promise<void>): boolean {
  try {
    onTestFinished(async ({ task }) => {
      if (task.result?.state === "fail") keep(name);
      else await drop();
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies the migrated template into a database of its own. Called in a test, the test's end drops it, and
 * keeps it when the test failed; called in `beforeAll`, `afterAll` must call `drop`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(5).toString("hex")}`;
  const template = new URL(inject("templateUrl")).pathname.slice(1);
  await administer(`create database ${name} template ${template}`);
  const drop = (): Promise<void> => administer(`drop database if exists ${name} with (force)`);
  const left = leaveToTest(name, drop);
  return {
    name,
    adminUrl: withDatabase(inject("templateUrl"), name),
    appUrl: withDatabase(inject("templateAppUrl"), name),
    drop,
    [Symbol.asyncDispose]: left ? async () => {} : drop,
  };
}
