import { Button } from "antd";
import { useFigureRows } from "../api/read.ts";
import { shortHash } from "../matter/chain.tsx";
import { Light, PlaceLink, SectionHead } from "../parts/marks.tsx";
import { Read } from "../parts/waiting.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";

/** The matters and events that make a figure, each with the fingerprint that an outsider checks. */
export function Behind({ name }: { name: string }) {
  const say = useWords();
  const rows = useFigureRows(name);
  return (
    <>
      <SectionHead title={say.figure.behind} />
      <Read what={say.figure.behind} of={rows}>
        {({ pages }) => {
          const items = pages.flatMap(page => page.items);
          if (items.length === 0) return <p className="note">{say.figure.noneBehind}</p>;
          return (
            <ul className="behind">
              {items.map(({ matter, seq, happened, action, hash }) => (
                <li key={`${matter.id} ${seq}`}>
                  <PlaceLink to={{ page: "matter", mechanism: matter.mechanism, id: matter.id, act: null }}>
                    {matter.title}
                  </PlaceLink>
                  <Light light={matter.light} />
                  <span className="note">
                    {matter.number} {action} {sayMoment(happened)}
                  </span>
                  <code title={hash}>{shortHash(hash)}</code>
                </li>
              ))}
            </ul>
          );
        }}
      </Read>
      {rows.hasNextPage ? (
        <Button onClick={() => void rows.fetchNextPage()} loading={rows.isFetchingNextPage}>
          {say.ledger.more}
        </Button>
      ) : null}
    </>
  );
}
