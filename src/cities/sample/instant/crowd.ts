// Who asked the machine in the full city, over most of a year: as many for each of the twelve items, each
// with what the registers must say for a table to approve it, or with the one row missing for which it does
// not.

import { addMonths, dateOf, type Day, dayFromDate, yearOf } from "../../../define/civil.ts";
import { districts } from "../areas.ts";
import { newName } from "../names.ts";
import { type Chance, chance } from "../random.ts";
import { workdayAfter } from "../rhythm.ts";
import type { Step } from "../step.ts";
import { creditCodeFor, identityFor, type Person } from "./people.ts";

type Cells = Readonly<Record<string, string | number>>;
type Rows = Readonly<Record<string, Cells>>;

export interface Asking {
  readonly item: keyof typeof items;
  readonly who: Person;
  /** Of the firm, where one asks. */
  readonly firm?: { readonly name: string; readonly creditCode: string };
  readonly day: Day;
  /** Without one the table leaves it to a person. */
  readonly sound: boolean;
  readonly facts: Step["input"];
  /** What the registers say, by data set. */
  readonly rows: Rows;
}

interface One {
  readonly who: Person;
  readonly at: number;
  readonly day: Day;
}
interface Item {
  /** The earliest year of birth. */
  readonly born: number;
  readonly firm?: true;
  /** The first of them is what the others lack. */
  rows(one: One): Rows;
  facts?(one: One): Step["input"];
}

const household = ({ who }: One): Rows => ({ household: { name: who.name, address: who.address } });
const fund = { status: "正常", balance: 90_000, months: 40 } as const;
const boughtOn = ({ day }: One): string => dateOf(day - 60);
const permitUntil = ({ day }: One): string => dateOf(day + 12);
const diploma = ({ at }: One): string => `1042512026${String(500_000 + at)}`;

const items = {
  elderAllowance: { born: 1931, rows: household },
  elderCard: { born: 1950, rows: household },
  flexInsurance: { born: 1984, rows: household },
  jobless: { born: 1986, rows: household },
  birth: { born: 1989, rows: household, facts: ({ day }) => ({ day: dateOf(day + 90) }) },
  fundPurchase: {
    born: 1982,
    rows: one => ({
      property: { address: one.who.address, since: boughtOn(one) },
      housingFund: fund,
    }),
    facts: one => ({
      address: one.who.address,
      boughtOn: boughtOn(one),
      price: 90_000_000 + one.at * 10_000,
      withdrawal: 4_000_000 + one.at * 5000,
    }),
  },
  fundRent: {
    born: 1990,
    rows: () => ({ housingFund: fund }),
    facts: ({ at }) => ({ withdrawal: 900_000 + at * 1000 }),
  },
  severeCare: {
    born: 1968,
    rows: one => ({ disability: { level: 1 + (one.at % 2), status: "有效" }, ...household(one) }),
  },
  permitEndorse: {
    born: 1988,
    rows: one => ({ residence: { address: one.who.address, until: permitUntil(one) } }),
    facts: one => ({ address: one.who.address, until: permitUntil(one) }),
  },
  graduateSettle: {
    born: 1995,
    rows: one => ({ education: { level: 3 + (one.at % 2), diploma: diploma(one) } }),
    facts: one => ({ diploma: diploma(one) }),
  },
  foodFiling: {
    born: 1976,
    firm: true,
    rows: ({ who }) => ({ firm: { status: "存续", scope: "食品销售", leader: who.identity } }),
    facts: ({ who }) => ({ prepackaged: true, identity: who.identity }),
  },
  stablePosts: {
    born: 1974,
    firm: true,
    rows: ({ who }) => ({
      firmInsurance: { months: 36, staff: 18, left: 20 },
      firm: { status: "存续", scope: "制造", leader: who.identity },
    }),
    facts: ({ day }) => ({ year: `y${yearOf(day)}` }),
  },
} satisfies Record<string, Item>;

const named = Object.keys(items) as (keyof typeof items)[];
/** Of each item. */
const each = 30;
const count = each * named.length;
/** Every so manieth lacks what the table asks for. */
const unsound = 9;
/** The earliest day on which the tables are in force. */
const inForce = dayFromDate("2026-01-05");

function personAt(at: number, draw: Chance, taken: Set<string>, { born }: Item): Person {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${born + (at % 12)}${two(1 + (at % 12))}${two(1 + (at % 28))}`;
  const district = districts[at % districts.length]!;
  return {
    name: newName(draw, taken).name,
    born: day,
    identity: identityFor(day, 100 + at),
    district: district.key,
    address: `${district.name}向阳路 ${100 + at} 号 ${1 + (at % 6)}0${1 + (at % 4)} 室`,
  };
}

function askingAt(at: number, day: Day, draw: Chance, taken: Set<string>): Asking {
  const item = named[at % named.length]!;
  const plan: Item = items[item];
  const who = personAt(at, draw, taken, plan);
  const one = { who, at, day };
  const sound = (at + Math.floor(at / named.length)) % unsound !== unsound - 1;
  const [lacking, ...others] = Object.entries(plan.rows(one));
  const rows = Object.fromEntries(sound ? [lacking!, ...others] : others);
  const number = 100 + at;
  const firm = { name: `澜城市${who.name.slice(0, 1)}记${at}商行`, creditCode: creditCodeFor(number) };
  const whose = plan.firm ? { creditCode: firm.creditCode } : { identity: who.identity };
  const facts = { ...whose, ...plan.facts?.(one) };
  return { item, who, day, sound, facts, rows, ...(plan.firm ? { firm } : {}) };
}

const known = new Map<Day, readonly Asking[]>();

/** Those of the ten months before a day, oldest first. */
export function crowdOf(last: Day): readonly Asking[] {
  let found = known.get(last);
  if (found === undefined) {
    const first = Math.max(addMonths(last, -10), inForce);
    const span = Math.max(0, last - 12 - first);
    const draw = chance("crowd");
    const taken = new Set<string>();
    found = Array.from({ length: count }, (_, at) =>
      askingAt(at, workdayAfter(first + Math.floor((at * span) / count), 0), draw, taken),
    );
    known.set(last, found);
  }
  return found;
}
