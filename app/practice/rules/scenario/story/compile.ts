import { Compiler, CompilerOptions, type Story } from "inkjs/full";
import { m } from "~/kit/language/m";
import type { KnownVariables } from "~/curriculum/rules/markdoc/variables";
import { inWords, type Problem } from "./compiler-words";
import { inkName } from "./playbook-variables";

/** A story that ink has compiled, with the lines that its parts came from; null where it can’t be. */
export interface CompiledInk {
  story: Story | null;
  problems: Problem[];
}

const REFUSED: readonly { pattern: RegExp; words: () => string }[] = [
  { pattern: /^INCLUDE\b/, words: m.practice_ink_include },
  { pattern: /^EXTERNAL\b/, words: m.practice_ink_external },
  { pattern: /\b(?:RANDOM|SEED_RANDOM|LIST_RANDOM)\s*\(/, words: m.practice_ink_chance },
  {
    pattern: /\{[ \t]*~|^(?:\{[ \t]*)?shuffle(?: once| stopping)?[ \t]*:/,
    words: m.practice_ink_chance,
  },
];

/** Compiles a whole file. The playbook’s variables needn’t be declared: those that aren’t are added after the last line. */
export function compileInk(source: string, known: KnownVariables): CompiledInk {
  const problems = refusals(source);
  if (problems.length > 0) return { story: null, problems };
  const listen = (message: string, type: number) => {
    const problem = type === AUTHOR_NOTE ? null : inWords(message);
    if (problem) problems.push(problem);
  };
  const options = new CompilerOptions(null, [], true, listen, null);
  try {
    const story = new Compiler(`${source}\n${declarations(source, known)}`, options).Compile();
    return { story: problems.length > 0 ? null : story, problems };
  } catch (error) {
    if (problems.length === 0)
      problems.push({ line: 1, message: m.practice_ink_unreadable({ why: String(error) }) });
    return { story: null, problems };
  }
}

const AUTHOR_NOTE = 0;

/** What ink can do and a scenario may not: read other files, call our code, or leave anything to chance. */
function refusals(source: string): Problem[] {
  return withoutComments(source)
    .split("\n")
    .flatMap((text, index) => {
      const found = REFUSED.find(({ pattern }) => pattern.test(text.trimStart()));
      return found ? [{ line: index + 1, message: found.words() }] : [];
    });
}

/** The text with its comments blanked, so that lines keep their numbers. */
export function withoutComments(source: string): string {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ""))
    .replaceAll(/\/\/[^\n]*/g, "");
}

function declarations(source: string, { strings, conditions }: KnownVariables): string {
  const declared = new Set(declaredIn(source));
  const missing = (names: readonly string[], value: string) =>
    names.map(inkName).flatMap((name) => (declared.has(name) ? [] : [`VAR ${name} = ${value}`]));
  return [...missing(strings, '""'), ...missing(conditions, "false")].join("\n");
}

/** The variables that a story declares itself. */
export function declaredIn(source: string): string[] {
  return [...withoutComments(source).matchAll(/^[ \t]*VAR[ \t]+(\w+)[ \t]*=/gm)].map(
    ([, name = ""]) => name,
  );
}
