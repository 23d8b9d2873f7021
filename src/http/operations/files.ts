// Files on their way in and out. What is uploaded belongs to whoever uploaded it until an act names it; what
// is downloaded is seen by whoever may see its field.

import type { FileFacts } from "../../store/uploads.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { type Sent, accept } from "../upload/accept.ts";
import { readEvent } from "../views/story.ts";
import { toldTo } from "../views/told.ts";
import { opensFiles, shownName } from "../views/file.ts";
import { currentPlan, findMatter } from "./find.ts";

/** Keeps a file for its owner's next act. Throws what `accept` refuses, and `uploads_waiting`. */
export async function keepUpload(
  context: Context,
  owner: string,
  sent: Sent,
  now: number,
): Promise<FileFacts> {
  const kept = await context.uploads.keep({ owner, ...accept(sent) }, now);
  if (kept === undefined) throw new Fault("uploads_waiting", { headers: { "retry-after": "3600" } });
  return kept;
}

export interface FileAsked {
  readonly mechanism: string;
  readonly matter: string;
  /** 64 hex digits, as the field names it after "file:". */
  readonly address: string;
}
export interface FileContent {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * The content of a file for those who may see its field; for officials a row in the access log stands before
 * a personal one leaves. Throws `unknown_matter` and `not_found`, alike for what is not there, what was
 * erased and what may not be seen.
 */
export async function fileContent(context: Context, asked: FileAsked, caller: Caller): Promise<FileContent> {
  const plan = currentPlan(context, asked.mechanism);
  const found = await findMatter(context, plan, asked.matter, caller);
  const { id } = found.matter;
  const { level } = found.sight;
  const file = `file:${asked.address}`;
  const told = toldTo(found.plan, level, (await context.readers.events(id)).map(readEvent));
  const attached = (await context.uploads.attached(id)).find(
    ({ file: name, field, seq }) =>
      name === file && opensFiles(found.plan, field, found.sight) && told(field, seq),
  );
  if (attached === undefined) throw new Fault("not_found");
  if (
    caller.actor !== null &&
    level === "staff" &&
    found.plan.mechanism.fields[attached.field]!.personal !== "none"
  ) {
    const { person, post } = caller.actor;
    const row = {
      at: caller.now,
      person,
      post,
      matter: id,
      fields: [attached.field],
      address: caller.address,
    };
    await context.people.accessLog.add({ ...row, act: "read" });
  }
  const bytes = await context.uploads.content(id, attached.field, file);
  if (bytes === undefined) throw new Fault("not_found");
  return { name: shownName(attached.name, level), type: attached.type, bytes };
}
