/** Moments on the way of a gesture that the benchmark observes. */
export type Moment = "dispatch" | "painted" | "acknowledged";

/**
 * Marks a moment on the performance timeline as `tandem:<moment>`. An observer sees every mark; the timeline keeps only
 * the last of each name, so that a long day does not fill it.
 */
export function markMoment(moment: Moment, change?: string): void {
  const name = `tandem:${moment}`;
  performance.clearMarks(name);
  performance.mark(name, change === undefined ? {} : { detail: change });
}
