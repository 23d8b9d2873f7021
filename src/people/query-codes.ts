// Query codes (查询码): who files without a telephone is a person of whom nothing is kept but the hash of a code
// that was shown once. The number of the matter and the code together open that matter and no other.

import { randomInt } from "node:crypto";
import { Attempts } from "./attempts.ts";
import type { Query } from "./query.ts";
import { newPersonId, sealed } from "./secret.ts";
import { SignInProblem, tooManyTries } from "./sign-in-problem.ts";

export interface QueryCodes {
  /** A new person without a name or a number, and the code that is shown to them once. */
  make(now: number): Promise<{ readonly person: string; readonly code: string }>;
  /**
   * The person whose code it is; `asker` is who asked in the matter of the number that was typed, undefined
   * for a number that is none. Throws `query_code_refused`, the same for a wrong number and a wrong code, and
   * `too_many_tries`.
   */
  prove(number: string, asker: string | undefined, code: string, now: number): Promise<string>;
}

// Read out, written down and typed again: no letter that looks like a digit or like another letter.
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 10;
// 30^10 codes and ten guesses a quarter of an hour at one number.
const perNumber = { most: 10, within: 15 * 60_000 };

const tidy = (code: string): string =>
  code.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "").slice(0, 20);

const newCode = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

const refused = () =>
  new SignInProblem(
    "query_code_refused",
    {
      zh: "编号或查询码不对，请对照提交时的回执核对。查询码共 10 位，没有数字 0、1，也没有字母 I、L、O、U。",
      en: "The number or the query code is wrong. Compare both with the receipt: the code has 10 characters.",
    },
    { field: "code" },
  );

/** The query codes of this database, sealed with `key`. */
export function queryCodes(db: Query, key: Uint8Array): QueryCodes {
  const attempts = new Attempts(perNumber);
  const place = (code: string) => sealed(key, "query code", code);
  return {
    async make(now) {
      const [person, code] = [newPersonId(), newCode()];
      await db.query("insert into person (id, anonymous, code, created) values ($1, true, $2, $3)", [
        person,
        place(code),
        new Date(now),
      ]);
      return { person, code };
    },
    async prove(number, asker, code, now) {
      const wait = attempts.take(number.slice(0, 40), now);
      if (wait > 0) throw tooManyTries(wait);
      // Asked of the database for a number that is none as well, so that neither words nor time tell it
      // apart.
      const person = /^person:([1-9]\d{0,15})$/.exec(asker ?? "")?.[1] ?? "0";
      const text = "select id from person where id = $1 and anonymous and code = $2";
      const { rows } = await db.query<{ id: unknown }>(text, [person, place(tidy(code))]);
      if (rows[0] === undefined) throw refused();
      attempts.clear(number.slice(0, 40));
      return String(rows[0].id);
    },
  };
}
