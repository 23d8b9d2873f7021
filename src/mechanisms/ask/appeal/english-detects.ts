// What detectors look for, in English.

export const detects = {
  lastMinute: "Closed at the last minute",
  sameAnswer: "One answer for many",
  backDated: "Back-dated",
  selfVerified: "Verified by whoever closed",
  ratingBurst: "Burst of ratings of one unit",
  askerBurst: "Burst of ratings by one asker",
  recordedBurst: "Burst of ratings typed in by one official",
} as const;
