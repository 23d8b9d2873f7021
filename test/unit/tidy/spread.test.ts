// SQL that a city with more than one machine can run as well: docs/scaling.md, and decision 7 for its rules.

import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { tables } from "../../../src/store/tables.ts";
import { read, sources } from "./sources.ts";
import { type Statement, forbidden, isFanOut, looseJoins, statementsOf, writesOf } from "./spread-sql.ts";

const byKeys = "matters by their ids, whose buckets differ; by the primary key alone on one machine";
const lists = "a list is of all buckets; each machine sends its first rows";
const counted = "counted on each machine, added up on one";

/** Files, or folders, that read of every bucket, and why they may. */
const readsOfAll: Readonly<Record<string, string>> = {
  "src/cli/backup/": "a copy holds every bucket",
  "src/cli/erase.ts": byKeys,
  "src/cli/load-sample.ts": "the sample city stands on one machine",
  "src/cli/sample-overview.ts": "the sample city stands on one machine",
  "src/cli/sample-stage.ts": "the sample city stands on one machine",
  "src/detect/": "a period at a time, once a night",
  "src/figures/compare.ts": counted,
  "src/http/operations/decision-tables.ts": lists,
  "src/http/operations/enrolment.ts": "a year's schools, and the list of its children, when one is looked at",
  "src/http/operations/findings.ts": counted,
  "src/http/operations/overview/":
    "editions that were withdrawn, and outside figures by their register numbers",
  "src/http/operations/plan-overlaps.ts": "the lines of two versions, when one is compared",
  "src/http/operations/public-decisions.ts": lists,
  "src/http/operations/themes.ts": lists,
  "src/http/operations/themed/checks.ts": "the number of a session, when one is proposed",
  "src/store/backup/": "a copy holds every bucket",
  "src/store/drives/waiting.ts": "by pages, and whole once, while a drive runs",
  "src/store/late-calendar.ts": "by pages, once after a start",
  "src/store/listing/follow.ts": "by pages, a few a minute",
  "src/store/log-source.ts": "the whole log is read in its order",
  "src/store/readers/closed.ts": lists,
  "src/store/readers/decision-tables.ts": "some dozens of matters, and the latest acts for a trial",
  "src/store/readers/held.ts": lists,
  "src/store/readers/hot-issues.ts": "some dozens of matters",
  "src/store/readers/known.ts": byKeys,
  "src/store/readers/lists.ts": lists,
  "src/store/readers/pages.ts": lists,
  "src/store/readers/readers.ts": byKeys,
  "src/store/readers/standing.ts": counted,
  "src/store/readers/texts.ts": "by pages, when an index in memory is built",
  "src/store/relay/outbox.ts": "when the next row comes due, once per sleep",
  "src/store/replay/passage.ts": counted,
  "src/store/uploads.ts": byKeys,
  "src/store/writer/files.ts": byKeys,
  "src/store/writer/memory.ts": byKeys,
};

/** The parts of a batch, and the one that a function has instead: its files come with their content. */
const doors = ["src/store/writer/statement.ts", "src/store/distribute/act-batch.ts"];
/** What is written to bucketed tables beside the writer's statement, and where. Acts are not among it. */
const writtenElsewhere: Readonly<Record<string, readonly string[]>> = {
  "src/cli/load-sample.ts": ["outbox"],
  "src/store/backup/load.ts": ["attachment"],
  "src/store/ballots/keys.ts": ["ballot_key"],
  "src/store/ballots/roll.ts": ["ballot_roll", "ballot_given"],
  "src/store/ballots/urn.ts": ["ballot_paper"],
  "src/store/polls/casting.ts": ["poll_vote"],
  "src/store/polls/suspects.ts": ["poll_suspect"],
  "src/store/backup/rewind.ts": ["bucket_lease", "outbox"],
  "src/store/erase.ts": ["matter", "person_data", "attachment", "unique_value", "trace", "listed"],
  "src/store/listing/write.ts": ["listed", "trace"],
  "src/store/relay/outbox.ts": ["outbox"],
  "src/store/leads.ts": ["bucket_lease"],
  "src/store/writer/ids.ts": ["bucket_lease"],
};
/** Writes that name no bucket, and why they may. */
const writesToAll = {
  "src/cli/load-sample.ts": "the sample city stands on one machine",
  "src/store/backup/": "a restore writes a whole city, before anybody is served",
};

const isOurs = ({ path }: { readonly path: string }) =>
  path.startsWith("src/") && !/\.test\.tsx?$/.test(path);
const statements = sources.filter(isOurs).flatMap(statementsOf);
const pathsOf = (found: readonly Statement[]) => [...new Set(found.map(({ path }) => path))].toSorted();
const isWrite = (statement: Statement) => writesOf(statement).length > 0;
const made = (text: string): Statement => ({ path: "src/x.ts", text });

test("each migration says of each table where it lives, as it is declared", () => {
  const folder = "src/store/migrations";
  const wrong = readdirSync(folder).flatMap(file => {
    let said: string | undefined;
    return read(`${folder}/${file}`).lines.flatMap(line => {
      said = /^-- (bucketed|reference|local):/.exec(line)?.[1] ?? said;
      const table = /^create (?:unlogged )?table (?:if not exists )?(\w+)/.exec(line)?.[1];
      return table !== undefined && (tables as Record<string, string>)[table] !== said
        ? [`${file}: ${table}`]
        : [];
    });
  });
  expect(wrong).toEqual([]);
});

test("a statement on a bucketed table names its buckets; what reads of all of them has its reason", () => {
  expect(statements.filter(isWrite).length).toBeGreaterThan(15);
  const all = statements.filter(isFanOut);
  const kinds = [
    [all.filter(one => !isWrite(one)), readsOfAll],
    [all.filter(isWrite), writesToAll],
  ] as const;
  for (const [found, known] of kinds) {
    const paths = pathsOf(found);
    const reasons = Object.keys(known);
    expect(paths.filter(path => !reasons.some(reason => path.startsWith(reason)))).toEqual([]);
    expect(reasons.filter(reason => !paths.some(path => path.startsWith(reason)))).toEqual([]);
  }
});

test("bucketed tables are joined by their buckets", () => {
  expect(statements.flatMap(looseJoins)).toEqual([]);
});

test("acts are written by the writer's one statement; nothing else writes but what stands here", () => {
  const found = statements.filter(one => !doors.includes(one.path) && isWrite(one));
  const tablesBy = Object.groupBy(found, ({ path }) => path);
  const names = Object.entries(tablesBy).map(([path, some]) => [
    path,
    [...new Set((some ?? []).flatMap(writesOf))],
  ]);
  expect(Object.fromEntries(names)).toEqual(writtenElsewhere);
});

test("nothing moves between buckets, and no value differs from machine to machine", () => {
  expect(statements.flatMap(forbidden)).toEqual([]);
});

test("no code reads the name of a constraint, which a cluster lengthens by a shard's number", () => {
  const reads = sources.filter(isOurs).filter(({ text }) => /\berror\w*\)?\??\.constraint\b/.test(text));
  expect(reads.map(({ path }) => path)).toEqual([]);
});

test("who writes what is not agreed on by locks or calls that one machine knows alone", () => {
  const alone = /pg_(?:try_)?advisory|\bpg_notify\b|"(?:listen|notify) /i;
  const found = sources.filter(isOurs).filter(({ text }) => alone.test(text));
  // One migrates, sets up or restores a city, adds staff or makes an index at a time: all on the coordinator.
  expect(found.map(({ path }) => path).toSorted()).toEqual([
    "src/cli/backup/restore.ts",
    "src/cli/init.ts",
    "src/people/roster/staff-rows.ts",
    "src/store/listing/follow.ts",
    "src/store/migrate.ts",
  ]);
});

test("what breaks a rule is found", () => {
  const [point, all] = [
    "select head from matter where id = $1 and bucket = $2",
    "select head from matter where id = $1",
  ];
  expect([point, all].map(text => isFanOut(made(text)))).toEqual([false, true]);
  expect(isFanOut(made("select name from org where id = $1"))).toBe(false);
  const loose = "select from matter m join event e on e.matter = m.id where m.bucket = $1";
  expect(looseJoins(made(loose))).toHaveLength(1);
  expect(looseJoins(made(loose.replace("= m.id", "= m.id and e.bucket = m.bucket")))).toEqual([]);
  expect(forbidden(made("update matter set bucket = $1 where id = $2 and bucket = 3"))).toHaveLength(1);
  expect(forbidden(made("update matter set seq = 2 where id = $2 and bucket = 3"))).toEqual([]);
  expect(forbidden(made("insert into idem (ikey, at, bucket) values ($1, now(), $2)"))).toHaveLength(1);
  expect(writesOf(made("with a as (insert into event (matter) select 1) select"))).toEqual(["event"]);
  expect(writesOf(made("select from matter where id = 1 for update"))).toEqual([]);
  const inside = {
    path: "src/x.ts",
    text: 'const a = `update outbox set n = ${x}`; const b = "from";',
    lines: [],
  };
  expect(statementsOf(inside).map(({ text }) => text)).toEqual(["update outbox set n = §"]);
});
