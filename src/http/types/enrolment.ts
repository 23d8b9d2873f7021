// School enrolment as pages and the API tell it: the year, its schools with places and load, the sealed list.

export interface EnrolmentSchool {
  readonly number: string;
  /** As a form's field names it. */
  readonly reference: string;
  readonly name: string;
  readonly address: string;
  readonly catchment: readonly string[];
  readonly seats: number;
  readonly registered: number;
  readonly admitted: number;
  /** Where its children go on to, in order. */
  readonly relief: readonly string[];
  /** It takes registrations now. */
  readonly open: boolean;
}

export interface EnrolmentSeasonLine {
  readonly number: string;
  readonly title: string;
  /** The option of the year of entry. */
  readonly year: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly host: string;
  readonly opens: string;
  readonly closes: string;
}

/** A line of the list by which places are given: nobody is named. */
export interface EnrolmentEntry {
  readonly entry: string;
  readonly school: string;
  readonly place: number;
  readonly bundle: number | null;
  readonly outcome: string | null;
  readonly admittedTo: string | null;
  readonly turn: number | null;
}

export interface EnrolmentSeasonView extends EnrolmentSeasonLine {
  readonly announcement: string;
  readonly siblingsTogether: boolean;
  readonly seedSource: string;
  readonly seedDay: string;
  readonly schools: readonly EnrolmentSchool[];
  readonly agreed: number | null;
  readonly asked: number | null;
  readonly placed: number | null;
  readonly short: number | null;
  /** The seal of the list, once there is one. */
  readonly listHash: string | null;
  readonly listed: number | null;
  readonly seed: string | null;
  readonly seedProof: string | null;
  /** The first lines of the list; all of them are in its file. Outcomes once results are published. */
  readonly list: readonly EnrolmentEntry[];
  /** For officials: how many children stand in each state now. */
  readonly standing: readonly EnrolmentStanding[] | null;
}

export interface EnrolmentStanding {
  readonly state: string;
  readonly title: string;
  readonly count: number;
}
