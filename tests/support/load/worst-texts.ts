/* Texts as long and as hard to compare, read and show as somebody may save. */

/** Words that follow from a seed, so that two seeds share hardly a line. */
function words(count: number, seed: number): string {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (state % 5_000).toString(36);
  }).join(" ");
}

const inLines = (text: string, each: number) =>
  text.replace(new RegExp(`((?:\\S+ ){${each - 1}}\\S+) `, "g"), "$1\n\n");

export function longLesson(seed: number, { paragraph = false } = {}): string {
  const text = words(46_000, seed);
  return `---
title: Long
lead: L
minutes: 7
objectives: [reply.thank]
impact: notice
change: It says more.
---

## One

${paragraph ? text : inLines(text, 10)}
`.slice(0, 199_000);
}

/** A lesson of about so many letters, as people write them. */
export function usualLesson(seed: number): string {
  return `${longLesson(seed).slice(0, 6_000)}\n`;
}

export const MANY_KEYS = (name: string) =>
  Array.from({ length: 15_000 }, (_, at) => `${name}${at}: a`).join("\n");

export const MANY_HEADINGS = "#\n".repeat(90_000);

/** A company's playbook with another summary of 60,000 letters. */
export function longSummary(playbook: string, seed: number): string {
  return playbook.replace(
    /^ {2}summary: .*$/m,
    `  summary: ${words(15_000, seed).slice(0, 60_000)}`,
  );
}

/** Letters of a draft, with room for the sentence that it is published with. */
const MOST = 199_000;

/** A text that says another time, so that there is something to publish again. */
const anotherTime = (text: string) =>
  text.replace(
    /^minutes: (\d+)$/m,
    (_, minutes: string) => `minutes: ${(Number(minutes) % 9) + 1}`,
  );

/** A lesson that can be published, and is as long as one may be. */
export function lengthened(lesson: string): string {
  if (lesson.length > 0.9 * MOST) return anotherTime(lesson);
  const text = words(46_000, 7).replace(/(\S+) (\S+)/g, "**$1** *$2*");
  return `${lesson}\n${inLines(text, 10)}`.slice(0, MOST).replace(/\n[^\n]*$/, "\n");
}

/** The same of a quiz: its questions, and as many short ones as fit, each with a reason to read again. */
export function withManyQuestions(quiz: string): string {
  if (quiz.length > 0.9 * MOST) return anotherTime(quiz);
  const [, objective = ""] = /objective: (\S+)/.exec(quiz) ?? [];
  const [, reread = ""] = /reread: (\S+)/.exec(quiz) ?? [];
  let text = quiz.trimEnd();
  for (let number = 1; ; number += 1) {
    const question = `
  - key: more-${number}
    type: single-choice
    objective: ${objective}
    difficulty: 2
    points: 1
    stem: "What is asked here, in number ${number}?"
    reread: ${reread}
    options:
      - { text: "This one is right", correct: true, feedback: "Yes, ${number} is." }
      - { text: "That one is not so", feedback: "No, ${number} is not." }
      - { text: "Another that is not", feedback: "No, not this ${number}." }`;
    if (text.length + question.length > MOST) return `${text}\n`;
    text += question;
  }
}
