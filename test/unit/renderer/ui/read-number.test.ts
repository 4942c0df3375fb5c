import { describe, expect, it } from "vitest";
import { fitNumber, readNumber } from "../../../../src/renderer/ui/read-number.ts";

const locales = ["en", "de", "fr", "de-CH", "en-IN"];

describe("a number as it is typed", () => {
  it.each([
    ["2,5", 2.5],
    ["2.5", 2.5],
    ["2,50", 2.5],
    ["0,125", 0.125],
    ["0.125", 0.125],
    [",5", 0.5],
    [".5", 0.5],
    ["2,", 2],
    ["7", 7],
    ["1,000", 1_000],
    ["1.000", 1_000],
    ["250.000", 250_000],
    ["1 000", 1_000],
    ["1\u202f000", 1_000],
    ["1’000", 1_000],
    ["1'000.50", 1_000.5],
    ["1000,5", 1_000.5],
    ["1000.000", 1_000],
    ["1,234.5", 1_234.5],
    ["1.234,5", 1_234.5],
    ["1.234,567", 1_234.567],
    ["1.000.000", 1_000_000],
    ["1,000,000", 1_000_000],
    ["1.000.000,25", 1_000_000.25],
    ["1 000 000,25", 1_000_000.25],
    ["12,34,567.5", 1_234_567.5],
    [" 8 ", 8],
  ])("%s is the same number in every locale", (text, value) => {
    for (const locale of locales) expect(readNumber(text, locale)?.value, locale).toBe(value);
  });

  it.each(["1,2,3", "1.2.3", "1,000,50", "2 5", ".", "1,,5", "1.5.", "1.000,00.0"])("%s is none", (text) => {
    for (const locale of locales) expect(readNumber(text, locale), locale).toEqual({ value: null, otherwise: true });
  });

  it.each(["", " ", "-3", "+3", "12 €", "٢٫٥", "1e3"])("“%s” is left to the locale", (text) => {
    expect(readNumber(text, "en")).toBeNull();
  });

  it.each([
    ["2,5", "en", true],
    ["2.5", "en", false],
    ["1,000", "en", false],
    ["1.000", "en", true],
    ["1.234,5", "en", true],
    ["1,234.5", "en", false],
    ["2,5", "de", false],
    ["2.5", "de", true],
    ["1.000", "de", false],
    ["1,000", "de", true],
    ["2.5", "fr", false],
    ["1.000", "fr", true],
    ["1\u202f000,5", "fr", false],
    ["1’000.5", "de-CH", false],
    ["12", "de-CH", false],
  ])("%s in %s: whether the locale would read otherwise", (text, locale, otherwise) => {
    expect(readNumber(text, locale)?.otherwise).toBe(otherwise);
  });

  it("reads every number that the locale writes as itself, and says nothing of it", () => {
    for (const locale of [...locales, "es", "pl", "pt-BR", "sv"]) {
      const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
      for (const value of [0, 0.5, 2.25, 12, 999.9, 1_000, 1_234.5, 12_345.67, 1_234_567, 1e9])
        expect(readNumber(written.format(value), locale), `${locale} ${value}`).toEqual({ value, otherwise: false });
    }
  });
});

describe("a number that a field takes", () => {
  it.each([
    [400, { max: 365 }, 365],
    [0, { min: 1 }, 1],
    [0.4, { min: 0.5, max: 480 }, 0.5],
    [2.5, { min: 0, max: 10_000, step: 1 }, 3],
    [2.4, { min: 1, max: 20, step: 1 }, 2],
    [2.3, { min: 0, step: 0.5 }, 2.5],
    [2.55, {}, 2.55],
  ])("%s within %o is %s", (value, range, fit) => expect(fitNumber(value, range)).toBe(fit));
});
