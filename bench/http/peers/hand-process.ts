// The hand-written service: Fastify and pg, a transaction per act.

import pg from "pg";
import { serve, service } from "./service.ts";
import { take } from "./store.ts";

const pool = new pg.Pool({ connectionString: process.argv[2]!, max: 16 });
await serve(service(pool, asked => take(pool, asked)));
process.on("disconnect", () => process.exit());
