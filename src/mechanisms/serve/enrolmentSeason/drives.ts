// What an official starts with one act and the engine carries to every child: checking, ranking, allotting,
// telling.

export const drives = {
  check: {
    title: "批量核验",
    in: "checking",
    of: "enrolment",
    by: "season",
    from: "registered",
    act: "check",
    once: "child",
    done: "checked",
    counts: { agreedCount: "eligible", askedCount: "toProve" },
  },
  // 先类别、后日期，登记早晚不算（rules 3.8）；名单先封存，种子后产生。
  rank: {
    title: "封存派位名单",
    in: "ranking",
    of: "enrolment",
    by: "season",
    from: "eligible",
    act: "enlist",
    ranks: {
      by: ["category", "since"],
      wants: "school",
      together: { of: "twins", when: "siblingsTogether" },
      into: { place: "place", bundle: "bundle", entry: "lotEntry" },
      seal: "listHash",
    },
    done: "sealed",
    counts: { listedCount: "listed" },
  },
  draw: {
    title: "派位",
    in: "drawing",
    of: "enrolment",
    by: "season",
    from: "listed",
    act: "draw",
    allots: {
      ranked: "rank",
      seed: "seed",
      places: { of: "school", by: "season", in: "closed", count: "seats", next: "relief" },
      into: { outcome: "outcome", place: "admittedTo", turn: "turn" },
    },
    done: "drawn",
    counts: { placedCount: "drawn", shortCount: "short" },
  },
  publish: {
    title: "公布结果",
    in: "publishing",
    of: "enrolment",
    by: "season",
    from: "drawn",
    act: "announce",
    done: "published",
  },
} as const;
