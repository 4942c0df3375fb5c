import { useEffect, useState } from "react";
import { useTandem } from "../binding/tandem.ts";

/** Whether there is any board on this machine, in the archive or the bin too. */
export function useHasBoards(): boolean {
  const { boards } = useTandem();
  const [has, setHas] = useState(false);
  useEffect(() => {
    boards.list().then(
      (list) => setHas(list.length > 0),
      () => setHas(false),
    );
  }, [boards]);
  return has;
}
