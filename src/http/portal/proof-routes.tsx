// The page of checkpoints.

import { addresses } from "../../portal/addresses.ts";
import { ProofPage } from "../../portal/pages/proof-page.tsx";
import { proofWords } from "../../portal/pages/proof-words.ts";
import { Fault } from "../fault.ts";
import { checkpointKey, oneCheckpoint } from "../operations/proof.ts";
import { type Answer, shownOf } from "./answer.tsx";
import type { Pages } from "./pages.ts";
import type { Visit } from "./visit.ts";

/** Undefined where there is none yet. */
const orNone = <T,>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((error: unknown) => {
    if (error instanceof Fault) return undefined;
    throw error;
  });

async function proof(visit: Visit): Promise<Answer> {
  const { context, caller, request } = visit;
  const [latest, signs] = await Promise.all([
    orNone(oneCheckpoint(context, "latest")),
    orNone(checkpointKey(context)),
  ]);
  const origin = context.settings.origin ?? `${request.protocol}://${request.host}`;
  const body = <ProofPage {...shownOf(visit)} latest={latest} signs={signs} origin={origin} />;
  return { title: proofWords[caller.lang].title, body, crumbs: [] };
}

/** Registers the page of checkpoints. */
export function proofRoutes(pages: Pages): void {
  pages.get(addresses.proof, proof);
}
