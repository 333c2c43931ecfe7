import { inkName } from "~/practice/rules/scenario/story/playbook-variables";
import type { PracticeBody } from "~/curriculum/rules/bodies";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type {
  ActivityContent,
  CompanyContent,
  Content,
  ModuleContent,
} from "~/curriculum/rules/content/content";
import { placesOf } from "~/curriculum/rules/content/law/law";
import { renderList } from "~/curriculum/rules/markdoc/render-list";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import { hashOf } from "~/kit/text/hash";

const LIST_TAGS = ["off-limits", "escalation", "responsibilities", "voice", "channels"] as const;

/** The tag that quotes the law of the company's places, and names whom its playbook has people ask. */
const LAW = "law";

/** What a text quotes of its company's playbook: variables by name (`signature.rule`), lists and the law by their tag (`off-limits`). */
export function quotesIn(source: string): Set<string> {
  const quotes = new Set<string>();
  for (const [, inside = ""] of source.matchAll(/\{%((?:(?!\{%|%\})[^])*)%\}/g)) {
    const tag = /^\s*([a-z-]+)/.exec(inside)?.[1];
    if (tag === LAW || LIST_TAGS.some((name) => name === tag)) quotes.add(tag!);
    for (const [, name] of inside.matchAll(/\$([A-Za-z][\w.-]*)/g)) quotes.add(name!);
  }
  return quotes;
}

/** What texts could quote that differs between two playbooks. */
export function quotableChanges(before: Playbook, after: Playbook): Set<string> {
  const [old, fresh] = [valuesOf(before), valuesOf(after)];
  const names = new Set([...old.keys(), ...fresh.keys()]);
  return new Set([...names].filter((name) => old.get(name) !== fresh.get(name)));
}

function valuesOf(playbook: Playbook): Map<string, string> {
  const { strings, conditions } = companyContext(playbook, null);
  return new Map([
    ...[...strings, ...conditions].map(([name, value]) => [name, String(value)] as const),
    [LAW, hashOf([placesOf(playbook), playbook.escalation["legal"]?.who])] as const,
    // Of two that say the same, one may come from a database that does not keep the order of keys.
    ...LIST_TAGS.map((tag) => [tag, hashOf(renderList(tag, playbook))] as const),
  ]);
}

/** An activity that reads differently with another playbook, by `module/activity`. */
export interface QuotingActivity {
  path: string;
  title: string;
  kind: ActivityContent["body"]["kind"];
}

/** The modules as a company is taught them: its own texts of lessons in the originals' place. */
export function taughtModules(
  { modules, companies }: Pick<Content, "modules"> & { companies: readonly CompanyContent[] },
  companyKey: string,
): Pick<ModuleContent, "key" | "activities">[] {
  const copies = companies.find(({ key }) => key === companyKey)?.copies ?? [];
  return modules.map(({ key, activities }) => ({
    key,
    activities: activities.map(
      (activity) =>
        copies.find((copy) => copy.module === key && copy.key === activity.key) ?? activity,
    ),
  }));
}

/** The activities that quote what differs between two playbooks, in the modules' order. */
export function quotingActivities(
  modules: readonly Pick<ModuleContent, "key" | "activities">[],
  before: Playbook,
  after: Playbook,
): QuotingActivity[] {
  const changed = quotableChanges(before, after);
  if (changed.size === 0) return [];
  return modules.flatMap(({ key, activities }) =>
    activities
      .filter((activity) => {
        const quoted = quotesOf(activity);
        return [...changed].some(
          (name) =>
            quoted.has(name) || (activity.body.kind === "scenario" && quoted.has(inkName(name))),
        );
      })
      .map(({ key: own, body }) => ({
        path: `${key}/${own}`,
        title: body.title,
        kind: body.kind,
      })),
  );
}

function quotesOf({ body, questions }: Pick<ActivityContent, "body" | "questions">): Set<string> {
  switch (body.kind) {
    case "lesson":
      return quotesIn(`${body.lead}\n${body.source}`);
    case "quiz":
      return quotesIn(JSON.stringify(questions.map((question) => question.body)));
    case "practice":
      return new Set([...quotesIn(JSON.stringify(body.posts)), ...linesOf(body)]);
    case "scenario":
      return new Set(body.source.match(/[A-Za-z]\w*/g));
    default:
      return body satisfies never;
  }
}

/** The escalation lines that posts go to, which their keys name. */
function linesOf({ posts }: PracticeBody): string[] {
  return posts.flatMap(({ expected: { to } }) =>
    to === undefined ? [] : [`escalation.${to}.who`, `escalation.${to}.how`],
  );
}
