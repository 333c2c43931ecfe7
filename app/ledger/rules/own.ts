/** What the compiler alone sees. Being private, it is lost when its bearer is spread, so that nothing written by hand inherits it. */
declare class Proof {
  private readonly proven: true;
}

/**
 * Something that a where clause with the asker's scope has found, or an actor: it does belong to the company that it names. Every
 * query of company data asks for one. At run time it is the thing itself.
 */
export type Own<Thing extends { readonly companyId: string }> = Thing & Proof;

export type OwnCompany = Own<{ readonly companyId: string }>;
export type OwnPerson = Own<{ readonly companyId: string; readonly personId: string }>;

/** Proves that something is the company's. Only for what has just been looked up or added within the scope. */
export function own<Thing extends { readonly companyId: string }>(found: Thing): Own<Thing> {
  return found as Own<Thing>;
}
