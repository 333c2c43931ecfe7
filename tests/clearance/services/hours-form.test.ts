import { expect, test } from "vitest";
import { isWeek } from "~/clearance/rules/coverage/hours";
import { hoursIn } from "~/clearance/pages/hours/form";

const sent = (fields: Record<string, string>) =>
  hoursIn(new URLSearchParams({ validFrom: "2026-11-30", ...fields }));

test("a week is read from its times: a break, the day before once more, and days off", () => {
  const form = sent({
    "from-1": "09:00",
    "until-1": "12:30",
    "from-1-again": "13:15",
    "until-1-again": "17:00",
    "same-2": "on",
    "from-2": "06:00",
    "from-6": "18:00",
    "until-6": "00:00",
  });
  const monday = [
    [540, 750],
    [795, 1020],
  ];
  expect(form).toMatchObject({
    ok: true,
    validFrom: "2026-11-30",
    week: [monday, monday, [], [], [], [[1080, 1440]], []],
  });
  expect(form.ok && isWeek(form.week)).toBe(true);
});

test.each<[string, Record<string, string>, string]>([
  ["only a beginning", { "from-3": "09:00" }, "until-3"],
  ["only an end", { "until-3": "17:00" }, "from-3"],
  ["no time", { "from-3": "nine", "until-3": "17:00" }, "from-3"],
  ["backwards", { "from-7": "22:00", "until-7": "06:00" }, "until-7"],
  [
    "overlapping",
    { "from-1": "09:00", "until-1": "13:00", "from-1-again": "12:00", "until-1-again": "17:00" },
    "from-1-again",
  ],
  ["from no day", { validFrom: "2026-02-29" }, "validFrom"],
])("%s is said at its field", (_, fields, field) => {
  const form = sent(fields);
  expect(form.ok).toBe(false);
  expect(!form.ok && Object.keys(form.errors)).toEqual([field]);
});
