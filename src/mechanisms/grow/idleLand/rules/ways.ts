// The five ways of reuse (五个一批), which a city names as it runs them, and the uses of land that a project asks for.

export const ways = {
  build: "开工建设一批",
  takeBack: "依法收回一批",
  swap: "置换调整一批",
  graft: "转让嫁接一批",
  improve: "提质增效一批",
} as const;

export const uses = {
  industry: "工业用地",
  storage: "物流仓储用地",
  commerce: "商业服务业用地",
  homes: "居住用地",
  public: "公共管理与公共服务用地",
} as const;
