// The shapes of the answers, as JSON Schema: the same as src/http/types.ts, which a test holds beside them.

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string" };
const flag: Schema = { type: "boolean" };
const amount: Schema = { type: ["number", "null"] };
const whole: Schema = { type: "integer" };
const time: Schema = { type: "integer", description: "ms since 1970-01-01T00:00:00Z" };
const someTime: Schema = { type: ["integer", "null"], description: "ms since 1970-01-01T00:00:00Z" };
const someText: Schema = { type: ["string", "null"] };
const hash: Schema = { type: "string", pattern: "^[0-9a-f]{64}$" };
const none: Schema = { type: "null" };
const texts: Schema = { type: "array", items: text };

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const listOf = (items: Schema): Schema => ({ type: "array", items });
export const pageOf = (items: Schema): Schema => object({ items: listOf(items), next: someText });

/** An object whose members are all there, but for those whose name ends in "?". */
export function object(members: Readonly<Record<string, Schema>>): Schema {
  const required = Object.keys(members).filter(name => !name.endsWith("?"));
  const properties = Object.entries(members).map(([name, schema]) => [name.replace(/\?$/, ""), schema]);
  return { type: "object", required, properties: Object.fromEntries(properties) };
}

const words = (values: readonly string[]): Schema => ({ type: "string", enum: values });
const light = words(["idle", "normal", "due", "late", "over", "done", "ended"]);
const ticks = words(["zero", "did", "off", "stop", "now", "todo", "end", "gone"]);
const asks = words(
  "text longtext choice number flag date phone identity creditCode yuan mu org person matter file list".split(
    " ",
  ),
);

const row = {
  id: text,
  number: text,
  mechanism: text,
  title: text,
  state: text,
  stateTitle: text,
  light,
  opened: time,
  happened: time,
  due: someTime,
  left: text,
  handler: someText,
  sample: flag,
  urged: whole,
  columns: { type: "object", additionalProperties: text },
  "was?": { type: "object", additionalProperties: text },
};

const matter = {
  id: text,
  number: text,
  mechanism: text,
  mechanismTitle: text,
  title: text,
  state: text,
  stateTitle: text,
  done: { enum: ["answered", "closed", "solved", "verified", null] },
  final: flag,
  light,
  opened: time,
  happened: time,
  seq: whole,
  head: hash,
  version: text,
  sample: flag,
  imported: flag,
  tells: flag,
  fields: listOf(ref("FieldView")),
  clocks: listOf(ref("ClockView")),
  relations: texts,
  actions: listOf(ref("ActionView")),
  story: listOf(ref("StoryView")),
  links: listOf(ref("LinkView")),
  papers: listOf(ref("PaperView")),
  rounds: listOf(ref("RoundView")),
  explained: listOf(ref("ExplainedView")),
  urged: whole,
  merged: { anyOf: [{ type: "null" }, object({ matters: whole, askers: whole })] },
};

const upload = { file: text, name: text, type: text, size: whole };

const receipt = object({ seq: whole, state: text, hash, happened: time, repeated: flag });

const matters = {
  MatterRow: object(row),
  MatterView: object(matter),
  ActView: object({ ...matter, receipt }),
  ReceiptView: object({ number: text, mechanism: text, receipt }),
  FieldView: object({
    name: text,
    label: text,
    kind: text,
    value: {},
    text,
    masked: flag,
    reveal: flag,
    "was?": text,
    "files?": listOf(ref("FileView")),
  }),
  UploadView: object(upload),
  FileView: object({ ...upload, href: text }),
  ClockView: object({
    name: text,
    title: text,
    limit: text,
    start: time,
    due: someTime,
    dueDay: someText,
    end: someTime,
    paused: flag,
    expired: flag,
    provisional: flag,
    followed: flag,
    light,
    left: text,
    ruler: listOf(ref("RulerTick")),
  }),
  RulerTick: object({ day: text, label: text, kind: ticks, "today?": flag, "days?": whole }),
  ActionView: object({
    name: text,
    title: text,
    allowed: flag,
    "reason?": text,
    "code?": text,
    form: listOf(ref("AskView")),
    pages: listOf(texts),
    grave: flag,
    "helped?": flag,
    "dispatch?": object({ lead: text, leadRoles: texts, "helpers?": text, "helperRoles?": texts }),
  }),
  AskView: object({
    name: text,
    label: text,
    kind: asks,
    "of?": text,
    "confirms?": flag,
    "leadsTo?": text,
    "office?": flag,
    required: flag,
    "when?": { type: "object", additionalProperties: { anyOf: [texts, flag] } },
    "only?": text,
    "alike?": text,
    "hint?": text,
    "min?": { type: "number" },
    "max?": { type: "number" },
    "options?": listOf(object({ value: text, label: text })),
  }),
  StoryView: object({
    seq: whole,
    at: time,
    action: text,
    title: text,
    who: text,
    state: text,
    said: listOf(ref("FieldView")),
    clocks: texts,
    "paused?": flag,
    "drawn?": text,
    hash,
    origin: words(["act", "sweep", "link", "import", "sample"]),
  }),
  TodoView: object({
    rows: listOf(object({ ...row, why: text, actions: texts, ruler: listOf(ref("RulerTick")) })),
    counts: { type: "object", additionalProperties: whole },
    doneToday: whole,
  }),
  ChainView: object({
    matter: text,
    instance: text,
    algorithm: { const: "SHA-256" },
    genesis: hash,
    valid: flag,
    events: listOf(object({ matter: text, seq: whole, happened: time, recorded: time, payload: text, hash })),
  }),
};

const state = object({ name: text, title: text, done: someText, final: flag });
const move = object({ action: text, title: text, from: text, to: text, engine: flag });
const named = object({ name: text, label: text });
const figureCell = object({
  key: text,
  label: text,
  acrossKey: someText,
  acrossLabel: someText,
  opens: flag,
  value: amount,
  text,
  numerator: amount,
  denominator: amount,
});
const figureTable = object({ column: text, across: someText, tree: flag, rows: listOf(figureCell) });
const figureCompared = object({
  against: words(["year", "step"]),
  title: text,
  period: text,
  text,
  value: amount,
  change: text,
  difference: amount,
});

const others = {
  MechanismView: object({
    name: text,
    room: text,
    title: text,
    plural: text,
    purpose: text,
    version: text,
    publication: text,
    roles: { type: "object", additionalProperties: text },
    states: listOf(state),
    actions: { type: "object", additionalProperties: text },
    own: texts,
    moves: listOf(move),
    columns: listOf(object({ name: text, label: text, kind: text })),
    ledger: listOf(ref("LedgerColumn")),
    figures: listOf(object({ name: text, title: text })),
    ballots: listOf(object({ name: text, title: text })),
    polls: listOf(object({ name: text, title: text })),
    openings: listOf(ref("ActionView")),
  }),
  FigureView: object({
    name: text,
    title: text,
    value: amount,
    text,
    unit: text,
    numerator: amount,
    denominator: amount,
    parts: listOf(object({ name: text, title: text, value: amount, text })),
    sentence: text,
    period: object({ name: text, label: text, from: someText, to: someText }),
    asOf: time,
    asOfDay: text,
    readAt: time,
    countedTo: time,
    behind: flag,
    compared: listOf(figureCompared),
    target: { anyOf: [none, object({ text, met: { type: ["boolean", "null"] } })] },
    definition: text,
    trend: listOf(object({ label: text, title: text, value: amount, text })),
    columns: listOf(named),
    table: { anyOf: [none, figureTable] },
    within: listOf(object({ column: text, key: text, label: text, text })),
    sample: flag,
    audience: words(["public", "staff"]),
    editions: listOf(ref("EditionView")),
  }),
  FigureRow: {
    anyOf: [
      object({ matter: ref("MatterRow"), seq: whole, happened: time, action: text, hash }),
      ref("FigureRowUnpublished"),
    ],
  },
  FigureRowUnpublished: object({ matter: none, seq: none, happened: none, action: none, hash }),
  OrgView: object({ ref: text, parent: someText, name: text, level: text, party: flag, roles: texts }),
  LoopView: object({
    title: text,
    asOf: time,
    stages: listOf(ref("LoopStage")),
    spans: listOf(object({ title: text, from: time, to: time, days: whole })),
  }),
  LoopStage: object({
    key: words(["ask", "plan", "serve", "judge"]),
    nodes: listOf(ref("LoopNode")),
    hop: { anyOf: [{ type: "null" }, ref("LoopHop")] },
  }),
  LoopHop: object({ at: time, text }),
  LoopNode: object({
    title: text,
    href: someText,
    lines: texts,
    light: { anyOf: [{ type: "null" }, light] },
    mine: flag,
    key: flag,
    more: flag,
    "hop?": ref("LoopHop"),
  }),
};

/** Every shape by its name in types.ts. */
export const schemas: Readonly<Record<string, Schema>> = { ...matters, ...others };
