import { momentIn } from "~/kit/time/moment";
import type { Trainer } from "~/people/rules/actor";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { dossiersOf, type ToLayOut } from "~/clearance/services/people/dossiers.server";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { personProgrammes } from "~/clearance/services/standing/person-programmes.server";
import type { StandingIn, Waiting } from "./show-sign-offs.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import type { Store } from "~db/store";
import { waitingForTrainer, type WaitingForTrainer } from "./waiting-for-trainer";

/** So many are laid out on a page. */
const PAGE_SIZE = 10;

export interface TrainersQueueQuery {
  /** A company's key, and a team's name; null for all. */
  company: string | null;
  team: string | null;
  page: number;
}

export interface WaitingForWord extends Waiting {
  company: { key: string; name: string; shortName: string; timeZone: string };
}

/** What waits for a trainer in all of their companies, the longest waiting first, with what there is to look at. */
export async function showQueue({
  store,
  actor,
  now,
  query,
}: {
  store: Store;
  actor: Trainer;
  now: Date;
  query: TrainersQueueQuery;
}) {
  const companies = await trainersCompanies(store.read, actor, now);
  const all: (WaitingForTrainer & { companyId: string; companyKey: string })[] = [];
  for (const { id: companyId, key: companyKey } of companies) {
    const { rows } = await boardRows(store, { companyId, now });
    all.push(...waitingForTrainer(rows).map((one) => ({ ...one, companyId, companyKey })));
  }
  all.sort((a, b) => a.since.getTime() - b.since.getTime());
  const matching = all.filter(
    ({ companyKey, person }) =>
      (query.company === null || companyKey === query.company) &&
      (query.team === null || person.team === query.team),
  );
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const shown = matching.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const laidOut = new Map<string, WaitingForWord>();
  for (const { id } of companies) {
    const here = shown.filter(({ companyId }) => companyId === id);
    for (const one of await layOut(store, id, here, now))
      laidOut.set(one.programme.standing.enrolmentId, one);
  }
  const teams = all.flatMap(({ person }) => person.team ?? []);
  return {
    now,
    waiting: shown.flatMap(({ enrolmentId }) => laidOut.get(enrolmentId) ?? []),
    total: all.length,
    matching: matching.length,
    page,
    pages,
    companies: companies.map(({ key, name }) => ({ key, name })),
    teams: [...new Set(teams)].sort(),
    standingIn: companies.flatMap(({ standingIn }): StandingIn[] =>
      standingIn ? [standingIn] : [],
    ),
  };
}

async function layOut(
  store: Store,
  companyId: string,
  waiting: readonly WaitingForTrainer[],
  now: Date,
): Promise<WaitingForWord[]> {
  if (waiting.length === 0) return [];
  const { rules } = await boardRows(store, { companyId, now });
  const moment = momentIn(rules.company.timeZone, now);
  const personIds = [...new Set(waiting.map(({ person }) => person.id))];
  const facts = await gatherFacts(store.read, { companyId, personIds });
  const wanted = facts.flatMap((each) =>
    personProgrammes(standingsOf(each, rules, moment), rules, moment).flatMap((programme) => {
      const { enrolmentId } = programme.standing;
      const one = waiting.find((candidate) => candidate.enrolmentId === enrolmentId);
      return one ? [{ facts: each, programme, since: one.since }] : [];
    }),
  );
  const dossierOf = await dossiersOf(store, rules, wanted satisfies ToLayOut[]);
  const { key, name, shortName, timeZone } = rules.company;
  return wanted.map((one) => {
    const { id, name: called, givenName, team } = one.facts.employee;
    return {
      company: { key, name, shortName, timeZone },
      person: { id, name: called, givenName, team },
      programme: one.programme,
      dossier: dossierOf(one),
      since: one.since,
    };
  });
}

export type QueueView = Awaited<ReturnType<typeof showQueue>>;
