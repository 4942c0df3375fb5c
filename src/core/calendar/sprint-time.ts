import type { SprintRecord } from "../document/records.ts";
import { addDays, dayNumber, daysBetween, weekday } from "./day.ts";
import { isWorkingDay, type WorkWeek, workingDaysBetween } from "./working-days.ts";
import { dayIn, endOfDay } from "./zone.ts";

const HOUR_MS = 3_600_000;

/** The time a sprint has left: whole working days after today, and the hours of today where it is one. */
export interface SprintTime {
  readonly state: "ahead" | "running" | "over";
  readonly days: number;
  readonly hours: number;
  /** “5 d 3 h left”, on a free day “weekend, 4 d left”; “starts in 2 days”, “ended yesterday”. */
  readonly words: string;
}

/**
 * How a sprint stands at the moment `now`. Its last day belongs to it; days end at midnight in the zone. One that was
 * started before its first day runs.
 */
export function sprintTime(
  sprint: Pick<SprintRecord, "startDate" | "endDate" | "state">,
  week: WorkWeek,
  now: number,
  zone: string,
): SprintTime {
  const today = dayIn(zone, now);
  if (today < sprint.startDate && sprint.state === "planned") {
    const wait = daysBetween(today, sprint.startDate);
    const days = workingDaysBetween(week, addDays(sprint.startDate, -1), sprint.endDate);
    return { state: "ahead", days, hours: 0, words: wait === 1 ? "starts tomorrow" : `starts in ${wait} days` };
  }
  if (today > sprint.endDate) {
    const past = daysBetween(sprint.endDate, today);
    return { state: "over", days: 0, hours: 0, words: past === 1 ? "ended yesterday" : `ended ${past} days ago` };
  }
  const works = isWorkingDay(week, today);
  const ofToday = works ? Math.ceil((endOfDay(zone, today) - now) / HOUR_MS) : 0;
  // In its first hour, today is a whole day.
  const days = workingDaysBetween(week, today, sprint.endDate) + Math.floor(ofToday / 24);
  const hours = ofToday % 24;
  const parts = [...(days > 0 ? [`${days} d`] : []), ...(hours > 0 ? [`${hours} h`] : [])];
  const left = parts.length > 0 ? `${parts.join(" ")} left` : "no working day left";
  return { state: "running", days, hours, words: works ? left : `${freeWords(today)}, ${left}` };
}

/** What a day without work is called: Saturday and Sunday have a name of their own. */
const freeWords = (day: string): string => (weekday(dayNumber(day)) >= 6 ? "weekend" : "day off");
