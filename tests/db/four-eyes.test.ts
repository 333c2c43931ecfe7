import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { own } from "~/ledger/rules/own";
import type { SignOffKind, Verdict } from "~/clearance/rules/kinds";
import { addSignOff } from "~/clearance/queries/decisions";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aWholeHistory } from "../support/clearance/a-whole-history";
import { eachEngine } from "../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../support/makers";
import { reasonOf } from "../support/refused";

const OTHERS_WORD = "authorises only after another's competent";
const NEITHER = "is a trainer's or a manager's";

eachEngine("four eyes", (open) => {
  /** What the database says of a sign-off; `undone` is an enrolment nobody has signed yet. */
  async function signing(store: Store) {
    const team = await aWholeHistory(store);
    const [enrolment] = await store.read.select().from(store.read.tables.enrolment);
    const zoe = await anEmployee(store, team.company);
    await store.write((tx) =>
      tx.insert(tx.tables.enrolment).values({ ...enrolment!, id: "z", personId: zoe.personId }),
    );
    const undone = { enrolmentId: "z", personId: zoe.personId };
    const done = { enrolmentId: enrolment!.id, personId: enrolment!.personId };
    const sign = (
      of: typeof undone,
      signedBy: string,
      [kind, verdict]: readonly [SignOffKind, Verdict],
      id: string = newId(NOON),
    ) =>
      reasonOf(() =>
        store.write((tx) =>
          addSignOff(tx, own({ companyId: team.company.id, ...of }), {
            id,
            kind,
            verdict,
            comment: "",
            signedBy,
            signedAt: NOON,
          }),
        ),
      );
    return { ...team, done, undone, sign };
  }

  test("a manager cannot authorise before a trainer said competent, whatever the program does", async () => {
    const store = await open();
    const { undone, done, dana, priya, sign } = await signing(store);
    const authorise = ["manager", "authorised"] as const;
    expect(await sign(undone, priya.personId, authorise)).toContain(OTHERS_WORD);
    // Somebody else's word is no word for this enrolment.
    expect(await sign({ ...done, enrolmentId: "z" }, priya.personId, authorise)).toContain(
      OTHERS_WORD,
    );
    expect(await sign(undone, dana.personId, ["trainer", "competent"])).toBe("it was accepted");
    expect(await sign(undone, priya.personId, authorise)).toBe("it was accepted");
  });

  test("nobody signs in a role that is not theirs, or for another company", async () => {
    const store = await open();
    const { undone, dana, priya, sign } = await signing(store);
    const stranger = await aManager(store, await aCompany(store, { key: "tidewater" }));
    expect(await sign(undone, priya.personId, ["trainer", "competent"])).toContain(NEITHER);
    expect(await sign(undone, dana.personId, ["manager", "not-yet"])).toContain(NEITHER);
    expect(await sign(undone, dana.personId, ["trainer", "authorised"])).toContain("sign_off");
    expect(await sign(undone, stranger.personId, ["manager", "not-yet"])).toContain(NEITHER);
  });

  test("nobody signs for themself, whatever else they are", async () => {
    const store = await open();
    const { undone, company, dana, priya, sign } = await signing(store);
    const { membership, enrolment } = store.read.tables;
    const [other] = await store.read.select().from(enrolment).where(eq(enrolment.id, "z"));
    const { companyId, personId } = priya;
    await store.write(async (tx) => {
      const learning = { id: "m", personId, companyId, role: "employee" as const };
      await tx.insert(membership).values({ ...learning, createdAt: NOON });
      await tx.insert(enrolment).values({ ...other!, id: "own", personId });
    });
    const hers = { enrolmentId: "own", personId };
    expect(await sign(hers, dana.personId, ["trainer", "competent"])).toBe("it was accepted");
    expect(await sign(hers, personId, ["manager", "authorised"])).toContain(NEITHER);
    expect(await sign(hers, personId, ["manager", "not-yet"])).toContain(NEITHER);
    const sam = await aManager(store, company, "Sam Doyle");
    expect(await sign(hers, sam.personId, ["manager", "authorised"])).toBe("it was accepted");
    expect(await sign(undone, personId, ["manager", "not-yet"])).toBe("it was accepted");
  });

  test("a clearance stands on an authorisation of that very enrolment", async () => {
    const store = await open();
    const { undone, dana, priya, sign } = await signing(store);
    const [clearance] = await store.read.select().from(store.read.tables.clearance);
    await sign(undone, dana.personId, ["trainer", "competent"], "zt");
    await sign(undone, priya.personId, ["manager", "authorised"], "zm");
    const grant = (signOffId: string) =>
      reasonOf(() =>
        store.write((tx) =>
          tx
            .insert(tx.tables.clearance)
            .values({ ...clearance!, id: newId(NOON), ...undone, signOffId }),
        ),
      );
    const unsigned = "granted by an authorisation of it";
    expect(await grant(clearance!.signOffId)).toContain(unsigned);
    expect(await grant("zt")).toContain(unsigned);
    expect(await grant("zm")).toBe("it was accepted");
  });
});
