import { Select } from "antd";
import type { ImportPreview } from "../../http/types.ts";
import { useOrgs } from "../api/read.ts";
import { SectionHead } from "../parts/marks.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";
import { type EditedMap, withValue } from "./edit-map.ts";

const leaveEmpty = "\u0000";

interface UnknownValuesProps {
  readonly unknown: ImportPreview["unknown"];
  readonly map: EditedMap;
  change(map: EditedMap): void;
}

/** Each unknown unit or option once, with what it stands for. */
export function UnknownValues({ unknown, map, change }: UnknownValuesProps) {
  const say = useWords().import.unknown;
  const orgs = useOrgs();
  if (unknown.length === 0) return null;
  const units = (orgs.data ?? []).map(({ ref, name }) => ({ value: ref, label: name }));
  const told = (column: string, value: string, chosen: string | undefined) =>
    change(withValue(map, column, value, chosen === leaveEmpty ? null : chosen));
  return (
    <>
      <SectionHead title={say.title} />
      <p className="hint">{say.hint}</p>
      <WideTable
        label={say.title}
        heads={[say.value, say.rows, say.means]}
        numbers={[say.rows]}
        className="import__map"
      >
        {unknown.map(({ column, value, rows, options }) => (
          <tr key={`${column} ${value}`}>
            <th scope="row">
              {value} <span className="note">{column}</span>
            </th>
            <td className="is-number">{rows}</td>
            <td>
              <Select
                className="wide"
                aria-label={`${value} ${say.means}`}
                allowClear
                popupMatchSelectWidth={false}
                showSearch={{ optionFilterProp: "label" }}
                options={[
                  { value: leaveEmpty, label: say.ignore },
                  ...(options === "orgs" ? units : options),
                ]}
                onChange={(chosen?: string) => told(column, value, chosen)}
              />
            </td>
          </tr>
        ))}
      </WideTable>
    </>
  );
}
