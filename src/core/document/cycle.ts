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

/**
 * The ids along the first cycle that is reached from `start`, first and last the same, or null. Whatever was walked is
 * noted as `clear` and not walked again: many starts together take as long as one walk over all.
 */
export function cycleFrom(start: string, next: (id: string) => readonly string[], clear: Set<string>): string[] | null {
  if (clear.has(start)) return null;
  const path = [{ id: start, left: [...next(start)] }];
  clear.add(start);
  const under = new Set([start]);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const to = top.left.pop();
    if (to === undefined) {
      under.delete(top.id);
      path.pop();
    } else if (under.has(to)) {
      const ids = path.map(({ id }) => id);
      return [...ids.slice(ids.indexOf(to)), to];
    } else if (!clear.has(to)) {
      clear.add(to);
      under.add(to);
      path.push({ id: to, left: [...next(to)] });
    }
  }
  return null;
}
