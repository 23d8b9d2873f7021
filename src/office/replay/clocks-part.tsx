import { InputNumber, Select } from "antd";
import type { ReplayClock } from "../../http/types.ts";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";
import type { PartProps } from "./ask-form.tsx";
import { type Amount, amountOf, extensionKey, limitKey } from "./draft.ts";

interface Line {
  readonly key: string;
  readonly title: string;
  readonly limit: string;
  readonly text: string;
}

function useLines(): (clock: ReplayClock) => readonly Line[] {
  const say = useWords().replay;
  return ({ name, limits, extension }) => [
    ...limits.map(({ option, label, limit, text }) => ({
      key: limitKey(name, option),
      title: label,
      limit,
      text,
    })),
    ...(extension === null ? [] : [{ key: extensionKey(name), title: say.clock.extension, ...extension }]),
  ];
}

function Becomes({
  name,
  now,
  value,
  change,
}: {
  name: string;
  now: Amount;
  value: Amount | undefined;
  change(value: Amount): void;
}) {
  const say = useWords().replay;
  const { amount, unit } = value ?? { amount: "", unit: now.unit };
  const units = Object.entries(say.units).map(([one, label]) => ({ value: one, label }));
  return (
    <span className="replay__amount">
      <InputNumber
        min={1}
        max={9999}
        precision={0}
        aria-label={name}
        placeholder={say.same}
        value={amount === "" ? null : Number(amount)}
        onChange={typed => change({ amount: typed === null ? "" : String(typed), unit })}
      />
      <Select
        aria-label={`${name} ${say.clock.unit}`}
        value={unit}
        options={units}
        onChange={chosen => change({ amount, unit: chosen })}
      />
    </span>
  );
}

/** The limits of all clocks, each with what holds now. */
export function ClocksPart({ form, draft, change }: PartProps) {
  const say = useWords().replay;
  const linesOf = useLines();
  const set = (key: string, value: Amount) => change({ limits: { ...draft.limits, [key]: value } });
  return (
    <WideTable
      label={say.parts.clocks}
      heads={[say.clock.name, say.clock.now, say.clock.becomes, say.clock.basis]}
      className="replay__clocks"
    >
      {form.clocks.flatMap(clock =>
        linesOf(clock).map(({ key, title, limit, text }, i) => {
          const name = title === "" ? clock.title : `${clock.title} · ${title}`;
          return (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{text}</td>
              <td>
                <Becomes
                  name={name}
                  now={amountOf(limit)}
                  value={draft.limits[key]}
                  change={value => set(key, value)}
                />
              </td>
              <td className="note">{i === 0 ? clock.basis : null}</td>
            </tr>
          );
        }),
      )}
    </WideTable>
  );
}
