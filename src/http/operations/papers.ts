// A paper of a matter as a Word file. What it holds follows the reader's sight, as everything does.

import { docxOf } from "../../documents/docx.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { numberOf } from "../views/row.ts";
import { paperView } from "../views/paper.ts";
import { readEvent } from "../views/story.ts";
import { toldTo, toldValues } from "../views/told.ts";
import { currentPlan, findMatter } from "./find.ts";

export interface PaperFile {
  readonly bytes: Buffer;
  /** With its ending. */
  readonly name: string;
}

/** Throws `unknown_mechanism`, `unknown_matter`, `unknown_paper`. */
export async function paperFile(
  context: Context,
  mechanism: string,
  typed: string,
  file: string,
  caller: Caller,
): Promise<PaperFile> {
  const found = await findMatter(context, currentPlan(context, mechanism), typed, caller);
  const { matter, plan, sight } = found;
  const [stored, apart] = await Promise.all([
    context.readers.events(matter.id),
    sight.level === "public" ? [] : context.readers.apart(matter.id),
  ]);
  const name = file.replace(/\.docx$/, "");
  const events = stored.map(readEvent);
  const told = toldValues(apart, toldTo(plan, sight.level, events));
  const view = paperView(context, plan, matter, name, sight, events, told);
  if (view === undefined) throw new Fault("unknown_paper");
  if (sight.level === "staff" && caller.actor !== null) {
    const { person, post } = caller.actor;
    const row = { at: caller.now, person, post, matter: matter.id, address: caller.address };
    await context.people.accessLog.add({ ...row, act: "paper", fields: [name] });
  }
  return { bytes: await docxOf(view.paper), name: `${view.title}-${numberOf(context, matter.id)}.docx` };
}
