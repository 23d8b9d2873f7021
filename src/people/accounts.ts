// The people of the instance: officials with an account and a password, citizens with a telephone number.

import { tidyIdentifier } from "../define/identifiers.ts";
import { Gathering } from "../store/gathering.ts";
import { Attempts } from "./attempts.ts";
import { hashPassword, passwordFits } from "./passwords.ts";
import type { Query } from "./query.ts";
import { newPersonId } from "./secret.ts";
import { SignInProblem, tooManyTries } from "./sign-in-problem.ts";

export interface NewOfficial {
  readonly account: string;
  readonly name: string;
  readonly password: string;
  readonly administrator?: boolean;
}

export interface Accounts {
  /** Adds an official, or sets name and password of the account that is there; answers the person's id. */
  createOfficial(official: NewOfficial, now: number): Promise<string>;
  /** Gives an account another password and ends its sessions; false when there is no such account. */
  setPassword(account: string, password: string): Promise<boolean>;
  /** The person of this account and password. Throws `sign_in_refused` or `too_many_tries`. */
  signIn(account: string, password: string, now: number): Promise<string>;
  /** The citizen of a telephone number that was proved; added when new. */
  citizen(phone: string, now: number): Promise<string>;
  /** The id of the person of a telephone number, where there is one. */
  byPhone(phone: string): Promise<string | undefined>;
  /** Whether `keymove init` has run: somebody administers the instance. */
  hasAdministrator(): Promise<boolean>;
  /** The telephone number of a citizen, for the relay; undefined for officials without one. */
  phoneOf(person: string): Promise<string | undefined>;
  /** The names of officials by id, for stories. Citizens have none. */
  names(people: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

// Ten a quarter of an hour: a slow guesser needs years, and an official who mistyped waits minutes at most.
const perAccount = { most: 10, within: 15 * 60_000 };

const tidyAccount = (account: string): string => account.normalize("NFKC").trim().toLowerCase();

const refused = () =>
  new SignInProblem("sign_in_refused", {
    zh: "账号或密码不对，请核对后再试。忘记密码请找本单位管理员重设。",
    en: "The account or the password is wrong. Check both; an administrator can reset a password.",
  });

/** An account as it is kept. Throws a SignInProblem `invalid_account` on one that breaks the rule. */
export function checkedAccount(account: string): string {
  const tidy = tidyAccount(account);
  if (/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u.test(tidy)) return tidy;
  const rule = {
    zh: "账号须为 2 至 64 个字母、数字、汉字或 . _ - @，以字母、数字或汉字开头，请修改。",
    en: "An account has 2 to 64 letters, digits or . _ - @ and begins with a letter or digit.",
  };
  throw new SignInProblem("invalid_account", rule, { field: "account" });
}

async function createOfficial(db: Query, official: NewOfficial, now: number): Promise<string> {
  const account = checkedAccount(official.account);
  const { rows } = await db.query<{ id: unknown }>(
    `insert into person (id, name, account, password, administrator, created)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (account) do update set name = excluded.name, password = excluded.password
     returning id`,
    [
      newPersonId(),
      official.name,
      account,
      await hashPassword(official.password),
      official.administrator ?? false,
      new Date(now),
    ],
  );
  return String(rows[0]!.id);
}

/** One value of many people each, read by one statement: `text` reads id and value of several. */
const valuesOf = (db: Query, text: string) =>
  new Gathering(async (people: readonly string[]) => {
    const { rows } = await db.query<{ id: unknown; value: string | null }>(text, [[...new Set(people)]]);
    const found = new Map(rows.map(({ id, value }) => [String(id), value ?? undefined]));
    return people.map(id => found.get(id));
  });

/** The people of this database. */
export function accounts(db: Query): Accounts {
  const phones = valuesOf(db, "select id, phone as value from person where id = any ($1)");
  const names = valuesOf(
    db,
    "select id, name as value from person where id = any ($1) and account is not null",
  );
  const attempts = new Attempts(perAccount);
  const one = async <R extends object>(text: string, values: readonly unknown[]) =>
    (await db.query<R>(text, values)).rows[0];
  return {
    createOfficial: (official, now) => createOfficial(db, official, now),
    async setPassword(given, password) {
      const found = await one<{ id: unknown }>(
        "update person set password = $2 where account = $1 returning id",
        [checkedAccount(given), await hashPassword(password)],
      );
      if (found === undefined) return false;
      await db.query("delete from session where person = $1", [found.id]);
      return true;
    },
    async signIn(given, password, now) {
      const account = tidyAccount(given).slice(0, 100);
      const wait = attempts.take(account, now);
      if (wait > 0) throw tooManyTries(wait);
      const found = account.includes("\0")
        ? undefined
        : await one<{ id: unknown; password: string | null }>(
            "select id, password from person where account = $1",
            [account],
          );
      if (!(await passwordFits(found?.password, password)) || found === undefined) throw refused();
      attempts.clear(account);
      return String(found.id);
    },
    async citizen(phone, now) {
      const text = `insert into person (id, phone, created) values ($1, $2, $3)
        on conflict (phone) do update set phone = excluded.phone returning id`;
      return String(
        (await one<{ id: unknown }>(text, [newPersonId(), tidyIdentifier(phone), new Date(now)]))!.id,
      );
    },
    async byPhone(phone) {
      const found = await one<{ id: unknown }>("select id from person where phone = $1", [
        tidyIdentifier(phone),
      ]);
      return found && String(found.id);
    },
    async hasAdministrator() {
      return (await one("select from person where administrator limit 1", [])) !== undefined;
    },
    phoneOf: person => phones.ask(person),
    async names(people) {
      const found = await Promise.all(people.map(async id => [id, await names.ask(id)] as const));
      return new Map(found.flatMap(([id, name]) => (name === undefined ? [] : [[id, name]])));
    },
  };
}
