// Two commands may find the tree incomplete at once (a start and a test): one installs, the other waits for
// it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const pause = milliseconds => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Whether the process that wrote the lock has gone; a lock still empty is just being written. */
function abandoned(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    if (!pid) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

/** Runs `work` while holding the lock file; waits for a living holder, takes over from a dead one. */
export function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (abandoned(file)) rmSync(file, { force: true });
    else if (!told) {
      process.stderr.write(
        `[keymove] 另一个命令正在安装，等它完成 / waiting for another install to finish (${file}) …\n`,
      );
      told = true;
    }
    pause(200);
  }
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return work();
  } finally {
    process.removeListener("exit", release);
    release();
  }
}
