// Another dispatch: who would have led, wherever the record names a lead.

import type { EventBody, Values } from "../engine/event.ts";
import type { Matter } from "../engine/matter.ts";
import type { ReplayWorld } from "./world.ts";

/** The values of an event with the lead that the routing names; as they are where none fits the matter. */
export function routed(
  { routes, lead }: ReplayWorld,
  matter: Matter | null,
  values: Values,
  { input, set }: EventBody,
): Values {
  if (routes.length === 0 || lead === undefined || !values[lead]) return values;
  const fields: Values = { ...matter?.fields, ...input, ...set };
  const route = routes.find(({ when }) =>
    Object.entries(when).every(([field, value]) => fields[field] === value),
  );
  return route === undefined ? values : { ...values, [lead]: route.to };
}
