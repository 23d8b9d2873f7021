// The org tree and the staff as sheets: administrators and keepers of posts hand one in, see what it would
// do, and write it; both take what stands away. Each is a row of the access log.

import { dayOf } from "../../define/calendar.ts";
import { dateOf } from "../../define/civil.ts";
import { bytesSource } from "../../exchange/bytes.ts";
import { type RawSheet, SheetRefused, readSheet } from "../../exchange/typed-rows.ts";
import { orgSheet } from "../../people/roster/org-file.ts";
import type { OrgPlan, Scope } from "../../people/roster/org-plan.ts";
import type { RosterName } from "../../people/roster/roster-sheet.ts";
import { staffSheet } from "../../people/roster/staff-file.ts";
import type { StaffPlan } from "../../people/roster/staff-plan.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { sheetTypes } from "../download.ts";
import { Fault } from "../fault.ts";
import type { RosterView } from "../types.ts";
import { orgPlanView, staffPlanView } from "../views/roster.ts";
import { postRoles } from "../views/role.ts";
import { signedIn } from "./act.ts";
import type { Export } from "./export.ts";
import { keptOrgs } from "./keeping.ts";

/** What a page can show and a person can check; larger ones go by the command. */
const rowsMost = 5000;
/** Each first password costs a tenth of a second of a core to hash. */
const peopleMost = 300;

const about = { orgs: orgSheet, staff: staffSheet } as const;

/** The units that the caller keeps, null for all. Throws `sign_in_needed`, `rosters_not_yours`. */
export function rosterScope(context: Context, caller: Caller): Scope {
  signedIn(caller);
  // A machine's token acts for its post in matters, and makes no accounts.
  const kept =
    caller.session === null || caller.session.citizen ? new Set<never>() : keptOrgs(context, caller);
  if (kept?.size === 0) throw new Fault("rosters_not_yours");
  return kept;
}

interface Sent {
  readonly name: string;
  readonly bytes: Buffer;
}

async function log(context: Context, caller: Caller, act: "roster" | "export", purpose: string) {
  const { person, post } = signedIn(caller);
  const { accessLog } = context.people;
  await accessLog.add({ at: caller.now, person, post, act, purpose, address: caller.address });
}

const sheetOf = ({ name, bytes }: Sent, roster: RosterName): Promise<RawSheet> =>
  readSheet(bytesSource(bytes), name, about[roster], rowsMost);

function checkSize({ people }: StaffPlan): void {
  if (people.length <= peopleMost) return;
  const zh = `一次最多新增 ${peopleMost} 人，这里有 ${people.length} 人，请分几次导入。`;
  const en = `at most ${peopleMost} people are added at once, not ${people.length}. Divide the sheet.`;
  throw new SheetRefused(staffSheet, [{ row: null, zh, en }]);
}

/**
 * What a sheet would do; nothing is written. Throws UnreadableFile, SheetRefused with every fault by its row.
 */
export async function previewRoster(
  context: Context,
  roster: RosterName,
  sent: Sent,
  caller: Caller,
): Promise<RosterView> {
  const scope = rosterScope(context, caller);
  const sheet = await sheetOf(sent, roster);
  if (roster === "orgs") {
    return orgPlanView(context, sheet, context.rosters.planOrgs(sheet, scope), caller.lang, false);
  }
  const asked = { sheet, scope, roles: postRoles(context), now: caller.now };
  const plan = await context.rosters.planStaff(asked);
  checkSize(plan);
  return staffPlanView(context, sheet, plan, caller.lang);
}

function orgNote({ added, changed }: OrgPlan): string {
  const keys = [...added, ...changed.map(({ row }) => row)].map(({ key }) => key);
  return `单位 +${added.length} ~${changed.length}：${keys.join(" ")}`;
}

function staffNote({ people, posts, lines }: StaffPlan): string {
  const held = lines.filter(({ is }) => is !== "unchanged");
  const accounts = [...new Set(held.map(({ row }) => row.account))];
  return `人员 +${people.length} 岗位 +${posts.length} 任职 +${held.length}：${accounts.join(" ")}`;
}

const noteMost = 1000; // characters: the log is kept for ever

/** Writes what the sheet says, whole or not at all, and answers first passwords, this once. */
export async function runRoster(
  context: Context,
  roster: RosterName,
  sent: Sent,
  caller: Caller,
): Promise<RosterView> {
  const scope = rosterScope(context, caller);
  const sheet = await sheetOf(sent, roster);
  if (roster === "orgs") {
    const plan = await context.rosters.addOrgs(sheet, scope);
    await log(context, caller, "roster", orgNote(plan).slice(0, noteMost));
    return orgPlanView(context, sheet, plan, caller.lang, true);
  }
  const asked = { sheet, scope, roles: postRoles(context), now: caller.now };
  checkSize(await context.rosters.planStaff(asked));
  const added = await context.rosters.addStaff(asked);
  await log(context, caller, "roster", staffNote(added).slice(0, noteMost));
  return staffPlanView(context, sheet, added, caller.lang, added.newcomers);
}

/** What stands: the whole tree, or the staff of the units that the caller keeps. */
export async function rosterExport(
  context: Context,
  roster: RosterName,
  format: "xlsx" | "csv",
  caller: Caller,
): Promise<Export> {
  const scope = rosterScope(context, caller);
  await log(context, caller, "export", roster);
  const sheet = await context.rosters.sheet({ name: roster, format, scope, now: caller.now });
  return {
    name: `${sheet.title} ${dateOf(dayOf(context.calendar, caller.now))}.${format}`,
    type: sheetTypes[format],
    write: sheet.write,
  };
}
