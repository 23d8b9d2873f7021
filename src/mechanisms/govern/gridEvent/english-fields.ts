// The fields of the grid event in English.

const levels = { ordinary: "Ordinary", serious: "Serious", urgent: "Urgent" } as const;

const kinds = {
  litter: "Litter, things left about",
  lamp: "Lamp out, street or staircase",
  manhole: "Manhole cover broken or missing",
  drain: "Blocked drain, overflow",
  charging: "E-bike parked or charged where it may not be",
  dispute: "Dispute between neighbours",
  alone: "Old or poor person in need",
  stall: "Street trading in the way",
  pavement: "Hole in road or pavement",
  leak: "Leaking water main",
  wire: "Cable down or hanging low",
  tree: "Fallen tree or branch",
  flood: "Flooding",
  fireGear: "Fire equipment broken or missing",
  exit: "Fire lane or exit blocked",
  building: "House or wall in danger",
  gas: "Gas leak",
  lost: "Old person or child missing",
  dog: "Dog loose, or has bitten",
  illegal: "Unlawful building",
  dumping: "Rubble tipped unlawfully",
  burning: "Open burning",
  advert: "Unlawful sign or hoarding",
  other: "Something else",
} as const;

const found = {
  kind: { label: "Kind", options: kinds },
  source: { label: "Source", options: { patrol: "Patrol", public: "Public", sensor: "Sensor" } },
  level: { label: "Level", options: levels },
  handled: {
    label: "What was done",
    options: {
      spot: "Settled on the spot",
      own: "The grid will settle it",
      lift: "Beyond the grid, to the community",
    },
  },
  photos: "Photos",
  photoless: {
    label: "Why there is no photo",
    options: { private: "Privacy", danger: "Danger, withdrew first", dark: "Light or phone" },
  },
  place: { label: "Place", hint: "House, door or road, so that others find it." },
  spot: { label: "Fix", hint: "Longitude,latitude, filled in by the phone." },
  situation: "What it is",
  danger: "Urgent",
  notedAt: { label: "Seen at", hint: "Without a network it waits in the phone and is sent afterwards." },
  told: "What happened",
  placeTold: "Where",
  pictures: "Photos",
} as const;

const whose = {
  grid: "Grid",
  community: "Community",
  street: "Street",
  district: "District",
  handler: "In hand of",
  mover: "To move now",
  checker: "Checked by",
  supervised: "Supervised",
  supervisor: "Supervised by",
} as const;

const settling = {
  truth: {
    label: "What was found",
    options: { real: "As reported", untrue: "Not so", repeated: "Reported before" },
  },
  earlier: "Earlier event",
  ground: "Remarks",
  note: "Instructions",
  measure: "What was done",
  after: "Photos afterwards",
  settledAt: {
    label: "Settled at",
    options: {
      grid: "Grid",
      community: "Community",
      street: "Street",
      joint: "Street and departments, after a whistle",
    },
  },
  liftReason: {
    label: "Why it was lifted",
    options: {
      enforcement: "Takes enforcement",
      duty: "Beyond our duties",
      means: "Not enough people or money",
      across: "Across grids or communities",
      timeout: "Not settled in time",
    },
  },
  raised: { label: "Raised to", options: { serious: levels.serious, urgent: levels.urgent } },
  instruction: "Instruction of the district",
} as const;

const whistling = {
  lead: "Department in the lead",
  helpers: "Departments that help",
  whistleNote: "Why the whistle",
  departments: "Departments called",
  called: "Departments called (number)",
  present: "Reported in on time",
  onSite: "On the spot",
  late: "Late",
  arrivalNote: "Note on arrival",
  disposed: "Have said what was done",
  department: "Department that said",
  fit: {
    label: "The whistle",
    options: {
      fit: "Right department",
      partly: "Another department should lead",
      misfit: "Street or community could do it",
    },
  },
  whistleMark: "Mark of the whistle (1 to 5)",
  marked: "Departments marked",
  rated: "Department marked",
  arrival: { label: "Report-in", options: { onTime: "On time", late: "Late", absent: "Never" } },
  departmentMark: "Mark of the department (1 to 5)",
  markNote: "Remarks on the mark",
} as const;

const judged = {
  conclusion: { label: "Check", options: { passed: "Settled, closed", failed: "Not settled, back" } },
  outcome: {
    label: "Goes to",
    options: { closed: "Closed", grid: "The grid", community: "The community", street: "The street" },
  },
  opinion: "Remarks of the check",
  solved: "Is it solved",
  rating: {
    label: "Satisfied",
    options: { satisfied: "Satisfied", fair: "Fairly satisfied", unsatisfied: "Not satisfied" },
  },
  remark: "Remarks of the citizen",
  afterRating: {
    label: "After the rating",
    options: { keep: "Stays closed", redo: "The street does it again" },
  },
} as const;

export const fields = { ...found, ...whose, ...settling, ...whistling, ...judged };
