// How often a thing is written about in each month of the year, 1 where nothing is special about it.

// prettier-ignore
export const seasons = {
  //         Jan  Feb  Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec
  always:   [1,   1,   1,   1,   1,   1,   1,   1,   1,   1,   1,   1],
  heating:  [6,   4.5, 3,   .2,  .1,  .1,  .1,  .2,  .5,  2,   7,   6],
  flood:    [.1,  .1,  .2,  .4,  .8,  2,   5.5, 5,   1.2, .3,  .1,  .1],
  enrol:    [.2,  .3,  .7,  1,   2,   5,   5,   4,   .8,  .2,  .2,  .2],
  term:     [.3,  .5,  1.5, 1.2, 1.2, 1.2, .2,  .3,  2,   1.4, 1.2, 1],
  wages:    [5.5, 2.5, .7,  .7,  .8,  .8,  .8,  .8,  .9,  1,   1.8, 4.5],
  dust:     [.6,  .8,  2.8, 3,   2.4, 1,   .6,  .6,  .9,  1.2, 1.2, .7],
  summer:   [.2,  .2,  .4,  .8,  1.8, 2.8, 3.4, 3.2, 1.6, .6,  .3,  .2],
  winter:   [3,   2.6, 1,   .3,  .2,  .2,  .2,  .2,  .3,  .8,  1.6, 2.8],
  spring:   [.5,  .8,  2,   2.6, 2.2, 1,   .6,  .5,  .8,  1,   .7,  .4],
  festival: [2.4, 3,   .6,  .8,  1,   .8,  .5,  .6,  1.6, 1.8, .5,  .9],
  harvest:  [.3,  .3,  .7,  .9,  1.2, 2.4, .8,  .8,  1.8, 2.4, 1.2, .4],
} as const;

export type Season = keyof typeof seasons;

/** The factor of a season in a month, 1 to 12. */
export const inMonth = (season: Season, month: number): number => seasons[season][month - 1] ?? 1;
