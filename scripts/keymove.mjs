#!/usr/bin/env node
// `npx keymove …` from a checkout: installs what is missing, then runs the command line on the bundled Node.
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";
import { run } from "./run.mjs";

ensureInstalled({ development: false });
// The folder stays the caller's own, so that a file named on the command line is found where they stand.
run([join(root, "src", "cli", "main.ts"), ...process.argv.slice(2)], process.cwd());
