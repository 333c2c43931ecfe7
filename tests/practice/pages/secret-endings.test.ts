import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { playValues } from "~/learning/services/scenario/play-values.server";
import { playOf } from "~/practice/rules/scenario/play/play";
import { pathTo } from "~/process/demo/scenario";
import { theScenario } from "../../support/browser/journey/the-set";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import * as crawl from "../../support/practice/crawl";
import { theEmployee } from "../../support/practice/the-employee";

let site: Site;
let maya: Visitor;

beforeAll(async () => {
  site = await openSite();
  maya = await signedIn(site, PEOPLE.employee);
});

afterAll(() => site.stop());

/** Everything that a story says and every title of its endings, in runs of plain words long enough to be nothing else. */
function wordsOf(place: string): string[] {
  const file = readFileSync(`content/modules/${place}.ink`, "utf8");
  const titles = [...file.matchAll(/title: "?([^"{}]{8,})"?, good/g)].map(([, title]) => title!);
  const lines = file
    .slice(file.indexOf("\n==="))
    .split("\n")
    .filter((line) => !/^(?:===|~|->|\{|\}|- )/.test(line.trim()))
    .flatMap((line) => {
      const runs = line.replace(/^\s*(?:\*|\w+:)\s*/, "").split(/[{}[\]#|“”&’'"<>]/);
      const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
      return longest.trim().length >= 24 ? [longest.trim()] : [];
    });
  return [...titles, ...lines];
}

describe.each(["reply/late-cake", "more/allergy"])("%s", (place) => {
  const here = `/learn/${place}`;

  test("tells at each turn what was reached, and of the rest neither a word nor an ending", async () => {
    const { store } = site;
    const actor = await theEmployee(store);
    const rules = await companyRules(store, actor);
    const values = await playValues(store.read, actor, rules, rules.playbookNumber);
    const body = await theScenario(store, place);
    const words = wordsOf(place);
    expect(words.length).toBeGreaterThan(80);
    const unreached = (choices: readonly number[]) => {
      const played = playOf(body, values, choices);
      if (!played.ok) throw new Error("The play should go on.");
      const reached = crawl.plain(JSON.stringify(played.play));
      return words.filter((line) => !reached.includes(line));
    };

    const before = await crawl.open(maya, [
      ...["/learn", "/learn/reply", here, `${here}/changes`, "/search?q=cake"],
      ...crawl.EMPLOYEES_DOORS,
    ]);
    crawl.scripts(before);
    expect(crawl.told(before, words)).toEqual([]);

    const started = await maya.post(`${here}/plays`, {});
    const to = started.headers.get("location")!;
    const path = pathTo(false, body, values, [])!;
    for (let turn = 0; turn <= path.length; turn += 1) {
      const seen = await crawl.open(maya, [to, here]);
      await crawl.post(maya, to, { turn: String(turn + 1), choice: "99" }, seen);
      await crawl.post(maya, to, { turn: "99", choice: "0" }, seen);
      await crawl.post(maya, to, {}, seen);
      expect(crawl.told(seen, unreached(path.slice(0, turn)))).toEqual([]);
      if (turn === path.length) break;
      const sent = await maya.post(to, { turn: String(turn + 1), choice: String(path[turn]) });
      expect(sent.status).toBe(303);
    }

    // The same search finds them after a good end, where the other choices are shown: it is able to fail.
    const again = (await maya.post(`${here}/plays`, {})).headers.get("location")!;
    const good = pathTo(true, body, values, [])!;
    for (const [turn, choice] of good.entries())
      await maya.post(again, { turn: String(turn + 1), choice: String(choice) });
    const after = await crawl.open(maya, [again]);
    expect(crawl.told(after, unreached(good)).length).toBeGreaterThan(0);
  });
});
