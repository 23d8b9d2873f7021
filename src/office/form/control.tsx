// One control for each kind of question; whatever a definition asks is one of them.

import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from "antd";
import dayjs from "dayjs";
import type { AskView } from "../../http/types.ts";
import { useWords } from "../words/language.tsx";
import type { Wiring } from "./field-frame.tsx";
import { FileField } from "./file-field.tsx";
import { NumberList } from "./number-list.tsx";
import { OrgField } from "./org-field.tsx";

interface ControlProps {
  readonly ask: AskView;
  readonly wiring: Wiring;
  readonly value: unknown;
  change(value: unknown): void;
}

/** Up to this many options stand open as radio buttons; more are a list with search. */
const radiosMax = 6;
/** Beyond this a text gets a count of its characters. */
const countFrom = 60;

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const asTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function TextControl({ ask, wiring, value, change }: ControlProps) {
  const { kind, max } = ask;
  // Told, not cut off: a text pasted too long stays whole until its writer has shortened it.
  const counted = { formatter: ({ count }: { count: number }) => `${count} / ${max}` };
  const count = max && max >= countFrom ? { showCount: counted } : {};
  const shared = { ...wiring, value: asText(value), ...count };
  if (kind === "longtext") {
    return (
      <Input.TextArea
        {...shared}
        autoSize={{ minRows: 4, maxRows: 14 }}
        onChange={event => change(event.target.value)}
      />
    );
  }
  const phone = kind === "phone" ? { inputMode: "tel" as const } : {};
  return <Input {...shared} {...phone} autoComplete="off" onChange={event => change(event.target.value)} />;
}

function ChoiceControl({ ask, wiring, value, change }: ControlProps) {
  const options = [...(ask.options ?? [])];
  if (options.length <= radiosMax) {
    return (
      <Radio.Group
        className="radios"
        name={wiring.id}
        options={options}
        value={value}
        onChange={event => change(event.target.value)}
      />
    );
  }
  return (
    <Select
      {...wiring}
      showSearch={{ optionFilterProp: "label" }}
      allowClear
      className="wide"
      options={options}
      value={asText(value) || null}
      onChange={change}
    />
  );
}

function NumberControl({ ask, wiring, value, change }: ControlProps) {
  const say = useWords();
  const unit = ask.kind === "yuan" ? say.form.yuan : ask.kind === "mu" ? say.form.mu : undefined;
  return (
    <InputNumber
      {...wiring}
      // Without the limits: the widget keeps a number out of bounds to itself, and the API would be asked to
      // judge an empty field.
      className="short"
      controls={false}
      suffix={unit}
      {...(unit ? { precision: 2 } : {})}
      value={typeof value === "number" ? value : null}
      onChange={change}
    />
  );
}

function DateControl({ wiring, value, change }: ControlProps) {
  const day = asText(value);
  return (
    <DatePicker
      {...wiring}
      className="short"
      format={["YYYY-MM-DD", "YYYYMMDD", "YYYY/M/D", "YYYY.M.D"]}
      value={day ? dayjs(day) : null}
      onChange={picked => change(picked ? dayjs(picked).format("YYYY-MM-DD") : null)}
    />
  );
}

function ListControl(props: ControlProps) {
  const { ask, wiring, value, change } = props;
  if (ask.of === "org") {
    return <OrgField wiring={wiring} several only={ask.options} value={asTexts(value)} change={change} />;
  }
  if (ask.of === "file") return <FileField wiring={wiring} max={ask.max ?? 1} change={change} />;
  if (ask.of === "matter") return <NumberList wiring={wiring} value={asTexts(value)} change={change} />;
  return (
    <Select
      {...wiring}
      mode={ask.options === undefined ? "tags" : "multiple"}
      className="wide"
      tokenSeparators={["，", ",", "、", "；", ";", "\n"]}
      options={[...(ask.options ?? [])]}
      value={asTexts(value)}
      onChange={change}
    />
  );
}

/** Whether the kind is drawn as several controls under one legend. */
export const isGroup = ({ kind, options }: AskView): boolean =>
  kind === "flag" || (kind === "choice" && (options?.length ?? 0) <= radiosMax);

export function Control(props: ControlProps) {
  const { ask, wiring, value, change } = props;
  const say = useWords();
  switch (ask.kind) {
    case "choice":
      return <ChoiceControl {...props} />;
    case "number":
    case "yuan":
    case "mu":
      return <NumberControl {...props} />;
    case "flag":
      return (
        <Checkbox {...wiring} checked={value === true} onChange={event => change(event.target.checked)}>
          {say.form.yes}
        </Checkbox>
      );
    case "date":
      return <DateControl {...props} />;
    case "org":
      return (
        <OrgField
          wiring={wiring}
          only={ask.options}
          value={asTexts([value].filter(Boolean))}
          change={change}
        />
      );
    case "list":
      return <ListControl {...props} />;
    default:
      return <TextControl {...props} />;
  }
}
