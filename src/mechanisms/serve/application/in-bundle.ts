// A child of one thing whole (S4): opened by the engine with what its case asked once, supplemented,
// withdrawn and handed over with it, and telling it how it stands; a denial is served on its own, at once. Everything between is the same for all
// applications.

import { open } from "./states.ts";

const engine = { by: "system" } as const;

// prettier-ignore
export const actionsInBundle = {
  fromBundle:          { ...engine, title: "由一件事开出", from: "new", to: "lodged", behalf: { phone: "phone", into: "applying" },
                         asks: ["item", "bundle", "applicantKind", "name", "identity?", "creditCode?", "phone", "address?", "request?", "delivery"],
                         fills: ["channel", "receivedOn"] },
  suppliedInBundle:    { ...engine, title: "在一件事里补正", from: "correcting", to: "received", fills: ["receivedOn"] },
  withdrawnInBundle:   { ...engine, title: "随一件事撤回", from: ["lodged", ...open], to: "withdrawn", fills: ["conclusion"] },
  handedOverInBundle:  { ...engine, title: "随一件事送达", from: "certified", to: "delivered", asks: ["handedOver"], fills: ["deliveredOn"] },
} as const;

const tells = (act: string) => ({ act, with: { child: "matter" } }) as const;

export const bundleLink = {
  title: "所属一件事",
  field: "bundle",
  to: "oneThing",
  edge: "part-of",
  tells: {
    received: tells("childBack"),
    correcting: tells("childReturned"),
    certified: tells("childDone"),
    denied: tells("childFailed"),
    missed: tells("childFailed"),
    rejected: tells("childFailed"),
    abandoned: tells("childFailed"),
    withdrawn: tells("childFailed"),
    terminated: tells("childFailed"),
    revoked: tells("childRevoked"),
  },
} as const;
