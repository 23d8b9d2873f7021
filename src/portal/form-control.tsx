import { fieldId, type FormField, isBoxes, isRadios, textOf } from "./form-field.ts";
import { type Lang, words } from "./words.ts";

interface ControlProps {
  field: FormField;
  /** The ids of hint and error, for those who hear the field. */
  described: string | undefined;
  lang: Lang;
}

/** What every control carries alike. */
function shared({ field, described }: ControlProps) {
  return {
    id: fieldId(field.name),
    name: field.name,
    required: field.required,
    ...(described ? { "aria-describedby": described } : {}),
    ...(field.error ? { "aria-invalid": true } : {}),
  };
}

const boxes: Partial<
  Record<FormField["kind"], { look?: string; type?: string; mode?: "decimal"; fill?: string }>
> = {
  number: { look: "input--short", mode: "decimal" },
  date: { look: "input--short", type: "date" },
  phone: { look: "input--short", type: "tel", fill: "tel" },
  id: { look: "input--code", fill: "off" },
  uscc: { look: "input--code", fill: "off" },
  place: { fill: "street-address" },
};

function Box(props: ControlProps) {
  const { field } = props;
  const box = boxes[field.kind] ?? {};
  const bounds = box.type === "date" ? {} : { spellCheck: box.look === "input--code" ? false : undefined };
  return (
    <input
      {...shared(props)}
      {...bounds}
      className={box.look ? `input ${box.look}` : "input"}
      type={box.type ?? "text"}
      inputMode={box.mode}
      autoComplete={box.fill}
      defaultValue={textOf(field.value)}
    />
  );
}

function Select(props: ControlProps) {
  const { field, lang } = props;
  return (
    <select {...shared(props)} className="input" defaultValue={textOf(field.value)}>
      <option value="">{words[lang].chooseOne}</option>
      {field.options?.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Options in sight, one of them or several to choose. */
function Choices({ type, ...props }: ControlProps & { type: "radio" | "checkbox" }) {
  const { field } = props;
  const chosen = textOf(field.value).split(/\r?\n/);
  return (
    <div className="choices">
      {field.options?.map(({ value, label, about }, at) => (
        <label key={value}>
          <input
            {...shared(props)}
            {...(at ? { id: `${fieldId(field.name)}-${at + 1}` } : {})}
            aria-describedby={undefined}
            aria-invalid={undefined}
            type={type}
            required={type === "radio" && field.required}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          <span>
            {about ? <b>{label}</b> : label}
            {about ? `　${about}` : null}
          </span>
        </label>
      ))}
    </div>
  );
}

function Flag(props: ControlProps) {
  const { field } = props;
  const on = ["on", "true", "1"].includes(textOf(field.value));
  return (
    <div className="choices">
      <label>
        <input {...shared(props)} type="checkbox" value="true" defaultChecked={on} />
        <span>{field.label}</span>
      </label>
    </div>
  );
}

/** What a telephone or a computer offers to choose; its content is looked at when it arrives. */
const fileTypes = "image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.csv,.txt";

/** Files chosen here are sent with the form; those that were sent before can be left out again. */
function Files(props: ControlProps) {
  const { field, lang } = props;
  const kept = field.kept ?? [];
  return (
    <>
      {kept.length ? (
        <fieldset className="choices kept">
          <legend>{words[lang].keptFiles(kept.length)}</legend>
          {kept.map(({ value, label, about }) => (
            <label key={value}>
              <input type="checkbox" name={field.name} value={value} defaultChecked />
              <span>
                {label}
                {about ? <small>{about}</small> : null}
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <input
        {...shared(props)}
        required={field.required && kept.length === 0}
        className="input input--file"
        type="file"
        accept={fileTypes}
        multiple={field.max !== 1}
      />
    </>
  );
}

/** The control of one field, by its kind. */
export function Control(props: ControlProps) {
  const { field } = props;
  if (isBoxes(field)) return <Choices {...props} type="checkbox" />;
  if (field.kind === "longtext" || field.kind === "list") {
    const look = field.kind === "list" ? "input input--list" : "input";
    return <textarea {...shared(props)} className={look} defaultValue={textOf(field.value)} />;
  }
  if (field.kind === "flag") return <Flag {...props} />;
  if (field.kind === "file") return <Files {...props} />;
  if (isRadios(field)) return <Choices {...props} type="radio" />;
  if (field.options?.length) return <Select {...props} />;
  return <Box {...props} />;
}
