import type { ChangeId } from "./stamp.ts";

const MS_DIGITS = 9;
const COUNT_DIGITS = 3;
const COUNT_MAX = 36 ** COUNT_DIGITS - 1;

/**
 * The next time of a hybrid logical clock (Kulkarni et al. 2014): the wall clock where it has moved on, else the last
 * time plus one count, so that it never goes back, not even with the wall clock. Twelve base-36 digits (milliseconds,
 * then a counter), so that times compare as text.
 */
export function tick(last: string | null, nowMs: number): string {
  const lastMs = last === null ? -1 : Number.parseInt(last.slice(0, MS_DIGITS), 36);
  if (nowMs > lastMs) return encode(nowMs, 0);
  const count = Number.parseInt((last as string).slice(MS_DIGITS), 36) + 1;
  return count > COUNT_MAX ? encode(lastMs + 1, 0) : encode(lastMs, count);
}

const encode = (ms: number, count: number): string =>
  ms.toString(36).padStart(MS_DIGITS, "0") + count.toString(36).padStart(COUNT_DIGITS, "0");

/** A change's id from the replica that made it and its time. */
export const changeId = (replica: string, time: string): ChangeId => `${replica}:${time}`;

/** The two parts of a change's id. */
export function splitChangeId(id: ChangeId): { replica: string; time: string } {
  const colon = id.lastIndexOf(":");
  return { replica: id.slice(0, colon), time: id.slice(colon + 1) };
}
