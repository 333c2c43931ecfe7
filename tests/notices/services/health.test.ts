import { expect, test } from "vitest";
import { showHealth } from "~/notices/services/health/show-health.server";
import { createSiblings } from "~/process/cluster/siblings";
import { createWatch, watchedMailer } from "~/process/server/watch/watch";
import type { Admin } from "~/people/rules/actor";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";

const admin = { role: "admin" } as Admin;
const mail = { to: "maya@example.com", subject: "Hello", text: "", html: "" };

eachEngine("the health of an installation", (open) => {
  test("says what ran, what is there, and what became of emails, without their addresses", async () => {
    const store = await open();
    const watch = createWatch(createSiblings());
    const kept = { kept: null, check: async () => undefined };
    const good = watchedMailer({ ...kept, send: async () => undefined }, watch, () => NOON);
    const failing = async () => Promise.reject(new Error("550 <maya@example.com> no such mailbox"));
    const bad = watchedMailer({ ...kept, send: failing }, watch, () => NOON);
    await good.send(mail);
    await expect(bad.send(mail)).rejects.toThrow("550");
    const asked = { store, actor: admin, now: NOON, version: "1.2.3", seen: watch };
    const health = await showHealth({ ...asked, lastBackup: async () => null });
    expect(health).toMatchObject({
      version: "1.2.3",
      migrations: { current: true },
      writes: 0,
      backup: { at: null, state: "never" },
      mail: { at: NOON, failed: 1 },
      failures: { hour: 0, day: 0, newest: [] },
    });
    expect(health.migrations.applied).toBeGreaterThan(15);
    expect(health.mail.failedFor).toContain("550");
    expect(health.mail.failedFor).not.toContain("maya");
    const { backup } = await showHealth({ ...asked, lastBackup: async () => NOON });
    expect(backup).toEqual({ at: NOON, state: "fresh" });
  });
});

test("no more than a thousand failures and no more than a day of them are kept", () => {
  const watch = createWatch(createSiblings());
  const failure = { requestId: "1", method: "GET", route: "/", status: 500 };
  watch.noteFailure({ ...failure, at: new Date(NOON.getTime() - 86_400_001) });
  for (let number = 0; number < 1_200; number += 1) watch.noteFailure({ ...failure, at: NOON });
  expect(watch.failures).toHaveLength(1_000);
  expect(watch.failures[0]!.at).toBe(NOON);
});
