// Who is who: the applicant, the window that takes in and hands over for all, the unit that leads, those
// that handle.

export const roles = { citizen: "申请人", window: "综合窗口", themeLead: "一件事牵头岗" } as const;

export const relations = {
  applicant: {
    title: "申请人",
    person: ["applyRestaurant", "applyNewborn", "applyFirm", "applyAsPerson", "applyAsFirm"],
    named: "applying",
  },
  lead: { title: "牵头单位", org: "lead" },
  units: { title: "协同单位", org: "units" },
} as const;
