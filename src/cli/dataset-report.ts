// What is wrong with the rows of a sheet of shared data, for its owner: line, column and reason. Values are
// people's, and stay in the sheet.

import { createWriteStream, rmSync } from "node:fs";
import { once } from "node:events";
import { csvLine } from "../exchange/csv-out.ts";
import type { RowFault } from "../share/read-row.ts";
import { CommandProblem, say } from "./command.ts";

export interface FaultReport {
  fault(this: void, line: number, fault: RowFault): void;
  /** Says where it is; without a fault there is none. */
  close(): Promise<void>;
}

/** A report at a path, opened to be written. */
export function openReport(path: string): FaultReport {
  const out = createWriteStream(path);
  const failed = once(out, "error").then(() => {
    throw new CommandProblem(
      `报告写不进 ${path}，请核对目录和权限，或用 --report 另指一处。`,
      `The report cannot be written to ${path}. Check the folder, or name another with --report.`,
    );
  });
  failed.catch(() => {}); // told when it is closed
  let faults = 0;
  out.write(`\ufeff${csvLine(["行", "列", "代码", "说明", "explanation"])}`);
  return {
    fault(line, { column, code, zh, en }) {
      faults += 1;
      out.write(csvLine([line, column, code, zh, en]));
    },
    async close() {
      await Promise.race([new Promise<void>(ended => out.end(ended)), failed]);
      if (faults === 0) rmSync(path, { force: true });
      else say(`逐行报告 / report: ${path}（${faults}）`);
    },
  };
}
