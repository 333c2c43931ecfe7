import type { Level } from "~/curriculum/rules/kinds";
import { networkName } from "~/curriculum/rules/network-name";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { listed } from "~/kit/text/listed";
import { LEVEL_WORDS } from "./describe";
import type { Scope } from "~/clearance/rules/standing/facts";
import { sameScope } from "~/clearance/rules/standing/periods";
import type { Standing } from "~/clearance/rules/standing/standing";

/* What one may do, and where. Said alike to the person and about them; what names an act follows “can”, in every language. */

/** “Instagram, Facebook and X”; “no channel” for none. The ledger keeps the keys of channels: “instagram” reads “Instagram”. */
export function channelsText(named: readonly string[]): string {
  const names = named.map((name) => (KEY.test(name) ? networkName(spoken(name)) : name));
  return names.length === 0 ? m.clearance_levels_no_channel() : listed(names);
}

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const spoken = (key: string) => key.replaceAll("-", " ");

/** “reply on Instagram and X”. */
export function scopeText(level: Level, channels: readonly { name: string }[]): string {
  return actText(
    level,
    channels.map(({ name }) => name),
  );
}

/** The same by the channels’ names. */
export function actText(level: Level, channels: readonly string[]): string {
  const { verb } = LEVEL_WORDS[level];
  return channels.length === 0
    ? m.clearance_levels_on_none({ verb })
    : m.clearance_levels_on({ verb, channels: listed(channels) });
}

/** “reply for Harbour & Pine”, “reply for Harbour & Pine on Instagram and X” where channels are named. */
export function forCompanyText(level: Level, company: string, channels: readonly string[]): string {
  const { verb } = LEVEL_WORDS[level];
  return channels.length === 0
    ? m.clearance_levels_for({ verb, company })
    : m.clearance_levels_for_on({ verb, company, channels: listed(channels) });
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
  if (coming)
    lines.push(
      m.clearance_levels_later({
        from: dayText(coming.validFrom),
        until: dayText(coming.validUntil),
        scope: text(coming),
      }),
    );
  if (validUntil !== null && !programme.retired && !sameScope(earns, coming ?? granted))
    lines.push(m.clearance_levels_next_sign_off({ scope: text(earns) }));
  return lines;
}
