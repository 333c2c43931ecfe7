import type { LocalDate } from "../moment";
import { dayText } from "./describe";
import type { PersonProgramme } from "./person-programme";
import { listed, scopeText } from "./scope-words";

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

/** What reinstating does, given where the person would stand after it. */
export function reinstatingText(givenName: string, after: readonly PersonProgramme[]): string {
  const held = after.filter(({ standing }) => standing.holds);
  if (held.length === 0) {
    return `The suspension ends. ${givenName} still may not speak on any channel: no other clearance holds today.`;
  }
  const again = held.map(grantedText);
  return `The suspension ends. From this moment ${givenName} may again ${listed(again)}.`;
}

/** What revoking ends, and what it takes to get it back. */
export function revokingText(givenName: string, programmes: readonly PersonProgramme[]): string {
  const channels = new Map(
    programmes
      .filter(({ standing }) => standing.validUntil !== null)
      .flatMap((programme) => programme.channels.map(({ id, name }) => [id, name] as const)),
  );
  return `${givenName}’s clearance on ${listed([...channels.values()])} ends from this moment. It cannot be switched on again: the trainer and a manager must both sign anew. What ${givenName} has learned stays recorded.`;
}
