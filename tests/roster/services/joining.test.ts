import { expect, test } from "vitest";
import { createSignInCodes, type CodeToMail } from "~/people/services/sign-in/codes.server";
import { mailCode } from "~/people/services/sign-in/mail-code.server";
import { createLogger } from "~/process/logger";
import {
  addDomain,
  checkDomain,
  setJoining,
  showDomains,
} from "~/roster/services/domains/domains.server";
import type { FindTxt } from "~/roster/services/domains/txt-records.server";
import { joinByDomain } from "~/roster/services/join/join-by-domain.server";
import { unseenNotices } from "~/notices/services/unseen-notices.server";
import { announceDue } from "~/roster/services/retention/announce-due.server";
import { eraseDue } from "~/roster/services/retention/erase-due.server";
import { setRetention, showRetention } from "~/roster/services/retention/retention.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { findVerifiedDomain } from "~/people/queries/domains";
import type { Admin } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { eachEngine } from "../../support/harness/engines";
import { aMailbox, runNotices } from "../../support/notices";
import { aCompany, aManager, anAdmin, anEmployee, NOON } from "../../support/makers";

const inDays = (days: number) => new Date(NOON.getTime() + days * 86_400_000);
const none: FindTxt = () => Promise.resolve({ ok: false, why: "none" });

async function verified(
  store: Store,
  { actor, key, typed }: { actor: Admin; key: string; typed: string },
) {
  const call = { store, actor, now: NOON, key };
  expect(await addDomain({ ...call, typed })).toEqual({ ok: true });
  const { domains } = await showDomains(call);
  const [domain] = domains;
  if (!domain) throw new Error("no domain");
  const asked: string[] = [];
  const findTxt: FindTxt = (name) => {
    asked.push(name);
    return Promise.resolve({ ok: true, records: ["v=spf1 -all", domain.record.value] });
  };
  expect(await checkDomain({ ...call, domainId: domain.id, findTxt: none })).toMatchObject({
    why: "none",
  });
  expect(await checkDomain({ ...call, domainId: domain.id, findTxt })).toEqual({ ok: true });
  expect(asked).toEqual([`_firsthand.${domain.domain}`]);
  return { call, domain };
}

eachEngine("a verified domain", (open) => {
  test("belongs to one company, and lets strangers join it by a code, and nobody else", async () => {
    const store = await open();
    const harbour = await aCompany(store);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const actor = await anAdmin(store);
    const { call, domain } = await verified(store, {
      actor,
      key: harbour.key,
      typed: "https://Bäckerei.example/",
    });
    expect(domain.domain).toBe("xn--bckerei-5wa.example");
    const other = { ...call, key: tidewater.key };
    expect(await addDomain({ ...other, typed: "bäckerei.example" })).toEqual({
      ok: false,
      fault: "taken",
    });
    expect(await addDomain({ ...other, typed: "gmail.com" })).toEqual({
      ok: false,
      fault: "public",
    });
    expect(await findVerifiedDomain(store.read, `shop.${domain.domain}`)).toBeNull();

    const box = aMailbox();
    const toMail: CodeToMail[] = [];
    const codes = createSignInCodes({
      store,
      secret: "x".repeat(40),
      mail: (one) => toMail.push(one),
    });
    const email = `noor@${domain.domain}`;
    const asked = { email, browser: "b".repeat(20), now: NOON };
    const tryIt = async () => {
      await codes.ask({ ...asked, userAgent: "" });
      const mail = toMail.at(-1)!;
      const sent = {
        store,
        mail: box.mailer,
        log: createLogger("silent"),
        agency: "A",
        origin: "https://f.example",
      };
      await mailCode({
        ...sent,
        language: "en",
        toMail: mail,
        now: NOON,
        pause: () => Promise.resolve(),
      });
      return await codes.use({ ...asked, code: mail.code });
    };
    // Until the company lets people join, an unknown address is nobody’s, and nothing is mailed.
    expect(await tryIt()).toMatchObject({ ok: false, joins: false });
    expect(box.got).toEqual([]);
    await setJoining({ ...call, domainId: domain.id, join: true, teamId: null });
    expect(await tryIt()).toMatchObject({ ok: false, joins: true });
    expect(box.got.map(({ to }) => to)).toEqual([email]);
    const join = () => joinByDomain({ store, now: NOON, email, name: "Noor Haddad" });
    const both = await Promise.all([join(), join()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ why: "known" });
    expect(await tryIt()).toMatchObject({ ok: true });
  });
});

eachEngine("retention", (open) => {
  test("is switched on by confirming how many it erases, and erases who left that long ago", async () => {
    const store = await open();
    const harbour = await aCompany(store);
    const actor = await aManager(store, harbour);
    const mia = await anEmployee(store, harbour);
    await leaveCompany({ store, actor, now: NOON, personId: mia.personId });
    const call = { store, actor, key: null };
    const failed = () => undefined;
    const later = inDays(190);
    expect(await eraseDue({ store, now: later, failed })).toBe(0);
    const six = { ...call, now: later, months: 6 };
    expect(await setRetention({ ...six, confirmed: null })).toEqual({ ok: false, people: 1 });
    expect(await setRetention({ ...six, confirmed: 0 })).toEqual({ ok: false, people: 1 });
    expect(await setRetention({ ...six, confirmed: 1 })).toEqual({ ok: true });
    expect((await showRetention({ ...call, now: later })).next).toMatchObject([
      { id: mia.personId },
    ]);
    // Longer needs no confirming, and then it is nobody’s turn.
    expect(await setRetention({ ...call, now: later, months: 12, confirmed: null })).toEqual({
      ok: true,
    });
    expect(await eraseDue({ store, now: later, failed })).toBe(0);
    expect(await eraseDue({ store, now: inDays(366), failed })).toBe(1);
    expect(await eraseDue({ store, now: inDays(366), failed })).toBe(0);
    const rows = await store.read.select().from(store.read.tables.person);
    expect(rows.find(({ id }) => id === mia.personId)?.email).toMatch(/@erased\.invalid$/);
    expect(rows.find(({ id }) => id === actor.personId)?.email).not.toMatch(/@erased/);
  });

  test("tells the company’s managers two weeks before, once a week and by mail, while it’s so", async () => {
    const store = await open();
    const harbour = await aCompany(store);
    const actor = await aManager(store, harbour);
    for (const name of ["Mia Lang", "Tom Reyes"]) {
      const { personId } = await anEmployee(store, harbour, name);
      await leaveCompany({ store, actor, now: NOON, personId });
    }
    const call = { store, actor, now: inDays(1), key: null };
    expect(await announceDue({ store, now: inDays(351) })).toBe(0);
    await setRetention({ ...call, months: 12, confirmed: 0 });
    const box = aMailbox();
    expect(await announceDue({ store, now: inDays(340) })).toBe(0);
    expect(await announceDue({ store, now: inDays(351) })).toBe(1);
    expect(await announceDue({ store, now: inDays(352) })).toBe(0);
    await runNotices(store, box.mailer, inDays(352));
    const mail = box.got.find(({ subject }) => subject.includes("will be erased"));
    expect(mail?.subject).toMatch(/2 people who left will be erased/);
    expect(mail?.text).toContain("/clearance/people/retention");
    expect(await unseenNotices(store, actor, inDays(352))).toBe(1);
    await setRetention({ ...call, months: 24, confirmed: null });
    expect(await unseenNotices(store, actor, inDays(352))).toBe(0);
    expect(await announceDue({ store, now: inDays(353) })).toBe(0);
  });
});
