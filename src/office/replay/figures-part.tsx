import { Input, Select } from "antd";
import { useWords } from "../words/language.tsx";
import type { PartProps } from "./ask-form.tsx";

/** Another way to count one figure, for those who read figures as they are written. */
export function FiguresPart({ form, draft, change }: PartProps) {
  const say = useWords().replay.figures;
  const chosen = form.figures.find(({ name }) => name === draft.figure);
  return (
    <div className="replay__fields">
      <label>
        <span>{say.choose}</span>
        <Select
          className="wide"
          aria-label={say.choose}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          value={draft.figure || null}
          options={form.figures.map(({ name, title }) => ({ value: name, label: `${title}（${name}）` }))}
          onChange={name => change({ figure: name ?? "", literal: "" })}
        />
      </label>
      {chosen ? (
        <>
          <p className="note">{say.now}</p>
          <pre className="replay__literal">{JSON.stringify(chosen.literal, null, 2)}</pre>
          <label>
            <span>{say.becomes}</span>
            <Input.TextArea
              className="replay__literal"
              autoSize={{ minRows: 3 }}
              spellCheck={false}
              value={draft.literal}
              onChange={({ target }) => change({ literal: target.value })}
            />
          </label>
          <p className="note">{say.hint}</p>
        </>
      ) : null}
    </div>
  );
}
