// Rules of a child of one thing whole: it came in with its case, is supplemented and handed over with it.

import type { Rules } from "./types.ts";

export const inBundle = {
  fromBundle: { compute: ({ today }) => ({ channel: "bundle", receivedOn: today }) },
  suppliedInBundle: { compute: ({ today }) => ({ receivedOn: today }) },
  withdrawnInBundle: { compute: () => ({ conclusion: "ended" }) },
  handedOverInBundle: { compute: ({ today }) => ({ deliveredOn: today }) },
} satisfies Rules;
