// What the law says of a kind of act: reconsideration before a court (Art 23), the simple procedure (Art 53).

import { type Dispute, reviewFirst } from "../../disputes.ts";

/** 复议前置. */
export function comesFirst(kind: Dispute, spot: boolean, byLaw = false): boolean {
  const law = reviewFirst[kind];
  return byLaw || law === "first" || (law === "firstOnTheSpot" && spot);
}

export type SimpleGround = "spot" | "warning" | "small" | "disclosure" | "consent";

/** On the spot, a warning, at most 3000 yuan, government information; anything else by consent of all. */
export function isSimple(
  ground: SimpleGround,
  kind: Dispute,
  spot: boolean,
  fen: number | undefined,
): boolean {
  if (ground === "spot") return spot;
  if (ground === "warning") return kind === "warning";
  if (ground === "small") return fen !== undefined && fen <= 300_000;
  if (ground === "disclosure") return kind === "undisclosed" || kind === "disclosure";
  return true;
}
