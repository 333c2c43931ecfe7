import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isReminded } from "~/people/rules/invitation";
import type { InvitationEnd } from "~/people/rules/kinds";
import { invitationMailKey } from "~/people/queries/invitations";
import { findJoiners } from "~/roster/services/invitations/joiners.server";
import { mailedLately } from "~/roster/services/invitations/invite-people.server";
import {
  findToRemind,
  showInvitations,
} from "~/roster/services/invitations/show-invitations.server";
import { byName } from "~/kit/text/name-order";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anAdmin, anEmployee, changeMembership, NOON } from "../../support/makers";

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOON.getTime() - hours * HOUR);

/** What may have become of somebody; hours are before noon, on both sides of each limit. */
const PERSON = fc.record({
  hasSignedIn: fc.boolean(),
  isManagerToo: fc.boolean(),
  hasLeft: fc.constantFrom(false, false, false, true),
  /** Earlier invitations, then the latest. */
  before: fc.array(fc.constantFrom(2, 23, 25, 24 * 29, 24 * 31), { maxLength: 5 }),
  latest: fc.option(
    fc.record({
      hours: fc.constantFrom(0.5, 2, 23, 24, 25, 24 * 13, 24 * 15),
      ended: fc.constantFrom<InvitationEnd | null>(null, null, "used", "withdrawn", "replaced"),
      outcome: fc.constantFrom("sent", "dead", null),
    }),
  ),
});

type Drawn = typeof PERSON extends fc.Arbitrary<infer T> ? T : never;

async function addOne(
  store: Store,
  company: Awaited<ReturnType<typeof aCompany>>,
  one: Drawn,
  at: number,
) {
  const name = `Person ${String.fromCodePoint(65 + ((at * 7) % 26))}${at}`;
  const { personId } = await anEmployee(store, company, name);
  const { invitation, membership, outbox, person } = store.read.tables;
  const { latest, before } = one;
  const earlier = latest ? before.filter((hours) => hours > latest.hours) : [];
  await store.write(async (tx) => {
    if (one.isManagerToo)
      await tx.insert(membership).values({
        id: newId(NOON),
        personId,
        companyId: company.id,
        role: "manager",
        createdAt: NOON,
        sortName: name.toLowerCase(),
      });
    const rows = [
      ...earlier.map((hours) => ({ hours, ended: "replaced" as const, outcome: "dead" as const })),
      ...(latest ? [latest] : []),
    ];
    for (const { hours, ended, outcome } of rows) {
      const id = newId(ago(hours));
      await tx.insert(invitation).values({
        id,
        companyId: company.id,
        personId,
        invitedBy: personId,
        codeStart: id.slice(-12),
        createdAt: ago(hours),
        expiresAt: ago(hours - 24 * 14),
        ended,
        endedAt: ended && ago(hours - 0.1),
      });
      await tx.insert(outbox).values({
        id,
        companyId: company.id,
        personId,
        role: "employee",
        key: invitationMailKey(id),
        kind: "invitation",
        createdAt: ago(hours),
        dueAt: outcome ? null : NOON,
        endedAt: outcome && NOON,
        outcome,
        tries: 1,
      });
    }
    if (one.hasSignedIn)
      await tx
        .update(person)
        .set({ signedInAt: ago(1) })
        .where(eq(person.id, personId));
  });
  if (one.hasLeft) await changeMembership(store, personId, { leftAt: ago(1) });
  return { personId, name };
}

eachEngine("the list of invitations", (open) => {
  test("counts, orders, cuts and reminds as the rules say of each person", async () => {
    const store = await open();
    const [company, other] = [
      await aCompany(store),
      await aCompany(store, { key: "tidewater", name: "Tidewater" }),
    ];
    const drawn = fc.sample(PERSON, 70);
    const added: { personId: string; name: string }[] = [];
    for (const [at, one] of drawn.entries()) added.push(await addOne(store, company, one, at));
    await addOne(store, other, { ...drawn[0]!, hasLeft: false }, 0);

    const personIds = added.map(({ personId }) => personId);
    const everyone = await findJoiners(store.read, company, { now: NOON, personIds });
    const waiting = everyone.filter(({ state }) => state !== "joined");
    const joined = everyone.filter(({ state }) => state === "joined");
    const listed = [
      ...waiting.toSorted(byName),
      ...joined.filter(({ latest }) => latest !== null).toSorted(byName),
    ];
    const reminded = waiting.filter((one) => isReminded(mailedLately(one, NOON), NOON));
    const said = JSON.stringify(drawn);

    const call = { store, actor: await anAdmin(store), now: NOON, key: company.key };
    const pages = [];
    for (const page of [1, 2]) pages.push(await showInvitations({ ...call, search: "", page }));
    const [first] = pages;
    expect(first, said).toMatchObject({
      joined: joined.length,
      waiting: waiting.length,
      toRemind: reminded.length,
      matching: listed.length,
    });
    const shown = pages.slice(0, first!.pages).flatMap(({ people }) => people);
    expect(
      shown.map(({ name, state }) => [name, state]),
      said,
    ).toEqual(listed.map(({ name, state }) => [name, state]));
    const ids = await findToRemind(call);
    expect(ids.toSorted(), said).toEqual(reminded.map(({ personId }) => personId).toSorted());

    const [one] = listed;
    const found = await showInvitations({ ...call, search: ` ${one!.name} person`, page: 9 });
    expect(found.people.map(({ id }) => id)).toContain(one!.personId);
    expect(found).toMatchObject({ waiting: waiting.length, page: 1 });
    expect(found.matching).toBeLessThan(12);
    for (const search of ["%", "_", "\\", "nobody", "' or 1=1 --"])
      expect((await showInvitations({ ...call, search, page: 1 })).matching, search).toBe(0);
  });
});
