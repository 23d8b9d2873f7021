// What every command shares: how it reads its options and how it refuses them.

import { parseArgs } from "node:util";

/** A fault in the words of a command, with the way out; ends it with code 1. */
export class CommandProblem extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
    this.name = "CommandProblem";
  }
}

type Options = Readonly<Record<string, "text" | "flag">>;
type Values<O extends Options> = { readonly [K in keyof O]?: O[K] extends "flag" ? boolean : string };

/** The named options and the words between them. Throws a CommandProblem on what the command doesn't know. */
export function readWords<const O extends Options>(
  words: readonly string[],
  options: O,
): { readonly values: Values<O>; readonly rest: readonly string[] } {
  const types = Object.entries(options).map(([name, kind]) => [
    name,
    { type: kind === "flag" ? "boolean" : "string" },
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: Object.fromEntries(types) as Record<string, { type: "string" | "boolean" }>,
      allowPositionals: true,
    });
    return { values: values as Values<O>, rest: positionals };
  } catch (error) {
    const known = Object.keys(options)
      .map(name => `--${name}`)
      .join(" ");
    throw new CommandProblem(
      `参数有误：${(error as Error).message}。可用参数：${known || "无"}`,
      `Known options: ${known || "none"}`,
    );
  }
}

export const say = (text: string): void => void process.stderr.write(`[keymove] ${text}\n`);
export const projectRoot = new URL("../..", import.meta.url).pathname;
