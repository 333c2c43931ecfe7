import type { EscalationLine } from "~/company/rules/playbook/playbook";
import type { Hours } from "~/clearance/rules/coverage/hours";
import type { LocalDate } from "~/kit/time/moment";
import { phoneIn } from "./contacts";
import { isGone, presenceAt, type Presence, type WallClock } from "./presence";
import { toldHours } from "./told-hours";

/** Someone of the company who can be asked. */
export interface Colleague {
  id: string;
  name: string;
  givenName: string;
  email: string;
  manager: boolean;
  left: boolean;
  hours: readonly Hours[];
  /** Until when they are away, and the id of their stand-in. */
  away: { until: LocalDate; standInId: string } | null;
}

export type Contact = Pick<Colleague, "id" | "name" | "givenName" | "email">;

/** The next best where the person named is not there. */
export type Instead =
  | { kind: "stand-in" | "manager"; person: Contact }
  | { kind: "phone"; number: string; duty: boolean }
  | { kind: "help"; channel: string };

export interface AskLine extends EscalationLine {
  key: string;
  /** The colleague behind the name; null for a role, a group or a name nobody has. */
  person: Contact | null;
  /** Null where the line names nobody whose hours could be known. */
  presence: Presence | null;
  instead: Instead | null;
}

export interface AskAnswer {
  help: { channel: string; hours: string; presence: Presence; instead: Instead | null } | null;
  lines: AskLine[];
  /** The managers who may be there now; those who are away or off only where there is no other. */
  managers: (Contact & { presence: Presence })[];
  /** Nobody who is named can be reached now, by any way the playbook has. */
  nobody: boolean;
}

interface Told {
  escalation: Record<string, EscalationLine>;
  help: { channel: string; hours: string };
}

/** Who can be asked at this minute: by the playbook's lines, and the next best where the person named is not there. */
export function whomToAsk(
  told: Told | null,
  colleagues: readonly Colleague[],
  clock: WallClock,
): AskAnswer {
  const here = new Map(colleagues.map((one) => [one.id, presenceOf(one, clock)]));
  const helpPresence = told ? helpAt(told.help.hours, clock) : null;
  const phone = told && dutyPhone(told);
  const managers = managersToAsk(colleagues, here);

  const insteadOf = (named: Colleague | null, presence: Presence | null): Instead | null => {
    if (!presence || !isGone(presence)) return null;
    const standIn = colleagues.find(({ id }) => id === named?.away?.standInId);
    if (standIn && !isGone(here.get(standIn.id)!))
      return { kind: "stand-in", person: contactOf(standIn) };
    if (phone) return { kind: "phone", ...phone };
    if (told && helpPresence?.kind === "working")
      return { kind: "help", channel: told.help.channel };
    const manager = managers.find(({ id, presence: at }) => id !== named?.id && !isGone(at));
    return manager ? { kind: "manager", person: contactOf(manager) } : null;
  };

  const lines = Object.entries(told?.escalation ?? {}).map(([key, line]): AskLine => {
    const person = namedIn(line.who, colleagues);
    const isHelp = sameName(line.who, told?.help.channel ?? "");
    const presence = person ? here.get(person.id)! : isHelp ? helpPresence : null;
    return {
      key,
      ...line,
      person: person && contactOf(person),
      presence,
      // A line with a number of its own says itself what to do.
      instead: phoneIn(line.how) ? null : insteadOf(person, presence),
    };
  });
  const help =
    told && helpPresence
      ? { ...told.help, presence: helpPresence, instead: insteadOf(null, helpPresence) }
      : null;
  const reached = ({ presence, instead, how }: AskLine) =>
    instead !== null || phoneIn(how) !== null || !presence || !isGone(presence);
  return {
    help,
    lines,
    managers,
    nobody:
      told !== null &&
      !lines.some(reached) &&
      !(help && (help.instead !== null || !isGone(help.presence))) &&
      !managers.some(({ presence }) => !isGone(presence)),
  };
}

function presenceOf({ left, away, hours }: Colleague, clock: WallClock): Presence {
  if (left) return { kind: "left" };
  if (away) return { kind: "away", until: away.until };
  return presenceAt(hours, clock);
}

function helpAt(hours: string, clock: WallClock): Presence {
  const week = toldHours(hours);
  return week ? presenceAt([{ validFrom: "0001-01-01", week }], clock) : { kind: "unknown" };
}

const DUTY_PHONE =
  /duty phone|Bereitschafts(?:telefon|handy|nummer)|Notfall(?:telefon|handy|nummer)|(?:teléfono|móvil|número) de guardia|(?:téléphone|portable|numéro) d[’']astreinte/i;

/** The number for when nobody else is there: the one beside the help, else a line’s first. `duty`: it is called the duty phone, in any language. */
function dutyPhone({ help, escalation }: Told): { number: string; duty: boolean } | null {
  const texts = [help.channel, help.hours, ...Object.values(escalation).map(({ how }) => how)];
  for (const text of texts) {
    const number = phoneIn(text);
    if (number !== null) return { number, duty: DUTY_PHONE.test(text) };
  }
  return null;
}

/** The ones who may be there first, and nobody who has left. */
function managersToAsk(
  colleagues: readonly Colleague[],
  here: ReadonlyMap<string, Presence>,
): AskAnswer["managers"] {
  const all = colleagues
    .filter(({ manager, left }) => manager && !left)
    .map((one) => ({ ...contactOf(one), presence: here.get(one.id)! }));
  const there = all.filter(({ presence }) => !isGone(presence));
  const working = (presence: Presence) => Number(presence.kind === "working");
  return (there.length > 0 ? there : all).sort((a, b) => working(b.presence) - working(a.presence));
}

/** By the full name. Two people of one name are nobody in particular. */
function namedIn(who: string, colleagues: readonly Colleague[]): Colleague | null {
  const found = colleagues.filter(({ name }) => sameName(name, who));
  return found.length === 1 ? found[0]! : null;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function contactOf({ id, name, givenName, email }: Contact): Contact {
  return { id, name, givenName, email };
}
