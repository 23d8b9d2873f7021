import type { SessionView } from "../../http/types.ts";

export const overviewMechanism = "overview";
/** The roles that have a hand in an overview; the server asks again. */
const roles = ["reform", "editor", "organ", "publisher"];

export const mayOverview = ({ post }: SessionView): boolean =>
  post?.roles.some(role => roles.includes(role)) ?? false;
