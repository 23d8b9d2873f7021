// The years of entry that enrolment knows; another year is another line.

export const schoolYears = {
  y2025: "2025 年",
  y2026: "2026 年",
  y2027: "2027 年",
  y2028: "2028 年",
  y2029: "2029 年",
  y2030: "2030 年",
  y2031: "2031 年",
  y2032: "2032 年",
  y2033: "2033 年",
  y2034: "2034 年",
  y2035: "2035 年",
} as const;

export const schoolYearsInEnglish = {
  y2025: "2025",
  y2026: "2026",
  y2027: "2027",
  y2028: "2028",
  y2029: "2029",
  y2030: "2030",
  y2031: "2031",
  y2032: "2032",
  y2033: "2033",
  y2034: "2034",
  y2035: "2035",
} as const;
