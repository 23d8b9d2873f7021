// School enrolment by the names that pages know it with: the year, its schools, a child's registration.

export const enrolling = {
  season: "enrolmentSeason",
  school: "school",
  registration: "enrolment",
  /** By this act of a family a registration opens; the school and the year are given by the address. */
  register: "register",
  /** While the year stands so, results are public. */
  published: ["notice", "ended"],
  /** Registration is open while a school stands so. */
  open: "open",
  /** The drive whose list is sealed, and the one that gives places. */
  list: "rank",
  draw: "draw",
} as const;
