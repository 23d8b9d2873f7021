import { Button, Input } from "antd";
import { useState } from "react";
import type { AccessChain, AccessView } from "../../http/types.ts";
import { useAccessChain, useAccessLog } from "../api/people.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { useTell } from "../parts/telling.tsx";
import { Read, sayRefusal } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";

function Row({ row }: { row: AccessView }) {
  const { at, who, post, title, number, mechanism, fields, purpose, address } = row;
  return (
    <tr>
      <td className="is-whole">{sayMoment(at)}</td>
      <td className="is-whole">{who}</td>
      <td>{post}</td>
      <th scope="row">{title}</th>
      <td className="is-whole">
        {number && mechanism ? (
          <PlaceLink to={{ page: "matter", mechanism, id: number, act: null }}>{number}</PlaceLink>
        ) : (
          number
        )}
      </td>
      <td>{fields.join(" ")}</td>
      <td>{purpose}</td>
      <td className="is-whole">{address}</td>
    </tr>
  );
}

/** Recomputes the log's chain when asked. */
function Check() {
  const say = useWords();
  const tell = useTell();
  const check = useAccessChain();
  const [chain, setChain] = useState<AccessChain>();
  const [busy, setBusy] = useState(false);
  const run = () => {
    setBusy(true);
    void check()
      .then(setChain, (error: unknown) => tell(sayRefusal(say, error)))
      .finally(() => setBusy(false));
  };
  const said = chain && (chain.valid ? say.audit.whole(chain.rows) : say.audit.broken(chain.broken ?? ""));
  return (
    <p>
      <Button onClick={run} loading={busy}>
        {say.audit.check}
      </Button>{" "}
      <span role="status">{said}</span>
    </p>
  );
}

/** Who read what, for auditors. */
export function AuditPage() {
  const say = useWords();
  const [number, setNumber] = useState("");
  const log = useAccessLog(number);
  useTitle(say.audit.title);
  const { columns } = say.audit;
  return (
    <div className="posts-page posts-page--wide">
      <h1>{say.audit.title}</h1>
      <p className="note">{say.audit.intro}</p>
      <Check />
      <Input.Search
        className="posts-page__find"
        aria-label={say.audit.only}
        placeholder={say.audit.only}
        allowClear
        enterButton={say.audit.show}
        onSearch={text => setNumber(text.trim())}
      />
      <Read what={say.audit.title} of={log}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return rows.length === 0 ? (
            <p className="note">{say.audit.none}</p>
          ) : (
            <WideTable label={say.audit.title} heads={Object.values(columns)}>
              {rows.map(row => (
                <Row key={row.id} row={row} />
              ))}
            </WideTable>
          );
        }}
      </Read>
      {log.hasNextPage ? (
        <Button onClick={() => void log.fetchNextPage()} loading={log.isFetchingNextPage}>
          {say.audit.more}
        </Button>
      ) : null}
    </div>
  );
}
