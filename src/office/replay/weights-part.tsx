import { InputNumber } from "antd";
import { useWords } from "../words/language.tsx";
import type { PartProps } from "./ask-form.tsx";

/** The weights of every index. */
export function WeightsPart({ form, draft, change }: PartProps) {
  const say = useWords().replay.weights;
  const weighed = form.figures.filter(({ weights }) => weights.length > 0);
  return (
    <div className="replay__fields">
      {weighed.map(({ name, title, weights }) => (
        <fieldset key={name}>
          <legend>{title}</legend>
          {weights.map(({ name: option, title: label, now }) => {
            const key = `${name}/${option}`;
            const typed = draft.weights[key];
            return (
              <label key={key} className="replay__number">
                <span>{label}</span>
                <InputNumber
                  aria-label={`${title} ${label}`}
                  placeholder={`${say.now} ${now}`}
                  value={typed === undefined || typed === "" ? null : Number(typed)}
                  onChange={value =>
                    change({ weights: { ...draft.weights, [key]: value === null ? "" : String(value) } })
                  }
                />
              </label>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
