import { readFileSync } from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { firstObjective, newPost } from "~/authoring/parts/practice-editor/fields";
import PracticeEditor from "~/authoring/parts/practice-editor/practice-editor";
import type { ShownAs } from "~/authoring/parts/practice-editor/shown-as";
import { setProblems, titleOf } from "~/authoring/parts/practice-editor/problems";
import { PostForm } from "~/authoring/parts/practice-editor/posts/form";
import { withKey, withText } from "~/authoring/parts/practice-editor/posts/keys";
import { readablePost } from "~/authoring/parts/practice-editor/posts/readable-post";
import { EditingContext, type Editing } from "~/authoring/parts/quiz-editor/editing";
import { byControl } from "~/authoring/parts/quiz-editor/problems";
import { withNewPost, withPost, withSetting } from "~/practice/rules/set-document/edit-set";
import { readSetFile, type SetModel } from "~/practice/rules/set-document/set-document";
import { writeSetFile } from "~/practice/rules/set-document/write-set";
import { PLAYBOOK } from "../../support/questions/a-quiz";
import { COMPANY } from "../../support/questions/shipped-quizzes";

const MODULES = path.resolve(import.meta.dirname, "../../../content/modules");
const NAMES = ["more/monday-triage", "reply/saturday-shift"];
const fileOf = (name: string) => readFileSync(path.join(MODULES, name), "utf8");
const OBJECTIVES = ["reply", "more"].flatMap((module) => {
  const facts = parse(fileOf(`${module}/module.yaml`)) as { objectives: Record<string, string> };
  return Object.entries(facts.objectives).map(([code, label]) => ({ code, label }));
});
const CODES = OBJECTIVES.map(({ code }) => code);
const SHOWN: ShownAs = { ...COMPANY, playbook: PLAYBOOK };

function setOf(text: string): SetModel {
  const set = readSetFile(text);
  if (!set.readable) throw new Error("not a set");
  return set;
}

const wrongIn = (set: SetModel) => {
  const text = writeSetFile(set);
  return setProblems(readSetFile(text), text, CODES);
};

/** The shipped shift with one of its posts changed. */
function changed(at: number, change: (post: Record<string, unknown>) => object): SetModel {
  const set = setOf(fileOf("reply/saturday-shift.practice.yaml"));
  const { id, value } = set.posts[at]!;
  return withPost(set, id, change(structuredClone(value) as Record<string, unknown>));
}

function formOf(set: SetModel, at: number, problems: Parameters<typeof byControl>[0] = []) {
  const wrong = byControl(problems);
  const editing: Editing = {
    readOnly: false,
    objectives: OBJECTIVES,
    headings: [],
    companyName: SHOWN.companyName,
    insights: { moduleKey: "", activityKey: "", figures: {} },
    render: (source) => [source],
    problemAt: (control) => wrong.get(control),
    say: () => undefined,
  };
  return renderToStaticMarkup(
    <EditingContext.Provider value={editing}>
      <PostForm post={set.posts[at]!} model={set} shown={SHOWN} change={() => undefined} />
    </EditingContext.Provider>,
  );
}

describe.each(NAMES)("the practice set %s", (name) => {
  const text = fileOf(`${name}.practice.yaml`);

  test("opens with no issues and every post listed", () => {
    const html = renderToStaticMarkup(
      <PracticeEditor
        text={text}
        onChange={() => undefined}
        shown={SHOWN}
        objectives={OBJECTIVES}
        resetKey={0}
        readOnly={false}
      />,
    );
    expect(html).toContain("No issues");
    expect(html.match(/aria-expanded="false"/g)).toHaveLength(setOf(text).posts.length);
    expect(html).not.toContain("style=");
  });

  test("has what each post says in a control of its form, and looks as it is taught", () => {
    const set = setOf(text);
    for (const [at, { id, value }] of set.posts.entries()) {
      const html = formOf(set, at);
      for (const name of Object.keys(value as object).filter((key) => key !== "scores"))
        expect(html, name).toContain(`id="quiz-${id}-${name}"`);
      const ids = [...html.matchAll(/<(?:input|textarea|select)[^>]*\bid="([^"]+)"/g)];
      for (const [, control] of ids) expect(html, control).toMatch(`for="${control}"`);
      expect(new Set(ids.map(([, control]) => control)).size).toBe(ids.length);
      expect(readablePost(value)?.whole).toBe(true);
    }
  });
});

test("a new post has no mistakes but what a person has to write, each said at its control", () => {
  const set = setOf(fileOf("reply/saturday-shift.practice.yaml"));
  const objective = firstObjective(set, CODES);
  expect(objective).toBe("reply.acknowledge");
  expect(firstObjective({ settings: {} }, CODES)).toBe("reply.read");
  const { model, id } = withNewPost(set, newPost(objective, "Instagram"));
  const problems = wrongIn(model);
  expect(problems.length).toBeGreaterThan(0);
  const at = model.posts.length - 1;
  // Read again from its text, the new post is one of the file’s.
  const read = setOf(writeSetFile(model));
  expect(problems.filter(({ unwritten, question }) => !unwritten || question !== id)).toEqual([]);
  expect(id).toBe(`p${at}`);
  const html = formOf(read, at, problems);
  for (const { control } of problems)
    expect(html).toMatch(new RegExp(`id="${control}"[^>]*aria-describedby="[^"]*${control}-`));
});

test("a post is listed with its company’s words, and by a variable’s name where the playbook has none", () => {
  const text = "Is this you? “{% $company.short %} Support” says {% $escalation.none.who %} can.";
  const strings = SHOWN.context.strings.get("company.short");
  expect(strings).toBeTruthy();
  expect(titleOf({ key: "one", text }, SHOWN)).toBe(
    `Is this you? “${strings} Support” says escalation.none.who can.`,
  );
  const half = titleOf({ key: "one", text: "Hello {% $company" }, SHOWN);
  expect(half).toContain("Hello");
  expect(titleOf({ key: "one", text: " " }, SHOWN)).toBe("one");
  expect(titleOf({}, SHOWN)).toBeTruthy();
  const html = renderToStaticMarkup(
    <PracticeEditor
      text={fileOf("more/monday-triage.practice.yaml")}
      onChange={() => undefined}
      shown={SHOWN}
      objectives={OBJECTIVES}
      resetKey={0}
      readOnly={false}
    />,
  );
  expect(html).toContain(`“${strings!.replace("&", "&amp;")} Support”`);
  expect(html).not.toContain("“… Support”");
});

test("what is half written is shown by its name, and finished samples with it", () => {
  const post = newPost(CODES[0]!, "Instagram");
  const looked = readablePost({ ...post, samples: [{ quality: "strong" }] });
  expect(looked).toMatchObject({ whole: false, post: { text: "What it says", samples: [] } });
  expect(readablePost({ ...post, reach: "many" })).toBeNull();
  expect(readablePost("words")).toBeNull();
});

const at = (set: SetModel) =>
  wrongIn(set).map(({ control, words }) => [control.replace(/^quiz-/, ""), words]);

test("what is wrong is said in the form’s words, at the control that fixes it", () => {
  const expect_ = (post: Record<string, unknown>, change: object) => ({
    ...post,
    expect: { ...(post["expect"] as object), ...change },
  });
  const set = setOf(fileOf("reply/saturday-shift.practice.yaml"));
  const writes = set.posts.findIndex(
    ({ value }) => (value as { asks?: string }).asks === "writing",
  );
  const escalated = set.posts.findIndex(
    ({ value }) => (value as { expect: { decision: string } }).expect.decision === "escalate",
  );
  expect(at(changed(escalated, (post) => expect_(post, { to: undefined })))).toEqual([
    [`p${escalated}-expect`, "Choose who it goes to."],
  ]);
  expect(
    at(changed(writes, (post) => expect_(post, { decision: "leave", also: ["leave"] }))),
  ).toEqual(
    expect.arrayContaining([
      [`p${writes}-expect-also`, "That’s the expected decision already. Untick it."],
    ]),
  );
  const samples = (post: Record<string, unknown>) => post["samples"] as Record<string, unknown>[];
  expect(
    at(
      changed(writes, (post) => ({
        ...post,
        samples: samples(post).map((sample) => ({ ...sample, critical: undefined })),
      })),
    ),
  ).toEqual([
    [
      expect.stringMatching(new RegExp(`^p${writes}-samples-\\d-critical$`)) as unknown,
      "A critical sample has to fail for a reason. Tick at least one.",
    ],
  ]);
  expect(
    at(
      changed(writes, (post) => ({
        ...post,
        samples: samples(post).map((sample, index) =>
          index === 0
            ? { ...sample, scores: { ...(sample["scores"] as object), honest: 7 } }
            : sample,
        ),
      })),
    ),
  ).toEqual([[`p${writes}-samples-0-scores-honest`, "This must be 0, 1, 2 or 3."]]);
  const many = withSetting(set, "calibration", { samples: 50, agreement: 60 });
  expect(at(many).map(([control]) => control)).toEqual(["settings-calibration-samples"]);
});

test("the form says how many decisions a mark takes of the posts there are", () => {
  const marked = (mark: string) =>
    renderToStaticMarkup(
      <PracticeEditor
        text={fileOf("ai/was-that-you.practice.yaml").replace(/^decisionMark: .*$/m, mark)}
        onChange={() => undefined}
        shown={SHOWN}
        objectives={OBJECTIVES}
        resetKey={0}
        readOnly={false}
      />,
    );
  expect(marked("decisionMark: 90")).toContain("that’s 5 of 5, which people are told");
  expect(marked("decisionMark: 80")).toContain("that’s 4 of 5, which people are told");
  expect(marked("")).toContain("that’s 4 of 5, which people are told");
  expect(marked("decisionMark: many")).not.toContain("which people are told");
});

test("a file that cannot be read shows its source alone, whole", () => {
  const html = renderToStaticMarkup(
    <PracticeEditor
      text={"title: [broken\n"}
      onChange={() => undefined}
      shown={SHOWN}
      objectives={OBJECTIVES}
      resetKey={0}
      readOnly={false}
    />,
  );
  expect(html).toContain("title: [broken\n");
  expect(html).toContain("can’t be read as a practice set yet");
  expect(html).not.toContain("practice-posts-title");
});

test("a new post’s key follows its text until someone writes another; a sample’s comes from its quality", () => {
  const { model, id } = withNewPost(
    setOf(fileOf("reply/saturday-shift.practice.yaml")),
    newPost(CODES[0]!, "X"),
  );
  const fresh = newPost(CODES[0]!, "X");
  const typed = withText(model, id, fresh, "Where is my crumpet?");
  expect(typed).toMatchObject({ key: "where-is-my-crumpet", text: "Where is my crumpet?" });
  expect(withText(model, id, { ...typed, key: "own" }, "Else")).toMatchObject({ key: "own" });
  const saved = model.posts[0]!;
  const before = saved.value as Record<string, unknown>;
  expect(withText(model, saved.id, before, "Else")).toMatchObject({ key: before["key"] });
  const others = [{ key: "strong" }, "no sample"];
  expect(withKey({ quality: "strong" }, others)).toEqual({ quality: "strong", key: "strong-2" });
  expect(withKey({ quality: "strong", key: "a" }, others)).toEqual({ quality: "strong", key: "a" });
});
