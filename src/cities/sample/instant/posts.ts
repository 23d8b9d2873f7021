// Who sees to what the tables left to a person: an examiner and a head in each district; who checks by lot
// what they approved, and who keeps the catalogue of shared data.

import { districts } from "../areas.ts";
import type { SamplePost } from "../posts.ts";

export const examinerOf = (district: string): string => `${district}.examiner`;
export const headOf = (district: string): string => `${district}.approval-head`;

const inDistrict = ({ key }: { readonly key: string }): readonly SamplePost[] => [
  { key: examinerOf(key), org: key, title: "政务服务审批岗", english: "Examiner", roles: ["examiner"] },
  {
    key: headOf(key),
    org: key,
    title: "政务服务审批负责人",
    english: "Head of approvals",
    roles: ["approvalHead"],
  },
];

/** Held by several: double random needs more than one to draw from. */
export const checkerPost: SamplePost = {
  key: "dept.approval.spot-checker",
  org: "dept.approval",
  title: "秒批抽查岗",
  english: "Spot checker of instant approvals",
  roles: ["spotChecker"],
};

/** Keeps the catalogue of shared data: stops a data set, and lets it be asked again. */
export const dataPost: SamplePost = {
  key: "dept.data.keeper",
  org: "dept.data",
  title: "共享数据管理岗",
  english: "Keeper of shared data",
  roles: ["dataKeeper"],
};

export const instantPosts: readonly SamplePost[] = [...districts.flatMap(inDistrict), checkerPost, dataPost];
