import type { Call } from "~/people/services/call";
import { inNameOrder } from "~/kit/text/name-order";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import { longestFirst, waitingFor, type Waiting } from "~/clearance/rules/standing/waiting";
import { momentIn, type LocalDate } from "~/kit/time/moment";
import type { Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { waitingRows } from "~/clearance/services/board/waiting-rows.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { dossiersOf, type Dossier } from "~/clearance/services/people/dossiers.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { personProgrammes } from "~/clearance/services/standing/person-programmes.server";
import { unusualOf, type Unusual } from "~/clearance/rules/sign-offs/unusual";
import { pendingIn } from "./pending/show.server";
import { signingPlaces, type Signer } from "./signers.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";

/** So many are in the list at once. */
const PAGE_SIZE = 20;

/** Which of the people waiting: of a company by its key, of a team, signed by a trainer; null for all. */
export interface QueueQuery {
  company: string | null;
  team: string | null;
  trainer: string | null;
  page: number;
  /** The enrolment that is looked at; its page is shown then. */
  who?: string | null;
}

/** One who waits, with what there is to look at. */
export interface LaidOut {
  person: { id: string; name: string; givenName: string; team: string | null };
  company: CompanyRules["company"];
  /** The company's day. */
  today: LocalDate;
  programme: PersonProgramme;
  dossier: Dossier;
  unusual: Unusual[];
  /** When it became the signer's turn. */
  since: Date;
}

/** What waits for somebody's side wherever they sign, the longest waiting first. */
export async function showSignOffs({
  query = { company: null, team: null, trainer: null, page: 1, who: null },
  ...call
}: Call<Signer> & { query?: QueueQuery }) {
  const { store, actor, now } = call;
  const places = await signingPlaces(call);
  const pending = await pendingIn(
    call,
    places.map(({ company }) => company),
  );
  const companies: { rules: CompanyRules; reach: Reach }[] = [];
  const all: (Waiting & { rules: CompanyRules })[] = [];
  for (const place of places) {
    const { rows, rules } = await waitingRows(store, { company: place.company, now }, actor.role);
    companies.push({ rules, reach: place.company });
    const here = waitingFor(actor.role, rows, actor.personId);
    all.push(...here.map((one) => ({ ...one, rules })));
  }
  all.sort(longestFirst);
  const undecided = all.filter(({ enrolmentId }) => !pending.deciding.has(enrolmentId));
  const matching = undecided.filter(
    ({ rules, person, trainer }) =>
      (query.company === null || rules.company.key === query.company) &&
      (query.team === null || person.team === query.team) &&
      (query.trainer === null || trainer === query.trainer),
  );
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
  const asked = matching.findIndex(({ enrolmentId }) => enrolmentId === query.who);
  const page = asked < 0 ? Math.min(query.page, pages) : Math.floor(asked / PAGE_SIZE) + 1;
  const from = (page - 1) * PAGE_SIZE;
  const shown = matching.slice(from, from + PAGE_SIZE);
  const chosen = asked < 0 ? from : asked;
  const laidOut = new Map<string, LaidOut>();
  for (const { rules, reach } of companies) {
    const here = shown.filter((one) => one.rules === rules);
    for (const one of await layOut(store, { rules, reach }, here, now))
      laidOut.set(one.programme.standing.enrolmentId, one);
  }
  return {
    side: actor.role,
    now,
    waiting: shown.flatMap(({ enrolmentId }) => laidOut.get(enrolmentId) ?? []),
    /** The one to look at: as asked for, or else the first of the page; then the ones before and after it. */
    chosen: matching[chosen]?.enrolmentId ?? null,
    previous: matching[chosen - 1]?.enrolmentId ?? null,
    next: matching[chosen + 1]?.enrolmentId ?? null,
    pending,
    total: undecided.length,
    people: new Set(undecided.map(({ person }) => person.id)).size,
    matching: matching.length,
    page,
    pages,
    companies: companies.map(
      ({
        rules: {
          company: { key, name },
        },
      }) => ({ key, name }),
    ),
    teams: namesIn(all.map(({ person }) => person.team)),
    trainers: namesIn(all.map(({ trainer }) => trainer)),
    standingIn: places.flatMap(({ standingIn }) => standingIn),
  };
}

async function layOut(
  store: Store,
  { rules, reach }: { rules: CompanyRules; reach: Reach },
  waiting: readonly Waiting[],
  now: Date,
): Promise<LaidOut[]> {
  if (waiting.length === 0) return [];
  const { company } = rules;
  const moment = momentIn(company.timeZone, now);
  const personIds = [...new Set(waiting.map(({ person }) => person.id))];
  const facts = await gatherFacts(store.read, { company: reach, personIds });
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
    const dossier = dossierOf(one);
    return {
      person: { id, name, givenName, team },
      company,
      today: moment.today,
      programme,
      dossier,
      unusual: unusualOf(programme.standing, dossier, moment),
      since,
    };
  });
}

function namesIn(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))].sort(inNameOrder);
}
