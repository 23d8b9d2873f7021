// `keymove verify [FILE] [--key KEY|FILE] [--checkpoints FILE]`: checks a log's file, or a figure's proof,
// with nothing but the file; without one the log of this database, with what stands beside it.

import { existsSync, readFileSync } from "node:fs";
import { exportLog } from "../proof/export-log.ts";
import { type FigureProof, type ProvedFigure, readFigureProof, verifyFigure } from "../proof/figure-proof.ts";
import { type Flaw, flaw } from "../proof/flaw.ts";
import { fingerprintOf } from "../proof/key.ts";
import { type Note, type SignedNote, isSigned, readNoteLine } from "../proof/note.ts";
import { LogVerifier, type Verified, type VerifyOptions } from "../proof/verify-log.ts";
import { rowFlaw } from "../proof/verify-rows.ts";
import { accessLog } from "../people/access-log.ts";
import { openPool } from "../store/connection.ts";
import { CheckLog } from "../store/share/check-log.ts";
import { withLogSource } from "../store/log-source.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { headerOf } from "./export-log.ts";
import { knownInstance } from "./known-instance.ts";
import { progress, readFileOf } from "./log-file.ts";
import { readSettings } from "./settings.ts";

const number = (value: number): string => value.toLocaleString("en-US");
const ownKey =
  "公钥取自文件本身：请与另行记下的指纹核对，或用 --key 给出 / the key is the file's own: compare it, or give --key";
const verb = ["已核验", "verified"] as const;

function fail({ zh, en }: Flaw): never {
  throw new CommandProblem(`核验不通过：${zh}`, `Not verified: ${en}`);
}

/** Public keys on the command line or, one to a line, in a file. Throws a CommandProblem. */
export function keysOf(given: string): readonly string[] {
  const text = existsSync(given) ? readFileSync(given, "utf8") : given;
  const keys = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (keys.length > 0 && keys.every(key => /^[0-9a-f]{64}$/.test(key))) return keys;
  throw new CommandProblem(
    "--key 须是 64 位十六进制的公钥，或者每行一个公钥的文件。",
    "--key takes a public key of 64 hex digits, or a file with one on each line.",
  );
}

/** Checkpoints that were kept elsewhere; each must be signed. Throws a CommandProblem. */
export function keptIn(file: string, keys: readonly string[] | undefined): readonly SignedNote[] {
  const lines = (existsSync(file) ? readFileSync(file, "utf8") : "").split("\n").filter(Boolean);
  const notes = lines.map(readNoteLine);
  const bad = notes.findIndex(
    note => note === undefined || !isSigned(note) || (keys !== undefined && !keys.includes(note.note.key)),
  );
  if (lines.length > 0 && bad < 0) return notes as readonly SignedNote[];
  throw new CommandProblem(
    lines.length === 0 ? `${file} 里没有存证点。` : `${file} 第 ${bad + 1} 行不是有效签名的存证点。`,
    lines.length === 0
      ? `There are no checkpoints in ${file}.`
      : `Line ${bad + 1} of ${file} is no signed checkpoint.`,
  );
}

function tell(verified: Verified, isKeyGiven: boolean): void {
  const { events, matters, checkpoints, definitions, behind, last, keys } = verified;
  const lines = [
    `核验通过：${number(matters)} 件，${number(events)} 个事件，${number(checkpoints)} 个存证点，${definitions} 个机制定义`,
    `Verified: ${number(matters)} matters, ${number(events)} events, ${number(checkpoints)} checkpoints`,
    ...(last
      ? [`最后的存证点 / last checkpoint: ${last.number}  ${new Date(last.at).toISOString()}  ${last.root}`]
      : []),
    ...keys.map(key => `公钥指纹 / key fingerprint: ${fingerprintOf(key)}`),
    ...(behind > 0
      ? [`${number(behind)} 个事件还没有进入存证点 / events behind the last checkpoint: ${number(behind)}`]
      : []),
    ...(isKeyGiven || last === undefined ? [] : [ownKey]),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Most bytes of a figure's proof; a log's file is read piece by piece whatever its size. */
const longestProof = 256 * 1024 * 1024;

/** The proof of a figure where the file is one. */
async function figureIn(file: string): Promise<FigureProof | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const { chunk } of readFileOf(file)) {
    if (size === 0 && !chunk.subarray(0, 19).equals(Buffer.from('{"keymove":"figure"'))) return undefined;
    chunks.push(chunk);
    size += chunk.length;
    if (size > longestProof) return undefined;
  }
  return readFigureProof(Buffer.concat(chunks).toString());
}

function tellFigure({ proof, lines, waiting, unchecked }: ProvedFigure, isKeyGiven: boolean): void {
  const { title, text, checkpoint, version, edition } = proof;
  const said = [
    `核验通过：${proof.city} ${title} ${text}，背后 ${number(lines)} 个事件，定义 ${version}`,
    `Verified: ${title} ${text}, ${number(lines)} events behind it, definition ${version}`,
    ...(edition
      ? [
          `第 ${edition.n} 版，${new Date(edition.happened).toISOString()} 发布 / edition ${edition.n}` +
            (proof.parts.length > 0
              ? ""
              : "；其后有补录，只核验发布时的数 / its value alone, since others came later"),
        ]
      : []),
    ...(checkpoint
      ? [
          `存证点 / checkpoint ${checkpoint.note.number}，公钥指纹 / key ${fingerprintOf(checkpoint.note.key)}`,
        ]
      : []),
    ...(waiting > 0
      ? [`${waiting} 个事件还没有进入存证点 / events not yet in a checkpoint: ${waiting}`]
      : []),
    ...(unchecked.length > 0
      ? [`以下各项不是件数，只核验事件、不重算数值 / values not counted again: ${unchecked.join("、")}`]
      : []),
    ...(isKeyGiven ? [] : [ownKey]),
  ];
  process.stdout.write(`${said.join("\n")}\n`);
}

async function verifyFile(file: string, options: VerifyOptions): Promise<void> {
  const proof = await figureIn(file);
  if (proof !== undefined) {
    const proved = verifyFigure(proof, options);
    if (proved.flaw) fail(proved.flaw);
    return tellFigure(proved, options.keys !== undefined);
  }
  const verifier = new LogVerifier(options);
  const said = progress(verb);
  for await (const { chunk, share } of readFileOf(file)) {
    if (!verifier.feed(chunk)) break;
    said(verifier.events, share);
  }
  const verified = verifier.finish();
  if (verified.flaw) fail(verified.flaw);
  tell(verified, options.keys !== undefined);
}

async function verifyAccessLog(appUrl: string, instance: string): Promise<void> {
  const pool = openPool(appUrl, 1);
  try {
    const { valid, rows, broken } = await accessLog(pool, instance).verify();
    if (!valid) fail(flaw("access_log", { more: String(broken ?? rows + 1) }));
    process.stdout.write(
      `查阅日志 ${number(rows)} 行，链条完整 / access log: ${number(rows)} rows, chain whole\n`,
    );
    const checks = await new CheckLog(pool, instance).verify();
    if (!checks.valid) fail(flaw("check_log", { more: String(checks.broken ?? checks.rows + 1) }));
    process.stdout.write(
      `核验日志 ${number(checks.rows)} 行，链条完整 / check log: ${number(checks.rows)} rows, chain whole\n`,
    );
  } finally {
    await pool.end();
  }
}

/** Checks the log of a database with what stands beside it, and says so. Throws a CommandProblem. */
export async function verifyDatabase(appUrl: string, options: VerifyOptions): Promise<void> {
  const instance = await knownInstance(appUrl);
  const verified = await withLogSource<Note, Verified>(appUrl, async log => {
    const verifier = new LogVerifier(options);
    const [size, said] = [await log.size(), progress(verb)];
    for await (const chunk of exportLog(log, headerOf(instance, Date.now()))) {
      if (!verifier.feed(chunk)) break;
      said(verifier.events, verifier.events / Math.max(1, size));
    }
    const result = verifier.finish();
    const { heads } = verifier;
    const beside = result.flaw === undefined && heads ? await rowFlaw(heads, log.rows()) : undefined;
    return beside ? { ...result, flaw: beside } : result;
  });
  if (verified.flaw) fail(verified.flaw);
  tell(verified, options.keys !== undefined);
  await verifyAccessLog(appUrl, instance.id);
}

export async function run(words: readonly string[]): Promise<void> {
  const { values, rest } = readWords(words, { key: "text", checkpoints: "text" });
  const [file, more] = rest;
  if (more !== undefined) {
    throw new CommandProblem(
      "用法：npx keymove verify [文件] [--key 公钥或文件] [--checkpoints 另存的存证点文件]",
      "Usage: npx keymove verify [FILE] [--key KEY|FILE] [--checkpoints FILE]",
    );
  }
  const keys = values.key === undefined ? undefined : keysOf(values.key);
  const kept = values.checkpoints === undefined ? undefined : keptIn(values.checkpoints, keys);
  const options = { ...(keys ? { keys } : {}), ...(kept ? { kept } : {}) };
  if (file !== undefined && file !== "access-log") return verifyFile(file, options);
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    if (file === undefined) await verifyDatabase(database.appUrl, options);
    else await verifyAccessLog(database.appUrl, (await knownInstance(database.appUrl)).id);
  } finally {
    await database.stop();
  }
}
