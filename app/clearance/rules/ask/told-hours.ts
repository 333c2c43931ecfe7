import {
  DAY_MINUTES,
  joined,
  WEEKDAYS,
  type Span,
  type Week,
} from "~/clearance/rules/coverage/hours";

/** A time of day: “7 am”, “07:00”, “7 Uhr”, “20 h 30”. */
const TIME =
  /(?<hourN>\d{1,2})(?:(?:[:.]|(?<sepN> ?h ?))(?<minutesN>\d{2})(?![\d/]))?(?: ?(?:(?<halfN>am|pm)|(?<clockN>Uhr|h|horas?|heures?))(?!\p{L}))?/u
    .source;
const time = (n: 1 | 2) => TIME.replaceAll("N>", `${n}>`);
const UNTIL = "to|until|till|bis|a las|a|à|hasta|–|-";
const SPAN = new RegExp(
  `(?<![\\d:.])(?<!(?<!\\p{L})(?:within|in|innerhalb|en|dans|sous) )${time(1)} ?(?:${UNTIL}) ?${time(2)}(?![\\d:])`,
  "iu",
);

const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");
const EVERY_DAY = word(
  "every day|daily|seven days|7 days|all week|täglich|jeden Tag|an allen Tagen|todos los días|cada día|a diario|tous les jours|chaque jour|7 jours sur 7|7 ?j/7",
);
const MONDAY_TO_FRIDAY = word("weekdays|entre semana|en semaine");
const ALL_DAY = word(
  "24/7|24 hours|at all times|day and night|always|rund um die Uhr|jederzeit|Tag und Nacht|las 24 horas|24 (?:h|horas) al día|a todas horas|día y noche|24 ?h ?(?:/|sur) ?24|24 heures sur 24|jour et nuit|à toute heure",
);
/** After these, the hours are not what the numbers say, or not on every day that is named. */
const UNSURE = word(
  [
    "except|excluding|closed|außer|ausgenommen|nicht|geschlossen|excepto|salvo|menos|cerrado|sauf|hors|fermé",
    "morgens|früh|vormittags|nachmittags|mittags|abends|nachts|mañana|tarde|noche|madrugada|mediodía|matin|soir|après-midi|midi|minuit|nuit",
  ].join("|"),
);

const EVERY = WEEKDAYS.map((_, index) => index);
/** “Mon” alone may be French for “my”. */
const DAY_NAMES = [
  "mon(?:days?|(?! (?!and|until)\\p{L}{3}))|montags?|lundis?|lunes",
  "tue(?:s(?:days?)?)?|dienstags?|martes|mardis?",
  "wed(?:nesdays?)?|mittwochs?|miércoles|mercredis?",
  "thu(?:rs?(?:days?)?)?|donnerstags?|jueves|jeudis?",
  "fri(?:days?)?|freitags?|viernes|vendredis?",
  "sat(?:urdays?)?|samstags?|sonnabends?|sábados?|samedis?",
  "sun(?:days?)?|sonntags?|domingos?|dimanches?",
];
const DAY = new RegExp(
  `(?<!\\p{L})(?:${DAY_NAMES.map((names) => `(${names})`).join("|")})(?!\\p{L})`,
  "giu",
);
const DAY_RANGE = /^ ?(?:to|until|through|–|-|bis|a|al|à|au|hasta) ?$/iu;

/** Short names that mean a day for certain only in a range, such as “Mo–Fr”: on their own they are other words, too. */
const SHORT_DAYS = [
  ["mon", "Mo", "lun"],
  ["tue", "Di", "mar"],
  ["wed", "Mi", "mié", "mer"],
  ["thu", "Do", "jue", "jeu"],
  ["fri", "Fr", "vie", "ven"],
  ["sat", "Sa", "sáb", "sam"],
  ["sun", "So", "dom", "dim"],
] as const;
const DAY_OF = new Map<string, string>(
  SHORT_DAYS.flatMap(([day, ...names]) =>
    names.flatMap((name): [string, string][] => [
      [name, day],
      [name.charAt(0).toUpperCase() + name.slice(1), day],
    ]),
  ),
);
const SHORT_NAME = `(?<!\\p{L})(${[...DAY_OF.keys()].join("|")})\\b\\.?`;
const SHORT_RANGE = new RegExp(`${SHORT_NAME} ?(?:–|-|bis|a|à) ?${SHORT_NAME}`, "gu");
const SHORT_LEFT = new RegExp(SHORT_NAME, "u");

/**
 * The week in what a playbook says of help in words, in each language: “7 am to 8 pm, every day; the duty phone at all other
 * times”. Only what stands before the first semicolon counts. Null where it isn’t certain: then only the words are shown.
 */
export function toldHours(text: string): Week | null {
  const [first = ""] = text.normalize("NFC").replaceAll(/\s/g, " ").split(";");
  const allDay = ALL_DAY.test(first);
  const rest = first.replace(ALL_DAY, "");
  if (UNSURE.test(rest)) return null;
  const days = daysIn(rest);
  if (!days) return null;
  if (allDay) return weekOf(days.length > 0 ? days : EVERY, [[0, DAY_MINUTES]]);
  const span = spanIn(first);
  return days.length > 0 && span ? weekOf(days, span) : null;
}

/** Minutes from midnight; past the day's end where it goes on into the night. Two spans in one text are too many to be certain. */
function spanIn(text: string): Span[] | null {
  const match = SPAN.exec(text);
  if (!match || SPAN.test(text.slice(match.index + match[0].length))) return null;
  const { hour1, minutes1, half1, hour2, minutes2, half2, ...marks } = match.groups!;
  const hourClock = Boolean(marks["clock1"] ?? marks["clock2"] ?? marks["sep1"] ?? marks["sep2"]);
  // “9 to 5 pm” and “9 to 5” leave open which half of the day is meant.
  const written = (half1 === undefined) === (half2 === undefined);
  const exact =
    half1 === undefined
      ? (minutes1 !== undefined && minutes2 !== undefined) ||
        (hourClock && isOfDay(Number(hour1), Number(hour2)))
      : !hourClock;
  if (!written || !exact) return null;
  const from = clock(hour1, minutes1, half1);
  const until = clock(hour2, minutes2, half2);
  if (from === null || until === null || from === until) return null;
  return until > from ? [[from, until]] : [[from, until + DAY_MINUTES]];
}

/** Whether whole hours can only be those of a 24-hour clock: “7 bis 20 Uhr”, but not “9 bis 5 Uhr”. */
function isOfDay(from: number, until: number): boolean {
  return from > 12 || until > 12 || (from >= 6 && until > from);
}

function clock(hour = "", minutes = "00", half: string | undefined): number | null {
  const hours = Number(hour);
  const rest = Number(minutes);
  if (rest > 59 || hours > (half ? 12 : 24) || (half && hours === 0)) return null;
  const all = half ? (hours % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : hours;
  const sum = all * 60 + rest;
  return sum <= DAY_MINUTES ? sum : null;
}

/** 0 for Monday, none where no day is named; null where it isn’t certain which are meant. */
function daysIn(written: string): readonly number[] | null {
  const text = written.replaceAll(
    SHORT_RANGE,
    (_, from: string, until: string) => `${DAY_OF.get(from)} to ${DAY_OF.get(until)}`,
  );
  if (SHORT_LEFT.test(text)) return null;
  const named = [...text.matchAll(DAY)].map((match) => ({
    day: match.slice(1).findIndex((name) => name !== undefined),
    from: match.index,
    until: match.index + match[0].length,
  }));
  const [first, second] = named;
  if (EVERY_DAY.test(text)) return first ? null : EVERY;
  if (MONDAY_TO_FRIDAY.test(text)) return first ? null : [0, 1, 2, 3, 4];
  if (!first) return [];
  const ranges = named
    .slice(1)
    .filter(({ from }, index) => DAY_RANGE.test(text.slice(named[index]!.until, from)));
  if (ranges.length === 0) return named.map(({ day }) => day);
  if (!second || named.length > 2) return null;
  const length = (second.day - first.day + 7) % 7;
  return Array.from({ length: length + 1 }, (_, index) => (first.day + index) % 7);
}

/** What goes past midnight belongs to the next day. */
function weekOf(days: readonly number[], spans: readonly Span[]): Week {
  const week = WEEKDAYS.map((): Span[] => []);
  for (const day of days)
    for (const [from, until] of spans) {
      week[day]!.push([from, Math.min(until, DAY_MINUTES)]);
      if (until > DAY_MINUTES) week[(day + 1) % 7]!.push([0, until - DAY_MINUTES]);
    }
  return week.map(joined);
}
