import { counted } from "~/kit/text/amounts";
import type { HistoryEvent } from "./history";
import type { EventTable, TimelineWords } from "./event";

/** Quizzes: how they were sat, and what was decided about a sitting. */
export const QUIZ_EVENTS: Pick<
  EventTable,
  "quiz-begun" | "attempt-graded" | "attempt-changed" | "attempt-regraded" | "allowance-granted"
> = {
  "quiz-begun": {
    ledger: null,
    timeline: ({ quiz, attempt }) => ({
      title: `Quiz begun, not handed in: ${quiz}`,
      icon: "dot",
      tone: "idle",
      more: `Attempt ${attempt}`,
    }),
    notice: null,
  },
  "attempt-graded": {
    ledger: {
      called: "Quiz graded",
      words: (graded) =>
        `${graded.passed ? "Passed" : "Not passed"}: ${sitting(graded)}, ${points(graded)}`,
    },
    timeline: ({ quiz, attempt, basisPoints, passed, regraded }) => ({
      title: `Quiz ${passed ? "passed" : "not passed"}: ${quiz}`,
      icon: passed ? "check" : "dot",
      tone: passed ? "ok" : "warn",
      more: `${Math.floor(basisPoints / 100)}%, attempt ${attempt}${regraded ? ", marked again" : ""}`,
    }),
    notice: null,
  },
  "attempt-changed": {
    ledger: {
      called: "Quiz extended or opened again",
      words: (changed) =>
        `${changed.change === "extended" ? "More time for" : "Opened again:"} ${sitting(changed)}`,
    },
    timeline: (event) =>
      decided(event, event.change === "extended" ? "More time for a quiz" : "Quiz opened again"),
    notice: null,
  },
  "attempt-regraded": {
    ledger: {
      called: "Quiz graded again",
      words: (graded) =>
        `${graded.choice === "award" ? AWARDED : "A question graded again by its new key"}: ${sitting(graded)}, ${points(graded)}`,
    },
    timeline: (event) =>
      decided(event, event.choice === "award" ? AWARDED : "A question marked again by its new key"),
    notice: null,
  },
  "allowance-granted": {
    ledger: {
      called: "Extra time or attempts",
      words: ({ of, amount, quiz }) => {
        const where = quiz === null ? "all quizzes" : `“${quiz}”`;
        if (of === "extra-attempts") return `${moreAttempts(amount)} at ${where}`;
        return amount === 0
          ? `Extra time taken back: ${where}`
          : `${amount}% extra time for ${where}`;
      },
    },
    timeline: ({ of, amount, quiz, by, reason }) => {
      const what = of === "extra-attempts" ? moreAttempts(amount) : `${amount}% extra time`;
      const done =
        of === "extra-time" && amount === 0 ? "Extra time taken back" : `${what} granted`;
      return {
        title: `${done}: ${quiz ?? "all quizzes"}`,
        icon: "clock",
        tone: "info",
        more: `By ${by}: “${reason}”`,
      };
    },
    notice: null,
  },
};

const AWARDED = "All points given for a question";

function decided(
  { quiz, attempt, by, reason }: HistoryEvent<"attempt-changed" | "attempt-regraded">,
  what: string,
): TimelineWords {
  const more = `Attempt ${attempt}, by ${by}: “${reason}”`;
  return { title: `${what}: ${quiz}`, icon: "clock", tone: "info", more };
}

function sitting({ quiz, attempt }: { quiz: string; attempt: number }): string {
  return `“${quiz}”, attempt ${attempt}`;
}

function points({ points: got, maxPoints }: { points: number; maxPoints: number }): string {
  return `${got} of ${maxPoints} points`;
}

function moreAttempts(amount: number): string {
  return counted(amount, "more attempt");
}
