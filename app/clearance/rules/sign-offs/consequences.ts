import { m } from "~/kit/language/m";
import type { LocalDate } from "~/kit/time/moment";
import { dayText } from "~/kit/text/formats";
import { listed } from "~/kit/text/listed";
import { endableStandings } from "./decide";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import { channelsText, scopeText } from "~/clearance/rules/words/scope-words";

function grantedText({ standing, channels }: PersonProgramme): string {
  return scopeText(standing.level, channels);
}

/** What authorising today makes true: “Maya may reply on Instagram and X from today until 20 November 2027.” */
export function authorisingText(
  name: string,
  { authorising }: PersonProgramme,
  today: LocalDate,
): string {
  const { validFrom, level, channels } = authorising;
  const until = dayText(authorising.validUntil);
  const scope = scopeText(level, channels);
  return validFrom > today
    ? m.clearance_decisions_authorising_renewal({ name, from: dayText(validFrom), scope, until })
    : m.clearance_decisions_authorising({ name, scope, until });
}

/** What stands after an authorisation: the clearance with its end, and what is different after it. */
export function authorisedText(name: string, programme: PersonProgramme): string {
  const { validUntil } = programme.standing;
  const scope = grantedText(programme);
  const may = validUntil
    ? m.clearance_decisions_may_until({ name, scope, until: dayText(validUntil) })
    : m.clearance_decisions_may({ name, scope });
  return [may, ...programme.later].join(" ");
}

/** What suspending does at once, for the manager to read before doing it. */
export function suspendingText(name: string, programmes: readonly PersonProgramme[]): string {
  return programmes.some(({ standing }) => standing.holds)
    ? m.clearance_decisions_suspending({ name })
    : m.clearance_decisions_suspending_uncleared({ name });
}

/** What ends in the instant in which somebody leaves, a line each. */
export function leavingTexts(name: string, programmes: readonly PersonProgramme[]): string[] {
  const held = programmes.filter(({ standing }) => standing.holds);
  return [
    held.length > 0
      ? m.clearance_decisions_leaving({ name, scopes: listed(held.map(grantedText)) })
      : m.clearance_decisions_leaving_uncleared({ name }),
    m.clearance_decisions_leaving_out({ name }),
    m.clearance_decisions_leaving_gone({ name }),
    m.clearance_decisions_leaving_kept(),
  ];
}

/** What reinstating does, given where the person would stand after it and what they were asked to do again. */
export function reinstatingText(
  name: string,
  after: readonly PersonProgramme[],
  remedial: { title: string; done: boolean } | null = null,
): string {
  const held = after.filter(({ standing }) => standing.holds);
  return [
    held.length > 0
      ? m.clearance_decisions_reinstating({ name, scopes: listed(held.map(grantedText)) })
      : m.clearance_decisions_reinstating_uncleared({ name }),
    ...(remedial ? [remedialText(name, remedial)] : []),
  ].join(" ");
}

/** How far somebody is with what a suspension asked them to do again. */
function remedialText(name: string, { title, done }: { title: string; done: boolean }) {
  return done
    ? m.clearance_decisions_remedial_done({ name, title })
    : m.clearance_decisions_remedial_open({ name, title });
}

/** What revoking ends, and what it takes to get it back where that can be earned again. */
export function revokingText(name: string, programmes: readonly PersonProgramme[]): string {
  const endable = new Set(endableStandings(programmes.map(({ standing }) => standing)));
  const ended = programmes.filter(({ standing }) => endable.has(standing));
  const channels = new Map(
    ended.flatMap((programme) => programme.channels.map(({ id, name }) => [id, name] as const)),
  );
  return [
    m.clearance_decisions_revoking({ name, channels: channelsText([...channels.values()]) }),
    ...againTexts(name, ended),
    m.clearance_decisions_revoking_kept({ name }),
  ].join(" ");
}

function againTexts(name: string, ended: readonly PersonProgramme[]): string[] {
  const closed = ended
    .filter(({ standing }) => standing.programme.retired)
    .map(({ standing }) => m.clearance_decisions_quoted({ title: standing.programme.title }));
  const count = closed.length;
  if (count === 0) return [m.clearance_decisions_revoking_again()];
  const titles = listed(closed);
  return count === ended.length
    ? [m.clearance_decisions_revoking_closed({ name, titles, count })]
    : [
        m.clearance_decisions_revoking_again(),
        m.clearance_decisions_revoking_some_closed({ name, titles, count }),
      ];
}
