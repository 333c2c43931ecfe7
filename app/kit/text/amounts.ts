import { inReadersLanguage } from "~/kit/language/language";

const numbers = inReadersLanguage((tag) => new Intl.NumberFormat(tag));
const percents = inReadersLanguage((tag) => new Intl.NumberFormat(tag, { style: "percent" }));

/** “1,240”, in German “1.240”. */
export function numberText(number: number): string {
  return numbers().format(number);
}

/** “85%”, in German “85 %”, for 8,571 of 10,000. Rounded down, so that a score just below the mark never reads as the mark. */
export function percentText(basisPoints: number): string {
  return percents().format(Math.floor(basisPoints / 100) / 100);
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
const sizes = UNITS.map((unit, index) =>
  inReadersLanguage(
    (tag) =>
      new Intl.NumberFormat(tag, {
        style: "unit",
        unit,
        unitDisplay: "short",
        maximumFractionDigits: index > 1 ? 1 : 0,
      }),
  ),
);

/** “1.2 GB”, in French “1,2 Go”: thousands of thousands, as disks are sold. */
export function bytesText(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return sizes[power]!().format(bytes / 1000 ** power);
}
