import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import styles from "./segmented.module.css";

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** One of two to five choices, all in view. */
export function Segmented<Id extends string>({ label, items, value, onChange }: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.segments ?? ""}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(key as Id);
      }}
    >
      {items.map((item) => (
        <ToggleButton key={item.id} id={item.id} className={styles.segment ?? ""}>
          {item.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface TabsProps {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[];
}

/** Pages of one dialog, one in view at a time. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <AriaTabs className={styles.tabs ?? ""}>
      <TabList aria-label={label} className={styles.segments ?? ""}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className={styles.segment ?? ""}>
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={styles.page ?? ""}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
