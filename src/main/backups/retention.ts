/** A backup as far as its keeping goes: when it was made (milliseconds since 1970 UTC), and whether by the clock. */
export interface Kept {
  readonly id: string;
  readonly at: number;
  /** `work` is made every 15 minutes of work; any other reason is a safety copy made before something. */
  readonly reason: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEWEST = 12;
const DAYS = 30;

/**
 * The backups of one board that may go. Kept of those made by the clock, and apart from them of the safety copies: the
 * last 12; the newest of each hour for a day; the newest of each day (UTC) for 30 days. The copy made before a board
 * was removed for good stays, and so does the newest of all, however old.
 */
export function expired<B extends Kept>(backups: readonly B[], now: number): B[] {
  const sorted = [...backups].sort((a, b) => b.at - a.at);
  const kept = new Set<B>([...sorted.slice(0, 1), ...sorted.filter(({ reason }) => reason === "purge")]);
  for (const group of [sorted.filter(({ reason }) => reason === "work"), sorted.filter((b) => b.reason !== "work")]) {
    for (const backup of group.slice(0, NEWEST)) kept.add(backup);
    for (const backup of newestOfEach(group, HOUR, now - DAY)) kept.add(backup);
    for (const backup of newestOfEach(group, DAY, now - DAYS * DAY)) kept.add(backup);
  }
  return sorted.filter((backup) => !kept.has(backup));
}

/** The newest of each span of time since `since`. `sorted` is newest first. */
function newestOfEach<B extends Kept>(sorted: readonly B[], span: number, since: number): B[] {
  const met = new Set<number>();
  return sorted.filter(({ at }) => {
    const slot = Math.floor(at / span);
    if (at < since || met.has(slot)) return false;
    met.add(slot);
    return true;
  });
}
