import { ImageOff } from "lucide-react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import styles from "./markdown.module.css";
import { isTooHeavy } from "./markdown-weight.ts";

interface MarkdownProps {
  readonly text: string;
  /** Called with the address when a link is pressed; nothing is followed by itself. */
  readonly onLink: (url: string) => void;
}

/** Only these may be asked for, and no user name may stand before the host; everything else stays text. */
const safe = (url: string): string => (/^(https:\/\/(?![^/?#]*@)|mailto:)/iu.test(url) ? url : "");

/** A text in parts of some lines, of which only those in view are laid out. */
const linesInParts = (text: string): string[] => text.match(/(?:[^\n]*\n){1,100}|[^\n]+/gu) ?? [];

/**
 * Markdown as elements. HTML in it stays text, links are asked about before they open, and pictures from elsewhere are
 * named, never fetched. What would hold up the window is shown as it was typed, and says so.
 */
export function Markdown({ text, onLink }: MarkdownProps) {
  if (isTooHeavy(text))
    return (
      <div className={styles.markdown} dir="auto">
        <p className={styles.note}>Shown as it was typed: it has too many marks, or is too long, to be laid out.</p>
        <div>
          {linesInParts(text).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
            <p key={index} className={styles.plain}>
              {part}
            </p>
          ))}
        </div>
      </div>
    );
  const components: Components = {
    a: ({ href, children }) =>
      href ? (
        <a
          href={href}
          title={href}
          onClick={(event) => {
            event.preventDefault();
            onLink(href);
          }}
        >
          {children}
        </a>
      ) : (
        <span>{children}</span>
      ),
    img: ({ alt, title }) => (
      <span className={styles.picture}>
        <ImageOff aria-hidden="true" />
        {alt || title || "Picture from elsewhere"} (not loaded)
      </span>
    ),
    input: ({ checked }) => <span aria-hidden="true">{checked ? "☑" : "☐"}</span>,
    h1: ({ children }) => <h4>{children}</h4>,
    h2: ({ children }) => <h4>{children}</h4>,
    h3: ({ children }) => <h5>{children}</h5>,
    h4: ({ children }) => <h5>{children}</h5>,
    h5: ({ children }) => <h6>{children}</h6>,
  };
  return (
    <div className={styles.markdown} dir="auto">
      <ReactMarkdown remarkPlugins={[remarkGfm]} urlTransform={safe} components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
