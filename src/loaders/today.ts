const HOUR_MS = 3_600_000;

/**
 * The latest calendar day that it already is somewhere on Earth (UTC+14), YYYY-MM-DD, so that a review written this
 * morning in Jayapura is not "in the future" for a build machine on UTC. SOURCE_DATE_EPOCH (seconds) sets the clock for
 * reproducible builds: https://reproducible-builds.org/specs/source-date-epoch/
 */
export function today(): string {
  return new Date(now() + 14 * HOUR_MS).toISOString().slice(0, 10);
}

/** The calendar day in UTC, YYYY-MM-DD, by the same clock. */
export function utcDay(): string {
  return new Date(now()).toISOString().slice(0, 10);
}

function now(): number {
  const { SOURCE_DATE_EPOCH: epoch } = process.env;
  return epoch === undefined || !/^\d+$/.test(epoch) ? Date.now() : Number(epoch) * 1000;
}
