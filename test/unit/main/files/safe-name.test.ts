import { describe, expect, it } from "vitest";
import { isSafeName, safeName } from "../../../../src/main/files/safe-name.ts";

describe("safe file names", () => {
  it.each([
    ["Brief 2026.pdf", "Brief 2026.pdf", "an ordinary name stays"],
    ["", "file", "an empty name"],
    ["   ", "file", "only spaces"],
    ["..", "file", "the folder above"],
    ["../../etc/passwd", "passwd", "a path upwards"],
    ["C:\\Windows\\win.ini", "win.ini", "a Windows path"],
    ["a/b\\c.txt", "c.txt", "mixed separators"],
    ["report.", "report", "a trailing dot"],
    ["report. . ", "report", "trailing dots and spaces"],
    ['a<b>c:d"e|f?g*h', "a_b_c_d_e_f_g_h", "what Windows forbids"],
    ["CON", "_CON", "a device"],
    ["nul.txt", "_nul.txt", "a device with an extension"],
    ["NUL .txt", "_NUL .txt", "a device with a space"],
    ["com1", "_com1", "a port"],
    ["COM¹.log", "_COM¹.log", "a port with a superscript"],
    ["console.log", "console.log", "what only starts like a device"],
    ["photo\u202Egpj.exe", "photogpj.exe", "right-to-left override"],
    ["pay\u200Bload.pdf", "payload.pdf", "a zero-width space"],
    ["line\nbreak\t.txt", "linebreak.txt", "control characters"],
    ["lone\uD800surrogate.txt", "lonesurrogate.txt", "a lone surrogate"],
    [".htaccess", ".htaccess", "a hidden file"],
  ])("%j becomes %j (%s)", (name, safe) => {
    expect(safeName(name)).toBe(safe);
    expect(isSafeName(safe)).toBe(true);
  });

  it("gives the composed and the decomposed spelling one name", () => {
    expect(safeName("Re\u0301sume\u0301.pdf")).toBe(safeName("Résumé.pdf"));
  });

  it("shortens 300 characters to 120 and to 200 bytes, with the extension kept and no character cut in two", () => {
    const short = safeName(`${"😀".repeat(300)}.png`);
    expect(Buffer.byteLength(short)).toBe(200);
    expect(short.endsWith("😀.png")).toBe(true);
    expect(safeName("x".repeat(300))).toHaveLength(120);
    expect(isSafeName(`${"x".repeat(300)}.txt`)).toBe(false);
  });
});
