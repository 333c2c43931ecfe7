import pino from "pino";
import { expect, test } from "vitest";
import { warmUp } from "~/process/server/warm-up";
import { loadPages } from "~/process/server/pages";
import { openSite } from "../../support/harness/site";

test("a page is made before anybody asks for one, by itself and without a word", async () => {
  const said: string[] = [];
  const site = await openSite({
    log: pino({ level: "warn" }, { write: (line) => said.push(line) }),
  });
  const asked: string[] = [];
  const pages = await loadPages();
  const { default: render } = pages.entry.module;
  const heard = {
    ...pages,
    entry: {
      ...pages.entry,
      module: {
        ...pages.entry.module,
        default: (...given: Parameters<typeof render>) => {
          asked.push(`${String(given[1])} ${new URL(given[0].url).pathname}`);
          return render(...given);
        },
      },
    },
  };
  await warmUp(site.app, heard);
  expect(asked).toEqual(["200 /sign-in"]);
  expect(said).toEqual([]);

  const broken = { ...heard, entry: { ...heard.entry, module: undefined! } };
  await warmUp(site.app, broken);
  expect(said.join()).toContain("no page could be made at the start");
  await site.stop();
});
