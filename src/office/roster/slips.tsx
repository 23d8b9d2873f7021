import { Button } from "antd";
import { useState } from "react";
import type { RosterView } from "../../http/types.ts";
import { SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

/** What is pasted into a sheet: a line for each, parted by tabs. */
const copyOf = (passwords: RosterView["passwords"]): string =>
  passwords.map(({ account, name, password }) => `${name}\t${account}\t${password}`).join("\n");

/** First passwords, this once; on paper each is a slip of its own, to be cut and handed over. */
export function Slips({ passwords }: { passwords: RosterView["passwords"] }) {
  const say = useWords().roster;
  const [told, setTold] = useState("");
  // The clipboard is missing where the office is served without TLS: there the slips are printed.
  const { clipboard } = navigator as { clipboard?: Clipboard };
  const copy = () => void clipboard?.writeText(copyOf(passwords)).then(() => setTold(say.copied));
  const title = say.passwords(passwords.length);
  return (
    <section className="slips" aria-label={title}>
      <SectionHead title={title} />
      <p className="notice">{say.once}</p>
      <p className="slips__acts">
        <Button type="primary" onClick={() => print()}>
          {say.print}
        </Button>
        {clipboard === undefined ? null : <Button onClick={copy}>{say.copy}</Button>}
        <span role="status">{told}</span>
      </p>
      <ul className="slips__all">
        {passwords.map(({ account, name, password }) => (
          <li key={account}>
            <b>{say.slip}</b>
            <dl>
              <dt>{say.name}</dt>
              <dd>{name}</dd>
              <dt>{say.account}</dt>
              <dd>{account}</dd>
              <dt>{say.password}</dt>
              <dd className="slips__password">{password}</dd>
            </dl>
            <small>{say.slipNote}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
