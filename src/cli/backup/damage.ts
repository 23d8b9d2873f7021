// Looks at a backup before anything is written: every file by its hash, the log as an outsider would, every
// attachment by its name. What does not fit is said with file and line.

import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { LogVerifier, type Verified } from "../../proof/verify-log.ts";
import { CommandProblem } from "../command.ts";
import { progress } from "../log-file.ts";
import { Blocks, contentPath } from "./folder.ts";
import { bytesOf, linesOf } from "./lines.ts";
import { type BackedFile, type Manifest, linesPerBlock, logTable } from "./manifest.ts";

const refused = (name: string, zh: string, en: string): CommandProblem =>
  new CommandProblem(
    `备份已损坏：${name} ${zh}。什么也没有写入，请改用另一份备份。`,
    `The backup is damaged: ${name}: ${en}. Nothing was written; use another.`,
  );

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

function isJson(line: Buffer): boolean {
  try {
    return typeof JSON.parse(line.toString()) === "object";
  } catch {
    return false;
  }
}

/** The first line that can no longer be read; 0 where all can. */
async function unreadable(folder: string, name: string): Promise<number> {
  let n = 0;
  for await (const lines of linesOf(bytesOf(folder, name))) {
    for (const line of lines) {
      n += 1;
      if (!isJson(line)) return n;
    }
  }
  return 0;
}

/** Where a file differs from what the manifest says of it. */
async function place(folder: string, file: BackedFile): Promise<readonly [zh: string, en: string]> {
  const { name, lines, blocks } = file;
  const bad = await unreadable(folder, name);
  const whole = new Blocks();
  for await (const chunk of bytesOf(folder, name)) whole.take(chunk);
  const found = whole.finish();
  const block = blocks.findIndex((one, i) => found[i] !== one);
  const [first, last] = [block * linesPerBlock + 1, Math.min(lines, (block + 1) * linesPerBlock)];
  if (bad > 0) return [`第 ${bad} 行读不出`, `line ${bad} cannot be read`];
  if (whole.lines < lines) {
    return [
      `在第 ${whole.lines} 行后被截断，应有 ${lines} 行`,
      `it is cut off behind line ${whole.lines} of ${lines}`,
    ];
  }
  if (block < 0 && whole.lines === lines) return ["的压缩数据被改动", "its packed bytes were changed"];
  if (block < 0) return [`多出第 ${lines + 1} 行以后的内容`, `there is more than its ${lines} lines`];
  return [`第 ${first} 至 ${last} 行之间被改动`, `it was changed between lines ${first} and ${last}`];
}

const otherCity = (name: string, instance: string): CommandProblem =>
  refused(name, `第 1 行是另一个城市的日志（实例 ${instance}）`, `line 1 is of another city (${instance})`);

/** A log's own words for what is wrong with it, which name matter, event and line. */
async function logProblem(folder: string, { name }: BackedFile, { instance }: Manifest) {
  const verifier = new LogVerifier();
  for await (const chunk of bytesOf(folder, name)) if (!verifier.feed(chunk)) break;
  const { header, flaw } = verifier.finish();
  if (header !== undefined && header.instance !== instance) return otherCity(name, header.instance);
  return flaw && refused(name, flaw.zh.replace(/。$/, ""), flaw.en.replace(/\.$/, ""));
}

async function checkFile(folder: string, file: BackedFile, manifest: Manifest): Promise<void> {
  const { name, sha256, table } = file;
  const path = join(folder, name);
  if (!existsSync(path)) throw refused(name, "不见了", "it is missing");
  if ((await hashOf(path)) === sha256) return;
  const said = table === logTable ? await logProblem(folder, file, manifest) : undefined;
  throw said ?? refused(name, ...(await place(folder, file)));
}

/** Verifies the log by itself. Its hash is right, so what is found was wrong when the backup was made. */
async function checkLog(
  folder: string,
  { name }: BackedFile,
  { instance, events }: Manifest,
): Promise<Verified> {
  const verifier = new LogVerifier();
  const said = progress(["已核验", "verified"]);
  for await (const chunk of bytesOf(folder, name)) {
    if (!verifier.feed(chunk)) break;
    said(verifier.events, verifier.events / Math.max(1, events));
  }
  const verified = verifier.finish();
  const { header, flaw } = verified;
  if (header !== undefined && header.instance !== instance) throw otherCity(name, header.instance);
  if (flaw === undefined) return verified;
  throw new CommandProblem(
    `备份里的日志核验不通过，做备份时就已如此：${name} ${flaw.zh}什么也没有写入，请改用更早的备份。`,
    `The log does not verify, and did not when the backup was made: ${name}: ${flaw.en} ` +
      "Nothing was written; use an earlier one.",
  );
}

async function checkContents(folder: string, { name }: BackedFile): Promise<void> {
  let n = 0;
  for await (const lines of linesOf(bytesOf(folder, name))) {
    for (const line of lines) {
      n += 1;
      const { sha256 } = JSON.parse(line.toString()) as { sha256: string };
      const path = contentPath(sha256);
      if (!existsSync(join(folder, path))) {
        throw refused(
          name,
          `第 ${n} 行所指的附件 ${path} 不见了`,
          `line ${n} names ${path}, which is missing`,
        );
      }
      if ((await hashOf(join(folder, path))) === sha256) continue;
      throw refused(
        path,
        `（${name} 第 ${n} 行）的内容被改动`,
        `(line ${n} of ${name}) its content was changed`,
      );
    }
  }
}

/** Checks all of a backup, and answers what its log holds. Throws a CommandProblem on the first fault. */
export async function checkBackup(folder: string, manifest: Manifest): Promise<Verified> {
  for (const file of manifest.files) await checkFile(folder, file, manifest);
  const log = manifest.files.find(({ table }) => table === logTable)!;
  const attachments = manifest.files.find(({ table }) => table === "attachment")!;
  await checkContents(folder, attachments);
  return checkLog(folder, log, manifest);
}
