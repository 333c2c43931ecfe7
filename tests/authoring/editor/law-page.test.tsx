import { expect, test } from "vitest";
import { LawTopicCard } from "~/authoring/pages/law/topic-card";
import { QuotedIn } from "~/authoring/pages/law/quoted-in";
import { LawFields } from "~/authoring/pages/law/edit/fields";
import { readLawForm } from "~/authoring/rules/law/file";
import { typedLaw, type LawForm } from "~/authoring/rules/law/form";
import { ageOf } from "~/curriculum/rules/content/law/freshness";
import { LAW, LAW_FILE } from "../../support/content/a-law";
import { htmlOf } from "../../support/harness/static-page";

const form = readLawForm(LAW_FILE)!;
const { uk } = LAW["disclosure"]!;

const topic = (now: string, draft: { savedBy: string; waits: boolean } | null = null) => ({
  key: "disclosure",
  title: "Saying that you work there",
  number: 3,
  draft,
  passages: [{ place: "uk" as const, ...uk, ...ageOf(uk.checked, new Date(now)) }],
  lessons: [{ module: "bounds", key: "our-account", title: "Your account, our account" }],
});

test("a topic shows its text, a link to each source with its site, and the lessons that quote it", async () => {
  const html = await htmlOf(<LawTopicCard topic={topic("2026-12-02T00:00:00Z")} />);
  expect(html).toContain('<a href="https://uk.example/act"');
  expect(html).toContain("The act of uk (uk.example)</a>");
  expect(html).toContain('href="/studio/library/bounds/our-account"');
  expect(html).toContain("Last checked 30 November 2026 (1 month ago)");
  expect(html).not.toContain("months old");
  expect(html).toContain("Checked today, unchanged");
});

test("an old text is warned of in words, and one with a draft is checked there", async () => {
  const old = await htmlOf(<LawTopicCard topic={topic("2028-01-02T00:00:00Z")} />);
  expect(old).toContain("More than 12 months old");
  const draft = { savedBy: "Jonah", waits: false };
  const drafted = await htmlOf(<LawTopicCard topic={topic("2028-01-02T00:00:00Z", draft)} />);
  expect(drafted).toContain("Jonah is editing this");
  expect(drafted).not.toContain("Checked today");
});

test("people can be asked to look again only once the new text is published", async () => {
  const { lessons } = topic("2026-12-02T00:00:00Z");
  const shown = (published: boolean) =>
    htmlOf(<QuotedIn topic="disclosure" lessons={lessons} published={published} />);
  expect(await shown(false)).not.toContain("<form");
  const html = await shown(true);
  expect(html).toContain('action="/studio/library/law"');
  expect(html).toContain('name="lesson" value="our-account"');
});

/** What the form would send. */
function sentBy(html: string): LawForm {
  const fields = [...html.matchAll(/<input[^>]*>/g)].flatMap(([input]) => {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    const isOff = input.includes('type="checkbox"') && !input.includes("checked");
    return name && !isOff ? [[name, /value="([^"]*)"/.exec(input)?.[1] ?? ""] as const] : [];
  });
  const areas = [...html.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)/g)];
  return typedLaw([...fields, ...areas.map(([, name = "", text = ""]) => [name, text] as const)]);
}

test("the form sends what the file says, and has its mistakes at their fields", async () => {
  const asked = { ...form, askOutside: true };
  const html = await htmlOf(
    <LawFields form={asked} problems={{ "eu.de": "Not plain." }} readOnly={false} />,
  );
  expect(sentBy(html)).toEqual(asked);
  expect(html.match(/<details open/g)).toHaveLength(1);
  expect(html).toContain("Not plain.");
});
