import { type CalendarDate, parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
} from "react-aria-components";
import { cx } from "./cx.ts";
import own from "./date-field.module.css";
import styles from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";
import { Surface } from "./popover.tsx";

interface DateFieldProps extends FieldProps {
  /** A day as `YYYY-MM-DD`, or null. */
  readonly value: string | null;
  /** Called when the field is left or a day is picked, not with every part that is typed. */
  readonly onChange: (value: string | null) => void;
  /** Whether it can be emptied; true unless said otherwise. */
  readonly clearable?: boolean;
}

/** A calendar day, typed part by part as the locale orders them or picked from a month. */
export function DateField({ value, onChange, clearable = true, ...field }: DateFieldProps) {
  // What was typed and not told yet; undefined: nothing.
  const [typed, setTyped] = useState<string | null>();
  const [isOpen, setOpen] = useState(false);
  const latest = useRef({ typed, value, onChange });
  latest.current = { typed, value, onChange };
  const tell = (day: string | null | undefined) => {
    latest.current.typed = undefined;
    setTyped(undefined);
    if (day !== undefined && day !== latest.current.value) latest.current.onChange(day);
  };
  useEffect(
    () => () => {
      const { typed: day, value: old, onChange: change } = latest.current;
      if (day !== undefined && day !== old) change(day);
    },
    [],
  );
  const shown = typed === undefined ? value : typed;
  return (
    <DatePicker
      className={cx(styles.field, field.className)}
      value={shown === null ? null : parseDate(shown)}
      onChange={(date: CalendarDate | null) => {
        const day = date === null ? null : date.toString();
        if (isOpen) tell(day);
        else {
          latest.current.typed = day;
          setTyped(day);
        }
      }}
      onBlur={() => tell(latest.current.typed)}
      isOpen={isOpen}
      onOpenChange={setOpen}
      isInvalid={field.error !== undefined}
      isDisabled={field.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...field} />
      <Group className={styles.group ?? ""}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the parts inside it are left */}
        <div
          className={own.parts}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) tell(latest.current.typed);
          }}
        >
          <DateInput className={own.input ?? ""}>
            {(segment) => <DateSegment segment={segment} className={own.segment ?? ""} />}
          </DateInput>
        </div>
        {clearable && shown !== null ? (
          <Button
            slot={null}
            className={styles.affix ?? ""}
            aria-label={`Clear ${field.label}`}
            onPress={() => tell(null)}
          >
            <X aria-hidden="true" />
          </Button>
        ) : null}
        <Button className={styles.affix ?? ""}>
          <CalendarDays aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes {...field} />
      <Surface>
        <Dialog className={own.dialog ?? ""}>
          <Calendar>
            <header className={own.header}>
              <Button slot="previous" className={styles.affix ?? ""}>
                <ChevronLeft aria-hidden="true" />
              </Button>
              <Heading className={own.month ?? ""} />
              <Button slot="next" className={styles.affix ?? ""}>
                <ChevronRight aria-hidden="true" />
              </Button>
            </header>
            <CalendarGrid className={own.grid ?? ""}>
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={own.weekday ?? ""}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={own.day ?? ""} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Surface>
    </DatePicker>
  );
}
