import { NumberField } from "./number-field.tsx";
import { Select } from "./select.tsx";

/** A share of something, in points or as a percentage of it. */
interface Share {
  readonly amount: number;
  readonly unit: "points" | "percent";
}

interface ShareFieldsProps {
  readonly label: string;
  /** What a percentage is of: “of the capacity”. */
  readonly of: string;
  readonly value: Share;
  readonly onChange: (share: Share) => void;
  readonly isDisabled?: boolean;
}

/** A share in points or percent, as two fields beside each other. */
export const ShareFields = ({ label, of, value, onChange, isDisabled }: ShareFieldsProps) => (
  <>
    <NumberField
      label={label}
      min={0}
      value={value.amount}
      isDisabled={isDisabled}
      onChange={(amount) => onChange({ ...value, amount: amount ?? 0 })}
    />
    <Select
      label="In"
      items={[
        { id: "points", label: "Points" },
        { id: "percent", label: `Percent ${of}` },
      ]}
      value={value.unit}
      isDisabled={isDisabled}
      onChange={(unit) => onChange({ ...value, unit })}
    />
  </>
);
