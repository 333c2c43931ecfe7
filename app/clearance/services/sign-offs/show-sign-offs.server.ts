import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import { longestFirst, waitingFor, type Waiting } from "~/clearance/rules/standing/waiting";
import { momentIn, type LocalDate } from "~/kit/time/moment";
import type { Store } from "~db/store";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { dossiersOf, type Dossier } from "~/clearance/services/people/dossiers.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { personProgrammes } from "~/clearance/services/standing/person-programmes.server";
import { signersCompanies, type SignersCall } from "./signers.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";

/** So many are laid out on a page. */
const PAGE_SIZE = 10;

/** Which of those who wait: of a company by its key, of a team, signed by a trainer; null for all. */
export interface QueueQuery {
  company: string | null;
  team: string | null;
  trainer: string | null;
  page: number;
}

/** One who waits, with what there is to look at. */
export interface LaidOut {
  person: { id: string; name: string; givenName: string; team: string | null };
  company: CompanyRules["company"];
  /** The company's day. */
  today: LocalDate;
  programme: PersonProgramme;
  dossier: Dossier;
  /** When it became the signer's turn. */
  since: Date;
}

/** What waits for somebody's side wherever they sign, the longest waiting first. */
export async function showSignOffs({
  query = { company: null, team: null, trainer: null, page: 1 },
  ...call
}: SignersCall & { query?: QueueQuery }) {
  const { store, actor, now } = call;
  const companies = await signersCompanies(call);
  const all: (Waiting & { company: (typeof companies)[number] })[] = [];
  for (const company of companies) {
    const { rows } = await boardRows(store, { companyId: company.id, now });
    all.push(...waitingFor(actor.role, rows).map((one) => ({ ...one, company })));
  }
  all.sort(longestFirst);
  const matching = all.filter(
    ({ company, person, trainer }) =>
      (query.company === null || company.key === query.company) &&
      (query.team === null || person.team === query.team) &&
      (query.trainer === null || trainer === query.trainer),
  );
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const shown = matching.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const laidOut = new Map<string, LaidOut>();
  for (const { id: companyId } of companies) {
    const here = shown.filter(({ company }) => company.id === companyId);
    for (const one of await layOut(store, { companyId, now }, here))
      laidOut.set(one.programme.standing.enrolmentId, one);
  }
  return {
    side: actor.role,
    now,
    waiting: shown.flatMap(({ enrolmentId }) => laidOut.get(enrolmentId) ?? []),
    total: all.length,
    matching: matching.length,
    page,
    pages,
    companies: companies.map(({ key, name }) => ({ key, name })),
    teams: namesIn(all.map(({ person }) => person.team)),
    trainers: namesIn(all.map(({ trainer }) => trainer)),
    standingIn: companies.flatMap(({ standingIn }) => standingIn),
  };
}

async function layOut(
  store: Store,
  { companyId, now }: { companyId: string; now: Date },
  waiting: readonly Waiting[],
): Promise<LaidOut[]> {
  if (waiting.length === 0) return [];
  const rules = await companyRules(store, companyId);
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
  const dossierOf = await dossiersOf(store, rules, wanted);
  return wanted.map((one) => {
    const { id, name, givenName, team } = one.facts.employee;
    const { programme, since } = one;
    return {
      person: { id, name, givenName, team },
      company: rules.company,
      today: moment.today,
      programme,
      dossier: dossierOf(one),
      since,
    };
  });
}

function namesIn(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))].sort();
}
