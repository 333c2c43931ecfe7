import { inReadersLanguage } from "~/kit/language/language";

const clocks = inReadersLanguage((tag) => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string) => {
    const known =
      made.get(timeZone) ??
      new Intl.DateTimeFormat(tag, {
        timeZone,
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      });
    made.set(timeZone, known);
    return known;
  };
});

/** “17:40”, in a company’s time zone. */
export function clockText(at: Date, timeZone: string): string {
  return clocks()(timeZone).format(at);
}
