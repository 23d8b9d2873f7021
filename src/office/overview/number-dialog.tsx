// Choosing a number: a figure of the city with its period, day and part, or somebody else's from the
// register; how it is rounded, and how the text will read.

import { Button, Input, InputNumber, Modal, Segmented, Select } from "antd";
import { useState } from "react";
import {
  type Format,
  exact,
  parseFormat,
  printFormat,
  roundingWords,
  scales,
} from "../../overview/rounding.ts";
import { type Live, type Outside, type Token, printToken } from "../../overview/syntax.ts";
import { useLook } from "../api/overviews.ts";
import { useFigure, useFigures, useListPages, useMechanisms } from "../api/read.ts";
import { office } from "../parts/screen.ts";
import { useWords } from "../words/language.tsx";

interface NumberDialogProps {
  readonly token: Token | undefined;
  readonly year: string;
  /** The day up to which the text's other numbers count; undefined where there is none. */
  readonly asOf: string | undefined;
  take(token: Token | null): void;
  close(): void;
}

const dayMs = 86_400_000;
/** The last day that is over in China. */
const yesterday = (): string => new Date(Date.now() + 8 * 3_600_000 - dayMs).toISOString().slice(0, 10);

function usePeriods(year: string) {
  const { choose } = useWords().overview;
  const two = (n: number) => String(n).padStart(2, "0");
  return [
    { value: year, label: choose.year(year) },
    ...[1, 2, 3, 4].map(n => ({ value: `${year}-Q${n}`, label: choose.quarter(year, n) })),
    ...Array.from({ length: 12 }, (_, at) => ({
      value: `${year}-${two(at + 1)}`,
      label: choose.month(year, at + 1),
    })),
    { value: "all", label: choose.all },
  ];
}

/** Every public figure by the name of its mechanism, as one reads it. */
function useFigureOptions() {
  const figures = useFigures();
  const mechanisms = useMechanisms();
  const titles = new Map(mechanisms.data?.map(({ name, title }) => [name, title]));
  return (figures.data ?? [])
    .filter(({ audience }) => audience === "public")
    .map(({ name, title, text }) => {
      const from = titles.get(name.split(".")[0] ?? "") ?? "";
      return { value: name, label: `${title}　${from}　${text}` };
    });
}

/** Nothing chosen yet shows what to do. */
const chosenIn = (value: string) => (value === "" ? {} : { value });

interface PartProps<T> {
  readonly token: T;
  set(token: T): void;
}

/** Only one part of a figure: a column and one of the values that it has. */
function Within({ token, set }: PartProps<Live>) {
  const { choose } = useWords().overview;
  const [column = "", ...rest] = token.within.split(":");
  const key = rest.join(":");
  const { figure: name, period, asOf } = token;
  const figure = useFigure(name, { period, asOf, by: column, within: "", orgs: "" });
  const columns = figure.data?.columns ?? [];
  if (columns.length === 0) return null;
  const values = (figure.data?.table?.rows ?? []).filter(row => row.key !== "—");
  return (
    <>
      <label>
        <span>{choose.within}</span>
        <Select
          value={column}
          options={[
            { value: "", label: choose.whole },
            ...columns.map(one => ({ value: one.name, label: one.label })),
          ]}
          onChange={value => set({ ...token, within: value === "" ? "" : `${value}:` })}
        />
      </label>
      {column === "" ? null : (
        <label>
          <span>{choose.value}</span>
          <Select
            showSearch={{ optionFilterProp: "label" }}
            {...chosenIn(key)}
            options={values.map(row => ({ value: row.key, label: `${row.label}　${row.text}` }))}
            onChange={(value: string) => set({ ...token, within: `${column}:${value}` })}
          />
        </label>
      )}
    </>
  );
}

function LivePart({ token, set, year }: PartProps<Live> & { readonly year: string }) {
  const { choose } = useWords().overview;
  const options = useFigureOptions();
  const periods = usePeriods(year);
  const known = periods.some(({ value }) => value === token.period);
  return (
    <>
      <label>
        <span>{choose.figure}</span>
        <Select
          autoFocus
          showSearch={{ optionFilterProp: "label" }}
          placeholder={choose.figureHint}
          {...chosenIn(token.figure)}
          options={options}
          onChange={(figure: string) => set({ ...token, figure, within: "" })}
        />
      </label>
      <label>
        <span>{choose.period}</span>
        <Select
          value={token.period}
          options={known ? periods : [...periods, { value: token.period, label: token.period }]}
          onChange={(period: string) => set({ ...token, period })}
        />
      </label>
      <label>
        <span>{choose.asOf}</span>
        <Input
          type="date"
          max={yesterday()}
          value={token.asOf}
          onChange={({ target }) => set({ ...token, asOf: target.value })}
        />
      </label>
      {token.figure === "" ? null : <Within token={token} set={set} />}
    </>
  );
}

function OutsidePart({ token, set }: PartProps<Outside>) {
  const { choose } = useWords().overview;
  const [page] = useListPages("outsideFigure", { state: "confirmed" }, [null]);
  const rows = page?.data?.items ?? [];
  if (page?.data !== undefined && rows.length === 0) return <p>{choose.noOutside}</p>;
  return (
    <label>
      <span>{choose.outside}</span>
      <Select
        showSearch={{ optionFilterProp: "label" }}
        {...chosenIn(token.code)}
        options={rows.map(({ title, columns }) => ({
          value: columns["code"] ?? "",
          label: [columns["code"], title, columns["value"], columns["unit"], columns["source"]].join("　"),
        }))}
        onChange={(code: string) => set({ ...token, code })}
      />
    </label>
  );
}

function Rounding({ token, set }: PartProps<Live | Outside>) {
  const { choose } = useWords().overview;
  const format = parseFormat(token.format) ?? exact;
  const change = (part: Partial<Format>) => set({ ...token, format: printFormat({ ...format, ...part }) });
  return (
    <>
      <label>
        <span>{choose.rounding}</span>
        <Select
          value={format.word}
          options={roundingWords.map(value => ({ value, label: choose.words[value] }))}
          onChange={word => change({ word })}
        />
      </label>
      {format.word === "" ? null : (
        <label>
          <span>{choose.step}</span>
          <InputNumber
            min={0}
            placeholder={choose.stepHint}
            value={format.step === 0 ? null : format.step}
            onChange={step => change({ step: step ?? 0 })}
          />
        </label>
      )}
      <label>
        <span>{choose.scale}</span>
        <Select
          value={format.scale}
          options={scales.map(value => ({ value, label: choose.scales[value] }))}
          onChange={scale => change({ scale })}
        />
      </label>
    </>
  );
}

/** How the text will read, and what is to be said of the number by itself. */
function Preview({ token }: { token: Live | Outside }) {
  const say = useWords().overview;
  const chosen = token.kind === "live" ? token.figure : token.code;
  const look = useLook(printToken(token), chosen !== "");
  const [one] = look.data?.tokens ?? [];
  if (chosen === "" || one === undefined) return null;
  return (
    <div className="choose__preview" role="status">
      <p>
        {say.choose.preview} <b>{one.text}</b>
      </p>
      <p className="note">{[one.title, one.period, one.asOfDay].filter(Boolean).join("　")}</p>
      {look.data?.remarks.map(({ says, stop }) => (
        <p key={says} className={stop ? "error" : "note"}>
          {says}
        </p>
      ))}
    </div>
  );
}

/** A window in which a number is chosen, or one of the text is changed. */
export function NumberDialog({ token, year, asOf = yesterday(), take, close }: NumberDialogProps) {
  const say = useWords().overview;
  const isEdit = token !== undefined;
  const [live, setLive] = useState<Live>(
    token?.kind === "live" ? token : { kind: "live", figure: "", period: year, asOf, within: "", format: "" },
  );
  const [outside, setOutside] = useState<Outside>(
    token?.kind === "outside" ? token : { kind: "outside", code: "", format: "" },
  );
  const [ours, setOurs] = useState(token?.kind !== "outside");
  const chosen = ours ? live : outside;
  const whole = ours
    ? live.figure !== "" && live.asOf !== "" && !live.within.endsWith(":")
    : outside.code !== "";
  return (
    <Modal
      open
      getContainer={office}
      title={isEdit ? say.choose.edit : say.choose.title}
      onCancel={close}
      footer={[
        ...(isEdit
          ? [
              <Button key="remove" danger onClick={() => take(null)}>
                {say.choose.remove}
              </Button>,
            ]
          : []),
        <Button key="cancel" onClick={close}>
          {say.choose.cancel}
        </Button>,
        <Button key="ok" type="primary" disabled={!whole} onClick={() => take(chosen)}>
          {isEdit ? say.choose.change : say.choose.ok}
        </Button>,
      ]}
    >
      <div className="choose">
        <Segmented
          value={ours ? "ours" : "outside"}
          options={[
            { value: "ours", label: say.choose.ours },
            { value: "outside", label: say.choose.outside },
          ]}
          onChange={value => setOurs(value === "ours")}
        />
        {ours ? (
          <LivePart token={live} set={setLive} year={year} />
        ) : (
          <OutsidePart token={outside} set={setOutside} />
        )}
        <Rounding token={chosen} set={one => (one.kind === "live" ? setLive(one) : setOutside(one))} />
        <Preview token={chosen} />
      </div>
    </Modal>
  );
}
