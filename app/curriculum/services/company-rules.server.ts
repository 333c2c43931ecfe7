import type { Playbook } from "~/company/rules/playbook/playbook";
import {
  lookByOf,
  relearnOverdueFrom,
  type Addition,
  type ModuleRule,
  type PolicyRule,
  type ProgrammeRule,
  type Relearn,
  type SupervisedSince,
} from "~/curriculum/rules/requirements";
import { additionsOf, type Added, type Listing } from "~/curriculum/rules/additions";
import { termsOf, type ProgrammeBody } from "~/curriculum/rules/bodies";
import { addDays, localDateOf } from "~/kit/time/moment";
import { onlyOne } from "~/kit/cache/only-one";
import { remembered } from "~/kit/cache/remember";
import {
  companyCurriculum,
  type CurrentModule,
  type CurrentProgramme,
  type Curriculum,
} from "./curriculum.server";
import { currentPolicies, findPlaybookChanges, listPlaybooks } from "~/company/queries/company";
import { findOffers } from "~/curriculum/queries/offered";
import { isOffered } from "~/curriculum/rules/offered";
import * as queries from "~/curriculum/queries/rules";
import { companyOf, type OwnCompany, type Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { NOT_SUPERVISED, type ProgrammeOverride } from "~/company/rules/programme-terms";
import type { PlaybookChange } from "~/curriculum/rules/playbook-change";

export type Channel = Awaited<ReturnType<typeof queries.findChannels>>[number];

/** What a company's people are measured by, and what their pages say of the company. */
export interface CompanyRules {
  stamp: number;
  company: {
    id: string;
    key: string;
    name: string;
    shortName: string;
    timeZone: string;
    archivedAt: Date | null;
    accent: string | null;
    logo: string | null;
  };
  /** Whose rules they are: the same company, as proof for queries. */
  owner: OwnCompany;
  channels: Channel[];
  /** What the rules are made from. */
  curriculum: Curriculum;
  programmes: Map<string, ProgrammeRule>;
  /** The ids of those that people can be enrolled in anew: taught, and offered by the company. */
  offered: ReadonlySet<string>;
  /** Every module that is taught, by id. */
  modules: Map<string, ModuleRule>;
  policies: PolicyRule[];
  playbook: Playbook | null;
  /** The number of the playbook's revision that is in force; 0 where there is none. */
  playbookNumber: number;
  /** What changes of the playbook asked of people, oldest first. */
  playbookChanges: PlaybookChange[];
}

const inForce = onlyOne("company rules", () => remembered<Store, CompanyRules>());

/** The rules in force for a company: the same to everyone in it. */
export async function companyRules(store: Store, asker: Reach): Promise<CompanyRules> {
  const asked = companyOf(asker);
  const curriculum = await companyCurriculum(store, asked);
  const known = inForce.recall(store, asked.companyId, curriculum.stamp);
  if (known) return known;

  const owner = await queries.findCompany(store.read, asked);
  const { companyId, ...company } = owner;
  const { timeZone } = company;
  const policies = await currentPolicies(store.read, owner);
  const playbooks = await listPlaybooks(store.read, owner);
  const newest = playbooks.at(-1);
  const playbook = newest?.body ?? null;
  const playbookChanges = (await findPlaybookChanges(store.read, owner)).map((row) =>
    playbookChange(row, timeZone),
  );
  const overrides = playbook?.programmes ?? {};
  const offers = await findOffers(store.read, owner);
  const offered = [...curriculum.programmes.values()].filter(
    ({ id, retired }) => !retired && isOffered(id, offers),
  );
  const ofCompany: OfCompany = { timeZone, playbookChanges, playbooks };
  const rules: CompanyRules = {
    stamp: curriculum.stamp,
    company,
    owner,
    curriculum,
    channels: await queries.findChannels(store.read, owner),
    programmes: new Map(
      [...curriculum.programmes.values()].map((programme) => [
        programme.id,
        programmeRule(programme, { curriculum, override: overrides[programme.key] }, ofCompany),
      ]),
    ),
    offered: new Set(offered.map(({ id }) => id)),
    modules: new Map(
      [...curriculum.modules.values()].map((module) => [module.id, moduleRule(module, ofCompany)]),
    ),
    policies: policies.map((version) => ({
      id: version.id,
      version: version.version,
      number: version.number,
      reacknowledge: version.reacknowledge,
      publishedOn: localDateOf(version.publishedAt, timeZone),
      overdueFrom: addDays(localDateOf(version.publishedAt, timeZone), version.graceDays + 1),
    })),
    playbook,
    playbookNumber: newest?.number ?? 0,
    playbookChanges,
  };
  return inForce.keep(store, companyId, rules, curriculum.stamp);
}

/** What a programme asks of a company: its own terms, and in their place what the company's playbook says otherwise. */
function programmeRule(
  programme: CurrentProgramme,
  {
    curriculum,
    override = {},
  }: { curriculum: Curriculum; override: ProgrammeOverride | undefined },
  ofCompany: OfCompany,
): ProgrammeRule {
  const { title, summary, level } = programme.body;
  const terms = termsOf(programme.body, override);
  const { policy, validMonths, renewalWindowDays, renewal, renewalModule, graceDays } = terms;
  const short = renewalModule === undefined ? undefined : curriculum.modules.get(renewalModule);
  const inOrder = terms.modules.flatMap((key) => curriculum.modules.get(key) ?? []);
  const termsThen = termsSince(programme, ofCompany);
  const additions = programmeAdditions(termsThen);
  return {
    id: programme.id,
    retired: programme.retired,
    key: programme.key,
    title,
    summary,
    level,
    policy,
    validMonths,
    renewalWindowDays,
    renewal: renewal ?? "quizzes",
    renewalModule: short ? moduleRule(short, ofCompany) : null,
    graceDays: graceDays ?? null,
    supervised: supervisedSince(termsThen),
    ...withAdded("policyAdded", additions.get(POLICY), ofCompany),
    modules: inOrder.map((module) => ({
      ...moduleRule(module, ofCompany),
      ...withAdded("added", additions.get(module.key), ofCompany),
    })),
  };
}

/** Stands for the policy among what a programme asks for; no module has such a key. */
const POLICY = "the policy";

/** The terms that a company had from each time on, oldest first. */
function termsSince({ key, revisions }: CurrentProgramme, { playbooks }: OfCompany): TermsSince[] {
  const changes = [
    ...revisions.map((revision) => ({ ...revision, override: undefined })),
    ...playbooks.map(({ body, publishedAt, reach }) => {
      return { body: undefined, publishedAt, reach, override: body.programmes?.[key] ?? {} };
    }),
  ].sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  let body: ProgrammeBody | undefined;
  let override: ProgrammeOverride = {};
  return changes.flatMap(({ publishedAt, reach, ...change }): TermsSince[] => {
    body = change.body ?? body;
    override = change.override ?? override;
    return body ? [{ terms: termsOf(body, override), publishedAt, reach }] : [];
  });
}

interface TermsSince extends Pick<Listing, "publishedAt" | "reach"> {
  terms: ProgrammeBody;
}

/** How what people write is looked at, each time that it was changed; what the first terms say counts for all before. */
function supervisedSince(termsThen: readonly TermsSince[]): SupervisedSince[] {
  const changes: SupervisedSince[] = [];
  for (const [index, { terms, publishedAt }] of termsThen.entries()) {
    const { first, monthly } = terms.supervised ?? NOT_SUPERVISED;
    const before = changes.at(-1) ?? NOT_SUPERVISED;
    if (first === before.first && monthly === before.monthly) continue;
    changes.push({ at: index === 0 ? new Date(0) : publishedAt, first, monthly });
  }
  return changes;
}

/** What came to be asked for by a programme after its first revision, by the terms that the company had at each time. */
function programmeAdditions(termsThen: readonly TermsSince[]): Map<string, Added> {
  const listings = termsThen.map(({ terms: { modules, policy }, ...when }) => ({
    ...when,
    keys: policy ? [...modules, POLICY] : modules,
  }));
  return additionsOf(listings);
}

/** An addition under its name, with the day from which it pauses, where there is one. */
function withAdded<Name extends string>(
  name: Name,
  added: Added | undefined,
  { timeZone }: OfCompany,
): { [Key in Name]?: Addition } {
  if (!added) return {};
  const addition = { ...added, overdueFrom: relearnOverdueFrom(added.at, timeZone) };
  return { [name]: addition } as { [Key in Name]?: Addition };
}

/** What makes the rules of what is taught those of one company. */
interface OfCompany {
  timeZone: string;
  playbookChanges: readonly PlaybookChange[];
  /** Every revision of its playbook, oldest first: each may have terms of its own. */
  playbooks: Awaited<ReturnType<typeof listPlaybooks>>;
}

function playbookChange(
  { impact, publishedAt, ...row }: Awaited<ReturnType<typeof findPlaybookChanges>>[number],
  timeZone: string,
): PlaybookChange {
  return {
    ...row,
    impact: impact === "relearn" ? "relearn" : "notice",
    publishedAt,
    lookBy: lookByOf(publishedAt, timeZone),
    overdueFrom: relearnOverdueFrom(publishedAt, timeZone),
  };
}

/** What the company's playbook asks of people who did an activity before. */
function relearnsByPlaybook(path: string, changes: readonly PlaybookChange[]): Relearn[] {
  return changes
    .filter(({ impact, quotedIn }) => impact === "relearn" && quotedIn.includes(path))
    .map(({ number, overdueFrom, publishedAt: playbookAt }) => ({
      number,
      at: playbookAt,
      overdueFrom,
      playbookAt,
    }));
}

function moduleRule(module: CurrentModule, ofCompany: OfCompany): ModuleRule {
  const { timeZone, playbookChanges } = ofCompany;
  return {
    id: module.id,
    key: module.key,
    title: module.body.title,
    summary: module.body.summary,
    elective: module.body.elective,
    activities: module.activities.map(({ id, key, body, changed, changedAt, relearns }) => ({
      id,
      key,
      kind: body.kind,
      title: body.title,
      minutes: body.minutes,
      changed,
      lookBy: changedAt && lookByOf(changedAt, timeZone),
      ...withAdded("added", module.additions.get(key), ofCompany),
      relearns: [
        ...relearns.map(({ number, publishedAt, changedBefore }): Relearn => ({
          number,
          at: publishedAt,
          changedBefore,
          overdueFrom: relearnOverdueFrom(publishedAt, timeZone),
        })),
        ...relearnsByPlaybook(`${module.key}/${key}`, playbookChanges),
      ].sort((a, b) =>
        a.overdueFrom < b.overdueFrom ? -1 : a.overdueFrom > b.overdueFrom ? 1 : 0,
      ),
    })),
  };
}
