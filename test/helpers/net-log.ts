import { readFile } from "node:fs/promises";

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

/** The switch that makes Chromium write down what its network does, all of it, also what no session's handler hears of. */
export const netLogSwitch = (path: string): string => `--log-net-log=${path}`;

/** Every address and name that such a log shows to have been asked for, once its process has ended. */
export async function networkIn(path: string): Promise<string[]> {
  const { constants, events } = parsed(await readFile(path, "utf8"));
  if (!("HOST_RESOLVER_MANAGER_REQUEST" in constants.logEventTypes)) throw new Error("This is no log of the network.");
  return events.flatMap(({ params = {} }) =>
    ["url", "host", "address", "address_list"].flatMap((name) => (name in params ? [String(params[name])] : [])),
  );
}

function parsed(text: string): NetLog {
  try {
    return JSON.parse(text);
  } catch {
    // A process that ends at once leaves the list open.
    return JSON.parse(`${text.slice(0, text.lastIndexOf(",\n"))}]}`);
  }
}
