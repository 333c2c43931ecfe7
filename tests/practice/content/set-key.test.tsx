import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SourceProblemList } from "~/authoring/parts/source-editor/problem-list";
import { SourceDesk } from "~/authoring/parts/source-editor/desk";
import { checkContent } from "~/authoring/rules/folder/read/content";
import type { PracticeBody } from "~/curriculum/rules/bodies";
import { renderInline } from "~/curriculum/rules/markdoc/render";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import { ScenarioKey } from "~/practice/parts/author/scenario-key";
import { SetKey } from "~/practice/parts/author/set-key";
import { shownSet } from "~/practice/rules/content/shown-set";
import { A_SHIFT, aPractisedFolder, SHIFT } from "../../support/practice/practised-files";

const words = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

test("a set’s preview shows each post with what is right, as the company has it", () => {
  const needing = A_SHIFT.replace(/^( *)objective: .*$/m, "$&\n$1needs: [why.limit]");
  const { content } = checkContent(aPractisedFolder({ [SHIFT]: needing }));
  const { playbook } = content.companies[0]!;
  const body = content.modules[0]!.activities.find(({ key }) => key === "saturday-shift")!.body;
  const context = companyContext(playbook, null);
  const set = shownSet(body as PracticeBody, {
    playbook,
    text: (source) => renderInline(source, context),
    objective: (code) => code,
  });
  const said = words(renderToStaticMarkup(<SetKey set={set} />));
  expect(said).toContain("2 posts · 1 written reply · 75% right decisions to pass (2 of 2)");
  expect(said).toContain("Harbour &amp; Pine’s photo");
  expect(said).toContain(`Escalate → ${playbook.escalation["press"]!.who}`);
  expect(said).toContain("Own account selected");
  expect(said.match(/Also needs why\.limit/g)).toHaveLength(1);
  expect(said).toContain("Acknowledges 0, Honest 1, Next step 0, Voice 1, Plain 2; Personal data");
});

test("a scenario’s preview says which endings are good", () => {
  const scenario = {
    lead: "Three turns.",
    people: [{ key: "jo", name: "Jo", handle: "@jo", network: "Facebook" }],
    endings: [
      { key: "kept", title: "Kept", good: true },
      { key: "lost", title: "Lost", good: false },
    ],
    source: "-> first",
  };
  const said = words(renderToStaticMarkup(<ScenarioKey scenario={scenario} />));
  expect(said).toContain("Kept A good ending");
  expect(said).toContain("Lost A bad ending");
});

test("issues are listed by line, what must be fixed apart from what may", () => {
  const problems = [
    { line: 3, message: "`lead` is empty." },
    { line: 9, message: "Not every company has it.", mild: true as const },
  ];
  const plain = words(renderToStaticMarkup(<SourceProblemList problems={problems} />));
  expect(plain).toContain("1 issue and 1 suggestion");
  expect(plain).toContain("To fix , line 3: lead is empty.");
  expect(plain).toContain("Suggestion , line 9");
  const desk = renderToStaticMarkup(
    <SourceDesk
      text="title: One"
      onChange={() => undefined}
      resetKey={0}
      readOnly={false}
      problems={problems}
    />,
  );
  expect(desk).toContain("title: One");
  expect(desk.match(/<button/g)).toHaveLength(2);
});
