/** What may stand behind a `#`: on a line, when it was said, on which network, that only the employee sees it, and how it ends. */
export const LINE_TAGS = ["at", "network", "private", "ending"] as const;
/** On a choice: that it is something to do, or a message to one person, and not a public reply. */
export const CHOICE_TAGS = ["do", "private"] as const;

/** Who a line is by where it isn’t one of the people: the employee, the author, or everyone who watched. */
export const RESERVED = ["you", "feedback", "public"] as const;

export interface Tag {
  name: string;
  value: string;
}

/** A line of a story as it was written: `jo: Typical. # at: 09:14`. Without a name before it, it is what happens. */
export interface StoryLine {
  by: string | null;
  text: string;
  tags: readonly Tag[];
}

export type ChoiceKind = "reply" | "private" | "do";

/** What is offered to choose from. */
export interface Offer {
  kind: ChoiceKind;
  text: string;
}

const NAMED = /^([a-z0-9]+(?:-[a-z0-9]+)*):\s+(.*)$/s;

export function lineOf(text: string, tags: readonly string[] | null): StoryLine {
  const [, by = null, said = text] = NAMED.exec(text) ?? [];
  return { by, text: said.trim(), tags: tagsOf(tags) };
}

export function tagsOf(tags: readonly string[] | null): Tag[] {
  return (tags ?? []).map((tag) => {
    const at = tag.indexOf(":");
    if (at < 0) return { name: tag.trim(), value: "" };
    return { name: tag.slice(0, at).trim(), value: tag.slice(at + 1).trim() };
  });
}

export function offerOf(text: string, tags: readonly string[] | null): Offer {
  const names = new Set(tagsOf(tags).map(({ name }) => name));
  const kind = names.has("do") ? "do" : names.has("private") ? "private" : "reply";
  return { kind, text: text.trim() };
}

export function tagIn({ tags }: StoryLine, name: string): string | null {
  return tags.find((tag) => tag.name === name)?.value ?? null;
}
