import { expect, test } from "vitest";
import { ConnectForm } from "~/gate/pages/reviewing/connect-form";
import { Profiles } from "~/gate/pages/reviewing/profiles";
import { Reviews } from "~/gate/pages/reviewing/reviews";
import { REVIEW_STATES, REVIEW_WHYS } from "~/gate/rules/reviewing/kinds";
import { NOON } from "../../support/makers";
import { htmlOf } from "../../support/harness/static-page";

const account = { id: "7", name: "harbour", provider: "INSTAGRAM", profile: "harbour" };
const reviewer = {
  door: "https://learn.example/api/v1/hootsuite/a-door",
  accounts: [account],
  readAt: NOON,
  failingSince: NOON,
  fault: "refused" as const,
  detail: "HTTP 401",
};
const channels = [
  { key: "x", name: "X", account: "gone" },
  { key: "instagram", name: "Instagram", account: "7" },
];

test("the connection shows the address of its door, its accounts and what is wrong", async () => {
  const html = await htmlOf(<Profiles reviewer={reviewer} channels={channels} canChange />);
  expect(html).toContain(`value="${reviewer.door}"`);
  expect(html).toContain("harbour (INSTAGRAM)");
  expect(html).toContain("no longer connected");
  expect(html).toContain("Nothing has been reviewed since");
  expect(html).toContain("HTTP 401");
  const archived = await htmlOf(
    <Profiles reviewer={reviewer} channels={channels} canChange={false} />,
  );
  expect(archived).not.toContain("<select");
  expect(archived).toContain('value="end"');
});

test("the form has what was typed, and never the secret", async () => {
  const html = await htmlOf(
    <ConnectForm
      organization="626731"
      clientId="a-client"
      isConnected
      errors={{ secret: "Enter the client secret." }}
    />,
  );
  expect(html).toContain('value="626731"');
  expect(html).toContain('value="a-client"');
  expect(html).toMatch(/<input(?=[^>]*type="password")(?![^>]*value=)[^>]*>/);
});

test("every state and reason has words, and a message with no known author or channel is still listed", async () => {
  const reviews = REVIEW_STATES.flatMap((state) =>
    [...REVIEW_WHYS, null].map((why) => ({
      message: `${state}-${why}`,
      person: why ? "Maya Okafor" : null,
      channel: why ? "X" : "",
      publishAt: why ? NOON : null,
      state,
      why,
    })),
  );
  const html = await htmlOf(<Reviews reviews={reviews} />);
  expect(html).not.toContain("undefined");
  for (const words of ["Waiting", "In doubt", "Approved", "Rejected", "Decided elsewhere"])
    expect(html).toContain(words);
  expect(html).toContain("Author not known");
  expect(html).toContain("Message waiting-null");
  expect(await htmlOf(<Reviews reviews={[]} />)).toContain("Nothing yet");
});
