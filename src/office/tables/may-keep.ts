import type { SessionView } from "../../http/types.ts";

const keepers = ["drafter", "jurist", "publisher"];

/** Whether the post checks and tries drafts; the server asks again. */
export const mayKeep = ({ post }: SessionView): boolean =>
  post?.roles.some(role => keepers.includes(role)) ?? false;
