import { InputNumber, Select } from "antd";
import type { ReplayNumber } from "../../http/types.ts";
import { useWords } from "../words/language.tsx";
import type { PartProps } from "./ask-form.tsx";

const typedNumber = (text: string | undefined): number | null =>
  text === undefined || text === "" ? null : Number(text);

/** How often an act may be taken, and how many are drawn. */
export function QuotaPart({ form, draft, change }: PartProps) {
  const say = useWords().replay.quota;
  const label = ({ title, now }: ReplayNumber) => `${title}（${say.now(now)}）`;
  return (
    <div className="replay__fields">
      <p className="note">{say.hint}</p>
      <div className="replay__route">
        <span>{say.times}</span>
        <Select
          className="wide"
          aria-label={say.action}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={say.action}
          value={draft.action || null}
          options={form.times.map(one => ({ value: one.name, label: label(one) }))}
          onChange={name => change({ action: name ?? "", times: "" })}
        />
        <span>{say.becomes}</span>
        <InputNumber
          min={1}
          max={1000}
          precision={0}
          aria-label={say.times}
          disabled={draft.action === ""}
          value={typedNumber(draft.times)}
          onChange={value => change({ times: value === null ? "" : String(value) })}
        />
      </div>
      {form.perMille.map(one => (
        <label key={one.name} className="replay__number">
          <span>
            {say.perMille} · {label(one)}
          </span>
          <InputNumber
            min={0}
            max={1000}
            precision={0}
            aria-label={one.title}
            value={typedNumber(draft.perMille[one.name])}
            onChange={value =>
              change({ perMille: { ...draft.perMille, [one.name]: value === null ? "" : String(value) } })
            }
          />
        </label>
      ))}
    </div>
  );
}
