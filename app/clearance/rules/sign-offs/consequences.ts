import type { LocalDate } from "~/kit/time/moment";
import { plural } from "~/kit/text/amounts";
import { dayText, listed } from "~/kit/text/formats";
import { endableStandings } from "./decide";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import { channelsText, scopeText } from "~/clearance/rules/words/scope-words";

function grantedText({ standing, channels }: PersonProgramme): string {
  return scopeText(standing.level, channels);
}

/** What authorising today makes true: “Maya may reply on Instagram and X until 20 November 2027.” */
export function authorisingText(
  givenName: string,
  programme: PersonProgramme,
  today: LocalDate,
): string {
  const { validFrom, validUntil, level, channels } = programme.authorising;
  const scope = scopeText(level, channels);
  const renewing = validFrom > today;
  return renewing
    ? `${givenName} may go on from ${dayText(validFrom)} to ${scope}, until ${dayText(validUntil)}.`
    : `${givenName} may ${scope} from today until ${dayText(validUntil)}.`;
}

/** What stands after an authorisation: the clearance with its end, and what is different after it. */
export function authorisedText(givenName: string, programme: PersonProgramme): string {
  const { validUntil } = programme.standing;
  const until = validUntil ? ` until ${dayText(validUntil)}` : "";
  return [`${givenName} may ${grantedText(programme)}${until}.`, ...programme.later].join(" ");
}

/** What suspending does at once, for the manager to read before doing it. */
export function suspendingText(givenName: string, programmes: readonly PersonProgramme[]): string {
  const held = programmes.filter(({ standing }) => standing.holds);
  const stops =
    held.length > 0
      ? `${givenName} may not speak on any channel from this moment.`
      : `${givenName} is not cleared on any channel now, and cannot become so while suspended.`;
  return `${stops} Training can go on, but nobody can sign it off. It lasts until a manager reinstates ${givenName}.`;
}

/** What ends in the instant in which somebody leaves, a line each. */
export function leavingTexts(givenName: string, programmes: readonly PersonProgramme[]): string[] {
  const held = programmes.filter(({ standing }) => standing.holds);
  return [
    held.length > 0
      ? `${givenName} may no longer ${listed(held.map(grantedText))}.`
      : `${givenName} is not cleared on any channel now, and cannot become so any more.`,
    `${givenName} is signed out everywhere, cannot sign in again, and gets no more mails.`,
    `${givenName} is no longer on the board, in the coverage or in anybody’s queue.`,
    "What was learned, signed and decided stays, and is found under “People who left”.",
  ];
}

/** What reinstating does, given where the person would stand after it and what they were asked to do again. */
export function reinstatingText(
  givenName: string,
  after: readonly PersonProgramme[],
  remedial: { title: string; done: boolean } | null = null,
): string {
  const held = after.filter(({ standing }) => standing.holds);
  const asked = remedial ? ` ${remedialText(givenName, remedial)}` : "";
  if (held.length === 0) {
    return `The suspension ends. ${givenName} still may not speak on any channel: no other clearance holds today.${asked}`;
  }
  const again = held.map(grantedText);
  return `The suspension ends. From this moment ${givenName} may again ${listed(again)}.${asked}`;
}

/** How far somebody is with what a suspension asked them to do again. */
function remedialText(givenName: string, { title, done }: { title: string; done: boolean }) {
  return done
    ? `${givenName} has done “${title}” again.`
    : `${givenName} has not done “${title}” again yet; reinstating ends that too.`;
}

/** What revoking ends, and what it takes to get it back where that can be earned anew. */
export function revokingText(givenName: string, programmes: readonly PersonProgramme[]): string {
  const endable = new Set(endableStandings(programmes.map(({ standing }) => standing)));
  const ended = programmes.filter(({ standing }) => endable.has(standing));
  const channels = new Map(
    ended.flatMap((programme) => programme.channels.map(({ id, name }) => [id, name] as const)),
  );
  return [
    `${givenName}’s clearance on ${channelsText([...channels.values()])} ends from this moment.`,
    `It cannot be switched on again: ${anewText(givenName, ended)}`,
    `What ${givenName} has learned stays recorded.`,
  ].join(" ");
}

function anewText(givenName: string, ended: readonly PersonProgramme[]): string {
  const both = "the trainer and a manager must both sign anew";
  const titles = ended
    .filter(({ standing }) => standing.programme.retired)
    .map(({ standing }) => `“${standing.programme.title}”`);
  if (titles.length === 0) return `${both}.`;
  const over = `${listed(titles)} ${plural(titles.length, "is", "are")} not open to ${givenName} any more, so nothing can be signed for ${plural(titles.length, "it", "them")}`;
  return titles.length === ended.length ? `${over}.` : `${both}, and ${over}.`;
}
