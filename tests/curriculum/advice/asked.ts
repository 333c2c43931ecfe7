import type { Asked, Edited, Passage } from "~/curriculum/rules/advice/advice";

const EMPTY: Asked = {
  file: "modules/reply/quiz.yaml",
  line: 7,
  module: "reply",
  name: "one",
  type: "single-choice",
  author: "",
  post: "",
  stem: "",
  options: [],
  items: [],
  pairs: [],
  gaps: [],
  draft: "",
  feedback: [],
};

export function anAsked(facts: Partial<Asked>): Asked {
  return { ...EMPTY, ...facts };
}

/** A question with one right option among others. */
export function aChoice(key: string, others: readonly string[], facts: Partial<Asked> = {}): Asked {
  const options = [key, ...others].map((text, index) => ({
    text,
    right: index === 0,
    line: index,
  }));
  return anAsked({ options, ...facts });
}

export function aPassage(text: string, facts: Partial<Passage> = {}): Passage {
  return { file: "modules/reply/angry.md", line: 3, text, links: false, own: true, ...facts };
}

export function anEdited({
  asked = [],
  passages = [],
  files = new Map(),
}: Partial<Edited>): Edited {
  return { asked, passages, files };
}

export const TODAY = new Date("2026-12-01T12:00:00.000Z");
