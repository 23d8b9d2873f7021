// Files in forms without scripts: a form brings them along with its answers, they are kept as uploads, and
// the next page knows them by their references. Whoever has not signed in yet owns them through the form's
// own token.

import { hash } from "node:crypto";
import { filesMost } from "../../define/fields.ts";
import type { FormOption } from "../../portal/form-field.ts";
import { sayBytes } from "../../portal/saying.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import { Fault } from "../fault.ts";
import { keepUpload } from "../operations/files.ts";
import { problemOf } from "../problem.ts";
import { bytesOf, partsOf } from "../upload/parts.ts";
import type { FormRefusal } from "./refused.ts";
import { type FormFiles, isOwnForm, type Visit } from "./visit.ts";

/** Who owns what a visitor uploads. */
export const ownerOf = ({ actor }: Caller, csrf: string): string =>
  actor?.person ?? `form:${hash("sha256", csrf, "hex").slice(0, 32)}`;

/** Gives the uploads of a form to the person who has just proved their telephone from it. */
export async function handUploads(context: Context, before: Visit, { actor }: Caller): Promise<void> {
  if (actor === null || (before.caller.actor !== null && !before.caller.session?.anonymous)) return;
  await context.uploads.hand(ownerOf(before.caller, before.csrf), actor.person);
}

/** The values of a form that has several parts, files as the references of their uploads. */
class Gathering {
  readonly #values = new Map<string, string[]>();
  readonly errors: Record<string, string> = {};
  #files = 0;

  add(name: string, value: string): void {
    if (name === "__proto__") throw new Fault("reserved_key");
    if (!value.isWellFormed() || value.includes("\ufffd")) throw new Fault("bad_encoding");
    this.#values.set(name, [...(this.#values.get(name) ?? []), value]);
  }

  /** Takes the place of another file; false when there have been too many. */
  room(): boolean {
    this.#files += 1;
    return this.#files <= filesMost;
  }

  get body(): Record<string, string | string[]> {
    const entries = [...this.#values].map(([name, all]) => [name, all.length > 1 ? all : all[0]!] as const);
    return Object.fromEntries(entries);
  }
}

async function gather(visit: Visit, door: Door): Promise<Gathering> {
  const { context, caller, csrf, request } = visit;
  const gathering = new Gathering();
  const owner = ownerOf(caller, csrf);
  for await (const part of partsOf(request)) {
    if (part.type === "field") {
      gathering.add(part.fieldname, String(part.value));
      request.body = gathering.body;
      continue;
    }
    const name = part.fieldname;
    // A field left empty sends a part without a name. A form of another visitor leaves no file here.
    if (!part.filename || !isOwnForm(visit, door)) {
      part.file.resume();
      continue;
    }
    try {
      if (!gathering.room()) {
        part.file.resume();
        throw new Fault("too_many_files");
      }
      const sent = { name: part.filename, type: part.mimetype, bytes: await bytesOf(part) };
      gathering.add(name, (await keepUpload(context, owner, sent, caller.now)).file);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      gathering.errors[name] ??= problemOf(error, caller.lang, text => context.log(text)).problem.detail;
    }
  }
  request.body = gathering.body;
  return gathering;
}

const reference = /^file:[0-9a-f]{32}$/;

/** Reads the body of a form that has parts, and finds the files that it names. */
export async function filesOf(visit: Visit, door: Door): Promise<FormFiles> {
  const { context, caller, csrf, request } = visit;
  const errors = request.isMultipart() ? (await gather(visit, door)).errors : {};
  const values = Object.values((request.body ?? {}) as Readonly<Record<string, unknown>>).flat();
  const named = values
    .flatMap(value => (typeof value === "string" ? value.split(/\r?\n/) : []))
    .filter(value => reference.test(value));
  const found = await context.uploads.waiting(ownerOf(caller, csrf), named, caller.now);
  return { waiting: new Map(found.map(one => [one.file, one])), errors };
}

/** The files that wait, as a form offers to keep them. */
export const keptOf = ({ files, caller }: Visit): readonly FormOption[] =>
  [...files.waiting.values()].map(({ file, name, size }) => ({
    value: file,
    label: name,
    about: sayBytes(size, caller.lang),
  }));

/** The refusal of files that came with this form; undefined when all were taken. */
export const refusedFiles = ({ files: { errors } }: Visit): FormRefusal | undefined =>
  Object.keys(errors).length === 0
    ? undefined
    : { status: 422, code: "file_refused", errors, detail: "", headers: {} };
