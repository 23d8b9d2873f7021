// The three categories in which cases are chosen (rules 1.10), by the names that both mechanisms of a
// selection use.

export const categories = { industry: "行业", department: "部门", area: "县市区" } as const;

export const categoriesInEnglish = {
  industry: "Trades",
  department: "Departments",
  area: "Districts",
} as const;
