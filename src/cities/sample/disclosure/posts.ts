// Who answers requests for government information: in every department, district and street an officer
// who drafts and a head who approves.

import { districts, streets } from "../areas.ts";
import { cityGovernment, departments, governmentOffice, hotline, inspectionOffice } from "../departments.ts";
import type { SamplePost } from "../posts.ts";

export const opennessOf = (org: string): string => `${org}.openness`;
export const opennessHeadOf = (org: string): string => `${org}.openness-head`;

const pair = ({ key: org }: { readonly key: string }): readonly SamplePost[] => [
  { key: opennessOf(org), org, title: "政府信息公开岗", english: "Information officer", roles: ["openness"] },
  {
    key: opennessHeadOf(org),
    org,
    title: "政府信息公开分管岗",
    english: "Head of the information office",
    roles: ["opennessHead"],
  },
];

export const disclosurePosts: readonly SamplePost[] = [
  ...departments,
  hotline,
  inspectionOffice,
  governmentOffice,
  cityGovernment,
  ...districts,
  ...streets,
].flatMap(pair);
