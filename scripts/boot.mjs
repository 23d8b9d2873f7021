// The one door of every npm script: installs what the command needs, then runs it on the bundled Node.
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";
import { run } from "./run.mjs";

const main = join(root, "src", "cli", "main.ts");
const tool = path => join(root, "node_modules", path);

const commands = {
  start: { development: false, run: [main, "start"] },
  dev: { development: true, run: ["--watch", "--watch-preserve-output", main, "start"] },
  test: { development: true, run: [tool("vitest/vitest.mjs"), "run"] },
  bench: { development: true, run: [join(root, "bench", "main.ts")] },
  torture: { development: true, run: [join(root, "test", "system", "torture", "torture-process.ts")] },
  check: { development: true, run: [join(root, "scripts", "check.mjs")] },
  lint: { development: true, run: [tool("oxlint/bin/oxlint")] },
  format: { development: true, run: [tool("prettier/bin/prettier.cjs"), "--write", "--log-level", "warn"] },
};

const [name = "start", ...options] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  process.stderr.write(
    `[keymove] 没有这个命令 / no such command: ${name}. ${Object.keys(commands).join(" ")}\n`,
  );
  process.exit(2);
}
ensureInstalled(command);
const paths = name === "format" && options.length === 0 ? ["."] : options;
run([...command.run, ...paths], root);
