// The decision tables of a city: DMN files in its mechanisms' folders, loaded before anything acts.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Decisions, DecisionDefects, loadDecisions } from "../decide/decisions.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import type { Decider } from "../engine/ports.ts";
import { StartProblem } from "../store/start-problem.ts";

const ours = fileURLToPath(new URL("../mechanisms", import.meta.url));

/** What a definition asks of a decision that its file does not give, in a sentence each. */
function misfits({ name, decisions = {} }: AnyMechanism, loaded: Decisions): string[] {
  return Object.entries(decisions).flatMap(([consultation, { of, given }]) => {
    const at = `${name}.decisions.${consultation}`;
    if (!loaded.names.includes(of))
      return [
        `${at}：没有叫“${of}”的决策，请把它的 DMN 文件放进 decisions 文件夹。 No decision is called “${of}”.`,
      ];
    const read = loaded.inputsOf(of);
    return [
      ...read
        .filter(input => !Object.hasOwn(given, input))
        .map(
          input =>
            `${at}：没有给出“${input}”，请在 given 里写明。 “${of}” reads “${input}”, which is not given.`,
        ),
      ...Object.keys(given)
        .filter(input => !read.includes(input))
        .map(input => `${at}：“${of}”不读“${input}”，请删去。 “${of}” does not read “${input}”.`),
    ];
  });
}

const wrong = (said: readonly string[]): StartProblem =>
  new StartProblem(
    "bad_decisions",
    `决策表有问题：\n${said.map(one => `  · ${one}`).join("\n")}`,
    `${said.length} problem(s) in the decision tables above.`,
  );

/** What the engine asks: the value, by which version, and the rows that were hit. */
const deciderOf = ({ evaluate }: Decisions): Decider => ({
  decide: (decision, inputs, at) => {
    const { value, version, fault, trace = [] } = evaluate(decision, inputs, { at });
    const hits = trace.flatMap(step =>
      step.hits === undefined ? [] : [{ decision: step.decision, rows: step.hits.map(({ row }) => row) }],
    );
    return { value, version: version?.hash ?? null, fault: fault?.code ?? null, hits };
  },
});

/**
 * Loads the DMN files below `root` (`ROOM/NAME/decisions/*.dmn`). Throws a StartProblem with everything that
 * is wrong in them, and with what definitions want of them and do not find.
 */
export async function openDecisions(
  mechanisms: readonly AnyMechanism[],
  root: string = ours,
): Promise<{ readonly decider: Decider; readonly remarks: readonly string[] }> {
  const files = globSync("*/*/decisions/*.dmn", { cwd: root }).toSorted();
  try {
    const loaded = await loadDecisions(files.map(file => readFileSync(join(root, file), "utf8")));
    const unmet = mechanisms.flatMap(mechanism => misfits(mechanism, loaded));
    if (unmet.length > 0) throw wrong(unmet);
    return { decider: deciderOf(loaded), remarks: loaded.remarks.map(({ zh, en }) => `${zh} ${en}`) };
  } catch (error) {
    throw error instanceof DecisionDefects
      ? wrong(error.defects.map(({ code, zh, en }) => `[${code}] ${zh} ${en}`))
      : error;
  }
}
