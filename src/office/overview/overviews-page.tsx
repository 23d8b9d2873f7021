import { Button } from "antd";
import { useState } from "react";
import type { MatterRow, SessionView } from "../../http/types.ts";
import { useListPages } from "../api/read.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";
import { overviewMechanism } from "./may-overview.ts";
import { NewOverview } from "./new-overview.tsx";

function Row({ row }: { row: MatterRow }) {
  const { number, title, stateTitle, columns, happened } = row;
  return (
    <tr>
      <th scope="row">
        <PlaceLink to={{ page: "overview", number }}>{title}</PlaceLink>
      </th>
      <td>{stateTitle}</td>
      <td>{[columns["live"], columns["outside"]].filter(Boolean).join(" + ")}</td>
      <td>{sayMoment(happened)}</td>
    </tr>
  );
}

/** All overviews, the latest first, each to be opened in the editor. */
export function OverviewsPage({ session }: { session: SessionView }) {
  const say = useWords().overview;
  const [page] = useListPages(overviewMechanism, { sort: "-happened" }, [null]);
  const [fresh, setFresh] = useState(false);
  useTitle(say.nav);
  const drafts = session.post?.roles.includes("reform") ?? false;
  return (
    <div className="writing__list">
      <h1>{say.nav}</h1>
      <p className="note">{say.lead}</p>
      <p className="writing__doors">
        {drafts && !fresh ? (
          <Button type="primary" onClick={() => setFresh(true)}>
            {say.draft}
          </Button>
        ) : null}
        <PlaceLink to={{ page: "ledger", mechanism: "outsideFigure", query: {} }}>{say.register}</PlaceLink>
      </p>
      <Read what={say.nav} of={page!} whole>
        {({ items }) => (
          <>
            {fresh ? (
              <NewOverview
                published={items.filter(({ state }) => state === "published")}
                close={() => setFresh(false)}
              />
            ) : null}
            {items.length === 0 ? (
              <p className="note">{say.none}</p>
            ) : (
              <WideTable label={say.nav} heads={Object.values(say.columns)}>
                {items.map(row => (
                  <Row key={row.id} row={row} />
                ))}
              </WideTable>
            )}
          </>
        )}
      </Read>
    </div>
  );
}
