import type { z } from "zod";
import { checkText } from "~/curriculum/rules/markdoc/check/text";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { readShape } from "~/kit/yaml/explain-issue";
import { unknownObjective, type Report } from "~/kit/yaml/mistakes";
import { readYaml, type Path, type YamlFile } from "~/kit/yaml/yaml-file";
import { checkPost } from "./check-post";
import { textsOfPost } from "./post/texts";
import { PostFile, PracticeFile, type WrittenPost } from "./practice-file";

/** What a practice set may refer to; `objectives` is null where module.yaml cannot be read. */
export interface PracticeSurroundings {
  objectives: readonly string[] | null;
}

/** What could be read of a practice set; `set` is null where its own facts are wrong. */
interface CheckedPractice {
  set: z.output<typeof PracticeFile> | null;
  posts: WrittenPost[];
}

/** What the checks of a set can find, beside what those of its shape, its posts and its texts do. */
type PracticeFound = {
  code: "no-objective" | "objective-unlisted" | "key-taken" | "calibration-many";
};

/** Reports everything wrong in the text of a practice set, and gives what is right. Null where it cannot be read at all. */
export function checkPractice(
  text: string,
  around: PracticeSurroundings,
  report: Report,
): CheckedPractice | null {
  const file = readYaml(text, report);
  if (!file) return null;
  const set = readShape(PracticeFile, file, file.value, report);
  const raw = file.value as { posts?: unknown; objectives?: unknown } | null;
  const named = Array.isArray(raw?.objectives) ? (raw.objectives as unknown[]) : null;
  named?.forEach((code, at) => checkObjective(code, ["objectives", at], { file, around }, report));

  const given: unknown[] = Array.isArray(raw?.posts) ? raw.posts : [];
  const posts: WrittenPost[] = [];
  for (const [at, value] of given.entries()) {
    const post = readPost(file, value, ["posts", at], { around, named }, report);
    if (post) posts.push(post);
  }
  reportTaken(file, ["posts"], given, report);
  if (set?.calibration) {
    const held = given.flatMap((post) => listIn(post, "samples")).length;
    if (held < set.calibration.samples) {
      const at = ["calibration", "samples"];
      const counts = { take: numberText(set.calibration.samples), held: numberText(held) };
      report(file.lineOf(at), m.practice_content_calibration(counts), at, {
        found: { code: "calibration-many" } satisfies PracticeFound,
      });
    }
  }
  return { set, posts };
}

function readPost(
  file: YamlFile,
  value: unknown,
  path: Path,
  { around, named }: { around: PracticeSurroundings; named: unknown[] | null },
  report: Report,
): WrittenPost | null {
  const post = readShape(PostFile, file, value, report, path);
  if (typeof value !== "object" || value === null) return null;
  const raw = value as Record<string, unknown>;
  const at = [...path, "objective"];
  const known = checkObjective(raw["objective"], at, { file, around }, report);
  if (known && named && !named.includes(raw["objective"]))
    report(
      file.lineOf(at),
      m.practice_content_unlisted({ objective: String(raw["objective"]) }),
      at,
      { found: { code: "objective-unlisted" } satisfies PracticeFound },
    );
  for (const steps of textsOfPost(raw)) {
    const source = steps.reduce<unknown>((held, step) => (held as never)?.[step], raw);
    if (typeof source === "string") checkLine(source, file, [...path, ...steps], report);
  }
  reportTaken(file, [...path, "samples"], listIn(raw, "samples"), report);
  if (post) checkPost(post, file, path, report);
  return post;
}

/** Whether an objective is one, and one of the module's. */
function checkObjective(
  code: unknown,
  path: Path,
  { file, around }: { file: YamlFile; around: PracticeSurroundings },
  report: Report,
): boolean {
  if (typeof code !== "string") return false;
  if (around.objectives?.includes(code) !== false) return true;
  report(file.lineOf(path), unknownObjective(code), path, {
    found: { code: "no-objective" } satisfies PracticeFound,
  });
  return false;
}

/** Reports keys that an entry of the same list has before. */
function reportTaken(file: YamlFile, path: Path, entries: readonly unknown[], report: Report) {
  const lines = new Map<unknown, number>();
  for (const [index, entry] of entries.entries()) {
    const key = (entry as { key?: unknown } | null)?.key;
    if (key === undefined) continue;
    const at = [...path, index, "key"];
    const taken = lines.get(key);
    if (taken === undefined) lines.set(key, file.lineOf(at));
    else
      report(
        file.lineOf(at),
        m.practice_content_key_taken({ key: String(key), line: String(taken) }),
        at,
        { found: { code: "key-taken" } satisfies PracticeFound },
      );
  }
}

function listIn(holder: unknown, name: string): unknown[] {
  const list = (holder as Record<string, unknown> | null | undefined)?.[name];
  return Array.isArray(list) ? list : [];
}

function checkLine(source: string, file: YamlFile, path: Path, report: Report) {
  checkText({
    source,
    place: "line",
    known: VARIABLES_OF_ALL,
    report: (line, message, _at, how) => report(file.textLine(path, line), message, path, how),
  });
}
