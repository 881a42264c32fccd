/** 2026-01-01, in seconds since 1970: no log of this software is older, so that no witness can have seen one before. */
export const LOGS_BEGAN = 1_767_225_600;

/** Whether a shop can have made a checkpoint on this day, YYYY-MM-DD. */
export function isDayOfLogs(day: string): boolean {
  return day >= new Date(LOGS_BEGAN * 1000).toISOString().slice(0, 10);
}

/** Whether a witness can have seen a log at this time. The time is the witness's word; this only refuses what cannot be. */
export function isAfterLogsBegan(time: number): boolean {
  return time >= LOGS_BEGAN;
}
