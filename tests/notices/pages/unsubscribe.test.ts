import { afterAll, beforeAll, expect, test } from "vitest";
import { createUnsubscribe } from "~/notices/services/mail/unsubscribe-token.server";
import { findPersonSigningIn } from "~/people/queries/people";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

test("a mail program’s one click ends the mails, from anywhere and without signing in; opening the link does not", async () => {
  const maya = await findPersonSigningIn(
    site.store.read,
    { email: PEOPLE.employee },
    site.clock.now,
  );
  const { tokenFor } = createUnsubscribe("a secret for tests, long enough for anyone");
  const link = `${site.origin}/unsubscribe/${tokenFor(maya!.id, "expiring")}`;
  const chosen = async () => {
    const page = await (await signedIn(site, PEOPLE.employee)).get("/account/notices");
    const select = /<select[^>]*name="expiring"[\s\S]*?<\/select>/.exec(await page.text())![0];
    return /<option value="([\w-]+)" selected/.exec(select)?.[1];
  };

  expect((await fetch(link)).status).toBe(200);
  expect(await chosen()).toBe("at-once");
  const headers = { Origin: "https://mail.example", "Sec-Fetch-Site": "cross-site" };
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  expect((await fetch(link, { method: "POST", body, headers })).status).toBe(200);
  expect(await chosen()).toBe("off");

  const elsewhere = `${site.origin}/account/notices`;
  expect((await fetch(elsewhere, { method: "POST", body, headers })).status).toBe(403);
});
