// Ballots: what everybody sees of one, papers for a voter, and the paper that nobody sends.

import { useQuery } from "@tanstack/react-query";
import type { BallotPapers, BallotReceipt, BallotView, Problem } from "../../http/types.ts";
import { useCaller } from "./caller.ts";
import { type Caller, Refused, call } from "./client.ts";

export interface BallotPlace {
  readonly mechanism: string;
  readonly number: string;
  readonly name: string;
}

const pathOf = ({ mechanism, number, name }: BallotPlace): string =>
  ["ballots", mechanism, number, name].map(encodeURIComponent).join("/");

/** Read again every so many ms: a wall shows the result within a second of the closing. */
export function useBallot(place: BallotPlace, every: number) {
  const caller = useCaller();
  const path = pathOf(place);
  return useQuery({
    queryKey: ["read", path, caller.lang],
    queryFn: ({ signal }) => call<BallotView>(caller, path, { signal }),
    refetchInterval: every,
  });
}

/** The blind signatures on what this voter has blinded, by subject. */
export const askPapers = (caller: Caller, place: BallotPlace, blinded: Readonly<Record<string, string>>) =>
  call<BallotPapers>(caller, `${pathOf(place)}/papers`, { method: "POST", body: { blinded } });

export interface PaperSent {
  readonly group: string;
  readonly subject: string;
  readonly token: string;
  readonly signature: string;
  readonly marks: Readonly<Record<string, number | readonly string[]>>;
}

/** Sends a paper without cookie and without referrer, so that nothing says whose it is. */
export async function castPaper(
  { lang }: Caller,
  place: BallotPlace,
  paper: PaperSent,
): Promise<BallotReceipt> {
  const response = await fetch(`/api/${pathOf(place)}/urn`, {
    method: "POST",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    headers: { "content-type": "application/json", "accept-language": lang === "zh" ? "zh-CN" : "en" },
    body: JSON.stringify(paper),
  }).catch(() => undefined);
  if (response?.ok) return (await response.json()) as BallotReceipt;
  const offline = { type: "about:blank", title: "", status: 0, code: "offline", detail: "" };
  throw new Refused(response === undefined ? offline : ((await response.json()) as Problem));
}

/** The lines of the open urn. */
export async function readUrn(place: BallotPlace): Promise<readonly string[]> {
  const response = await fetch(`/api/${pathOf(place)}/urn`, { credentials: "omit" });
  if (!response.ok) throw new Refused((await response.json()) as Problem);
  return (await response.text()).split("\n").filter(line => line !== "");
}
