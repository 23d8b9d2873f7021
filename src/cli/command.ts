// What every command shares: how it reads its options and how it refuses them.

import { parseArgs } from "node:util";

/** A fault in the words of a command, with the way out; ends it with code 1. */
export class CommandProblem extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
    this.name = "CommandProblem";
  }
}

/** Somebody asked what a command can be told; nothing of it was done. */
export class HelpWanted extends Error {
  /** `--as-of …`, `--gzip` */
  readonly options: readonly string[];

  constructor(options: readonly string[]) {
    super("help");
    this.options = options;
  }
}

type Options = Readonly<Record<string, "text" | "flag">>;
type Values<O extends Options> = { readonly [K in keyof O]?: O[K] extends "flag" ? boolean : string };

/**
 * The named options and the words between them. Throws a CommandProblem on what the command doesn't know, and
 * HelpWanted where its options are asked for.
 */
export function readWords<const O extends Options>(
  words: readonly string[],
  options: O,
): { readonly values: Values<O>; readonly rest: readonly string[] } {
  const types = Object.entries(options).map(([name, kind]) => [
    name,
    { type: kind === "flag" ? "boolean" : "string" },
  ]);
  if (asksForHelp(words)) {
    throw new HelpWanted(
      Object.entries(options).map(([name, kind]) => `--${name}${kind === "flag" ? "" : " …"}`),
    );
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: Object.fromEntries(types) as Record<string, { type: "string" | "boolean" }>,
      allowPositionals: true,
    });
    return { values: values as Values<O>, rest: positionals };
  } catch (error) {
    throw misread(error as Error & { readonly code?: string }, Object.keys(options));
  }
}

/** What is wrong with an option, in the place of the parser's own English. */
function misread(
  { code, message }: Error & { readonly code?: string },
  names: readonly string[],
): CommandProblem {
  const [, given = ""] = /'(-[^' <,]*)/.exec(message) ?? [];
  const known = names.map(name => `--${name}`).join(" ");
  const ways = [`可用参数：${known || "无"}。`, `Known options: ${known || "none"}.`] as const;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return new CommandProblem(
      `没有“${given}”这个参数。${ways[0]}`,
      `There is no option “${given}”. ${ways[1]}`,
    );
  return message.includes("does not take an argument")
    ? new CommandProblem(`“${given}”后面不带值。${ways[0]}`, `“${given}” takes no value. ${ways[1]}`)
    : new CommandProblem(`“${given}”后面要写值。${ways[0]}`, `“${given}” needs a value. ${ways[1]}`);
}

/** Up to the word that ends options. */
const asksForHelp = (words: readonly string[]): boolean => {
  const end = words.indexOf("--");
  return words.slice(0, end < 0 ? words.length : end).some(word => word === "--help" || word === "-h");
};

export const say = (text: string): void => void process.stderr.write(`[keymove] ${text}\n`);
export const projectRoot = new URL("../..", import.meta.url).pathname;
