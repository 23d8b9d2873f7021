// History from a sheet against the writer itself on the same events, each into an empty database, in rounds
// that take turns; and the memory that a long file takes.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hash } from "node:crypto";
import type { ActRequest } from "../src/engine/ports.ts";
import { historyAct } from "../src/exchange/check-row.ts";
import { fileSource } from "../src/exchange/bytes.ts";
import { openCsv } from "../src/exchange/csv.ts";
import { type ImportJob, runImport } from "../src/exchange/import.ts";
import type { ImportMap } from "../src/exchange/plan.ts";
import { planRow } from "../src/exchange/row.ts";
import { openWriter } from "../src/store/writer/writer.ts";
import { ground, plans } from "../test/store/city.ts";
import { type Place, openPlace } from "./place.ts";
import { type Measurement, median } from "./report.ts";

const rows = 10_000;
const rounds = 3;
/** As many callers as the importer has rows under way. */
const callers = 1000;

const map: ImportMap = {
  name: "bench",
  timeZone: "Asia/Shanghai",
  calendar: "cn",
  key: "编号",
  open: {
    action: "lodge",
    at: "登记时间",
    fields: {
      kind: { value: "help" },
      topic: { column: "类别" },
      content: { column: "内容" },
      area: { column: "区县", org: "org:{}" },
      channel: { value: "hotline" },
      handler: { column: "承办单位", org: "org:{}" },
    },
  },
  acts: [{ action: "answer", at: "答复时间", org: { column: "承办单位", org: "org:{}" } }],
};
const orgs = new Map([2, 3, 4].map(id => [`org:${id}`, `org:${id}`]));

function writeSheet(path: string, topic: string, count: number): void {
  const two = (n: number) => String(n).padStart(2, "0");
  const line = (i: number) => {
    const day = `2024-${two(1 + (i % 9))}-${two(1 + (i % 27))}`;
    const told = `"路口的路灯已经坏了，晚上看不清路，希望尽快修好，第 ${i} 件。"`;
    return `S${i},${day} 09:${two(i % 60)},${day} 16:30,${topic},${told},2,${3 + (i % 2)}`;
  };
  const head = "编号,登记时间,答复时间,类别,内容,区县,承办单位";
  writeFileSync(path, [head, ...Array.from({ length: count }, (_, i) => line(i))].join("\n"));
}

async function jobOf(path: string): Promise<ImportJob> {
  const plan = plans.find(({ mechanism }) => mechanism.name === "appeal")!;
  const reading = { map, plan, orgs, now: Date.now() };
  const seal = (text: string) => hash("sha256", text, "buffer");
  return { file: await openCsv(fileSource(path)), plan, world: ground.world, reading, seal };
}

async function fromSheet(place: Place, name: string, path: string): Promise<number> {
  const writer = await openWriter({ ...ground, url: await place.database(name), cache: 0 });
  const job = await jobOf(path);
  const started = performance.now();
  const nobody = () => {};
  const { acts, out } = await runImport(job, writer, nobody, nobody);
  const seconds = (performance.now() - started) / 1000;
  await writer.close();
  if (out > 0) throw new Error(`${out} rows of the sheet did not enter`);
  return acts / seconds;
}

/** The same histories, read beforehand, by as many callers as wait for their answers at once. */
async function byWriter(place: Place, name: string, path: string): Promise<number> {
  const writer = await openWriter({ ...ground, url: await place.database(name), cache: 0 });
  const { file, reading, seal } = await jobOf(path);
  const histories: ActRequest[][] = [];
  for await (const { row } of file.rows()) {
    const { acts, key } = planRow(row, reading);
    const own = { text: `writer/${key}`, body: seal(key) };
    histories.push(acts.map(act => ({ ...historyAct(act), mechanism: "appeal", matter: null, key: own })));
  }
  const acts = histories.reduce((sum, history) => sum + history.length, 0);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < histories.length) await writer.history(histories[next++]!);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: callers }, work));
  const seconds = (performance.now() - started) / 1000;
  await writer.close();
  return acts / seconds;
}

const rssOf = (): number => process.memoryUsage().rss / 1024 / 1024;

/** How much more memory a file ten times as long takes, at its peak. */
async function growth(place: Place, path: string, topic: string): Promise<number> {
  writeSheet(path, topic, rows);
  await fromSheet(place, "import_warm", path);
  const before = rssOf();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, rssOf())), 20);
  writeSheet(path, topic, rows * 5);
  await fromSheet(place, "import_long", path);
  clearInterval(timer);
  return peak - before;
}

export async function* importBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  const folder = mkdtempSync(join(tmpdir(), "keymove-import-bench-"));
  const path = join(folder, "sheet.csv");
  const appeal = plans.find(({ mechanism }) => mechanism.name === "appeal")!.mechanism.fields["topic"]!;
  const topic = "options" in appeal ? Object.keys(appeal.options)[0]! : "";
  try {
    writeSheet(path, topic, rows);
    const rates: { sheet: number[]; writer: number[] } = { sheet: [], writer: [] };
    // The first round warms caches and compilers and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const writer = await byWriter(place, `import_writer_${round}`, path);
      const sheet = await fromSheet(place, `import_sheet_${round}`, path);
      if (round === 0) continue;
      rates.writer.push(writer);
      rates.sheet.push(sheet);
    }
    const ratio = median(rates.sheet.map((rate, round) => rate / rates.writer[round]!));
    yield { name: "writer, histories of two acts", value: median(rates.writer), unit: "acts/s" };
    const held = { peer: "the writer on the same events", ratio, goal: 0.5 };
    yield { name: `import of ${rows} rows`, value: median(rates.sheet), unit: "acts/s", ...held };
    const value = await growth(place, path, topic);
    yield { name: `memory of ${rows * 5} rows beyond that of ${rows}, at its peak`, value, unit: "MB" };
  } finally {
    await place.end();
    rmSync(folder, { recursive: true });
  }
}
