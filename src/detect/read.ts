// The SQL of a detector: events of its acts in a period with what they left of their matters, from the log
// and its faces. Texts are read beside them and held in memory only as long as they are compared.

import { apartFields } from "../define/derive.ts";
import type { Detector } from "../define/detector.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { listOf } from "../define/parts.ts";
import type { Seen, Span } from "./seen.ts";
import { lengthOf } from "./spans.ts";

/** Runs a statement and answers its rows. */
export type Query = (
  text: string,
  values: readonly unknown[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

const columns = `
  e.matter, e.seq, e.action, e.happened, e.recorded, m.opened, encode(e.hash, 'hex') as hash,
  e.payload->>'actor' as actor, e.payload->>'post' as post, e.payload->>'org' as org,
  f.holds->>$5::text as unit, (f.clocks->$6::text->>'due')::float8 as due, m.asker`;
const joined = `
    from face f
    join event e on e.matter = f.matter and e.seq = f.seq and e.bucket = f.bucket
    join matter m on m.id = f.matter and m.bucket = f.bucket`;
const during = `
   where f.mechanism = $1 and f.action = any ($2::text[])
     and f.happened >= to_timestamp($3::float8 / 1000) and f.happened < to_timestamp($4::float8 / 1000)`;
/** A matter that was imported had its acts elsewhere: when they were taken is as others wrote it down. */
const ours = "and e.payload->>'origin' <> 'import'";
/** Of what was told late by its nature, and of what the engine dates at its deadlines, nobody is asked. */
const acted = "and e.payload->>'origin' = 'act'";
const ordered = "order by e.happened, e.matter, e.seq";

const inLog = "e.payload->'input'->>$7::text";
const beside = "p.data->$7::text->>'value'";
const personData = "left join person_data p on p.matter = e.matter and p.seq = e.seq and p.bucket = e.bucket";

const withText = (isApart: boolean) =>
  `select ${columns}, ${isApart ? beside : inLog} as text ${joined} ${isApart ? personData : ""}`;
const withoutText = `select ${columns}, null as text ${joined}`;

/** Closings of these matters, whenever they were. */
const ofMatters = `
  ${withoutText}
   where f.mechanism = $1 and f.action = any ($2::text[]) and f.matter = any ($3::bigint[])
     and $4::float8 is not null ${ours} ${ordered}`;

const day = 86_400_000;

/** How far before the period a detector looks, ms. */
function reach(detector: Detector): number {
  if (detector.kind === "copiedReport") return 62 * day;
  return detector.kind === "splitTasks" ? lengthOf(detector.within) : 0;
}

const actsOf = ({ actions }: AnyMechanism, detector: Detector): readonly string[] => {
  if (detector.kind === "selfVerified") return listOf(detector.verifies);
  return detector.acts === undefined ? Object.keys(actions) : listOf(detector.acts);
};

function statementFor(mechanism: AnyMechanism, detector: Detector): string {
  const kept = detector.kind === "backDated" ? acted : ours;
  const read = "text" in detector ? withText(apartFields(mechanism).has(detector.text)) : withoutText;
  return `${read} ${during} ${kept} ${ordered}`;
}

/** The events that a detector looks at in a period, oldest first. Rejects when the database does. */
export async function readSeen(
  query: Query,
  mechanism: AnyMechanism,
  detector: Detector,
  { from, to }: Span,
): Promise<readonly Seen[]> {
  const unit = detector.by === "actor" ? "" : detector.by;
  const clock = detector.kind === "lastMinute" ? detector.clock : "";
  const begins = from - reach(detector);
  const values = [mechanism.name, actsOf(mechanism, detector), begins, to, unit, clock];
  const found = await query(
    statementFor(mechanism, detector),
    "text" in detector ? [...values, detector.text] : values,
  );
  const seen = found as unknown as readonly Seen[];
  if (detector.kind !== "selfVerified") return seen;
  const matters = [...new Set(seen.map(({ matter }) => matter))];
  const closings = await query(ofMatters, [mechanism.name, listOf(detector.closes), matters, 0, unit, clock]);
  return [...(closings as unknown as readonly Seen[]), ...seen];
}
