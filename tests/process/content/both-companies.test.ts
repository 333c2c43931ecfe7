import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Place } from "~/company/rules/places";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { readAgain } from "~/authoring/rules/folder/read/content";
import { readFiles } from "~/authoring/services/folder/read-files.server";
import type { ActivityBody } from "~/curriculum/rules/bodies";
import { lawIn } from "~/curriculum/rules/content/law/file";
import { topicsNamed } from "~/curriculum/rules/content/law/topics-named";
import { renderInline, renderLesson } from "~/curriculum/rules/markdoc/render";
import { companyContext, type CompanyContext } from "~/curriculum/rules/markdoc/variables";
import { playOf, type Play } from "~/practice/rules/scenario/play/play";
import { valuesOf } from "~/practice/rules/scenario/story/playbook-variables";

const FOLDER = "db/demo/companies";
const FILES = readFiles(path.resolve("content"));
const COMPANIES = readdirSync(FOLDER).map((key) => {
  const playbook = parse(readFileSync(`${FOLDER}/${key}/playbook.yaml`, "utf8")) as Playbook;
  return { key, playbook, context: companyContext(playbook, "2026.2", lawIn(FILES)) };
});
const { content } = readAgain(FILES);
const ACTIVITIES = content.modules.flatMap((module) =>
  module.activities.map((activity) => ({
    ...activity,
    name: `${module.key}/${activity.key}`,
    objectives: Object.keys(module.body.objectives),
  })),
);

/** Words by which a company is known: its names, handles, signature, rooms, and the people in its playbook. */
function ownWords({
  company,
  channels,
  signature,
  help,
  escalation,
  offLimits,
}: Playbook): string[] {
  const people = [
    ...Object.values(escalation).map(({ who }) => who),
    ...offLimits.map(({ ask }) => ask),
  ];
  const named = people.flatMap((who) => who.match(/\p{Lu}\p{L}+ \p{Lu}\p{L}+/gu) ?? []);
  const handles = channels.map(({ handle }) => handle);
  const words = [
    company.name,
    company.short,
    signature.example,
    help.channel,
    ...handles,
    ...named,
  ];
  return [...new Set(words)];
}

/** A context that notes what was asked of it and isn’t there, or is empty. */
function noting({ context }: (typeof COMPANIES)[number]): {
  context: CompanyContext;
  holes: string[];
} {
  const holes: string[] = [];
  class Noting extends Map<string, string> {
    override get(name: string) {
      const value = super.get(name);
      if (!value?.trim()) holes.push(name);
      return value;
    }
  }
  return { context: { ...context, strings: new Noting(context.strings) }, holes };
}

const SPOILT =
  /undefined|\[object|\{%|%\}|\$(?:company|escalation|help|signature)|\b(?:company|escalation|signature|help|offLimits)_\w+/;

/** Every text in a body that may quote the playbook, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function read(body: ActivityBody, questions: unknown, context: CompanyContext): string {
  if (body.kind === "lesson") {
    const { tree } = renderLesson({ source: body.source, context, checks: {} });
    return JSON.stringify([body.title, body.lead, tree, feedbackIn(body.source)]);
  }
  // A scenario’s own texts are ink, and are read as they are played.
  if (body.kind === "scenario") return "";
  return textsIn([body, questions])
    .map((text) => JSON.stringify(renderInline(text, context)))
    .join("\n");
}

/** Feedback is only shown when an option was chosen. */
function feedbackIn(source: string): string[] {
  return [...source.matchAll(/feedback="([^"]*)"/g)].map(([, text = ""]) => text);
}

const lessonsOnLaw = ACTIVITIES.filter(
  ({ body }) => body.kind === "lesson" && topicsNamed(`---\n---\n${body.source}`).length > 0,
);

/** For each passage on the law that a company’s people read, whose law it is. */
function lawRead(body: ActivityBody, context: CompanyContext): Place[][] {
  if (body.kind !== "lesson") return [];
  return renderLesson({ source: body.source, context, checks: {} }).tree.flatMap((block) =>
    typeof block === "object" && block.type === "law"
      ? [block.passages.map(({ place }) => place)]
      : [],
  );
}

test("every topic of the law is named by a lesson", () => {
  const named = lessonsOnLaw.flatMap(({ body }) =>
    body.kind === "lesson" ? topicsNamed(`---\n---\n${body.source}`) : [],
  );
  expect([...new Set(named.map(({ topic }) => topic))].sort()).toEqual(
    Object.keys(lawIn(FILES)).sort(),
  );
});

describe.each(COMPANIES)("at $key", (company) => {
  const others = COMPANIES.filter(({ key }) => key !== company.key);
  const foreign = others.flatMap(({ playbook }) => ownWords(playbook));

  test.each(ACTIVITIES)(
    "$name reads as its own: no hole, no other company’s word",
    ({ body, questions }) => {
      const { context, holes } = noting(company);
      const text = read(body, questions, context);
      expect(holes).toEqual([]);
      expect(SPOILT.exec(text)).toBeNull();
      expect(foreign.filter((words) => text.includes(words))).toEqual([]);
    },
  );

  test("lessons quote the law of its own places, and of no other", () => {
    const { places } = company.playbook.company;
    const read = lessonsOnLaw.flatMap(({ body }) => lawRead(body, company.context));
    expect(read).toHaveLength(lessonsOnLaw.length);
    expect(new Set(read.flat())).toEqual(new Set(places));
  });

  const scenarios = ACTIVITIES.filter(({ body }) => body.kind === "scenario");
  test.each(scenarios)("$name is played to its end as its own", ({ body }) => {
    if (body.kind !== "scenario") throw new Error("It should be a scenario.");
    const values = valuesOf(company.context);
    for (let way = 0; way < 6; way += 1) {
      const choices: number[] = [];
      let play: Play;
      for (;;) {
        const result = playOf(body, values, choices);
        if (!result.ok) throw new Error(`${result.reason} at turn ${result.turn}`);
        ({ play } = result);
        if (play.outcome) break;
        choices.push((way + choices.length * way) % play.offers.length);
      }
      const text = JSON.stringify(play);
      expect(SPOILT.exec(text)).toBeNull();
      expect(foreign.filter((words) => text.includes(words))).toEqual([]);
    }
  });
});

test("the words of one company would be seen at the other", () => {
  const words = COMPANIES.map(({ playbook }) => ownWords(playbook));
  for (const [index, own] of words.entries()) {
    expect(own.length).toBeGreaterThan(4);
    expect(words.filter((_, other) => other !== index).flat()).not.toEqual(
      expect.arrayContaining([own[0]]),
    );
  }
});

test("a variable that a company doesn’t have is a hole", () => {
  const { context, holes } = noting(COMPANIES[0]!);
  renderInline("Ask {% $escalation.nobody.who %}.", context);
  expect(holes).toEqual(["escalation.nobody.who"]);
});
