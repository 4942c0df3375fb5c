import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { LINE_MAX } from "../../../../core/document/field.ts";
import { boardLocal } from "../board-local.ts";
import styles from "./head.module.css";

interface HeadNameFieldProps {
  readonly name: string;
  /** What the field is about, for its name: “column”, “lane”. */
  readonly what: string;
  readonly onRename: (name: string) => void;
}

/** A column's or lane's name while it is edited in its head. Enter, Escape and leaving keep what was typed. */
export function HeadNameField({ name, what, onRename }: HeadNameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(name);
  const left = useRef(false);
  useEffect(() => field.current?.select(), []);

  const leave = () => {
    if (left.current) return;
    left.current = true;
    const next = text.trim();
    if (next !== "" && next !== name) onRename(next);
    boardLocal.setState({ renamingHead: null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    leave();
  };
  return (
    <input
      ref={field}
      className={styles.edit}
      aria-label={`Name of the ${what} ${name}`}
      dir="auto"
      maxLength={LINE_MAX}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={leave}
      onMouseDown={(event) => event.stopPropagation()}
      onTouchStart={(event) => event.stopPropagation()}
    />
  );
}
