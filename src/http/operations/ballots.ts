// Ballots over HTTP: one is looked at, papers are given to a voter who is signed in, and cast by nobody.

import { urnText } from "../../engine/ballots/marks.ts";
import { type Poll, leaguesIn, pollOf, standingOf } from "../../engine/ballots/poll.ts";
import { sealed } from "../../store/ballots/refused.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { BallotPapers, BallotReceipt, BallotTally, BallotView } from "../types.ts";
import { ballotView } from "../views/ballot.ts";
import { signedIn } from "./act.ts";
import { currentPlan, findMatter } from "./find.ts";

/** What stands in the address. */
export interface BallotAddress {
  readonly mechanism: string;
  readonly id: string;
  readonly name: string;
}

/** Throws `unknown_mechanism`, `unknown_matter`, `not_found`. */
async function ballotAt(
  context: Context,
  { mechanism, id, name }: BallotAddress,
  caller: Caller,
): Promise<Poll> {
  const { matter, plan } = await findMatter(context, currentPlan(context, mechanism), id, caller);
  const poll = pollOf(plan, matter, name);
  if (poll === undefined) throw new Fault("not_found");
  return poll;
}

/** A ballot as its voters and everybody else see it. Throws what `ballotAt` throws. */
export async function oneBallot(
  context: Context,
  address: BallotAddress,
  caller: Caller,
): Promise<BallotView> {
  const poll = await ballotAt(context, address, caller);
  const { ballots, readers } = context;
  const subjects = leaguesIn(poll.ballot, poll.matter.fields).flat();
  const ids = subjects.map(subject => Number(subject.slice("matter:".length)));
  const [turnout, lying, keys, voter, matters] = await Promise.all([
    ballots.roll.turnout(poll),
    ballots.lying(poll),
    ballots.keys(poll),
    caller.actor === null ? undefined : ballots.roll.voter(poll, caller.actor.person),
    readers.matters(ids),
  ]);
  const known = new Map(matters.map(matter => [`matter:${matter.id}`, matter]));
  return ballotView(context, poll, { turnout, lying, keys, voter, subjects: known }, caller);
}

const base64 = /^[A-Za-z0-9+/]{1,600}={0,2}$/;

function bytesOf(field: string, value: unknown): Buffer {
  if (typeof value === "string" && base64.test(value)) return Buffer.from(value, "base64");
  throw new Fault("bad_body", { field });
}

function textOf(field: string, value: unknown): string {
  if (typeof value === "string" && value.length <= 100) return value;
  throw new Fault("bad_body", { field });
}

/** Most papers that are asked for at once. */
const mostPapers = 400;

/**
 * Gives a voter the blind signatures that they ask for, each once. Throws what `Ballots.give` throws, and
 * `sign_in_needed`, `bad_body`.
 */
export async function givePapers(
  context: Context,
  address: BallotAddress,
  body: Readonly<Record<string, unknown>>,
  caller: Caller,
): Promise<BallotPapers> {
  const { person } = signedIn(caller);
  const { blinded } = body;
  const asked = typeof blinded === "object" && blinded !== null ? Object.entries(blinded) : [];
  if (asked.length === 0 || asked.length > mostPapers) throw new Fault("bad_body", { field: "blinded" });
  const poll = await ballotAt(context, address, caller);
  const bytes = new Map(asked.map(([subject, value]) => [subject, bytesOf("blinded", value)]));
  const given = await context.ballots.give(poll, person, bytes, caller.now);
  return {
    signatures: Object.fromEntries([...given].map(([subject, one]) => [subject, one.toString("base64")])),
  };
}

/** 32 bytes of chance, in hex. */
const token = /^[0-9a-f]{64}$/;

/**
 * Takes a paper, whoever sends it: a session that came along is not looked at. Throws what `Ballots.cast`
 * throws, and `bad_body`.
 */
export async function castPaper(
  context: Context,
  address: BallotAddress,
  body: Readonly<Record<string, unknown>>,
  { lang, now }: Pick<Caller, "lang" | "now">,
): Promise<BallotReceipt> {
  const receipt = textOf("token", body["token"]);
  if (!token.test(receipt)) throw new Fault("bad_body", { field: "token" });
  const nobody: Caller = { lang, now, address: "", actor: null, session: null, cookie: null, token: null };
  const poll = await ballotAt(context, address, nobody);
  const paper = {
    subject: textOf("subject", body["subject"] ?? ""),
    group: textOf("group", body["group"]),
    token: Buffer.from(receipt, "hex"),
    signature: bytesOf("signature", body["signature"]),
    marks: body["marks"],
  };
  await context.ballots.cast(poll, paper, now);
  return { receipt };
}

/** Throws `ballot_sealed` for a ballot that is still open, or was not counted. */
async function openUrn(context: Context, address: BallotAddress, caller: Caller): Promise<Poll> {
  const poll = await ballotAt(context, address, caller);
  const { ballot, matter } = poll;
  const counted = matter.passed[ballot.counted.act] !== undefined;
  if (!counted || standingOf(poll, caller.now) !== "closed") throw sealed(poll);
  return poll;
}

/** Every paper as a line of JSON, in the order of their tokens; its SHA-256 stands in the log. */
export const urnOf = async (context: Context, address: BallotAddress, caller: Caller): Promise<string> =>
  urnText(await context.ballots.urn(await openUrn(context, address, caller)));

/** How each score came about. Counted anew from the papers, by the same rules as the recorded one. */
export async function tallyOf(
  context: Context,
  address: BallotAddress,
  caller: Caller,
): Promise<readonly BallotTally[]> {
  const poll = await openUrn(context, address, caller);
  const tallies = await context.ballots.tally(poll);
  return tallies.flatMap((own, at) =>
    own.map(tally => ({ league: poll.ballot.leagues[at] ?? "", ...tally })),
  );
}
