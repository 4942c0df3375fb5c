import type { Allocation } from "../../../core/document/records.ts";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";

interface AllocationFieldsProps {
  readonly value: Allocation;
  readonly onChange: (allocation: Allocation) => void;
  readonly isDisabled?: boolean;
}

/** What of a sprint is kept for sales: points, or a percentage of the capacity. */
export const AllocationFields = ({ value, onChange, isDisabled }: AllocationFieldsProps) => (
  <>
    <NumberField
      label="Kept for sales"
      min={0}
      value={value.amount}
      isDisabled={isDisabled}
      onChange={(amount) => onChange({ ...value, amount: amount ?? 0 })}
    />
    <Select
      label="In"
      items={[
        { id: "points", label: "Points" },
        { id: "percent", label: "Percent of the capacity" },
      ]}
      value={value.unit}
      isDisabled={isDisabled}
      onChange={(unit) => onChange({ ...value, unit })}
    />
  </>
);
