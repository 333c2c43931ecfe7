import { expect, onTestFinished, test } from "vitest";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import { openSmallSite } from "../support/small-site";

const PAGES = [
  "studio/library/reply/angry-in-public/draft",
  "studio/library/reply/angry-in-public/edit",
  "studio/library/reply/angry-in-public/draft/harbour-and-pine",
  "studio/library/reply/angry-in-public/edit/harbour-and-pine",
  "studio/companies/harbour-and-pine/playbook",
  "studio/companies/harbour-and-pine/playbook/draft",
  "clearance/playbook",
  "clearance/playbook/draft",
  "studio/companies/harbour-and-pine/policy",
  "studio/companies/harbour-and-pine/policy/draft",
  "clearance/policy/edit",
  "clearance/policy/edit/draft",
];

/** What a form with so many Japanese letters is answered. */
async function sent(page: string, letters: number) {
  const action = async ({ request }: { request: Request }) =>
    new Response(String((await request.formData()).get("text")));
  const site = await openSmallSite({ [page]: { action } });
  onTestFinished(site.close);
  const answer = await fetch(`${site.address}/${page}`, {
    method: "POST",
    headers: { Origin: site.origin },
    body: new URLSearchParams({ text: "語".repeat(letters) }),
  });
  return answer.status;
}

test.each(PAGES)("/%s takes the longest draft in any script", async (page) => {
  expect(await sent(page, DRAFT_LENGTH)).toBe(200);
});

test("other pages take less", async () => {
  expect(await sent("studio/library/reply/angry-in-public/history", DRAFT_LENGTH)).toBe(413);
});
