/**
 * The ids along a cycle through `start`, first and last the same, or null. `next` gives what an id points at. Walks
 * without recursion, each id once.
 */
export function cycleThrough(start: string, next: (id: string) => readonly string[]): string[] | null {
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const to of next(id)) {
      if (to === start) {
        const path = [start];
        for (let back: string = id; back !== start; back = cameFrom.get(back) as string) path.push(back);
        path.push(start);
        return path.reverse();
      }
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, id);
      open.push(to);
    }
  }
  return null;
}
