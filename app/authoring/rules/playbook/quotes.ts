import type { Playbook } from "~/company/rules/playbook/playbook";
import type {
  ActivityContent,
  CompanyContent,
  Content,
  ModuleContent,
} from "~/curriculum/rules/content/content";
import { renderList } from "~/curriculum/rules/markdoc/render-list";
import { companyContext } from "~/curriculum/rules/markdoc/variables";

const LIST_TAGS = ["off-limits", "escalation", "responsibilities", "voice", "channels"] as const;

/** What a text quotes of its company's playbook: variables by name (`signature.rule`), lists by their tag (`off-limits`). */
export function quotesIn(source: string): Set<string> {
  const quotes = new Set<string>();
  for (const [, inside = ""] of source.matchAll(/\{%((?:(?!\{%|%\})[^])*)%\}/g)) {
    const tag = /^\s*([a-z-]+)/.exec(inside)?.[1];
    if (LIST_TAGS.some((name) => name === tag)) quotes.add(tag!);
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
    ...LIST_TAGS.map((tag) => [tag, JSON.stringify(renderList(tag, playbook))] as const),
  ]);
}

/** A lesson or quiz that reads differently with another playbook, by `module/activity`. */
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

/** The lessons and quizzes that quote what differs between two playbooks, in the modules' order. */
export function quotingActivities(
  modules: readonly Pick<ModuleContent, "key" | "activities">[],
  before: Playbook,
  after: Playbook,
): QuotingActivity[] {
  const changed = quotableChanges(before, after);
  if (changed.size === 0) return [];
  return modules.flatMap(({ key, activities }) =>
    activities
      .filter((activity) => [...quotesIn(textOf(activity))].some((name) => changed.has(name)))
      .map(({ key: own, body }) => ({
        path: `${key}/${own}`,
        title: body.title,
        kind: body.kind,
      })),
  );
}

function textOf({ body, questions }: Pick<ActivityContent, "body" | "questions">): string {
  return body.kind === "lesson"
    ? `${body.lead}\n${body.source}`
    : JSON.stringify(questions.map((question) => question.body));
}
