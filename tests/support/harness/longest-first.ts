import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, longest first, and none of them large: by size alone they would come last, one core idle beside them. */
const LONGEST = [
  "clearance/services/three-years",
  "authoring/services/copy-updates",
  "assessment/rules/quiz-document",
  "authoring/services/second-yes-to-restoring",
  "notices/services/outbox",
  "clearance/rules/words/same-story",
  "authoring/editor/prose",
  "process/pages/growth",
  "faults/one-request",
  "faults/changed-content",
  "e2e/every-page-others",
  "faults/kill",
  "process/copy/moved",
  "process/copy/refused",
  "e2e/managers/every-page",
  "process/pages/too-long",
  "process/pages/statements",
  "e2e/question-types",
  "e2e/policy-writing",
  "e2e/journey/with-javascript",
  "e2e/journey/without-javascript",
  "e2e/keyboard",
  "e2e/installation/first-cleared",
  "e2e/by-keyboard/own-lesson",
  "e2e/playbook",
  "e2e/by-keyboard/writing",
  "authoring/pages/second-yes-forms",
  "e2e/authoring",
  "process/pages/access",
  "process/pages/access-states",
  "e2e/no-connection",
  "people/pages/signing-in",
  "e2e/library",
  "e2e/counted-down",
  "e2e/search",
  "e2e/half-answers",
  "e2e/managers/desk",
  "e2e/by-keyboard/quiz",
  "e2e/writing",
  "e2e/sitting",
];

/** Begins each project's files with the longest, so that the workers end together. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) =>
      sorted
        .filter((file) => file.project === project)
        .sort((a, b) => rank(a.moduleId) - rank(b.moduleId)),
    );
  }
}

function rank(file: string): number {
  const place = LONGEST.findIndex((name) => file.endsWith(`/${name}.test.ts`));
  return place === -1 ? LONGEST.length : place;
}
