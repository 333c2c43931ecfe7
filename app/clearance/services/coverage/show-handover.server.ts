import type { Call } from "~/people/services/call";
import { coveredDays } from "~/clearance/rules/coverage/coverage";
import { OUTLOOK_DAYS } from "~/clearance/rules/board/outlook";
import {
  handoverSteps,
  heldBasisPoints,
  holdersOf,
  independenceOf,
} from "~/company/rules/handover";
import { localDateOf } from "~/kit/time/moment";
import { listPlaybooks } from "~/company/queries/company";
import { countFindings } from "~/clearance/queries/findings";
import { findingsSince } from "~/clearance/rules/supervision/findings";
import type { OwnCompany } from "~/ledger/rules/own";
import { companyCoverage } from "./company-coverage.server";

/** What moves from the agency to the company and by when, and how far the company stands on its own. */
export async function showHandover({
  store,
  company,
  now,
}: Omit<Call, "actor"> & { company: OwnCompany }) {
  const { rules, today, channels, silentPeople } = await companyCoverage(store, { company, now });
  const responsibilities = rules.playbook?.responsibilities ?? [];
  const days = coveredDays(channels);
  const findings = await countFindings(store.read, [company], findingsSince(now));
  const replies = findings.get(company.companyId) ?? { reviewed: 0, good: 0 };
  const history = (await listPlaybooks(store.read, company))
    .filter(({ publishedAt }) => publishedAt <= now)
    .map(({ number, body, publishedAt }) => ({
      number,
      day: localDateOf(publishedAt, rules.company.timeZone),
      held: heldBasisPoints(body.responsibilities),
    }));
  return {
    company: rules.company,
    today,
    steps: handoverSteps(responsibilities, today),
    holders: holdersOf(responsibilities),
    days: { ...days, ahead: OUTLOOK_DAYS, channels: channels.length },
    hoursUnknown: silentPeople,
    replies,
    independence: independenceOf(responsibilities, days, replies),
    history: history.flatMap(({ held, ...version }) =>
      held === null ? [] : [{ ...version, held }],
    ),
  };
}

export type HandoverView = Awaited<ReturnType<typeof showHandover>>;
