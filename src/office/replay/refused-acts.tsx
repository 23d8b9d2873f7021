import { Button } from "antd";
import { useState } from "react";
import type { ReplayFound, ReplayRefused, ReplayView } from "../../http/types.ts";
import { useReplayRefusals } from "../api/replays.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";

function Acts({ run, refused }: { run: ReplayView; refused: ReplayRefused }) {
  const say = useWords().replay;
  const rows = useReplayRefusals(String(run.id), { action: refused.action, code: refused.code });
  return (
    <>
      <Read what={say.refused.title} of={rows}>
        {({ pages }) => (
          <ul className="replay__refusals">
            {pages
              .flatMap(({ items }) => items)
              .map(({ matter, happened, why }, i) => (
                <li key={`${matter?.number ?? i} ${happened}`}>
                  {matter ? (
                    <PlaceLink to={{ page: "matter", mechanism: matter.mechanism, id: matter.id, act: null }}>
                      {matter.number} {matter.title}
                    </PlaceLink>
                  ) : (
                    say.hidden
                  )}{" "}
                  <time>{sayMoment(happened)}</time> {why}
                </li>
              ))}
          </ul>
        )}
      </Read>
      {rows.hasNextPage ? <Button onClick={() => void rows.fetchNextPage()}>{say.more}</Button> : null}
    </>
  );
}

/** The acts that would have been refused, by kind and reason; each kind opens its matters. */
export function RefusedActs({ run, found }: { run: ReplayView; found: ReplayFound }) {
  const say = useWords().replay.refused;
  const [open, setOpen] = useState("");
  const keyOf = ({ action, code, kept }: ReplayRefused) => `${action} ${code} ${kept}`;
  const shown = found.refused.find(one => keyOf(one) === open);
  return (
    <>
      <SectionHead title={say.title} />
      <WideTable label={say.title} heads={[say.action, say.why, say.acts, say.onward]} numbers={[say.acts]}>
        {found.refused.map(one => (
          <tr key={keyOf(one)}>
            <th scope="row">{one.title}</th>
            <td>{one.why}</td>
            <td className="is-number">
              {found.open ? (
                <Button
                  type="link"
                  size="small"
                  onClick={() => setOpen(keyOf(one) === open ? "" : keyOf(one))}
                >
                  {one.acts.toLocaleString("en-US")}
                </Button>
              ) : (
                one.acts.toLocaleString("en-US")
              )}
            </td>
            <td>{one.kept ? say.kept : say.dropped}</td>
          </tr>
        ))}
      </WideTable>
      {shown ? <Acts run={run} refused={shown} /> : null}
    </>
  );
}
