import { randomBytes } from "node:crypto";
import { notFound } from "~/kit/http/refusal";
import { refuseArchived } from "~/ledger/queries/archived";
import { recordDecision } from "~/ledger/services/record-decision.server";
import {
  addDomain as insertDomain,
  changeDomain,
  findDomain,
  isTaken,
  listDomains,
  removeDomain as deleteDomain,
} from "~/people/queries/domains";
import { readDomain, type DomainFault } from "~/people/rules/domain";
import { findTeams } from "~/assignment/queries/assignments";
import { shownCompany } from "~/roster/services/shown-company.server";
import { recordOf } from "~/roster/rules/record";
import { rosterCompany, type Keeping } from "~/roster/services/roster-company.server";
import { newId } from "~db/ids";
import type { FindTxt } from "./txt-records.server";

/** More than any company has, and few enough that nobody fills the table. */
const MOST_DOMAINS = 50;

type OneDomain = Keeping & { domainId: string };

/** The domains of a company, with the record that proves each. */
export async function showDomains(keeping: Keeping) {
  const { read } = keeping.store;
  const company = await rosterCompany(keeping);
  const domains = await listDomains(read, company);
  return {
    company: await shownCompany(read, company),
    teams: await findTeams(read, company),
    domains: domains.map(({ token, ...domain }) => ({
      ...domain,
      record: recordOf({ domain: domain.domain, token }),
    })),
  };
}

export type DomainAdded = { ok: true } | { ok: false; fault: DomainFault | "taken" | "many" };

/** Notes that a company says a domain is its own, which it then proves. Twice is once. */
export async function addDomain({
  typed,
  ...keeping
}: Keeping & { typed: string }): Promise<DomainAdded> {
  const { store, now } = keeping;
  const company = await rosterCompany(keeping);
  const read = readDomain(typed);
  if (!read.ok) return read;
  const { domain } = read;
  return await store.write(async (tx) => {
    await refuseArchived(tx, company);
    if (await isTaken(tx, company, domain)) return { ok: false, fault: "taken" };
    if ((await listDomains(tx, company)).length >= MOST_DOMAINS)
      return { ok: false, fault: "many" };
    const token = randomBytes(16).toString("hex");
    await insertDomain(tx, company, { id: newId(now), domain, token, createdAt: now });
    return { ok: true };
  });
}

export type DomainChecked =
  | { ok: true }
  | { ok: false; why: "none" | "unreachable" | "differs" | "taken" };

/** Looks for the record of a domain. Found, the domain is the company’s; not found, nothing changes: who was verified stays so. */
export async function checkDomain({
  domainId,
  findTxt,
  ...keeping
}: OneDomain & { findTxt: FindTxt }): Promise<DomainChecked> {
  const { store, actor, now } = keeping;
  const company = await rosterCompany(keeping);
  await refuseArchived(store.read, company);
  const asked = await findDomain(store.read, company, domainId);
  if (!asked) throw notFound("domain");
  const { name, value } = recordOf(asked);
  const found = await findTxt(name);
  if (!found.ok) return found;
  if (!found.records.some((record) => record.trim() === value))
    return { ok: false, why: "differs" };
  return await store.write(async (tx) => {
    const domain = await findDomain(tx, company, domainId);
    if (!domain) throw notFound("domain");
    if (domain.verifiedAt) return { ok: true };
    if (await isTaken(tx, company, domain.domain)) return { ok: false, why: "taken" };
    await changeDomain(tx, domain, { verifiedAt: now });
    await recordDecision(tx, {
      company,
      at: now,
      kind: "domain-verified",
      actor,
      personId: null,
      evidence: domainId,
      facts: { domain: domain.domain },
    });
    return { ok: true };
  });
}

/** Whether people with an address at a verified domain may join by themselves, and into which team. False where it isn’t verified. */
export async function setJoining({
  domainId,
  join,
  teamId,
  ...keeping
}: OneDomain & { join: boolean; teamId: string | null }): Promise<boolean> {
  const { store, actor, now } = keeping;
  const company = await rosterCompany(keeping);
  return await store.write(async (tx) => {
    await refuseArchived(tx, company);
    const domain = await findDomain(tx, company, domainId);
    if (!domain) throw notFound("domain");
    if (!domain.verifiedAt) return false;
    const team = (await findTeams(tx, company)).find(({ id }) => id === teamId) ?? null;
    if (teamId !== null && !team) throw notFound("team");
    if (domain.join === join && domain.teamId === teamId) return true;
    await changeDomain(tx, domain, { join, teamId });
    await recordDecision(tx, {
      company,
      at: now,
      kind: "joining-changed",
      actor,
      personId: null,
      evidence: domainId,
      facts: { domain: domain.domain, join, team: team?.name ?? null },
    });
    return true;
  });
}

/** A domain is no longer the company’s: nobody joins by it any more. Who has joined stays. Twice is once. */
export async function removeDomain({ domainId, ...keeping }: OneDomain) {
  const { store, actor, now } = keeping;
  const company = await rosterCompany(keeping);
  await store.write(async (tx) => {
    await refuseArchived(tx, company);
    const domain = await findDomain(tx, company, domainId);
    if (!domain) return;
    await deleteDomain(tx, domain);
    if (!domain.verifiedAt) return;
    await recordDecision(tx, {
      company,
      at: now,
      kind: "domain-removed",
      actor,
      personId: null,
      evidence: domainId,
      facts: { domain: domain.domain },
    });
  });
}
