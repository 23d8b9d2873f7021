// What a backup says of itself, written last: a folder without it was never finished.

import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { jcs } from "../../define/jcs.ts";
import type { TableName } from "../../store/tables.ts";
import { CommandProblem } from "../command.ts";

export const manifestName = "manifest.json";
export const logTable = "log";

/** A file of lines. */
export interface BackedFile {
  readonly name: string;
  /** The table whose rows it holds, or the log. */
  readonly table: TableName | typeof logTable;
  readonly lines: number;
  /** As it lies on the disk, packed or not. */
  readonly bytes: number;
  readonly sha256: string;
  /** Of each `linesPerBlock` lines unpacked the first 16 digits of their SHA-256, to say where damage is. */
  readonly blocks: readonly string[];
}

/** Lines whose hash is kept together. */
export const linesPerBlock = 500;

export interface Manifest {
  readonly keymove: "backup";
  readonly format: 1;
  readonly instance: string;
  readonly city: string;
  /** ms */
  readonly made: number;
  /** The last migration of the database that it was made of. */
  readonly migration: string;
  readonly events: number;
  readonly matters: number;
  /** The last checkpoint; null before the first. */
  readonly checkpoint: { readonly number: number; readonly size: number; readonly root: string } | null;
  readonly files: readonly BackedFile[];
  /** Contents of attachments, each a file named by its SHA-256. */
  readonly contents: { readonly files: number; readonly bytes: number };
  /** `table.column` → the last number that was given. */
  readonly counters: Readonly<Record<string, number>>;
}

const sealOf = (manifest: Manifest): string => hash("sha256", jcs(manifest));

/** The text of the file: the manifest, and last its own hash. */
export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify({ ...manifest, sha256: sealOf(manifest) }, null, 1)}\n`;

function parsed(text: string): (Manifest & { readonly sha256?: string }) | undefined {
  try {
    const value = JSON.parse(text) as Manifest;
    return value?.keymove === "backup" ? value : undefined;
  } catch {
    return undefined;
  }
}

function textOf(folder: string): string {
  try {
    return readFileSync(join(folder, manifestName), "utf8");
  } catch {
    throw new CommandProblem(
      `${folder} 里没有 ${manifestName}：不是备份，或者备份没有做完。请改用另一份备份。`,
      `There is no ${manifestName} in ${folder}: it is no backup, or was never finished. Use another.`,
    );
  }
}

/** The manifest of a backup. Throws a CommandProblem on one that is missing, damaged or of another format. */
export function readManifest(folder: string): Manifest {
  const read = parsed(textOf(folder));
  if (read === undefined) throw damaged();
  const { sha256, ...manifest } = read;
  if (sealOf(manifest) !== sha256) throw damaged();
  if (manifest.format === 1) return manifest;
  throw new CommandProblem(
    `这份备份的格式是 ${String(manifest.format)}，本程序只认 1。请用做备份的那个版本或更新的程序。`,
    `This backup has format ${String(manifest.format)}; this program reads 1. Use a newer program.`,
  );
}

const damaged = () =>
  new CommandProblem(
    `${manifestName} 已损坏或被改动，这份备份不能用。请改用另一份备份。`,
    `${manifestName} is damaged or was changed; this backup cannot be used. Use another.`,
  );
