import { expect, test } from "vitest";
import { createSignInCookies, newBrowser } from "~/people/services/sign-in/cookies.server";

const ours = createSignInCookies({
  secret: "a secret for tests, long enough for anyone",
  origin: "http://localhost:3000",
});
const requestWith = (setCookie: string) =>
  new Request("http://localhost:3000/sign-in", {
    headers: { Cookie: setCookie.split(";")[0] ?? "" },
  });

test("a browser is known by the cookie we gave it", async () => {
  const browser = { ...newBrowser(), known: true };
  const kept = await ours.keepBrowser(browser);
  expect(kept).toMatch(/; HttpOnly/);
  expect(kept).toMatch(/; SameSite=Lax/);
  expect(kept).toMatch(/; Path=\/sign-in/);
  expect(await ours.browserOf(requestWith(kept))).toEqual(browser);
  expect(newBrowser().id).not.toBe(newBrowser().id);
});

test("a cookie that we did not sign, or signed for something else, is as good as none", async () => {
  const foreign = createSignInCookies({
    secret: "another secret, which is long enough too",
    origin: "http://localhost:3000",
  });
  const browser = { id: "the-browser-of-somebody-else", known: true };
  const pending = { email: "maya@example.test", to: null };
  const plain = (name: string, value: object) =>
    `firsthand.${name}=${encodeURIComponent(Buffer.from(JSON.stringify(value)).toString("base64"))}`;
  for (const cookie of [await foreign.keepBrowser(browser), plain("browser", browser)])
    expect(await ours.browserOf(requestWith(cookie))).toBeNull();
  for (const cookie of [await foreign.keepPending(pending), plain("sign_in", pending)])
    expect(await ours.pendingOf(requestWith(cookie))).toBeNull();
  const moved = (await ours.keepPending(pending)).replace("sign_in", "browser");
  expect(await ours.browserOf(requestWith(moved))).toBeNull();
  const cut = (await ours.keepBrowser(browser)).replace(/=[^.]{4}/, "=AAAA");
  expect(await ours.browserOf(requestWith(cut))).toBeNull();
});

test("over https the cookies are secure, by their names too", async () => {
  const cookies = createSignInCookies({
    secret: "a secret for tests, long enough for anyone",
    origin: "https://firsthand.example",
  });
  for (const kept of [await cookies.keepBrowser(newBrowser()), await cookies.keepPending(null)]) {
    expect(kept).toMatch(/^__Secure-firsthand\./);
    expect(kept).toMatch(/; Secure/);
  }
});

test("a pending sign-in goes on to no other site", async () => {
  const kept = await ours.keepPending({ email: "maya@example.test", to: "//evil.example" });
  expect(await ours.pendingOf(requestWith(kept))).toEqual({ email: "maya@example.test", to: null });
});
