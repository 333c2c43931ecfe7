import { nextPeriod } from "~/domain/clearance/decide";
import { signedPolicyOf, type PersonProgramme } from "~/domain/clearance/person-programme";
import type { Moment } from "~/domain/moment";
import type { CompanyRules } from "./company-rules.server";
import type { PersonStandings } from "./standings.server";

/** Where a person stands, programme by programme, with what there is to look at. */
export function personProgrammes(
  { facts, standings }: Pick<PersonStandings, "facts" | "standings">,
  rules: CompanyRules,
  moment: Moment,
): PersonProgramme[] {
  const signedPolicy = signedPolicyOf(rules.policies, facts.person);
  return standings.map((standing) => {
    const validMonths = rules.programmes.get(standing.programme.id)?.validMonths ?? 0;
    const { validFrom, validUntil } = nextPeriod(standing, validMonths, moment);
    return {
      standing,
      channels: rules.channels
        .filter((channel) => standing.channelIds.includes(channel.id))
        .map(({ id, name, handle }) => ({ id, name, handle })),
      signedPolicy,
      authorising: { validFrom, validUntil },
    };
  });
}
