// Who may do what with a theme, when: who drafts does not review, who reviews does not publish. By hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// D the lead's drafter, d one of them who drafted, E a drafter of another unit; R the reviewer, r one who
// reviewed and who proposed a change; P the publisher, p one who drafted; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { lead: "org:3", units: ["org:5"] },
  takers: { draft: ["person:2", "person:7"], review: ["person:5"], change: ["person:5"] },
  actors: {
    D: official(1, "org:3", "themeLead"),
    d: official(2, "org:3", "themeLead", "themeReviewer"),
    E: official(3, "org:5", "themeLead"),
    R: official(4, "org:7", "themeReviewer"),
    r: official(5, "org:7", "themeReviewer", "themePublisher"),
    P: official(6, "org:7", "themePublisher"),
    p: official(7, "org:7", "themePublisher"),
    X: system,
  },
  text: `
action        new drafted reviewing reviewed published changing changeReviewed suspended cancelled
draft         DdE .       .         .        .         .        .              .         .
amend         .   Dd      .         .        .         .        .              .         .
submit        .   Dd      .         .        .         .        .              .         .
review        .   .       Rr        .        .         .        .              .         .
publish       .   .       .         P        .         .        .              .         .
enter         rPp .       .         .        .         .        .              .         .
change        .   .       .         .        Dd        .        .              .         .
reviewChange  .   .       .         .        .         dR       .              .         .
publishChange .   .       .         .        .         .        Pp             .         .
suspend       .   .       .         .        rPp       .        .              .         .
restore       .   .       .         .        .         .        .              rPp       .
cancel        .   .       .         .        rPp       .        .              rPp       .
receive       .   .       .         .        X         X        X              .         .
`,
};

test("every role, state and action", () => expect(found(table)).toEqual(told(table)));
