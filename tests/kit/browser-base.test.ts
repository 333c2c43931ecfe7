import { expect, test } from "vitest";
import { stay, withoutBase, type RemixRouter } from "~/kit/browser/connection/remix-router";

const BASE = "/as/manager@harbour-and-pine";

test("a path loses the base that Remix puts before it, and no other", () => {
  const given = { basename: BASE };
  expect(withoutBase(`${BASE}/clearance/people?q=a`, given)).toBe("/clearance/people?q=a");
  expect(withoutBase(BASE, given)).toBe("/");
  expect(withoutBase(`${BASE}?q=a`, given)).toBe("/?q=a");
  expect(withoutBase(`${BASE}-two/learn`, given)).toBe(`${BASE}-two/learn`);
  expect(withoutBase("/learn", given)).toBe("/learn");
  expect(withoutBase("/learn", {})).toBe("/learn");
  expect(withoutBase("/learn", { basename: "/" })).toBe("/learn");
});

test("staying on a page that says as whom it is stays on that page", async () => {
  const went: unknown[] = [];
  const location = { pathname: `${BASE}/clearance`, search: "?q=a", hash: "", state: null };
  const router: RemixRouter = {
    state: { location, navigation: { state: "submitting" }, matches: [], errors: null },
    routes: [],
    basename: BASE,
    navigate: (to) => Promise.resolve(void went.push(to)),
    subscribe: () => () => undefined,
  };
  await stay(router);
  expect(went).toEqual([{ pathname: "/clearance", search: "?q=a", hash: "" }]);
});
