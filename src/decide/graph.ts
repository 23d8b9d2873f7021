// What a model's decisions require of one another: in which order they are compiled; that no circle closes.

import { type Defect, defect } from "./defect.ts";
import type { Decision, Model } from "./model.ts";

const twice = (name: string) => ({
  zh: `有两个都叫“${name}”；请改掉一个的名称。`,
  en: `two are called “${name}”; rename one.`,
});

/** Names that stand twice: nobody could say which is meant. */
function tellDoubles({ name: model, inputs, decisions }: Model, tell: (defect: Defect) => void): void {
  const seen = new Set<string>();
  for (const { name } of [...inputs, ...decisions]) {
    if (seen.has(name)) tell(defect("decision_duplicate", { model }, twice(name)));
    seen.add(name);
  }
}

/**
 * The decisions in an order in which each stands behind what it requires. References that lead nowhere and
 * circles are told; what stands in a circle is left out.
 */
export function ordered(model: Model, tell: (defect: Defect) => void): readonly Decision[] {
  tellDoubles(model, tell);
  const byId = new Map(model.decisions.map(decision => [decision.id, decision]));
  const inputs = new Set(model.inputs.map(({ id }) => id));
  const done: Decision[] = [];
  const finished = new Set<string>();
  const visit = (decision: Decision, above: readonly Decision[]) => {
    const from = above.indexOf(decision);
    if (from >= 0) {
      const circle = [...above.slice(from), decision].map(({ name }) => name);
      const zh = `决策绕成了圈：${circle.join(" → ")}；请去掉其中一条依赖。`;
      const en = `decisions go round in a circle: ${circle.join(" → ")}; take out one requirement.`;
      tell(defect("decision_cycle", { model: model.name, decision: decision.name }, { zh, en }));
      return;
    }
    if (finished.has(decision.id)) return;
    for (const id of decision.requires) {
      const required = byId.get(id);
      if (required) visit(required, [...above, decision]);
      else if (!inputs.has(id)) {
        const zh = `依赖“${id}”，但文件里没有它；请补上，或去掉这条依赖。`;
        const en = `it requires “${id}”, which the file does not have; add it or take the requirement out.`;
        tell(defect("decision_reference", { model: model.name, decision: decision.name }, { zh, en }));
      }
    }
    finished.add(decision.id);
    done.push(decision);
  };
  for (const decision of model.decisions) visit(decision, []);
  return done;
}
