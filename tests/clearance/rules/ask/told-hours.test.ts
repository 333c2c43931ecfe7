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
  ["Mon–Fri, 24 hours", "Mon–Fri all day; Sat, Sun off"],
  ["7 bis 20 Uhr, täglich; sonst das Bereitschaftstelefon", "Mon–Sun 07:00–20:00"],
  ["Montag bis Freitag von 8 Uhr bis 17:30 Uhr", "Mon–Fri 08:00–17:30; Sat, Sun off"],
  ["Mo–Fr 9–17 Uhr", "Mon–Fri 09:00–17:00; Sat, Sun off"],
  ["samstags und sonntags, 10 bis 14 Uhr", "Mon–Fri off; Sat, Sun 10:00–14:00"],
  ["rund um die Uhr", "Mon–Sun all day"],
  ["de 7 a 20 h, todos los días; si no, el teléfono de guardia", "Mon–Sun 07:00–20:00"],
  ["De lunes a viernes, de 9:00 a 18:30", "Mon–Fri 09:00–18:30; Sat, Sun off"],
  ["del lunes al jueves de 8 a 15 horas", "Mon–Thu 08:00–15:00; Fri–Sun off"],
  ["lun-vie, 9 a 18 h", "Mon–Fri 09:00–18:00; Sat, Sun off"],
  ["las 24 horas", "Mon–Sun all day"],
  ["de 7 h à 20 h, tous les jours ; sinon le téléphone d’astreinte", "Mon–Sun 07:00–20:00"],
  ["du lundi au vendredi, 8h30–18h", "Mon–Fri 08:30–18:00; Sat, Sun off"],
  ["lun.–ven. de 9 h à 17 h 30", "Mon–Fri 09:00–17:30; Sat, Sun off"],
  ["24h/24, 7j/7", "Mon–Sun all day"],
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
  "09:00 to 17:00, every day except Sunday",
  "9 bis 5 Uhr, täglich",
  "täglich außer sonntags, 8 bis 18 Uhr",
  "8 bis 12 Uhr und 13 bis 17 Uhr, täglich",
  "Mo–Fr und Sa, 9 bis 17 Uhr",
  "7 bis 8 Uhr abends, täglich",
  "jeden Tag",
  "de 9 a 5, todos los días",
  "de 8 a 10 de la tarde, todos los días",
  "en 8 a 10 h, todos los días",
  "tous les jours sauf le dimanche, de 9 h à 18 h",
  "de 9 h à 18 h, avec mon équipe",
])("what cannot be told for certain is not guessed: “%s”", (text) => {
  expect(toldHours(text)).toBeNull();
});
