// What is counted: row 26. Land counts once for each plot, on the day on which it was verified.

const columns = ["district", "street", "way", "use", "ground"] as const;
const found = ["district", "street", "use"] as const;
const idle = ["determined", "classified", "planned", "disposing", "disposed"] as const;

// prettier-ignore
export const figures = {
  plots:       { title: "建立户口的宗地", count: "宗", first: "file", by: found },
  plotArea:    { title: "建立户口的面积", sum: "area", first: "file", by: found },
  idle:        { title: "未销号的闲置土地", count: "宗", in: idle, by: columns },
  idleArea:    { title: "未销号的闲置土地面积", sum: "area", in: idle, by: columns },
  determined:  { title: "认定闲置", count: "宗", first: "determine", where: { verdict: "idle" }, by: [...found, "cause"] },
  byAuthority: { title: "政府原因和不可抗力造成的闲置", count: "宗", in: idle, by: [...found, "cause"],
                 where: { cause: ["undelivered", "replanned", "policy", "petition", "heritage", "authority", "force"] } },
  // Row 26.
  reused:      { title: "盘活土地", sum: "verifiedArea", first: "verify", by: columns },
  reusedPlots: { title: "盘活宗地", count: "宗", first: "verify", by: columns },
  matched:     { title: "配对项目", count: "次", each: "match", by: found },
  fitting:     { title: "四项条件都合适的配对", count: "次", each: "match", where: { fits: 4 }, by: found },
  fees:        { title: "已缴土地闲置费", sum: "feePaid", first: "collect", by: found },
  late:        { title: "处置逾期的闲置土地", count: "宗", in: "disposing", clock: { dispose: "overdue" }, by: columns },
} as const;
