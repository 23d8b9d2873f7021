// Node 26 strips the types of .ts by itself but refuses .tsx. This hook, synchronous and in the same
// thread, adds .tsx with the transform inside the rolldown that Vite already brings: no further package, no
// build, `--watch` follows it.
import { readFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

let transform;

/** The JavaScript of one .tsx file, its source map inline so that stack traces name the real lines. */
function compile(file) {
  transform ??= createRequire(import.meta.url)("rolldown/utils").transformSync;
  const options = { sourcemap: true, jsx: { runtime: "automatic", development: false } };
  const { code, map, errors } = transform(file, readFileSync(file, "utf8"), options);
  if (errors?.length) throw new SyntaxError(`${file}: ${errors.map(error => error.message).join("\n")}`);
  const inline = Buffer.from(JSON.stringify(map)).toString("base64");
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`;
}

registerHooks({
  load(url, context, next) {
    const ours = url.startsWith("file:") && url.endsWith(".tsx") && !url.includes("/node_modules/");
    if (!ours) return next(url, context);
    return { format: "module", source: compile(fileURLToPath(url)), shortCircuit: true };
  },
});
