// Sheets that a city brings along as files: .xlsx, CSV in whatever encoding, or a JSON list.

import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { bytesSource } from "../exchange/bytes.ts";
import { type RawSheet, type SheetName, jsonSheet, readSheet } from "../exchange/typed-rows.ts";
import { UnreadableFile } from "../exchange/unreadable.ts";
import { CommandProblem } from "./command.ts";

/**
 * The rows of a file; its name tells JSON from sheets, and its bytes what sort of sheet it is. Throws a
 * CommandProblem or a SheetRefused.
 */
export async function readSheetFile(path: string, name: SheetName): Promise<RawSheet> {
  const kind = extname(path).toLowerCase();
  if (kind !== ".csv" && kind !== ".json" && kind !== ".xlsx") {
    throw new CommandProblem(
      `${name.zh}须是 .xlsx、.csv 或 .json：${path}`,
      `The sheet of ${name.en} is .xlsx, .csv or .json, not ${path}`,
    );
  }
  const bytes = await readFile(path).catch(() => {
    throw new CommandProblem(`${name.zh}打不开：${path}，请核对路径和权限。`, `Cannot open ${path}.`);
  });
  if (kind === ".json") return jsonSheet(bytes.toString("utf8"), name);
  try {
    return await readSheet(bytesSource(bytes), basename(path), name);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new CommandProblem(`${name.zh}：${error.zh}`, `The sheet of ${name.en}: ${error.en}`);
  }
}
