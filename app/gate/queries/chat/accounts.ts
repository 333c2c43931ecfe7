import { and, asc, desc, eq } from "drizzle-orm";
import { own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

/** Who somebody is in a chat, by its ids. */
export interface InChat {
  integrationId: string;
  workspace: string;
  account: string;
}

/** The person that an account is linked to, with the language they read; null where it is nobody’s. */
export async function findAccount(db: Db, { companyId }: OwnCompany, who: InChat) {
  const { chatAccount, person } = db.tables;
  const [row] = await db
    .select({
      companyId: chatAccount.companyId,
      personId: chatAccount.personId,
      language: person.language,
    })
    .from(chatAccount)
    .innerJoin(person, eq(person.id, chatAccount.personId))
    .where(
      and(
        eq(chatAccount.companyId, companyId),
        eq(chatAccount.integrationId, who.integrationId),
        eq(chatAccount.workspace, who.workspace),
        eq(chatAccount.account, who.account),
      ),
    );
  return row ? own(row) : null;
}

/** Links one, if it is nobody’s; whether it did. */
export async function addAccount(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: Omit<Tables["chatAccount"]["$inferInsert"], "companyId" | "personId">,
): Promise<boolean> {
  const { chatAccount } = tx.tables;
  const added = await tx
    .insert(chatAccount)
    .values({ ...row, companyId, personId })
    .onConflictDoNothing()
    .returning({ id: chatAccount.id });
  return added.length > 0;
}

/** Somebody’s own accounts, the newest first. */
export async function listOwnAccounts(db: Db, { companyId, personId }: OwnPerson) {
  const { chatAccount, chatIntegration } = db.tables;
  return await db
    .select({
      id: chatAccount.id,
      accountName: chatAccount.accountName,
      workspaceName: chatAccount.workspaceName,
      integration: chatIntegration.name,
      createdAt: chatAccount.createdAt,
    })
    .from(chatAccount)
    .innerJoin(chatIntegration, eq(chatIntegration.id, chatAccount.integrationId))
    .where(and(eq(chatAccount.companyId, companyId), eq(chatAccount.personId, personId)))
    .orderBy(desc(chatAccount.createdAt), asc(chatAccount.id));
}

/** Every account of a company’s people, by their names. */
export async function listAccounts(db: Db, { companyId }: OwnCompany) {
  const { chatAccount, person } = db.tables;
  return await db
    .select({
      id: chatAccount.id,
      integrationId: chatAccount.integrationId,
      accountName: chatAccount.accountName,
      workspaceName: chatAccount.workspaceName,
      createdAt: chatAccount.createdAt,
      person: person.name,
    })
    .from(chatAccount)
    .innerJoin(person, eq(person.id, chatAccount.personId))
    .where(eq(chatAccount.companyId, companyId))
    .orderBy(asc(person.sortName), asc(chatAccount.id));
}

/** Ends a link of the company; for `personId`, only of theirs. Null where there is none such. */
export async function removeAccount(
  tx: Tx,
  { companyId }: OwnCompany,
  { id, personId }: { id: string; personId?: string },
) {
  const { chatAccount } = tx.tables;
  const [gone] = await tx
    .delete(chatAccount)
    .where(
      and(
        eq(chatAccount.companyId, companyId),
        eq(chatAccount.id, id),
        personId === undefined ? undefined : eq(chatAccount.personId, personId),
      ),
    )
    .returning({ personId: chatAccount.personId, integrationId: chatAccount.integrationId });
  return gone ?? null;
}

/** Ends every link by an integration; how many there were. */
export async function removeAccountsOf(
  tx: Tx,
  { companyId }: OwnCompany,
  integrationId: string,
): Promise<number> {
  const { chatAccount } = tx.tables;
  const gone = await tx
    .delete(chatAccount)
    .where(and(eq(chatAccount.companyId, companyId), eq(chatAccount.integrationId, integrationId)))
    .returning({ id: chatAccount.id });
  return gone.length;
}
