// Who rules where two programmes want the same (rules 1.5).

import type { SamplePost } from "../posts.ts";

export const headquartersPost: SamplePost = {
  key: "reform-office.headquarters",
  org: "reform-office",
  title: "攻势指挥部办公室岗",
  english: "Office of the campaign headquarters",
  roles: ["headquarters"],
};
