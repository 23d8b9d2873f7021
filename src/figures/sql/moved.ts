// Which matters count otherwise in a tally than they did: two tables of faces, or two definitions, side by
// side.

import type { Tally } from "../../define/figure.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { fieldOf, kindOf } from "../fields.ts";
import type { Query, Reading } from "./query.ts";
import { type CountedSide, comparedTables } from "./rows.ts";

/** The column of the unit that answers for a matter: the lead of its dispatch, else the first org. */
function unitColumn(mechanism: AnyMechanism, { by = [] }: Tally): string {
  const { dispatches } = mechanism;
  const lead = by.findIndex(field => field === dispatches?.lead);
  const org = by.findIndex(field => kindOf(fieldOf(mechanism, field)) === "org");
  const at = lead >= 0 ? lead : org;
  return at < 0 ? "null::text" : `min(k${at})`;
}

const lines = ({ mechanism, tally }: CountedSide, name: string): string => {
  const columns = (tally.by ?? []).map((_, i) => `k${i}`);
  // Each on its own, since a null would take the whole line with it.
  const parts = [...columns, "entity", "value::text"].map(one => `coalesce(${one}, chr(30))`);
  const line = `concat_ws(chr(31), ${parts.join(", ")})`;
  return `${name}_lines as (
  select matter, ${unitColumn(mechanism, tally)} as unit, array_agg(${line} order by ${line}) as lines
    from ${name} group by matter)`;
};

/**
 * `{ matter, was, becomes, unit, next_unit }` of every matter whose contribution differs: `was` and `becomes`
 * say whether it counts at all on each side.
 */
export function toMoved(was: CountedSide, becomes: CountedSide, reading: Reading): Query {
  const { text, parameters } = comparedTables(was, becomes, [reading]);
  return {
    text: `${text},
${lines(was, "was")},
${lines(becomes, "becomes")}
select matter, w.matter is not null as was, b.matter is not null as becomes, w.unit, b.unit as next_unit
  from was_lines w full join becomes_lines b using (matter)
 where w.lines is distinct from b.lines`,
    values: parameters.values,
  };
}
