import type { Level } from "~/curriculum/rules/kinds";
import { dayText, listed } from "~/kit/text/formats";
import { LEVEL_WORDS } from "./describe";
import type { Scope } from "~/clearance/rules/standing/facts";
import { sameScope } from "~/clearance/rules/standing/periods";
import type { Standing } from "~/clearance/rules/standing/standing";

/* What one may do, and where. Said alike to the person and about them. */

/** “Instagram, Facebook and X”; “no channel” for none. */
export function channelsText(names: readonly string[]): string {
  return names.length === 0 ? "no channel" : listed(names);
}

/** “reply on Instagram and X”. */
export function scopeText(level: Level, channels: readonly { name: string }[]): string {
  return `${LEVEL_WORDS[level].verb} on ${channelsText(channels.map((channel) => channel.name))}`;
}

/** What is different later from what was granted: by a period that follows, and by the next sign-off. `channels` are the company's. */
export function laterWords(
  { coming, earns, programme, validUntil, ...granted }: Standing,
  channels: readonly { id: string; name: string }[],
): string[] {
  const text = ({ level, channelIds }: Scope) =>
    scopeText(
      level,
      channels.filter((channel) => channelIds.includes(channel.id)),
    );
  const lines: string[] = [];
  if (coming) {
    const { validFrom, validUntil: end } = coming;
    lines.push(`From ${dayText(validFrom)} until ${dayText(end)}: ${text(coming)}.`);
  }
  if (validUntil !== null && !programme.retired && !sameScope(earns, coming ?? granted))
    lines.push(`The next sign-off will be for: ${text(earns)}.`);
  return lines;
}
