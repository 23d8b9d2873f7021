// What a checkpoint is, the latest one, and how anybody checks a figure by it without us.

import type { CheckpointKeyView, CheckpointView } from "../../http/types.ts";
import { Section } from "../layout.tsx";
import { sayDate, sayTime } from "../saying.ts";
import { Facts } from "../story.tsx";
import { proofWords } from "./proof-words.ts";
import type { Shown } from "./shown.ts";

interface ProofProps extends Shown {
  /** Undefined before the first. */
  readonly latest: CheckpointView | undefined;
  readonly signs: CheckpointKeyView | undefined;
  /** The public address, for commands that are run elsewhere. */
  readonly origin: string;
}

/** The figure that the commands take as their example. */
const example = "appeal.onTimeShare";

function Latest({ latest, signs, lang, zone }: ProofProps) {
  const say = proofWords[lang];
  if (latest === undefined || signs === undefined) return <p className="note">{say.none}</p>;
  const { number, at, size, root } = latest.note;
  const when = `${sayDate(at, lang, zone)} ${sayTime(at, zone)}`;
  return (
    <>
      <Facts
        facts={[
          { name: say.number, value: say.numberOf(number) },
          { name: say.at, value: when },
          { name: say.events, value: say.eventsOf(size.toLocaleString("en-US")) },
          { name: say.root, value: <span className="mono digits">{root}</span> },
          { name: say.key, value: <b className="mono digits">{signs.fingerprint}</b> },
        ]}
      />
      <p className="note gap-above">{say.keyNote}</p>
    </>
  );
}

function How({ signs, origin, lang }: ProofProps) {
  const say = proofWords[lang];
  const commands = [
    `curl -O ${origin}/api/checkpoints.ndjson`,
    `curl -o proof.json ${origin}/api/figures/${example}/proof.json`,
    `npx keymove verify proof.json --checkpoints checkpoints.ndjson --key ${signs?.key ?? say.keyWord}`,
  ];
  return (
    <Section title={say.how} id="how">
      <p>{say.howLead}</p>
      <ol className="how">
        {commands.map((command, at) => (
          <li key={command}>
            {say.steps[at]}
            <code className="command digits">{command}</code>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The page of checkpoints. */
export function ProofPage(props: ProofProps) {
  const say = proofWords[props.lang];
  const files = [
    ["/api/checkpoints.ndjson", say.allCheckpoints],
    ["/api/checkpoints/latest", say.newest],
    ["/api/checkpoints/key", say.publicKey],
  ] as const;
  const told = [
    [say.look, say.lookText],
    [say.personal, say.personalText],
    [say.limits, say.limitsText],
  ] as const;
  return (
    <div className="prose">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <p>{say.why}</p>
      <Section title={say.latest}>
        <Latest {...props} />
      </Section>
      <How {...props} />
      <Section title={say.files}>
        <ul>
          {files.map(([href, label]) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </Section>
      {told.map(([title, text]) => (
        <Section key={title} title={title}>
          <p>{text}</p>
        </Section>
      ))}
    </div>
  );
}
