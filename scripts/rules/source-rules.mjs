// @ts-check
// Rules an import graph cannot see: names that may stand in one place only. Each has a bad fixture in
// fixtures/<rule name>/ as well.

/**
 * @typedef {object} SourceRule
 * @property {string} name rule and fixture folder
 * @property {RegExp} files paths from the root the rule is about
 * @property {RegExp} [except] files that may
 * @property {RegExp} pattern what may not stand there (comments are taken away first)
 * @property {string} instead what to do
 */

/** @type {readonly SourceRule[]} */
export const sourceRules = [
  {
    name: "ipc-main-once",
    files: /^src\//,
    except: /^src\/main\/ipc\/register\.ts$/,
    pattern: /\bipcMain\b/,
    instead: "register a handler through src/main/ipc/register.ts, which checks sender and arguments",
  },
  {
    name: "ipc-renderer-once",
    files: /^src\//,
    except: /^src\/preload\//,
    pattern: /\bipcRenderer\b/,
    instead: "add the channel to src/contract/channels.ts",
  },
  {
    name: "bridge-once",
    files: /^src\/renderer\//,
    except: /^src\/renderer\/platform\//,
    pattern: /\b(window|globalThis|self)\s*\??\.\s*tandem\b/,
    instead: "go through src/renderer/platform",
  },
  {
    name: "windows-once",
    files: /^src\/main\//,
    except: /^src\/main\/windows\/create-window\.ts$/,
    pattern: /\bnew\s+(BrowserWindow|WebContentsView)\b/,
    instead: "make windows with src/main/windows/create-window.ts, which sets the safe preferences",
  },
  {
    name: "no-raw-html",
    files: /^src\//,
    pattern: /\b(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/,
    instead: "render elements; content never becomes HTML",
  },
  {
    name: "no-clock-in-core",
    files: /^src\/core\//,
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b|\bcrypto\b/,
    instead: "take time and ids from ctx",
  },
];

/** Longest file of src/, in lines: a longer one wants to be two. */
export const maxLines = 300;

/** @param {string} source */
export function withoutComments(source) {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
}
