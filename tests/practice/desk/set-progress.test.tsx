import { expect, test } from "vitest";
import { SetProgress } from "~/practice/parts/desk/set-progress";
import type { ShiftFacts } from "~/practice/rules/desk/facts";
import { htmlOf } from "../../support/harness/static-page";

const fresh: ShiftFacts = {
  open: null,
  last: null,
  replies: { approved: 0, waiting: 0, again: 0, of: 0 },
  left: 5,
  calibration: "none",
  doneAt: null,
  begun: false,
  mark: null,
};

const shown = (mark: ShiftFacts["mark"]) => {
  const facts = { ...fresh, mark };
  const page = { title: "", module: "", lead: "", minutes: 5, posts: 5, inbox: [], usually: null };
  return htmlOf(<SetProgress page={{ ...page, facts }} to="/desk/a/b" timeZone="UTC" />);
};

test("what it takes to pass stands above the button that begins", async () => {
  const html = await shown({ needed: 4, of: 5 });
  const said = html.indexOf("4 of the 5 decisions have to be right");
  expect(said).toBeGreaterThan(0);
  expect(html.indexOf("<button")).toBeGreaterThan(said);
  expect(await shown({ needed: 5, of: 5 })).toContain("all 5 decisions have to be right");
  expect(await shown(null)).not.toContain("To pass");
});
