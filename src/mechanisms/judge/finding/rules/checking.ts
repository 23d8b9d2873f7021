// Rules of a finding: who is checked decides nothing, nobody is held guilty unheard, evidence only grows.

import type { MatterRef, OrgRef, PersonRef } from "../../../../define/fields.ts";
import type { OrgTree, Reason, RulesOf } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;

const most = 200;
const union = <T>(one: readonly T[] = [], other: readonly T[] = []): readonly T[] =>
  [...new Set([...one, ...other])].slice(0, most);

interface Who {
  readonly matter: { readonly unit?: OrgRef; readonly persons?: readonly PersonRef[] };
  readonly actor: { readonly person: string; readonly org: OrgRef | null };
  readonly orgs: OrgTree;
}

/** 回避：被核查单位的人、办理过所涉事项的人，不参加核查和处理。 */
function concerned({ matter: { unit, persons = [] }, actor, orgs }: Who): Reason | false {
  if (persons.some(one => one === actor.person)) {
    return {
      zh: "您办理过这条线索涉及的事项，应当回避，请由其他人核查。",
      en: "You acted on the matters of this finding. Leave it to somebody else.",
    };
  }
  const own = actor.org === null ? [] : [actor.org, ...orgs.above(actor.org)];
  return (
    own.some(org => org === unit) && {
      zh: "这条线索核查的是本单位，应当回避，请由其他单位的督查员核查。",
      en: "This finding is about your own unit. Leave it to an inspector of another.",
    }
  );
}

const evidence = ({
  matter,
  input,
}: {
  readonly matter: { readonly evidence?: readonly string[]; readonly persons?: readonly PersonRef[] };
  readonly input: { readonly fresh: readonly string[]; readonly involved?: readonly PersonRef[] };
}) => {
  const all = union(matter.evidence, input.fresh);
  const matters = [...new Set(all.map(one => `matter:${one.split(".")[0]}`))] as MatterRef[];
  return { evidence: all, matters, persons: union(matter.persons, input.involved) };
};

export const rules = {
  find: { compute: evidence },
  grow: { compute: evidence },
  take: { refuse: concerned },
  ask: { refuse: concerned },
  lapse: { compute: () => ({ silent: true }) },
  conclude: {
    refuse: situation =>
      concerned(situation) ||
      (situation.input.conclusion !== "unfounded" &&
        situation.times("ask") === 0 && {
          zh: "认定属实或者说明合理之前，要先听单位怎么说，请先“请单位说明”。",
          en: "Hear the unit first: take “Ask the unit” before you conclude so.",
          field: "conclusion",
        }),
  },
  dismiss: { refuse: concerned, compute: () => ({ conclusion: "unfounded" }) },
  review: { refuse: concerned },
  handle: {
    refuse: situation =>
      concerned(situation) ||
      (situation.input.due <= situation.today && {
        zh: "办理期限要晚于今天，请重新填写。",
        en: "The due day must lie in the future.",
        field: "due",
      }),
  },
  settle: {
    refuse: situation =>
      concerned(situation) ||
      (situation.input.met === "unmet" &&
        !situation.input.opinion && {
          zh: "没有落实的，请写明哪一项没有落实。",
          en: "Say what has not been done.",
          field: "opinion",
        }),
  },
} satisfies Rules;
