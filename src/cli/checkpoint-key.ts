// Where the private key of checkpoints lies: in a file of the home, or where the settings say. Never in the
// database: whoever can rewrite the log there must not be able to sign it.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type SigningKey, fingerprintOf, newKeyText, readKey } from "../proof/key.ts";
import { StartProblem } from "../store/start-problem.ts";
import { say } from "./command.ts";
import type { Settings } from "./settings.ts";

type Where = Pick<Settings, "home" | "checkpointKey">;

export const keyFile = ({ home }: Where): string => join(home, "checkpoint-key.pem");

function readable(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** The key at hand; undefined when there is none. Throws a StartProblem `bad_setting` on what is no key. */
export function keyAtHand(settings: Where): SigningKey | undefined {
  const { checkpointKey } = settings;
  const path = checkpointKey ?? keyFile(settings);
  if (checkpointKey === undefined && !existsSync(path)) return undefined;
  const key = readKey(path) ?? readKey(readable(path) ?? "");
  if (key !== undefined) return key;
  throw new StartProblem(
    "bad_setting",
    checkpointKey === undefined
      ? `${path} 不是 Ed25519 私钥（PEM）。请从备份恢复；已经丢失的，运行 npx keymove key --replace 换新的。`
      : "环境变量 KEYMOVE_CHECKPOINT_KEY：须是 64 位十六进制的私钥种子，或者 PEM 私钥文件的路径。请改正，或不设该项。",
    "The private key of checkpoints is an Ed25519 key: 64 hex digits, or the path of a PEM file. " +
      "Restore it from a backup; where it is lost, npx keymove key --replace makes another.",
  );
}

/** Makes a key in the home, readable by its owner alone. */
export function makeKey(settings: Where): SigningKey {
  const text = newKeyText();
  writeFileSync(keyFile(settings), text, { mode: 0o600 });
  return readKey(text)!;
}

/** Says which key signs, to be noted down where the database's keepers cannot change it. */
export function sayKey(key: string): void {
  say(
    `存证公钥 ${key}（指纹 ${fingerprintOf(key)}），请另行记下，核验时用 / public key of checkpoints: note it down`,
  );
}
