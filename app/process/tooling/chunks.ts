import type { Rollup } from "vite";

/** What stands round every page, and what begins in a browser. */
const FRAME = /\/app\/(root\.tsx\?|entry\.client\.tsx$)/;

/** What employees open, and of that the questions of a quiz. */
const LEARNING = /\/app\/learning\/pages\/(?!attempt\/)[^?]+\?/;
const QUIZ = /\/app\/learning\/pages\/attempt\/[^?]+\?/;

/** Not the fonts of such packages. */
const LIBRARY = /\/node_modules\/(?!.*\?url$)|commonjsHelpers/;

/**
 * The stylesheets that the other pages share: what lists of people and their records have, what a text has, what questions have.
 * Without these a page would ask for one to each of its parts. What is not named comes with the scripts that need it.
 */
const STYLESHEETS = {
  kit: /\/app\/(kit\/(styles\/\w+|browser\/connection\/notice|parts\/((cards|charts|forms|page|text)\/)?(bar|button|card|chip|drop-mark|empty|error-page|field|icon|mark|notice|page-head|avatar))|people\/parts\/(shell|side-nav))\.css$/,
  records:
    /\/app\/kit\/parts\/((records|text|time)\/)?(facts|pills|stat|table|text-passages|timeline)\.css$/,
  text: /\/app\/curriculum\/parts\/markdoc\/[^/]+\.css$/,
  quiz: /\/app\/assessment\/parts\/(question-types\/(reviewed\/)?|quiz\/(saving\/)?(?!objective))[^/]+\.css$/,
};

/** So many pages are a good part of all. */
const MANY_PAGES = 40;

/** Which pages have a module: all of them by their frame, how many of those that employees open, and how many in all. */
interface Users {
  frame: boolean;
  learning: number;
  quiz: number;
  pages: number;
}

/**
 * Which file has a module, so that an employee’s page is few files: libraries, which browsers keep when the rest is new; the frame,
 * with what lessons and quizzes both have, or either and many other pages; what either shares with other pages; and its own. Rollup
 * decides about the rest. What imports a module never has more users than the module, so files do not import each other in circles.
 */
export function chunkOf(id: string, about: Rollup.ManualChunkMeta): string | undefined {
  const { frame, learning, quiz, pages } = usersOf(about).get(id) ?? NOBODY;
  if (id.endsWith(".css")) return frame ? "kit" : stylesheetOf(id, { learning, quiz });
  if (frame && LIBRARY.test(id)) return "libraries";
  if (FRAME.test(id)) return id.endsWith("entry.client.tsx") ? undefined : "frame";
  if (id.includes(PAGE)) return undefined;
  const isLearners = learning > 0 || quiz > 0;
  if (frame || (learning > 0 && quiz > 0) || (isLearners && pages >= MANY_PAGES)) return "frame";
  if (pages < 2) return undefined;
  return quiz > 0 ? "quiz" : learning > 0 ? "learning" : undefined;
}

const NOBODY: Users = { frame: false, learning: 0, quiz: 0, pages: 0 };

function stylesheetOf(
  file: string,
  { learning, quiz }: Pick<Users, "learning" | "quiz">,
): string | undefined {
  const named = Object.entries(STYLESHEETS).find(([, where]) => where.test(file))?.[0];
  if (named === "kit") return named;
  return learning > 0 ? "learner" : quiz > 0 ? "quiz" : named;
}

/** As Remix asks for a page’s scripts without what only the server needs. */
const PAGE = "?__remix-build-client-route";

const known = new WeakMap<object, Map<string, Users>>();

/** Of every module that pages import, and that those modules import. */
function usersOf({ getModuleIds, getModuleInfo }: Rollup.ManualChunkMeta): Map<string, Users> {
  const before = known.get(getModuleInfo);
  if (before) return before;
  const users = new Map<string, Users>();
  for (const page of getModuleIds()) {
    if (!FRAME.test(page) && !page.includes(PAGE)) continue;
    const reached = new Set([page]);
    for (const id of reached) getModuleInfo(id)?.importedIds.forEach((other) => reached.add(other));
    for (const id of reached) {
      const one = users.get(id) ?? { ...NOBODY };
      users.set(id, one);
      one.pages += 1;
      if (FRAME.test(page)) one.frame = true;
      if (QUIZ.test(page)) one.quiz += 1;
      if (LEARNING.test(page)) one.learning += 1;
    }
  }
  known.set(getModuleInfo, users);
  return users;
}
