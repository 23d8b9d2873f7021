// `keymove dataset who`: at a window, somebody shows their card and is told who asked shared data about them
// (个人信息保护法第四十五条), in whose matter ever. The number is read from standard input, so that it stands in no
// history of a shell; that it was asked stands in the access log.

import type { Readable } from "node:stream";
import type { Pool } from "pg";
import { dateOf } from "../define/civil.ts";
import { type Calendar, dayOf } from "../define/calendar.ts";
import { identityProblem, tidyIdentifier } from "../define/identifiers.ts";
import { accessLog } from "../people/access-log.ts";
import { subjectOf } from "../share/coding.ts";
import type { Instance } from "../store/instance.ts";
import type { Shared } from "../store/share/shared.ts";
import { administrator } from "./administrator.ts";
import { CommandProblem } from "./command.ts";

interface WhoNeeds {
  readonly pool: Pool;
  readonly shared: Shared;
  readonly instance: Instance;
  readonly calendar: Calendar;
}

const most = 1000;

/** Writes the calls about the person whose number comes in, the latest first. Throws a CommandProblem. */
export async function tellWho(
  { pool, shared, instance, calendar }: WhoNeeds,
  account: string,
  input: Readable,
  out: (text: string) => void = text => void process.stdout.write(text),
): Promise<void> {
  const now = Date.now();
  const by = await administrator(pool, account);
  let text = "";
  for await (const piece of input) text += String(piece);
  const number = tidyIdentifier(text);
  const wrong = identityProblem(number, dateOf(dayOf(calendar, now)));
  if (wrong !== null) throw new CommandProblem(wrong.zh, wrong.en);
  await accessLog(pool, instance.id).add({
    at: now,
    person: by,
    post: null,
    address: null,
    act: "checks-read",
    purpose: "本人在窗口查询核验记录",
  });
  const titles = new Map((await shared.datasets.list()).map(({ entry }) => [entry.name, entry]));
  for (const one of await shared.log.ofSubject(subjectOf(shared.seal, number), most)) {
    const entry = titles.get(one.dataset);
    const said = [
      new Date(one.at).toISOString(),
      one.mechanism,
      one.org ?? "—",
      entry?.title ?? one.dataset,
      entry?.questions[one.question]?.title ?? one.question,
      entry?.purposes[one.purpose]?.title ?? one.purpose,
      one.outcome,
    ];
    out(`${said.join("\t")}\n`);
  }
}
