import { Select } from "antd";
import { useMemo } from "react";
import type { ImportTarget, LookView } from "../../http/types.ts";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";
import type { Words } from "../words/zh.ts";
import { type EditedMap, columnUse, targetUse, withUse } from "./edit-map.ts";

function choicesOf({ import: say }: Words, targets: readonly ImportTarget[]) {
  const byAction = Map.groupBy(targets, ({ action }) => action);
  const groups = [...byAction.values()].map(some => ({
    label: say.map.act(some[0]!.actionTitle),
    options: some
      .toSorted((a, b) => Number(a.field !== null) - Number(b.field !== null))
      .map(target => ({ value: targetUse(target), label: target.label })),
  }));
  return [{ value: "", label: say.map.skip }, { value: "key", label: say.map.key }, ...groups];
}

interface MappingProps {
  readonly look: LookView;
  readonly map: EditedMap;
  change(map: EditedMap): void;
}

/** Every column of the sheet with what it becomes, as proposed and as it may be changed. */
export function Mapping({ look, map, change }: MappingProps) {
  const words = useWords();
  const say = words.import.map;
  const choices = useMemo(() => choicesOf(words, look.targets), [words, look.targets]);
  return (
    <WideTable label={say.title} heads={[say.column, say.values, say.use]} className="import__map">
      {look.columns.map(({ name, values }, at) => {
        const use = columnUse(map, name);
        return (
          <tr key={`${at} ${name}`} className={use === "" ? "is-left" : ""}>
            <th scope="row">{name}</th>
            <td className="import__values">{values.join("　")}</td>
            <td>
              {use === "matter" ? (
                say.matter
              ) : (
                <Select
                  className="wide"
                  aria-label={`${say.use}${words.colon}${name}`}
                  value={use}
                  popupMatchSelectWidth={false}
                  showSearch={{ optionFilterProp: "label" }}
                  options={choices}
                  onChange={chosen => change(withUse(map, name, chosen, look.targets))}
                />
              )}
            </td>
          </tr>
        );
      })}
    </WideTable>
  );
}
