import styles from "./avatar.module.css";
import { cx } from "./cx.ts";

interface AvatarProps {
  readonly initials: string;
  /** A colour name of the palette. */
  readonly colour: string;
  /** The person's name; left out where it stands beside the avatar in words. */
  readonly name?: string | undefined;
  readonly large?: boolean;
}

/** A person as a disc with initials. */
export const Avatar = ({ initials, colour, name, large }: AvatarProps) => (
  <span
    className={cx(styles.avatar, large && styles.large)}
    data-colour={colour}
    {...(name ? { role: "img", "aria-label": name, title: name } : { "aria-hidden": true })}
  >
    {initials}
  </span>
);

/** A named colour as a small square, beside the word it belongs to. */
export const Dot = ({ colour }: { readonly colour: string }) => (
  <span className={styles.dot} data-colour={colour} aria-hidden="true" />
);
