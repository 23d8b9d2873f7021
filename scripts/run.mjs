// Hands over to the bundled Node and passes on signals, so that stopping us always stops the application.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundledNode, root } from "./install.mjs";

const hook = pathToFileURL(join(root, "scripts", "tsx-hook.mjs")).href;

/**
 * `npm start` puts a shell between npm and us, and a SIGTERM to npm ends that shell alone. Being adopted by
 * another parent is therefore the sign to stop.
 */
function stopWhenOrphaned(child) {
  if (process.platform === "win32" || !process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 300).unref();
}

function passOnSignals(child) {
  let asked = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      asked++;
      // The third time nobody is waiting for a clean end any more.
      child.kill(asked > 2 ? "SIGKILL" : signal === "SIGHUP" ? "SIGTERM" : signal);
    });
  }
}

/** Runs the bundled Node with these arguments in `cwd` and ends with its exit code. */
export function run(options, cwd) {
  const child = spawn(bundledNode, ["--enable-source-maps", "--import", hook, ...options], {
    cwd,
    // The fourth channel tells the application when we are gone, even by kill -9 ("disconnect").
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  passOnSignals(child);
  stopWhenOrphaned(child);
  child.on("error", error => {
    process.stderr.write(`[keymove] 无法启动 / cannot start ${bundledNode}: ${error.message}\n`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    process.exit(code ?? { SIGINT: 130, SIGTERM: 143 }[signal] ?? 1);
  });
}
