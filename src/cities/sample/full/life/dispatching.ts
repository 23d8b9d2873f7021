// From the desk to whoever answers for it: by the list of duties, down the tree, back where it is disputed.

import { whenUrgent, whenWorked } from "../../rhythm.ts";
import type { Slot } from "../../step.ts";
import * as phrases from "../../texts/phrases.ts";
import { returnGround, ruling } from "../telling/handling.ts";
import { noted, whenTaken } from "./intake.ts";
import type { Life } from "./life.ts";

/** Departments to which things are sent by mistake, or which help. */
// prettier-ignore
const departments = [
  "streetworks", "housing", "planning", "utilities", "market", "environment", "transport", "water",
  "security", "civil-affairs",
].map(key => `dept.${key}`);

/** A department which is not the one that leads. */
export const another = ({ draw, appeal }: Life): string =>
  draw.pick(departments.filter(key => !appeal.handler.startsWith(key)));

const urgent = ({ course }: Life) => course.limit === "urgent";

/** Within an hour or two of the office day, or within minutes where something is cut off. */
export const soon = (life: Life): number =>
  urgent(life) ? whenUrgent(life.draw, life.now, 8, 30) : whenWorked(life.draw, life.now, 0);

function sent(life: Life, unit: string, helpers: readonly string[]): void {
  const input: Record<string, Slot> = { handler: { org: unit }, ...noted(life) };
  if (helpers.length > 0) input["helpers"] = helpers.map(org => ({ org }));
  life.desk("dispatch", whenTaken(life), input);
  life.unit = unit;
  life.dispatched = true;
  life.byDesk = false;
}

/** Signed for on the same day, by slow units on the next. */
const accepted = (life: Life): void =>
  void life.handler(
    "accept",
    life.draw.happens(0.07 * life.course.pace) && !urgent(life)
      ? whenWorked(life.draw, life.now, 1)
      : soon(life),
  );

/** Sent to a unit whose duty it is not, which returns it in time and says by which rule. */
function returned(life: Life): void {
  sent(life, another(life), []);
  life.handler("sendBack", soon(life), { legalBasis: life.draw.pick(phrases.bases) });
  sent(life, life.appeal.handler, []);
}

/** The unit disputes it; the centre designates a unit, or sends it to another. */
function objected(life: Life): void {
  const { appeal, draw } = life;
  const designated = draw.happens(0.6);
  sent(life, designated ? appeal.handler : another(life), []);
  if (draw.happens(0.5)) accepted(life);
  life.handler("object", soon(life), { objection: returnGround(draw, appeal) });
  if (designated) {
    life.desk("rule", whenWorked(draw, life.now, 0), {
      ruling: "designated",
      rulingReason: ruling(draw, false),
    });
  } else {
    life.desk("rule", whenWorked(draw, life.now, 0), { ruling: "upheld", rulingReason: ruling(draw, true) });
    sent(life, appeal.handler, []);
  }
}

/** Given to the district, which passes it on to its street. */
function forwarded(life: Life): void {
  const { handler, place } = life.appeal;
  sent(life, place.district, []);
  accepted(life);
  life.handler("forward", soon(life), { handler: { org: handler } });
  life.unit = handler;
}

/** Given to the department, whose desk hands it to a section. */
function toSection(life: Life): void {
  const { handler } = life.appeal;
  sent(life, handler.slice(0, handler.lastIndexOf(".")), []);
  accepted(life);
  life.handler("assign", soon(life), { section: { org: handler } });
  life.unit = handler;
}

/** Until the unit that answers for it has signed for it. `helpers` are named when it is dispatched. */
export function comesToUnit(life: Life, helpers: readonly string[]): void {
  switch (life.course.intake) {
    case "returned":
      returned(life);
      break;
    case "objected":
      objected(life);
      break;
    case "forwarded":
      forwarded(life);
      break;
    case "toSection":
      return toSection(life);
    default:
      sent(life, life.appeal.handler, helpers);
  }
  accepted(life);
}
