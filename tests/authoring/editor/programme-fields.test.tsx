import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { typedProgramme, type ProgrammeForm } from "~/authoring/rules/programme/form";
import { ProgrammeFields } from "~/authoring/pages/programme/editor/fields";
import { ProgrammePreview } from "~/authoring/pages/programme/editor/preview";

const MODULES = ["why", "bounds", "tone"].map((key) => ({
  key,
  title: `About ${key}`,
  activities: [
    { kind: "lesson" as const, minutes: 5 },
    { kind: "quiz" as const, minutes: 10 },
  ],
}));

const form: ProgrammeForm = {
  ...typedProgramme([]),
  title: "Cleared to reply",
  level: "reply",
  summary: "Answer customers.",
  modules: ["tone", "gone", "why"],
  policy: true,
  validMonths: "12",
  renewalWindowDays: "60",
  renewal: "quizzes",
};

const shown = (readOnly: boolean) =>
  renderToStaticMarkup(
    <ProgrammeFields
      form={form}
      modules={MODULES}
      problems={{ modules: "Something is gone." }}
      readOnly={readOnly}
      onReordered={() => undefined}
    />,
  );

/** What a form that was sent would say. */
function sentBy(html: string) {
  const inputs = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag);
  return inputs.map((tag) => /value="([^"]*)"/.exec(tag)![1]!);
}

test("a programme’s form has its modules in order, each with buttons that work by being sent", () => {
  const html = shown(false);
  expect(sentBy(html)).toEqual(form.modules);
  for (const value of ["move:why:1", "move:gone:0", "remove:tone"])
    expect(html).toContain(`name="do" value="${value}"`);
  expect(html).toMatch(/<button[^>]*name="do"[^>]*value="add"/);
  expect(html).toContain('<option value="bounds">About bounds</option>');
  expect(html).toContain("No longer in the library");
  expect(html).toContain("Something is gone.");
});

test("how many replies are looked at is typed in two fields, each with what is wrong with it", () => {
  const html = renderToStaticMarkup(
    <ProgrammeFields
      form={{ ...form, supervisedFirst: "10", supervisedMonthly: "many" }}
      modules={MODULES}
      problems={{ supervisedMonthly: "Not a number." }}
      readOnly={false}
      onReordered={() => undefined}
    />,
  );
  expect(html).toMatch(/<input[^>]*name="supervisedFirst"[^>]*value="10"/);
  const [monthly = ""] = /<input[^>]*name="supervisedMonthly"[^>]*>/.exec(html) ?? [];
  expect(monthly).toContain('value="many"');
  expect(monthly).toContain('aria-invalid="true"');
  expect(html).toContain("Not a number.");
});

test("one that is waiting to be published has none", () => {
  const html = shown(true);
  expect(sentBy(html)).toEqual(form.modules);
  expect(html).not.toContain('name="do"');
});

test("its preview is what an employee sees: modules, policy, sign-off and how long it lasts", () => {
  const preview = (of: ProgrammeForm) =>
    renderToStaticMarkup(<ProgrammePreview form={of} modules={MODULES} />).replace(/<[^>]+>/g, "·");
  const words = preview({ ...form, modules: ["tone", "why"] });
  const parts = [
    "Cleared to reply",
    "About tone",
    "About why",
    "Sign-off",
    "30 minutes",
    "12 months",
  ];
  const places = parts.map((part) => words.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(words).toContain("1 lesson");
  // While a number is missing, nothing is promised.
  expect(preview({ ...form, validMonths: "" })).not.toContain("month");
});
