import type { SessionView } from "../../http/types.ts";

/** The roles whose posts watch hot issues; the server asks again. */
const roles = ["desk", "urger", "organ", "reform", "auditor"];

export const mayWatch = ({ post }: SessionView): boolean =>
  post?.roles.some(role => roles.includes(role)) ?? false;
