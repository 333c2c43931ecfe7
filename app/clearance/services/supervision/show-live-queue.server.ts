import type { Call } from "~/people/services/call";
import { countFindings } from "~/clearance/queries/findings";
import { findingsSince } from "~/clearance/rules/supervision/findings";
import { listWaiting } from "~/clearance/queries/supervision";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { forbidden } from "~/kit/http/refusal";
import { reviewedCompanies, type LiveReviewer } from "./live-reviewers.server";

/** So many are looked at on one page. */
const PAGE_SIZE = 20;

/** The live replies that somebody is asked to look at, the oldest first; their own are never among them. */
export async function showLiveQueue({ store, actor, now }: Call<LiveReviewer>) {
  const companies = await reviewedCompanies(store.read, { actor, now });
  if (actor.role === "employee" && companies.length === 0) throw forbidden();
  const waiting = await listWaiting(store.read, companies, { now, limit: PAGE_SIZE * 5 });
  const others = waiting.filter(({ personId }) => personId !== actor.personId);
  const rules = new Map(
    await Promise.all(
      companies.map(async (one) => [one.companyId, await companyRules(store, one)] as const),
    ),
  );
  const findings = await countFindings(store.read, companies, findingsSince(now));
  return {
    /** By company, what was found in its people’s live replies lately. */
    findings: companies.flatMap(({ companyId }) => {
      const found = findings.get(companyId);
      return found ? [{ company: rules.get(companyId)!.company.shortName, ...found }] : [];
    }),
    waiting: others.length,
    replies: others.slice(0, PAGE_SIZE).map(({ companyId, ...reply }) => {
      const company = rules.get(companyId)!.company;
      return { ...reply, company: company.shortName, timeZone: company.timeZone };
    }),
  };
}

export type LiveQueue = Awaited<ReturnType<typeof showLiveQueue>>;
