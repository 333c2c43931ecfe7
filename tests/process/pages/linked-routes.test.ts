import { expect, test } from "vitest";
import { openSite, PEOPLE, signedIn } from "../../support/harness/site";

const ASKED_AHEAD = /<(?:a|form) [^>]*data-discover="true"[^>]*>/g;

/** What the page brings, and what Remix would have asked for. */
async function bothOf(page: string, email: string) {
  const site = await openSite();
  try {
    const visitor = await signedIn(site, email);
    const html = await (await visitor.get(page)).text();
    const brought = /window\.__linkedRoutes=(.*?);window\.__remixContext/.exec(html)![1]!;
    const version = /"version":\s*"([^"]+)"/.exec(html)![1]!;
    const paths = html
      .match(ASKED_AHEAD)!
      .map((tag) => / (?:href|action)="([^"?#]*)/.exec(tag)![1]!);
    const query = new URLSearchParams([
      ...[...new Set(paths)].map((one) => ["p", one]),
      ["version", version],
    ]);
    const asked = await visitor.get(`/__manifest?${query.toString()}`);
    return {
      paths,
      brought: JSON.parse(brought) as Record<string, unknown>,
      asked: (await asked.json()) as Record<string, unknown>,
    };
  } finally {
    await site.stop();
  }
}

test.each([
  ["/learn", PEOPLE.employee],
  ["/learn/reply/angry-in-public", PEOPLE.employee],
  ["/clearance", PEOPLE.manager],
])("what the links of %s lead to comes with it", async (page, email) => {
  const { paths, brought, asked } = await bothOf(page, email);
  expect(paths.length).toBeGreaterThan(4);
  expect(Object.keys(asked).length).toBeGreaterThan(4);
  expect(brought).toEqual(expect.objectContaining(asked));
});
