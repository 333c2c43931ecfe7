/** What the compiler alone sees. Being private, it is lost when its bearer is spread, so that nothing written by hand inherits it. */
declare class Proof {
  private readonly proven: true;
}

/**
 * Something that a where clause with the asker's scope has found, or an actor: it does belong to the company that it names. Every
 * query of company data asks for one. At run time it is the thing itself.
 */
export type Own<Thing extends { readonly companyId: string }> = Thing & Proof;

/** What the compiler alone sees of somebody who decides for some teams of a company: it is no proof of the whole. */
declare class PartProof {
  private readonly inPart: true;
}

/** Like `Own`, of what reaches only the people of some teams. A query that is not asked with it in mind does not take it. */
export type InPart<Thing extends { readonly companyId: string }> = Thing & PartProof;

export type OwnCompany = Own<{ readonly companyId: string }>;
export type OwnPerson = Own<{ readonly companyId: string; readonly personId: string }>;

/** The people of some teams of a company, by the ids of those; of nobody where there are none. */
type OwnTeams = InPart<{ readonly companyId: string; readonly teams: readonly string[] }>;

/**
 * As far as somebody sees and decides: a company with everyone in it, or some of its teams. Every query about people that a manager
 * asks takes one, and its where clause holds it.
 */
export type Reach = OwnCompany | OwnTeams;

/** The teams that somebody's reach ends at; null where it is the whole company. */
export function teamsIn(reach: Reach): readonly string[] | null {
  return isInPart(reach) ? reach.teams : null;
}

function isInPart(reach: Reach): reach is OwnTeams {
  return "teams" in reach && Array.isArray(reach.teams);
}

/**
 * The company itself, to somebody who reaches only some of its people: for what is the same to everyone in it, such as its name, rules,
 * channels, playbook and policy. Nothing about people may be asked with it unless it is narrowed afterwards.
 */
export function companyOf({ companyId }: Reach): OwnCompany {
  return own({ companyId });
}

/** Somebody themselves, however far they reach. */
export function selfOf({ companyId, personId }: Reach & { readonly personId: string }): OwnPerson {
  return own({ companyId, personId });
}

/** Proves that something is in somebody's reach: only for a session's manager. */
export function inPart<
  Thing extends { readonly companyId: string; readonly teams: readonly string[] },
>(found: Thing): InPart<Thing> {
  return found as InPart<Thing>;
}

/** Proves that something is the company's. Only for what has just been looked up or added within the scope. */
export function own<Thing extends { readonly companyId: string }>(found: Thing): Own<Thing> {
  return found as Own<Thing>;
}
