import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type { PracticeBody, PracticePost } from "~/curriculum/rules/bodies";
import { renderInline } from "~/curriculum/rules/markdoc/render";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import { readPractice } from "~/practice/rules/content/read-practice";
import { plainText } from "~/privacy/rules/plain-text";

const MODULES = "content/modules";
const ENDING = ".practice.yaml";

interface ShippedSet {
  module: string;
  key: string;
  body: PracticeBody;
  /** What its reader has to say against it. */
  problems: string[];
}

/** Every practice set that ships, as its reader gives it. */
export function shippedSets(): ShippedSet[] {
  return readdirSync(MODULES).flatMap((module) => {
    const folder = `${MODULES}/${module}`;
    const { objectives } = parse(readFileSync(`${folder}/module.yaml`, "utf8")) as {
      objectives: Record<string, string>;
    };
    return readdirSync(folder)
      .filter((file) => file.endsWith(ENDING))
      .map((file) => {
        const key = file.slice(0, -ENDING.length);
        const problems: string[] = [];
        const content = readPractice(
          key,
          readFileSync(`${folder}/${file}`, "utf8"),
          { objectives: Object.keys(objectives) },
          (line, message) => problems.push(`${file}:${line} ${message}`),
        );
        if (content?.body.kind !== "practice") throw new Error(problems.join("\n"));
        return { module, key, body: content.body, problems };
      });
  });
}

/** The modules that a programme that ships leads through. */
export function programmeModules(programme: string): string[] {
  const text = readFileSync(`content/programmes/${programme}.yaml`, "utf8");
  return (parse(text) as { modules: string[] }).modules;
}

/** A text as it reads at a company. */
export function readAt(playbook: Playbook, text: string): string {
  return plainText(renderInline(text, companyContext(playbook, null)));
}

/** The channel that a post stands on at a company. */
export function channelOf({ networks }: PracticePost, { channels }: Playbook) {
  const named = networks.map((network) =>
    channels.find((channel) => channel.network.toLowerCase() === network.toLowerCase()),
  );
  return named.find((channel) => channel !== undefined) ?? channels[0]!;
}
