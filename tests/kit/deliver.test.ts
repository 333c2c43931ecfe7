import { afterEach, expect, test, vi } from "vitest";
import { deliver } from "~/kit/saving/deliver";

afterEach(() => vi.unstubAllGlobals());

/** Whether the request is to outlive its page. A browser refuses one of over 64 KiB that is. */
async function outlives(body: string | URLSearchParams): Promise<unknown> {
  let asked: RequestInit = {};
  vi.stubGlobal("fetch", (_url: string, init: RequestInit) => {
    asked = init;
    return Promise.resolve(new Response());
  });
  await deliver("/draft", body);
  return asked.keepalive;
}

test("what is short outlives its page", async () => {
  expect(await outlives("a".repeat(24_000))).toBe(true);
});

test("what is long in bytes does not, however few letters it has", async () => {
  expect(await outlives("語".repeat(24_000))).toBe(false);
  expect(await outlives(new URLSearchParams({ text: "語".repeat(4_000) }))).toBe(false);
});
