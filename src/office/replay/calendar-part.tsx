import { Input, Radio } from "antd";
import { useWords } from "../words/language.tsx";
import type { PartProps } from "./ask-form.tsx";
import type { Draft } from "./draft.ts";

/** Another calendar, or other days on the present one. */
export function CalendarPart({ draft, change }: PartProps) {
  const say = useWords().replay.calendar;
  return (
    <div className="replay__fields">
      <Radio.Group
        aria-label={say.as}
        value={draft.calendar}
        onChange={({ target }) => change({ calendar: target.value as Draft["calendar"] })}
        options={[
          { value: "now", label: say.now },
          { value: "weekends", label: say.weekends },
          { value: "days", label: say.days },
        ]}
      />
      {draft.calendar === "days" ? (
        <>
          <p className="note">{say.hint}</p>
          {(["off", "work"] as const).map(list => (
            <label key={list}>
              <span>{say[list]}</span>
              <Input.TextArea
                autoSize={{ minRows: 2 }}
                value={draft[list]}
                onChange={({ target }) => change({ [list]: target.value })}
              />
            </label>
          ))}
        </>
      ) : null}
    </div>
  );
}
