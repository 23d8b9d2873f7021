// The stories of reconsiderations: the ordinary way to its end, silence of the respondent, late and lost
// applications, suspension, withdrawal, mediation.

import { hard } from "./stories/hard.ts";
import { usual } from "./stories/usual.ts";

export const scenarios = [...usual, ...hard];
