// What was chosen although something else was suggested first.

export interface ChoicesAsked {
  readonly mechanism: string;
  readonly acts: readonly string[];
  /** The field that was suggested for, the list of what was shown, and the place of what was chosen. */
  readonly field: string;
  readonly shown: string;
  readonly rank: string;
  /** ms */
  readonly since: number;
  readonly limit: number;
}

// What was shown stands in the event, or apart from it where it is words.
const missed = `
  select suggested, chosen, count(*) as times
    from face f
    join event e on e.matter = f.matter and e.seq = f.seq and e.bucket = f.bucket
    left join person_data p on p.matter = f.matter and p.seq = f.seq and p.bucket = f.bucket
   cross join lateral (select e.payload->'input'->>$3 as chosen,
           coalesce(e.payload->'set'->$4->>0, p.data->$4->'value'->>0) as suggested) as choice
   where f.mechanism = $1 and f.action = any ($2::text[]) and f.happened >= to_timestamp($6::float8 / 1000)
     and (e.payload->'set'->>$5)::numeric in (0, 2, 3)
     and suggested is not null and chosen is not null
   group by suggested, chosen order by times desc, suggested, chosen limit $7`;

/** Asks for the pairs that were most often mistaken (suggested, chosen, times), the most frequent first. */
export function missedChoices(asked: ChoicesAsked): readonly [text: string, values: readonly unknown[]] {
  const { mechanism, acts, field, shown, rank, since, limit } = asked;
  return [missed, [mechanism, [...acts], field, shown, rank, since, limit]];
}
