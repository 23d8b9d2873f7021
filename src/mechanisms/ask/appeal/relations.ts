// Who is who: the roles of posts, and what people and orgs are to one appeal.

export const roles = {
  citizen: "群众",
  desk: "热线受理派单员",
  receiver: "承办单位签收岗",
  handler: "承办单位经办人",
  principal: "承办单位分管领导（审核）",
  caller: "回访员",
  urger: "热线督办员",
  publisher: "发布审核员",
} as const;

export const relations = {
  asker: { title: "诉求人", person: "lodge", named: "asking" },
  handler: { title: "主办单位", org: "handler" },
  helper: { title: "协办单位", org: "helpers" },
  drawn: { title: "抽中的回访员", person: "callBack", named: "callee" },
} as const;
