// The way into the log for acts that check: shared data are asked first, and the act is then decided with the
// answers. What the engine would refuse anyway asks nothing: nobody's data are looked at in vain.

import type { Field } from "../define/fields.ts";
import { listOf } from "../define/parts.ts";
import { holds } from "../define/when.ts";
import { type World, decide } from "../engine/act.ts";
import { uploadIn } from "../engine/file.ts";
import type { Matter } from "../engine/matter.ts";
import type { ActRequest, Answer, CheckAsked, CheckCall, Checker, Writer } from "../engine/ports.ts";
import { Refusal } from "../engine/refusal.ts";
import type { Plan, PlannedAction, Registry } from "../engine/registry.ts";

type Values = Readonly<Record<string, unknown>>;

/** What is read of a matter before an act on it. */
export interface Matters {
  matter(id: number): Promise<(Matter & { readonly asker: string | null }) | undefined>;
  /** What stands apart from the log, by event. */
  apart(id: number): Promise<readonly { readonly values: Values }[]>;
}

export interface Consulting {
  readonly writer: Pick<Writer, "act">;
  readonly matters: Matters;
  readonly registry: Registry;
  readonly world: World;
  readonly checker: Checker;
}

/** The checks whose consent this action asks for. */
const consented = ({ mechanism }: Plan, { asks }: PlannedAction) =>
  Object.entries(mechanism.checks ?? {}).filter(
    ([, { consent }]) => consent !== undefined && asks.has(consent),
  );

/** The act's own answers, tidied as the log will hold them; undefined when the engine refuses it. */
function admitted(
  { world }: Consulting,
  plan: Plan,
  before: Matter | null,
  request: ActRequest,
): Values | undefined {
  const files = (_: string, reference: string) => (uploadIn(reference) === undefined ? undefined : reference);
  try {
    // Without its answers no table is asked either: that is for the act itself.
    const { decisions: _, ...bare } = world;
    const { steps } = decide(bare, plan, before?.id ?? 0, before, { files, ...request });
    const own = steps.findLast(({ draft }) => draft.body.action === request.action);
    return own && { ...own.draft.body.input, ...own.apart };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** A value as owners write it: money and areas, kept in hundredths, in whole yuan and mu. */
export function plainValue(field: Field | undefined, value: unknown): string | number | undefined {
  if (typeof value === "number") return field?.kind === "yuan" || field?.kind === "mu" ? value / 100 : value;
  return typeof value === "string" ? value : undefined;
}

/** `own` are the answers of this act: what was ticked before stands by itself, unless it was taken back. */
function askedOf(plan: Plan, checks: PlannedAction["checks"], values: Values, own: Values): CheckAsked[] {
  const { fields } = plan.mechanism;
  const needed = checks.filter(([, { when }]) => holds(when, values));
  return needed.map(([name, check]) => ({
    name,
    check,
    about: plainValue(fields[check.about], values[check.about])?.toString(),
    given: Object.fromEntries(
      Object.entries(check.given ?? {}).map(([word, field]) => [
        word,
        plainValue(fields[field], values[field]),
      ]),
    ),
    consents: check.consent !== undefined && own[check.consent] === true,
  }));
}

/** Whose matter it is: it is shown to them who asked. */
function ownerOf({ actor, behalf }: ActRequest, before: { readonly asker: string | null } | undefined) {
  if (before !== undefined) return before.asker;
  if (behalf !== undefined) return behalf.person;
  return actor.post === null && actor.person.startsWith("person:") ? actor.person : null;
}

/** All that the matter says, the latest of what stands apart, and then the act's own answers. */
async function valuesOf({ matters }: Consulting, before: Matter | undefined, own: Values): Promise<Values> {
  if (before === undefined) return own;
  const apart = await matters.apart(before.id);
  return { ...before.fields, ...Object.assign({}, ...apart.map(({ values }) => values)), ...own };
}

/** Takes an act, with what shared data answer where it asks them. Rejects as the writer does. */
export async function actConsulting(consulting: Consulting, request: ActRequest): Promise<Answer> {
  const { writer, registry, matters, checker } = consulting;
  const current = registry.current.get(request.mechanism);
  // A drive has asked of all in one go.
  const isAnswered = request.origin === "import" || request.checked !== undefined;
  if (current?.mechanism.checks === undefined || isAnswered) return writer.act(request);
  const before = request.matter === null ? undefined : await matters.matter(request.matter);
  if (request.matter !== null && before === undefined) return writer.act(request);
  const plan =
    before === undefined ? current : (registry.version(before.mechanism, before.version) ?? current);
  const step = plan.actions.get(request.action);
  if (step === undefined) return writer.act(request);
  const consents = consented(plan, step);
  if (step.checks.length === 0 && consents.length === 0) return writer.act(request);
  const own = admitted(consulting, plan, before ?? null, request);
  if (own === undefined) return writer.act(request);
  const { mechanism, action, matter, actor, at } = request;
  const call: CheckCall = { mechanism, action, matter, actor, owner: ownerOf(request, before), at };
  const values = await valuesOf(consulting, before, own);
  const later = consents.filter(([, { at: asks }]) => !listOf(asks).includes(action));
  const given = askedOf(plan, later, values, own).filter(one => one.consents);
  if (given.length > 0) await checker.consent(call, given);
  if (step.checks.length === 0) return writer.act(request);
  const asked = askedOf(plan, step.checks, values, own);
  if (asked.length === 0) return writer.act(request);
  return writer.act({ ...request, checked: await checker.ask(call, asked) });
}
