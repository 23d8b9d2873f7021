// Codes that prove a telephone number: six digits, five minutes, five tries, one at a time. Number and code
// are kept as keyed hashes only.

import { randomInt } from "node:crypto";
import { phoneProblem, tidyIdentifier } from "../define/identifiers.ts";
import type { Sender } from "../engine/ports.ts";
import { Attempts } from "./attempts.ts";
import type { Query } from "./query.ts";
import { newSecret, same, sealed } from "./secret.ts";
import { seldom } from "./seldom.ts";
import { SignInProblem, tooManyTries } from "./sign-in-problem.ts";

export interface Codes {
  /** Sends a code to a mobile number. Throws `invalid_phone`, `too_many_tries` or `code_not_sent`. */
  send(phone: string, now: number): Promise<void>;
  /** The number that the code proves, in its stored form; the code is used up. Throws `code_refused`. */
  prove(phone: string, code: string, now: number): Promise<string>;
}

const lifetime = 5 * 60_000;
const triesMost = 5;
const pauseBetween = 60_000;
const sweptEvery = 60_000;
// Twenty-five guesses an hour at one number: a million codes are safe, and a message storm is no weapon.
const perPhone = { most: 5, within: 60 * 60_000 };

function mobile(given: string): string {
  const phone = tidyIdentifier(given.slice(0, 40));
  const wrong = phoneProblem(phone);
  if (!wrong && phone.startsWith("1")) return phone;
  throw new SignInProblem(
    "invalid_phone",
    wrong ?? {
      zh: "座机收不到验证码，请填 11 位手机号。",
      en: "A landline cannot receive a code: give a mobile number of 11 digits.",
    },
    { field: "phone" },
  );
}

const refused = () =>
  new SignInProblem(
    "code_refused",
    {
      zh: "验证码不对或已过期，请核对短信；验证码 5 分钟内有效，最多试 5 次，可重新获取。",
      en: "The code is wrong or has expired. It is good for 5 minutes and 5 tries; ask for a new one.",
    },
    { field: "code" },
  );

const words = (code: string): string =>
  `验证码 ${code}，5 分钟内有效，用于登录。工作人员不会向您索要验证码，请勿告诉他人。`;

const spend = `
  update phone_code set expires = $3 where phone = $1 and code = $2 and expires > $3`;

/**
 * Keeps the new code unless one was sent a moment ago, by whichever process; the milliseconds to wait, else
 * 0.
 */
async function keep(db: Query, phone: Buffer, code: Buffer, now: number): Promise<number> {
  const { rows } = await db.query<{ sent: unknown }>(
    `with kept as (
       insert into phone_code (phone, code, sent, expires, tries) values ($1, $2, $3, $4, 0)
       on conflict (phone) do update set code = excluded.code, sent = excluded.sent,
         expires = excluded.expires, tries = 0
       where phone_code.sent <= $5 returning phone)
     select sent from phone_code where phone = $1 and not exists (select from kept)`,
    [phone, code, new Date(now), new Date(now + lifetime), new Date(now - pauseBetween)],
  );
  // A first code makes its row only after this statement's snapshot, so no row seen means kept as well.
  return rows[0] ? Number(rows[0].sent) + pauseBetween - now : 0;
}

/** The codes of this database, sealed with `key`. */
export function codes(db: Query, sender: Sender, key: Uint8Array): Codes {
  const attempts = new Attempts(perPhone);
  const isTimeToSweep = seldom(sweptEvery);
  return {
    async send(given, now) {
      const phone = mobile(given);
      const code = String(randomInt(1_000_000)).padStart(6, "0");
      const place = sealed(key, "phone", phone);
      if (isTimeToSweep(now)) {
        await db.query("delete from phone_code where expires < $1", [new Date(now - perPhone.within)]);
      }
      // Asked before anything is kept, so that a refused request leaves the code on its way good; counted
      // after, so that an impatient second click costs nothing.
      const pause = attempts.wait(phone, now);
      if (pause > 0) throw tooManyTries(pause);
      const wait = await keep(db, place, sealed(key, "code", phone, code), now);
      if (wait > 0) throw tooManyTries(wait);
      attempts.take(phone, now);
      try {
        await sender.send({ key: `code:${newSecret()}`, phone, text: words(code) });
      } catch {
        await db.query("delete from phone_code where phone = $1", [place]);
        throw new SignInProblem(
          "code_not_sent",
          { zh: "验证码没有发出去，请稍后再试。", en: "The code could not be sent. Try again later." },
          { field: "phone", retryAfter: 60 },
        );
      }
    },
    async prove(given, code, now) {
      const phone = mobile(given);
      const place = sealed(key, "phone", phone);
      // The try is counted in the same statement that reads the code, so parallel guesses cannot slip
      // through.
      const { rows } = await db.query<{ code: Buffer }>(
        `update phone_code set tries = tries + 1 where phone = $1 and expires > $2 and tries < $3
         returning code`,
        [place, new Date(now), triesMost],
      );
      const expected = rows[0]?.code;
      const proved = sealed(key, "code", phone, code.normalize("NFKC").replace(/\s/g, "").slice(0, 12));
      if (expected === undefined || !same(expected, proved)) throw refused();
      // The row stays, spent, so that the next code has to wait its minute all the same.
      const used = await db.query(spend, [place, expected, new Date(now)]);
      if (used.rowCount !== 1) throw refused();
      return phone;
    },
  };
}
