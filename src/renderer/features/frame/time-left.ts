const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long until the end of the day `endDate` (`YYYY-MM-DD`, this machine's zone): `5 d 3 h left`, or how long ago. */
export function timeLeft(endDate: string, now: number): string {
  const [year = 1970, month = 1, day = 1] = endDate.split("-").map(Number);
  const left = new Date(year, month - 1, day + 1).getTime() - now;
  const size = Math.abs(left);
  const days = Math.floor(size / DAY);
  const hours = Math.floor((size % DAY) / HOUR);
  const words = days > 0 ? `${days} d ${hours} h` : size >= HOUR ? `${hours} h` : "under 1 h";
  return left >= 0 ? `${words} left` : `${words} over`;
}
