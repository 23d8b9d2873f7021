import type { EvidenceView, FindingEvidence } from "../../http/types.ts";
import { useEvidence } from "../api/findings.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";
import { Strip } from "./strip.tsx";

function MatterNumber({ of }: { of: EvidenceView }) {
  const { findings: say } = useWords();
  if (of.row === null)
    return (
      <>
        {of.number} · {say.evidence.closed}
      </>
    );
  return (
    <PlaceLink to={{ page: "matter", mechanism: of.row.mechanism, id: of.row.id, act: null }}>
      {of.number}
    </PlaceLink>
  );
}

/** Texts side by side: what both say is marked. */
function Texts({ evidence }: { evidence: readonly EvidenceView[] }) {
  const { findings: say } = useWords();
  const told = evidence.filter(({ text }) => text !== null);
  if (told.length === 0) return <p className="note">{say.evidence.unread}</p>;
  return (
    <>
      <p className="note">{say.evidence.same}</p>
      <div className="findings__texts">
        {told.map(one => (
          <figure key={one.hash}>
            <figcaption>
              <MatterNumber of={one} />{" "}
              <span className="note">
                {sayMoment(one.happened)}　{one.by}
              </span>
            </figcaption>
            <p>
              {one.text!.map(({ text, same }, at) =>
                // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name
                same ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
              )}
            </p>
          </figure>
        ))}
      </div>
    </>
  );
}

function Acts({ evidence }: { evidence: readonly EvidenceView[] }) {
  const { findings: say } = useWords();
  const { matter, act, happened, recorded, by, proof, proven, differs, left } = say.evidence;
  return (
    <WideTable label={say.evidence.title} heads={[matter, act, happened, recorded, by, proof]}>
      {evidence.map(one => (
        <tr key={one.hash}>
          <th scope="row">
            <MatterNumber of={one} /> {one.row ? <span className="note">{one.row.title}</span> : null}
          </th>
          <td>{one.action}</td>
          <td className="is-whole">
            {sayMoment(one.happened)}
            {one.due === null ? null : (
              <span className="note">　{left(((one.due - one.happened) / 60_000).toFixed(1))}</span>
            )}
          </td>
          <td className="is-whole">{sayMoment(one.recorded)}</td>
          <td>{one.by}</td>
          <td>
            <code title={one.hash}>{one.hash.slice(0, 8)}</code> {one.proven ? proven : <b>{differs}</b>}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}

const textual = ["sameText", "copiedReport", "splitTasks"];

function Shown({ of: { finding, within, evidence, total } }: { of: FindingEvidence }) {
  const { findings: say } = useWords();
  return (
    <div className="findings__evidence">
      {total > evidence.length ? <p className="note">{say.evidence.more(evidence.length, total)}</p> : null}
      {within !== null && !textual.includes(finding.kind) ? (
        <Strip within={within} evidence={evidence} />
      ) : null}
      {textual.includes(finding.kind) ? <Texts evidence={evidence} /> : null}
      <Acts evidence={evidence} />
    </div>
  );
}

/** The events that speak for a finding, read from the log anew. */
export function Evidence({ id }: { id: string }) {
  const { findings: say } = useWords();
  const evidence = useEvidence(id);
  return (
    <Read what={say.evidence.title} of={evidence}>
      {view => <Shown of={view} />}
    </Read>
  );
}
