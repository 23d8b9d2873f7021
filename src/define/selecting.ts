// The selection of cases by the names that pages know it with.

export const selecting = {
  mechanism: "selection",
  poll: "online",
  /** The lists of its cases with the quota of each. */
  leagues: {
    industryCases: "industryQuota",
    departmentCases: "departmentQuota",
    areaCases: "areaQuota",
  },
  nominating: "nominating",
  announced: "announced",
  /** Of a case: named, or on the list that is on notice. */
  proposed: ["proposed", "disputed"],
  named: ["named", "promoted"],
} as const;
