// A city's own staff out of a sheet: a row is a person who holds a post.

import {
  type RawSheet,
  type RowFault,
  type SheetName,
  type Typed as TypedRow,
  headOf,
  refuseFaults,
  typedRows,
} from "../../exchange/typed-rows.ts";
import { checkedAccount } from "../accounts.ts";
import { auditorRole } from "../changes.ts";
import { SignInProblem } from "../sign-in-problem.ts";

/** A sentence about one row. */
const faultAt = (row: number, zh: string, en: string): RowFault => ({ row, zh, en });

/** The columns of a sheet of staff, by their Chinese heads. */
export const staffColumns = {
  account: ["账号"],
  name: ["姓名"],
  org: ["单位代号"],
  title: ["岗位"],
  english: ["岗位英文名"],
  roles: ["角色"],
} as const;
const required = ["account", "name", "org", "title", "roles"] as const;
type Column = keyof typeof staffColumns;
type Typed = TypedRow<Column>;
const head = (column: Column): string => headOf(staffColumns, column);

/** How problems call it. */
export const staffSheet: SheetName = { code: "bad_staff_file", zh: "人员表", en: "staff" };

export interface StaffRow {
  /** The row in the file, for what is said about it later. */
  readonly row: number;
  readonly account: string;
  readonly name: string;
  /** The org's key. */
  readonly org: string;
  readonly title: string;
  readonly english: string;
  /** Sorted, each once. */
  readonly roles: readonly string[];
}

/** What rows may name. */
export interface StaffGround {
  /** Keys of orgs. */
  readonly orgs: ReadonlySet<string>;
  /** Codes that mechanisms declare for posts. */
  readonly roles: ReadonlySet<string>;
}

/** A post is one org's title, so that several rows with both name one post. */
export const postName = (org: string, title: string): string => JSON.stringify([org, title]);

const rolesOf = ({ roles }: Typed): readonly string[] => [...new Set(roles.split(/\s+/))].toSorted();

/** The account as it is kept; as it was typed when it is none, which its own fault says. */
function accountOf({ account }: Typed): string {
  try {
    return checkedAccount(account);
  } catch {
    return account;
  }
}

function accountFaults({ row, account }: Typed): readonly RowFault[] {
  if (account === "") return [];
  try {
    checkedAccount(account);
    return [];
  } catch (error) {
    if (!(error instanceof SignInProblem)) throw error;
    return [faultAt(row, error.zh, error.en)];
  }
}

function ownFaults(one: Typed, { orgs, roles }: StaffGround): readonly RowFault[] {
  const { row, org } = one;
  const strange = one.roles === "" ? [] : rolesOf(one).filter(role => !roles.has(role));
  const codes = [...roles].toSorted();
  return [
    ...required
      .filter(name => one[name] === "")
      .map(name => faultAt(row, `${head(name)}不能为空。`, `${name} must not be empty.`)),
    ...accountFaults(one),
    ...(org === "" || orgs.has(org)
      ? []
      : [
          faultAt(
            row,
            `找不到单位“${org}”，${head("org")}请照单位表填写。`,
            `there is no org with the key “${org}”.`,
          ),
        ]),
    ...(rolesOf(one).includes(auditorRole) && rolesOf(one).length > 1
      ? [
          faultAt(
            row,
            `审计员（${auditorRole}）岗位只读，不能兼其他角色，请另设岗位。`,
            `an auditor's post (${auditorRole}) reads only and has no other role.`,
          ),
        ]
      : []),
    ...strange.map(role =>
      faultAt(
        row,
        `${head("roles")}中的“${role}”不是岗位角色，可用：${codes.join("、")}，多个用空格隔开。`,
        `“${role}” is no role of a post: use ${codes.join(", ")}, with spaces between.`,
      ),
    ),
  ];
}

/** What a row says otherwise than the first row about the same person, or about the same post. */
function contradictions(one: Typed, person: Typed, post: Typed): readonly RowFault[] {
  const { row } = one;
  return [
    ...(person.name === one.name
      ? []
      : [
          faultAt(
            row,
            `账号“${one.account}”在第 ${person.row} 行是${person.name}，请改成同一姓名，或换一个账号。`,
            `the account “${one.account}” is ${person.name}'s in row ${person.row}.`,
          ),
        ]),
    ...(rolesOf(post).join() === rolesOf(one).join()
      ? []
      : [
          faultAt(
            row,
            `与第 ${post.row} 行是同一岗位，${head("roles")}须一致；职责不同的请另起岗位名称。`,
            `this is the post of row ${post.row} with other roles. Another post needs another title.`,
          ),
        ]),
    ...(one.english === "" || post.english === "" || post.english === one.english
      ? []
      : [
          faultAt(
            row,
            `与第 ${post.row} 行是同一岗位，${head("english")}须一致。`,
            `this is the post of row ${post.row}, and its english is another.`,
          ),
        ]),
  ];
}

/** The first row of each name, and what later rows say against it. */
function agreement(rows: readonly Typed[]): readonly RowFault[] {
  const [people, posts, held] = [
    new Map<string, Typed>(),
    new Map<string, Typed>(),
    new Map<string, Typed>(),
  ];
  const first = (known: Map<string, Typed>, name: string, one: Typed): Typed => {
    const found = known.get(name) ?? one;
    known.set(name, found);
    return found;
  };
  return rows.flatMap(one => {
    const [account, name] = [accountOf(one), postName(one.org, one.title)];
    if (account === "" || one.org === "" || one.title === "") return [];
    const faults = contradictions(one, first(people, account, one), first(posts, name, one));
    const before = first(held, JSON.stringify([account, name]), one);
    if (before === one || faults.length > 0) return faults;
    return [faultAt(one.row, `与第 ${before.row} 行重复，请删去一行。`, `this is row ${before.row} again.`)];
  });
}

/**
 * The staff of a sheet, in its order. Throws a SheetRefused `bad_staff_file` with every fault by
 * its row.
 */
export function readStaff(sheet: RawSheet, ground: StaffGround): readonly StaffRow[] {
  const rows = typedRows(sheet, staffColumns, required, staffSheet);
  const nobody = { row: null, zh: "没有人员，请至少填一行。", en: "nobody is in it." };
  const faults = rows.length === 0 ? [nobody] : rows.flatMap(one => ownFaults(one, ground));
  refuseFaults([...faults, ...agreement(rows)], staffSheet);
  const english = new Map<string, string>();
  for (const one of rows) {
    if (one.english !== "") english.set(postName(one.org, one.title), one.english);
  }
  return rows.map(one => ({
    row: one.row,
    account: accountOf(one),
    name: one.name,
    org: one.org,
    title: one.title,
    english: english.get(postName(one.org, one.title)) ?? one.title,
    roles: rolesOf(one),
  }));
}
