// The longest path: a step waits for the one before it, within a step nobody waits (rules 3.6). What does not
// hold together is said to whoever drafts.

import type { Reason, RulesOf } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;
type Matters = readonly `matter:${string}`[];

interface Path {
  readonly first?: Matters | undefined;
  readonly second?: Matters | undefined;
  readonly third?: Matters | undefined;
  readonly firstDays?: number | undefined;
  readonly secondDays?: number | undefined;
  readonly thirdDays?: number | undefined;
}

interface Guided extends Path {
  readonly units?: readonly `org:${string}`[] | undefined;
  readonly materials?: readonly string[] | undefined;
}

interface Proposed {
  readonly nextFirst?: Matters;
  readonly nextSecond?: Matters;
  readonly nextThird?: Matters;
  readonly nextFirstDays?: number;
  readonly nextSecondDays?: number;
  readonly nextThirdDays?: number;
}

const refused = (zh: string, en: string, field: string): Reason => ({ zh, en, field });

const stepsOf = (path: Path) =>
  [
    { items: path.first ?? [], days: path.firstDays, step: "第一步", field: "first" },
    { items: path.second ?? [], days: path.secondDays, step: "第二步", field: "second" },
    { items: path.third ?? [], days: path.thirdDays, step: "第三步", field: "third" },
  ] as const;

/** What is wrong with the order of the steps; `prefix` names the fields of a change. */
function disordered(path: Path): Reason | false {
  const steps = stepsOf(path);
  if (steps[0].items.length === 0)
    return refused("第一步至少要有一个事项。", "The first step needs an item.", "first");
  if (steps[1].items.length === 0 && steps[2].items.length > 0)
    return refused(
      "第二步是空的，请把第三步的事项往前移。",
      "The second step is empty: move the third up.",
      "second",
    );
  const half = steps.find(({ items, days }) => items.length > 0 !== (days !== undefined));
  if (half !== undefined)
    return refused(
      `${half.step}的事项和时限要一起填写；没有这一步的，两个都不填。`,
      `Give both items and days of the ${half.field} step, or neither.`,
      `${half.field}Days`,
    );
  const all = steps.flatMap(({ items }) => items);
  if (new Set(all).size < all.length)
    return refused("同一个事项不能放进两步，请核对。", "An item cannot stand in two steps.", "second");
  return (
    all.length < 2 && refused("一件事至少要有两个事项。", "One thing is made of two items at least.", "first")
  );
}

/** Along the longest path: within a step the slowest counts, and steps follow one another. */
const longest = (path: Path) => {
  const used = stepsOf(path).filter(({ items }) => items.length > 0);
  return {
    limit: used.reduce((sum, { days = 0 }) => sum + days, 0),
    itemCount: used.reduce((sum, { items }) => sum + items.length, 0),
  };
};

interface Guide extends Path {
  readonly audience: string;
  readonly form: string;
  readonly merged?: boolean;
  readonly certificate?: string;
  readonly visits: number;
  readonly visitsBefore: number;
  readonly daysBefore: number;
}

const audienceOf: Readonly<Record<string, string>> = { newborn: "person", person: "person" };

function unfit(input: Guide): Reason | false {
  const wrong = disordered(input);
  if (wrong !== false) return wrong;
  if ((audienceOf[input.form] ?? "firm") !== input.audience)
    return refused(
      "这张表不是给这类对象用的，请换一张。",
      "That form is for others. Choose another.",
      "form",
    );
  if ((input.merged === true) !== (input.certificate !== undefined))
    return refused(
      "一业一证的主题要写明合并成的证；不是的，不填。",
      "Name the merged certificate where there is one, and only there.",
      "certificate",
    );
  if (input.visits > input.visitsBefore)
    return refused("跑动次数不能比分别办还多，请核对。", "It cannot take more visits than before.", "visits");
  return (
    longest(input).limit > input.daysBefore &&
    refused(
      "时限不能比分别办加起来还长，请核对各步的时限。",
      "It cannot take longer than the items one by one.",
      "daysBefore",
    )
  );
}

const entered = { refuse: ({ input }: { readonly input: Guide }) => unfit(input) };

const none = (list: readonly unknown[] | undefined): boolean => (list ?? []).length === 0;
/** A list as it will be. An empty proposal where nothing stands leaves it out. */
const then = <T extends readonly unknown[]>(now: T | undefined, next: T | undefined): T | undefined =>
  none(next) && none(now) ? undefined : (next ?? now);

/** The path as it will be, by what a change proposes. What is left out stays as it is. */
const changed = (matter: Path, next: Proposed) => {
  // 没有这一步，也就没有这一步的时限：退回以后留下的空步骤不算。
  const days = (now: Matters | undefined, proposed: Matters | undefined, limit: number | undefined) =>
    proposed !== undefined && none(proposed) && none(now) ? undefined : limit;
  const { nextFirst, nextSecond, nextThird } = next;
  return given({
    first: then(matter.first, nextFirst),
    second: then(matter.second, nextSecond),
    third: then(matter.third, nextThird),
    firstDays: days(matter.first, nextFirst, next.nextFirstDays ?? matter.firstDays),
    secondDays: days(matter.second, nextSecond, next.nextSecondDays ?? matter.secondDays),
    thirdDays: days(matter.third, nextThird, next.nextThirdDays ?? matter.thirdDays),
  });
};

/** A change that was sent back leaves nothing for the next one: every proposal is what is in force. */
const forgotten = (theme: Guided) => ({
  nextFirst: theme.first ?? [],
  nextFirstDays: theme.firstDays ?? 1,
  nextSecond: theme.second ?? [],
  nextSecondDays: theme.secondDays ?? 1,
  nextThird: theme.third ?? [],
  nextThirdDays: theme.thirdDays ?? 1,
  nextUnits: theme.units ?? [],
  nextMaterials: theme.materials ?? [],
});

/** What is known of it. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

export const catalogue = {
  draft: { ...entered, compute: ({ input }) => longest(input) },
  amend: { ...entered, compute: ({ input }) => longest(input) },
  enter: {
    ...entered,
    compute: ({ input, today }) => ({ ...longest(input), edition: 1, publishedOn: today }),
  },
  publish: { compute: ({ today }) => ({ edition: 1, publishedOn: today }) },
  change: {
    refuse: ({ matter, input }) =>
      Object.keys(input).length < 2
        ? refused("请写明要调整什么。", "Say what is to change.", "nextFirst")
        : disordered(changed(matter, input)),
  },
  // 退回的调整没有人审过可以发布：下一次调整不带上它。
  reviewChange: { compute: ({ matter, input }) => (input.verdict === "amend" ? forgotten(matter) : {}) },
  publishChange: {
    compute: ({ matter, today }) => {
      const path = changed(matter, matter);
      return {
        ...path,
        ...longest(path),
        ...given({
          units: then(matter.units, matter.nextUnits),
          materials: then(matter.materials, matter.nextMaterials),
        }),
        edition: (matter.edition ?? 1) + 1,
        changedOn: today,
      };
    },
  },
  // 一张表对一类主题：别的表问的不是这件事要的。
  receive: {
    refuse: ({ matter, input }) =>
      matter.form !== input.asked &&
      refused(
        "这件事有自己的表，请从它的页面进入办理。",
        "This theme has a form of its own. Begin on its page.",
        "asked",
      ),
    compute: ({ input }) => ({ arrived: [input.filed] }),
  },
} satisfies Rules;
