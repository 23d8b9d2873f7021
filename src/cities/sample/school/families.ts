// Made-up families with a child who starts school: where they live, since when, and what the registers say
// of them. Their numbers are nobody's.

import { type Person, identityFor } from "../instant/people.ts";

type Claim = "both" | "household" | "property" | "migrant";
type School = "bridge" | "garden" | "harbour";

export interface Family {
  readonly key: string;
  readonly school: School;
  readonly claims: Claim;
  readonly child: string;
  readonly childName: string;
  readonly guardian: Pick<Person, "identity" | "name">;
  readonly kinship: "mother" | "father";
  readonly address: string;
  readonly since: string;
  readonly twins?: true;
  /** What the registers say differs from the form. */
  readonly registerAddress?: string;
  /** Months of insurance up to 31 May. */
  readonly months?: number;
  readonly disagrees?: true;
}

// 顺序即登记顺序：早晚不影响录取。
// prettier-ignore
const rows = [
  ["bridge",  "migrant",   "罗一诺", "罗长庚", "father", "石桥路 41 号 2 单元 102", "2025-03-12"],
  ["bridge",  "household", "沈知夏", "沈文澜", "mother", "石桥路 9 号 1 单元 501",  "2022-05-10"],
  ["bridge",  "both",      "周予安", "周继明", "father", "石桥路 5 号 2 单元 301",  "2020-06-01"],
  ["bridge",  "property",  "何星辰", "何亦凡", "mother", "府学街 12 号 3 单元 202", "2021-09-01"],
  ["bridge",  "property",  "何星月", "何亦凡", "mother", "府学街 12 号 3 单元 202", "2021-09-01"],
  ["bridge",  "household", "陆嘉言", "陆远舟", "father", "石桥路 9 号 3 单元 402",  "2022-05-10"],
  ["bridge",  "both",      "宋书瑶", "宋致远", "mother", "桥头里 3 号 1 单元 101",  "2021-03-15"],
  ["garden",  "household", "唐子墨", "唐一川", "father", "南苑路 20 号 4 单元 601", "2023-02-28"],
  ["garden",  "both",      "纪安然", "纪晓棠", "mother", "南苑路 8 号 1 单元 302",  "2020-11-19"],
  ["garden",  "property",  "苗语桐", "苗青禾", "mother", "锦绣里 6 号 2 单元 201",  "2024-04-02"],
  ["harbour", "both",      "鲁思源", "鲁振宇", "father", "东关街 77 号 1 单元 402", "2020-08-08"],
] as const;

const months = 2;

/** Born one after the other in the spring before they are six. */
const bornOn = (year: number, at: number): string =>
  `${year - 6}0${1 + (at % 8)}${String(10 + at).padStart(2, "0")}`;

/** The families of a year. */
export const familiesOf = (year: number): readonly Family[] =>
  rows.map(([school, claims, childName, name, kinship, address, since], at): Family => {
    // Twins are born on one day.
    const born = bornOn(year, childName === "何星月" ? at - 1 : at);
    // The mother of twins is one.
    const grown = name === "何亦凡" ? 3 : at;
    return {
      key: `child-${at + 1}`,
      school,
      claims,
      childName,
      child: identityFor(born, 600 + at),
      guardian: { name, identity: identityFor(`19${88 + (grown % 6)}0${1 + (grown % 9)}14`, 700 + grown) },
      kinship,
      address,
      since,
      ...(name === "何亦凡" ? { twins: true as const } : {}),
      ...(childName === "唐子墨" ? { registerAddress: "南苑路 20 号" } : {}),
      ...(claims === "migrant" ? { months } : {}),
      ...(childName === "苗语桐" ? { disagrees: true as const } : {}),
    };
  });
