import type { LinkView, MatterView } from "../../http/types.ts";
import { Light, PlaceLink, SectionHead } from "../parts/marks.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayDue } from "../time.ts";
import { useLanguage } from "../words/language.tsx";

function Part({ of: { matter, part } }: { of: LinkView }) {
  const { lang } = useLanguage();
  return (
    <tr>
      <th scope="row">
        <PlaceLink to={{ page: "matter", mechanism: matter.mechanism, id: matter.id, act: null }}>
          {matter.title}
        </PlaceLink>
      </th>
      <td>{part?.unit}</td>
      <td className="part__state">
        {matter.stateTitle} <Light light={matter.light} />
      </td>
      <td>{matter.due === null ? matter.left : sayDue(matter.due, lang)}</td>
    </tr>
  );
}

/** The parts that are handled by themselves (子件), each with its unit, light and day; what burns first. */
export function Parts({ matter: { links } }: { matter: MatterView }) {
  const { words } = useLanguage();
  const say = words.part;
  const parts = links.filter(({ part }) => part !== undefined);
  if (parts.length === 0) return null;
  const worst = ["over", "late", "due", "normal", "idle", "done", "ended"];
  const inOrder = parts.toSorted((a, b) => worst.indexOf(a.matter.light) - worst.indexOf(b.matter.light));
  const over = parts.filter(({ matter: { light } }) => light === "done" || light === "ended").length;
  return (
    <>
      <SectionHead title={parts[0]!.title} aside={say.count(over, parts.length)} />
      <WideTable label={parts[0]!.title} heads={Object.values(say.heads)}>
        {inOrder.map(one => (
          <Part key={one.matter.id} of={one} />
        ))}
      </WideTable>
    </>
  );
}
