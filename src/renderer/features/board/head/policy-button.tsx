import { ScrollText } from "lucide-react";
import { memo } from "react";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Popover } from "../../../ui/popover.tsx";
import styles from "./head.module.css";

interface PolicyButtonProps {
  readonly name: string;
  readonly policy: string;
  /** Opens the dialog in which it is written. */
  readonly onEdit: () => void;
}

/** Shows a column's or lane's policy where it holds; not there while none is written. */
export const PolicyButton = memo(function PolicyButton({ name, policy, onEdit }: PolicyButtonProps) {
  if (policy.trim() === "") return null;
  return (
    <Popover label={`Policy of ${name}`} trigger={<IconButton small label={`Policy of ${name}`} icon={ScrollText} />}>
      {({ close }) => (
        <div className={styles.policy}>
          <h3>Policy of {name}</h3>
          <p className={styles.policyText} dir="auto">
            {policy}
          </p>
          <div>
            <Button
              small
              onPress={() => {
                close();
                onEdit();
              }}
            >
              Edit policy…
            </Button>
          </div>
        </div>
      )}
    </Popover>
  );
});
