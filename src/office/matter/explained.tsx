import type { ConditionView, MatterView } from "../../http/types.ts";
import { SectionHead } from "../parts/marks.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayDay } from "../time.ts";
import { useLanguage } from "../words/language.tsx";

function Condition({ of }: { of: ConditionView }) {
  const { lang, words } = useLanguage();
  const say = words.datasets.why;
  const { says, holds, why, sources, ground } = of;
  const [light, word] =
    holds === null
      ? (["due", say.unsure] as const)
      : holds
        ? (["normal", say.holds] as const)
        : (["late", say.fails] as const);
  return (
    <tr>
      <th scope="row">{says}</th>
      <td>
        <span className={`light light--${light}`}>{word}</span>
        {why === "" ? null : <div className="note">{why}</div>}
      </td>
      <td>
        {sources.length === 0 ? say.fromForm : null}
        {sources.map(({ title, owner, asOf }) => (
          <div key={title}>
            {say.from(title, owner, asOf === null ? words.datasets.nothing : sayDay(asOf, lang))}
          </div>
        ))}
      </td>
      <td>{ground}</td>
    </tr>
  );
}

/** What a decision table found, condition by condition, and from which data; nothing where none was asked. */
export function Explained({ matter: { explained } }: { matter: MatterView }) {
  const { words } = useLanguage();
  const say = words.datasets.why;
  const [latest] = explained;
  if (latest === undefined) return null;
  return (
    <>
      <SectionHead
        title={say.title}
        aside={latest.version === null ? undefined : say.version(latest.version.slice(0, 12))}
      />
      <p>
        {latest.title}
        {words.colon}
        {latest.result} {latest.fault} {latest.values.map(({ text }) => text).join(" ")}
      </p>
      {latest.conditions.length === 0 ? null : (
        <WideTable label={say.title} heads={Object.values(say.heads)}>
          {latest.conditions.map(one => (
            <Condition key={one.says} of={one} />
          ))}
        </WideTable>
      )}
    </>
  );
}
