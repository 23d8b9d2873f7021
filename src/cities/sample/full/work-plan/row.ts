// How the work points are written down: an action with its areas, an area with its tasks.

/** title | lead | participants | deliverable | acceptance standard | source | kind and quarter */
export type TaskRow = string;
export type AreaRow = readonly [title: string, tasks: readonly TaskRow[]];
export type ActionRow = readonly [title: string, areas: readonly AreaRow[]];
