// The search for hot issues over the sample's script, while it is played: the very clusters of a running
// city.

import { dayOf } from "../define/calendar.ts";
import { china } from "../cities/calendar.ts";
import { districts, streets } from "../cities/sample/areas.ts";
import type { HotFinder, HotFound, HotText } from "../cities/sample/full/hot/finder.ts";
import { type Cluster, Clusters } from "../text/clusters/clusters.ts";
import { heatOf, isHot, peopleOf } from "../text/clusters/heat.ts";
import { type Segmenter, openSegmenter } from "../text/segment.ts";

const bodyMost = 400;

/** The words of the sample city: the general ones and the names of its districts and streets. */
export const sampleWords = (): Promise<Segmenter> =>
  openSegmenter({ words: [...districts, ...streets].map(({ name }) => name) });

export class SampleFinder implements HotFinder {
  readonly #cut: Segmenter;
  readonly #clusters = new Clusters();
  readonly #keys: string[] = [];
  readonly #changed = new Set<Cluster>();

  constructor(cut: Segmenter) {
    this.#cut = cut;
  }

  hears({ key, content, ...told }: HotText): void {
    this.#clusters.settle(told.at);
    this.#keys.push(key);
    const body = this.#cut.words(content.slice(0, bodyMost));
    this.#changed.add(this.#clusters.add({ ...told, matter: this.#keys.length, title: [], body }));
  }

  changed(now: number): readonly HotFound[] {
    const found = [...this.#changed]
      // What was merged into another meanwhile is another's.
      .map(({ members }) => this.#clusters.of([...members.keys()].at(-1)!)!)
      .filter(cluster => cluster.issue !== null || isHot(heatOf(cluster.members.values(), now)));
    this.#changed.clear();
    return [...new Set(found)].map(cluster => this.#found(cluster, now));
  }

  #found(cluster: Cluster, now: number): HotFound {
    this.#clusters.listed(cluster.key, cluster.key);
    const members = [...cluster.members.values()].toSorted((one, other) => one.matter - other.matter);
    const { area, street } = members[0]!;
    return {
      key: cluster.key,
      topic: cluster.topic,
      area,
      street,
      members: members.map(({ matter }) => this.#keys[matter - 1]!),
      people: peopleOf(members),
      heat: heatOf(members, now).heat,
      earliest: dayOf(china, members[0]!.at),
      latest: dayOf(china, members.at(-1)!.at),
    };
  }
}
