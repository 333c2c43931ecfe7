import { expect, test } from "vitest";
import { weekText, spansText } from "~/clearance/rules/coverage/hours";
import { toldHours } from "~/clearance/rules/ask/told-hours";

const told = (text: string) => {
  const week = toldHours(text);
  return week && weekText(week.map(spansText));
};

test.each([
  ["7 am to 8 pm, every day; the duty phone at all other times", "Mon–Sun 07:00–20:00"],
  ["06:00–22:00 daily", "Mon–Sun 06:00–22:00"],
  ["Monday to Friday, 9am - 5.30pm", "Mon–Fri 09:00–17:30; Sat, Sun off"],
  ["Mon–Thu 08:00 to 16:00", "Mon–Thu 08:00–16:00; Fri–Sun off"],
  ["weekdays, 12 pm to 12 am", "Mon–Fri 12:00–24:00; Sat, Sun off"],
  ["Sat and Sun, 10:00 to 14:00", "Mon–Fri off; Sat, Sun 10:00–14:00"],
  [
    "Fri to Mon, 10 pm to 2 am",
    "Mon, Sat, Sun 00:00–02:00 and 22:00–24:00; Tue 00:00–02:00; Wed, Thu off; Fri 22:00–24:00",
  ],
  ["every day, 10 pm to 2 am", "Mon–Sun 00:00–02:00 and 22:00–24:00"],
  ["at all times", "Mon–Sun all day"],
])("%s", (text, week) => {
  expect(told(text)).toBe(week);
});

test.each([
  "",
  "whenever a shop is open",
  "9 to 5, every day",
  "9 to 5 pm, every day",
  "7 am to 8 pm",
  "7 am to 12 pm and 1 pm to 8 pm, every day",
  "25:00 to 26:00 every day",
  "13 am to 14 pm every day",
  "09:00 to 09:00 every day",
])("what cannot be told for certain is not guessed: “%s”", (text) => {
  expect(toldHours(text)).toBeNull();
});
