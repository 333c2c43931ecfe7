import { parseDocument } from "yaml";
import { readAgain } from "~/authoring/rules/folder/read/content";
import type { Content } from "~/curriculum/rules/content/content";
import type { Files } from "~/curriculum/rules/content/files";

/** How long the demo’s people have practised, and how long their first live replies have been looked at. */
export const PRACTICE_DAYS_AGO = 34;
const SUPERVISED_DAYS_AGO = 10;

/**
 * The demo’s content as it grew, the first of it published long ago: then practice sets and scenarios were added, which only people who
 * begin later need, and then live replies came to be looked at.
 */
export function contentHistory(content: Content) {
  const withPractice = withoutSupervision(content.files);
  return {
    first: readFrom(withoutPractice(withPractice)),
    later: [
      { daysAgo: PRACTICE_DAYS_AGO, content: readFrom(withPractice) },
      { daysAgo: SUPERVISED_DAYS_AGO, content },
    ],
  };
}

function readFrom(files: Files): Content {
  const { content, mistakes } = readAgain(files);
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes, null, 2));
  return content;
}

const MODULE = /^modules\/[^/]+\/module\.yaml$/;
const PRACTISED = /^modules\/[^/]+\/([^/]+)(?:\.practice\.yaml|\.ink)$/;

function withoutPractice(files: Files): Files {
  const keys = new Set([...files.keys()].flatMap((path) => PRACTISED.exec(path)?.[1] ?? []));
  const rest = [...files].filter(([path]) => !PRACTISED.test(path));
  return new Map(
    rest.flatMap(([path, text]) => {
      const kept = MODULE.test(path) ? withoutListed(text, keys) : text;
      return kept === null ? [] : [[path, kept] as const];
    }),
  );
}

/** A module's file without these activities; null where it lists no others. */
function withoutListed(text: string, keys: ReadonlySet<string>): string | null {
  const document = parseDocument(text);
  const listed = (document.toJS() as { activities: string[] }).activities;
  const kept = listed.filter((key) => !keys.has(key));
  if (kept.length === 0) return null;
  if (kept.length === listed.length) return text;
  document.setIn(["activities"], kept);
  return String(document);
}

function withoutSupervision(files: Files): Files {
  return new Map(
    [...files].map(([path, text]) => {
      if (!/^programmes\/[^/]+\.yaml$/.test(path)) return [path, text];
      const document = parseDocument(text);
      return [path, document.delete("supervised") ? String(document) : text];
    }),
  );
}
