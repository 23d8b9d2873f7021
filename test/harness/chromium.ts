// A real browser from npm: nothing is installed on the machine, and it runs as root and in containers.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const modules = join(import.meta.dirname, "../../node_modules");
const fonts = join(modules, "@embedpdf/fonts-sc/fonts");
const fontFolder = join(modules, ".cache/keymove-fonts"); // kept: reading the fonts anew takes a second

/**
 * The fonts that the browser sees are those of the npm package alone. Without them every Chinese character
 * is drawn empty while all text assertions still pass, so `glyphs.test.ts` looks at the pixels.
 */
function fontConfiguration(): string {
  mkdirSync(join(fontFolder, "cache"), { recursive: true });
  const file = join(fontFolder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${join(fontFolder, "cache")}</cachedir></fontconfig>\n`,
  );
  return file;
}

/**
 * The browser to run and its options: the packaged one on Linux, CHROMIUM_PATH or the installed Chrome
 * elsewhere.
 */
async function program(): Promise<{ executablePath?: string; channel?: string; args: string[] }> {
  const own = process.env["CHROMIUM_PATH"];
  if (own) return { executablePath: own, args: [] };
  if (process.platform !== "linux") return { channel: "chrome", args: [] };
  // It unpacks the libraries that a bare system lacks only where it believes itself on Lambda.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  packaged.setGraphicsMode = false;
  const args = packaged.args.filter(option => !/^--(headless|single-process|no-zygote)/.test(option));
  return { executablePath: await packaged.executablePath(), args };
}

/** Starts a headless Chromium that speaks and draws Chinese; the caller closes it. */
export async function launch(): Promise<Browser> {
  const { args, ...which } = await program();
  return chromium.launch({
    ...which,
    headless: true,
    args: [...args, "--no-sandbox", "--disable-dev-shm-usage", "--lang=zh-CN"],
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration(), FONTCONFIG_PATH: fontFolder },
  });
}
