import { nextPeriod } from "~/clearance/rules/sign-offs/decide";
import {
  signedPolicyOf,
  type ChannelName,
  type PersonProgramme,
} from "~/clearance/rules/standing/person-programme";
import { laterWords } from "~/clearance/rules/words/scope-words";
import type { Moment } from "~/kit/time/moment";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { titledFor } from "./readers-titles.server";
import type { PersonStandings } from "./standings.server";

/** Where a person stands, programme by programme, with what there is to look at, in the reader’s language. */
export function personProgrammes(
  { facts, standings }: Pick<PersonStandings, "facts" | "standings">,
  rules: CompanyRules,
  moment: Moment,
): PersonProgramme[] {
  const signedPolicy = signedPolicyOf(rules.policies, facts.person);
  const named = (channelIds: readonly string[]): ChannelName[] =>
    rules.channels
      .filter((channel) => channelIds.includes(channel.id))
      .map(({ id, name, handle }) => ({ id, name, handle }));
  return standings.map(titledFor(rules).standing).map((standing) => {
    const validMonths = rules.programmes.get(standing.programme.id)?.validMonths ?? 0;
    const { validFrom, validUntil, level, channelIds } = nextPeriod(standing, validMonths, moment);
    return {
      standing,
      channels: named(standing.channelIds),
      later: laterWords(standing, rules.channels),
      signedPolicy,
      authorising: { validFrom, validUntil, level, channels: named(channelIds) },
    };
  });
}
