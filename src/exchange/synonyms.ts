// What sheets call things. Labels of definitions are matched first; these are the words that offices use
// beside them, in both languages.

/** Words that mean the same in the head of a column; the first of each is how definitions tend to call it. */
const alike: readonly (readonly string[])[] = [
  [
    "联系电话",
    "电话",
    "手机",
    "手机号",
    "手机号码",
    "联系方式",
    "来电号码",
    "phone",
    "mobile",
    "tel",
    "telephone",
  ],
  ["姓名", "怎么称呼您", "称呼", "来电人", "诉求人", "反映人", "申请人", "name", "caller", "applicant"],
  ["具体地点", "地点", "地址", "事发地址", "位置", "address", "location", "place"],
  [
    "诉求内容",
    "内容",
    "反映内容",
    "工单内容",
    "问题描述",
    "描述",
    "诉求描述",
    "content",
    "description",
    "details",
  ],
  ["诉求类别", "类别", "分类", "问题类别", "事项类别", "requesttype", "category", "topic"],
  ["诉求类型", "类型", "工单类型", "kind", "type"],
  ["所在区县", "区县", "所属区县", "区域", "district", "area"],
  ["来源渠道", "渠道", "来源", "受理渠道", "requestsource", "source", "channel"],
  ["主办单位", "承办单位", "办理单位", "责任单位", "处理部门", "owner", "handler", "unit"],
  ["牵头单位", "责任单位", "牵头部门", "责任部门", "主责单位", "lead", "leadunit"],
  ["参与单位", "协办单位", "配合单位", "配合部门", "协同单位", "participants", "helpers"],
  ["任务名称", "任务", "改革任务", "事项名称", "工作任务", "任务内容", "重点任务", "title", "task"],
  ["成果形式", "成果", "标志性成果", "预期成果", "deliverable"],
  ["验收标准", "标准", "完成标准", "考核标准", "工作目标", "目标", "standard", "acceptance"],
  [
    "完成时限",
    "时限",
    "完成时间",
    "截止时间",
    "截止日期",
    "办结时限",
    "计划完成时间",
    "due",
    "deadline",
    "duedate",
  ],
  ["分管领导", "责任领导", "牵头领导", "包联领导", "leader"],
  ["联系人", "经办人", "责任人", "联络员", "contact"],
  ["答复内容", "答复", "办理结果", "处理结果", "回复内容", "answer", "reply", "result"],
  ["满意度", "评价", "回访结果", "是否满意", "rating", "satisfaction"],
  ["理由", "原因", "说明", "reason"],
];

const groups = new Map<string, Set<string>>();
for (const words of alike) {
  for (const word of words) {
    const known = groups.get(word) ?? new Set<string>();
    for (const other of words) known.add(other);
    groups.set(word, known);
  }
}

/** Other words for a folded name, itself left out. */
export const synonymsOf = (name: string): readonly string[] =>
  [...(groups.get(name) ?? [])].filter(word => word !== name);

/** Heads of columns that number the rows. */
export const numberNames =
  /^(编号|工单编号|工单号|单号|流水号|受理编号|诉求编号|事项编号|任务编号|序号|id|no\.?|number|srnumber|key)$/;

/** Heads of columns that say when a matter was opened. */
export const openedNames =
  /^(登记|受理|创建|提交|来电|诉求|反映|立项|录入|收件|opened|created|createddate|registered|received)(时间|日期|date|at)?$/;

/** Heads of columns that say when it was done with. */
export const closedNames =
  /^(办结|答复|回复|办理完成|完结|结案|关闭|closed|closeddate|answered|finished|resolved)(时间|日期|date|at)?$/;
