import { Button, Input } from "antd";
import { useState } from "react";
import type { PollSuspicion, PollView } from "../../http/types.ts";
import { useAct, useRefresh } from "../api/act.ts";
import { type PollPlace, useSuspicions } from "../api/polls.ts";
import { SectionHead } from "../parts/marks.tsx";
import { Read, sayRefusal } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";

interface DecideProps {
  readonly of: PollSuspicion;
  readonly view: PollView;
  readonly place: PollPlace;
}

/** Voids or keeps the votes of a suspicion; the reason is written here and published with the count. */
function Decide({ of, view, place }: DecideProps) {
  const say = useWords();
  const act = useAct(place.mechanism, place.number);
  const refresh = useRefresh();
  const [action, setAction] = useState<"void" | "keep" | null>(null);
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState("");
  const [key, setKey] = useState(() => crypto.randomUUID());
  const label = { void: say.poll.voidIt, keep: say.poll.keepIt } as const;
  const { acts } = view;
  if (action === null) {
    return (
      <span className="poll__hands">
        <Button size="small" danger onClick={() => setAction("void")}>
          {say.poll.voidIt}
        </Button>
        <Button size="small" onClick={() => setAction("keep")}>
          {say.poll.keepIt}
        </Button>
      </span>
    );
  }
  const send = async () => {
    try {
      await act(acts[action], { [acts.suspect]: of.name, [acts.reason]: reason }, key);
      setAction(null);
      await refresh();
    } catch (error) {
      setKey(crypto.randomUUID());
      setWrong(sayRefusal(say, error));
    }
  };
  const id = `reason-${of.name}`;
  return (
    <form
      className="poll__decide"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id}>{say.poll.reason}</label>
      <Input.TextArea id={id} rows={2} value={reason} onChange={event => setReason(event.target.value)} />
      <p className="note">{say.poll.reasonHint}</p>
      {wrong ? <p role="alert">{wrong}</p> : null}
      <span className="poll__hands">
        <Button size="small" type="primary" danger={action === "void"} htmlType="submit">
          {label[action]} {of.name}
        </Button>
        <Button size="small" onClick={() => setAction(null)}>
          {say.poll.cancel}
        </Button>
      </span>
    </form>
  );
}

function Row({ of, view, place, takes }: DecideProps & { takes: boolean }) {
  const say = useWords();
  return (
    <tr>
      <th scope="row">{of.name}</th>
      <td>{of.item.title}</td>
      <td className="is-number">{of.votes}</td>
      <td className="poll__why">
        {of.why}
        <p className="note poll__hash">
          {say.poll.hash} {of.hash}
        </p>
      </td>
      <td>
        {of.decided === null ? (
          takes ? (
            <Decide of={of} view={view} place={place} />
          ) : null
        ) : (
          <>
            <b>{of.decided === "voided" ? say.poll.voided : say.poll.kept}</b>
            <p className="note">{of.reason}</p>
          </>
        )}
      </td>
    </tr>
  );
}

/** What looks stuffed, with its reasons; decided one by one. */
export function Suspicions({ view, place }: { view: PollView; place: PollPlace }) {
  const say = useWords();
  const found = useSuspicions(place);
  const { name, item, count, why, decision } = say.poll;
  return (
    <section>
      <SectionHead title={say.poll.suspicions} />
      <p className="note">{view.standing === "open" ? say.poll.running : say.poll.rule}</p>
      <Read what={say.poll.suspicions} of={found}>
        {rows =>
          rows.length === 0 ? (
            <p>{say.poll.noSuspicions}</p>
          ) : (
            <WideTable
              label={say.poll.suspicions}
              heads={[name, item, count, why, decision]}
              numbers={[count]}
            >
              {rows.map(one => (
                <Row
                  key={one.name}
                  of={one}
                  view={view}
                  place={place}
                  takes={view.standing === "screening"}
                />
              ))}
            </WideTable>
          )
        }
      </Read>
    </section>
  );
}
