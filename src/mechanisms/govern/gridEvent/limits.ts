// Levels and their limits (rules 7). None of them is fixed by law: they are our defaults, which a city changes
// here; the version of the mechanism changes with them, and a matter finishes under the limits it began with.

export const levels = { ordinary: "一般", serious: "较大", urgent: "紧急" } as const;

export type Level = keyof typeof levels;

/** From the report to the settlement, whoever settles it. */
const settle = { ordinary: "5 working days", serious: "1 working day", urgent: "2 hours" } as const;
/** 吹哨后部门报到：《北京市接诉即办工作条例》第三十三条要求双考核，时长由城市定。 */
const arrive = { ordinary: "1 working day", serious: "2 hours", urgent: "30 minutes" } as const;
/** How long a grid, then a community, may keep what it cannot solve before it goes up by itself. */
const grid = { ordinary: "1 working day", serious: "2 hours", urgent: "15 minutes" } as const;
const community = { ordinary: "2 working days", serious: "4 hours", urgent: "30 minutes" } as const;
/** From a report of the public or a sensor to the look on the spot. */
const verify = { ordinary: "1 working day", serious: "1 hour", urgent: "15 minutes" } as const;
/** From the report-in to what a department has done. */
const feedback = { ordinary: "3 working days", serious: "4 hours", urgent: "1 hour" } as const;
/** A level that was raised: counted from then, and never later than the first limit. */
const raised = { serious: settle.serious, urgent: settle.urgent } as const;

export const limits = { settle, arrive, grid, community, verify, feedback, raised } as const;
