import { type FocusEvent, useState } from "react";

interface Problems {
  readonly [field: string]: string;
}

/** Where the author is writing, and what was already wrong there. */
interface Writing {
  group: string;
  known: readonly string[];
}

/**
 * What’s wrong, without what the author hasn’t got to yet: new mistakes in the focused entry show once the focus leaves it. Those
 * already there stay until they’re fixed.
 */
export function useCalmProblems(problems: Problems) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const shown: Problems = Object.fromEntries(
    Object.entries(problems).filter(
      ([field]) => !writing || groupOf(field) !== writing.group || writing.known.includes(field),
    ),
  );
  const begin = (field: string) => {
    const group = groupOf(field);
    if (group === writing?.group) return;
    setWriting({ group, known: Object.keys(problems).filter((one) => groupOf(one) === group) });
  };
  return {
    problems: shown,
    watch: {
      onFocus({ target }: FocusEvent) {
        if (target.matches("input, textarea, select")) begin(target.getAttribute("name") ?? "");
        else if (!target.closest(".playbook-row")) setWriting(null);
      },
      onBlur({ relatedTarget }: FocusEvent) {
        if (relatedTarget === null) setWriting(null);
      },
    },
  };
}

/** An entry of a list, or a field that is none's. */
function groupOf(field: string): string {
  return /^[a-zA-Z]+\.\d+(?=\.)/.exec(field)?.[0] ?? field;
}
