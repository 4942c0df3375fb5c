import { sprintSave } from "../../../core/commands/sprint-save.ts";
import type { SprintRecord } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";

type Fields = Partial<
  Pick<
    SprintRecord,
    | "name"
    | "goal"
    | "smart"
    | "miniGoals"
    | "artifacts"
    | "startDate"
    | "endDate"
    | "capacity"
    | "availability"
    | "allocation"
  >
>;

/** Saves fields of a sprint; answers the words of a refusal that no reason can lift, or null. */
export function useSaveSprint(sprint: string): (fields: Fields) => string | null {
  const dispatch = useDispatch();
  return (fields) => {
    const result = dispatch(sprintSave, { sprint, fields });
    return result.ok || result.refusal.code === "nothing-to-do" || result.refusal.overridable
      ? null
      : result.refusal.message;
  };
}
