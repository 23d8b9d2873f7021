// The public page of any matter: what is public of it, and the chain of its records with every hash
// recomputed.

import type { ChainView, MatterView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { FileList } from "../files.tsx";
import { Section } from "../layout.tsx";
import { Nb } from "../marks.tsx";
import { sayMoment } from "../saying.ts";
import { Facts } from "../story.tsx";
import { Linked, unlinked } from "./linked.tsx";
import { MatterHead } from "./matter-head.tsx";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

interface MatterProps extends Shown {
  matter: MatterView;
  chain: ChainView;
  /** What may be filed for it now. */
  ways: readonly { readonly label: string; readonly href: string }[];
}

function ChainTable({ matter, chain, lang, zone, now }: MatterProps) {
  const say = pageWords[lang];
  const titles = new Map(matter.story.map(({ seq, title }) => [seq, title]));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say.chainTitle}>
      <table className="bars chain">
        <thead>
          <tr>
            <th scope="col">{say.chainSequence}</th>
            <th scope="col">{say.chainWhen}</th>
            <th scope="col">{say.chainAct}</th>
            <th scope="col">{say.chainHash}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">0</th>
            <td />
            <td>{say.chainGenesis}</td>
            <td className="mono">{chain.genesis}</td>
          </tr>
          {chain.events.map(({ seq, happened, hash }) => (
            <tr key={seq}>
              <th scope="row">{seq}</th>
              <td>
                <Nb>{sayMoment(happened, lang, zone, now)}</Nb>
              </td>
              <td>{titles.get(seq) ?? say.notThere}</td>
              <td className="mono">{hash}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many facts stand open; a ledger's row holds dozens. */
const openFacts = 10;

/** All that is public, what is not so last: whoever checks the record needs it, nobody else does. */
function factsOf(matter: MatterView, lang: Shown["lang"]) {
  return unlinked(matter)
    .filter(({ text }) => text !== "")
    .toSorted((a, b) => Number(a.value === false) - Number(b.value === false))
    .map(({ label, text, masked, files }) => ({
      name: label,
      value: files?.length ? (
        <FileList files={files} lang={lang} />
      ) : masked ? (
        `${text}${pageWords[lang].matterMasked}`
      ) : (
        text
      ),
    }));
}

/** One matter as anybody may see it. */
export function MatterPage(props: MatterProps) {
  const { matter, chain, ways, lang, zone, now } = props;
  const say = pageWords[lang];
  const facts = factsOf(matter, lang);
  return (
    <>
      <MatterHead matter={matter} lang={lang}>
        <a href={pageOf("follow", matter.number)}>{say.followLink}</a>
      </MatterHead>
      {ways.map(({ label, href }) => (
        <p key={href} className="gap-above">
          <a className="button" href={href}>
            {label}
          </a>
        </p>
      ))}
      <Section title={say.matterFields}>
        <Facts facts={facts.slice(0, openFacts)} />
        {facts.length > openFacts ? (
          <details>
            <summary>{say.moreFacts(facts.length - openFacts)}</summary>
            <Facts facts={facts.slice(openFacts)} />
          </details>
        ) : null}
      </Section>
      <Linked links={matter.links} lang={lang} zone={zone} now={now} />
      <Section title={say.chainTitle}>
        <p>{chain.valid ? say.chainValid(chain.events.length) : say.chainBroken}</p>
        <ChainTable {...props} />
        <details>
          <summary>{say.chainCheck}</summary>
          <p className="note">{say.chainHow}</p>
          <p className="gap-above">
            <a href={`/api/${matter.mechanism}/${encodeURIComponent(matter.number)}/chain`}>
              {say.chainDownload}
            </a>
          </p>
        </details>
      </Section>
    </>
  );
}
