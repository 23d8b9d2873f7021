// Checkpoints and proofs, in the description of the API.

import { type Schema, inPath, inQuery, operation, paging } from "./operation.ts";
import { listOf, object, pageOf, ref } from "./schemas.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const time: Schema = { type: "integer", description: "ms since 1970-01-01T00:00:00Z" };
const hash: Schema = { type: "string", pattern: "^[0-9a-f]{64}$" };
const none: Schema = { type: "null" };

export const proofSchemas = {
  NoteView: object({
    instance: text,
    number: whole,
    size: whole,
    root: hash,
    at: time,
    before: { anyOf: [object({ size: whole, root: hash }), none] },
    list: hash,
    key: hash,
  }),
  CheckpointView: object({
    note: ref("NoteView"),
    signature: { ...text, description: "Ed25519, over the RFC 8785 text of the note" },
  }),
  CheckpointKeyView: object({ algorithm: { const: "Ed25519" }, key: hash, fingerprint: text }),
  ConsistencyView: object({ from: ref("CheckpointView"), to: ref("CheckpointView"), path: listOf(hash) }),
  EventProofView: object({
    matter: text,
    seq: whole,
    hash,
    index: { type: ["integer", "null"] },
    path: listOf(hash),
    checkpoint: { anyOf: [ref("CheckpointView"), none] },
  }),
};

/** The paths of checkpoints and proofs. */
export function proofPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const tag = "proof";
  const read = (id: string, zh: string, en: string, more: object) => ({
    get: operation({ id, tag, summary: say(zh, en), ...more }),
  });
  const one = ref("CheckpointView");
  const name = inPath("name", "A number, or latest");
  const between = [inQuery("from", "The former checkpoint"), inQuery("to", "The later one")];
  const event = [inQuery("matter", "The number of a matter"), inQuery("seq", "Which of its events")];
  const file = { parameters: [inPath("name", "mechanism.figure")], files: ["application/json"] };
  return {
    "/checkpoints": read("checkpoints", "存证点，最新的在前", "Checkpoints, the latest first", {
      parameters: paging,
      answer: pageOf(one),
    }),
    "/checkpoints/key": read("checkpointKey", "签发存证点的公钥", "The key that signs checkpoints", {
      answer: ref("CheckpointKeyView"),
    }),
    "/checkpoints/consistency": read(
      "consistency",
      "证明日志在两个存证点之间只增不改",
      "That the log only grew between two checkpoints",
      { parameters: between, answer: ref("ConsistencyView") },
    ),
    "/checkpoints/{name}": read("checkpoint", "一个存证点", "One checkpoint", {
      parameters: [name],
      answer: one,
    }),
    "/checkpoints.ndjson": read(
      "checkpointFile",
      "全部存证点，供另行保存",
      "All checkpoints, to be kept elsewhere",
      {
        files: ["application/x-ndjson"],
      },
    ),
    "/proofs/event": read("eventProof", "证明一个事件在日志里", "That an event stands in the log", {
      parameters: event,
      answer: ref("EventProofView"),
    }),
    "/figures/{name}/proof.json": read(
      "figureProof",
      "一个指标的证明，用 npx keymove verify 离线核验",
      "The proof of a figure, for npx keymove verify",
      file,
    ),
  };
}
