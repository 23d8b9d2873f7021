// The same service on DBOS: every act is a workflow of one step, named by the caller's key, so that an act
// that was begun is finished after a crash.

import { DBOS } from "@dbos-inc/dbos-sdk";
import pg from "pg";
import { Refused } from "./appeal.ts";
import { serve, service } from "./service.ts";
import { type Asked, type Receipt, take } from "./store.ts";

const connectionString = process.argv[2]!;
const pool = new pg.Pool({ connectionString, max: 10 });

type Outcome = { readonly receipt: Receipt } | { readonly refused: number; readonly said: string };

// A refusal is an answer, not a fault: as an error it would be stored with its stack.
async function outcomeOf(asked: Asked): Promise<Outcome> {
  try {
    return { receipt: await take(pool, asked) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.status, said: error.message };
    throw error;
  }
}

const workflow = DBOS.registerWorkflow(
  (asked: Asked) => DBOS.runStep(() => outcomeOf(asked), { name: "take" }),
  { name: "act" },
);
DBOS.setConfig({
  name: "appeals",
  systemDatabaseUrl: connectionString,
  systemDatabasePoolSize: 15,
  logLevel: "error",
});
await DBOS.launch();

const app = service(pool, async asked => {
  const workflowID = `${asked.caller.person}/${asked.key}`;
  const handle = await DBOS.startWorkflow(workflow, { workflowID })(asked);
  const outcome = await handle.getResult();
  if ("refused" in outcome) throw new Refused(outcome.refused, outcome.said);
  return outcome.receipt;
});
await serve(app);
process.on("disconnect", () => process.exit());
