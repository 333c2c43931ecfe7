import type { Story } from "inkjs/full";

type Container = Story["mainContentContainer"];
type InkObject = Container["content"][number];
type ChoicePoint = InkObject & {
  choiceTarget: Container | null;
  isInvisibleDefault: boolean;
  onceOnly: boolean;
};

export interface FoundChoice {
  /** Ink’s, of what follows it. */
  path: string;
  line: number;
  /** Whether it is gone once it was taken. */
  once: boolean;
}

/** Every choice of a story that people see. */
export function choicesIn(story: Story): FoundChoice[] {
  const found: FoundChoice[] = [];
  const waiting: InkObject[] = [story.mainContentContainer];
  for (const one of waiting) {
    if (isContainer(one)) waiting.push(...one.content, ...(one.namedOnlyContent?.values() ?? []));
    else if (isChoice(one) && one.choiceTarget && !one.isInvisibleDefault)
      found.push({
        path: one.choiceTarget.path.toString(),
        line: lineOf(one.choiceTarget),
        once: one.onceOnly,
      });
  }
  return found;
}

/** What follows a choice begins with its line; the part around it says where that begins. */
function lineOf({ content, debugMetadata }: Container): number {
  return (content[0]?.debugMetadata ?? debugMetadata)?.startLineNumber ?? 1;
}

function isContainer(one: InkObject): one is Container {
  return "namedOnlyContent" in one;
}

function isChoice(one: InkObject): one is ChoicePoint {
  return "choiceTarget" in one;
}
