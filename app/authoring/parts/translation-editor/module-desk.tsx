import { m } from "~/kit/language/m";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { moduleWordsIn } from "~/curriculum/rules/content/text-facts";
import { readModuleTranslation } from "~/curriculum/rules/translation/read/module";
import type { Language } from "~/kit/language/language";
import { keysIn } from "~/kit/yaml/open-yaml";
import type { WantedMap } from "~/kit/yaml/says";
import { numberText } from "~/kit/text/amounts";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { edited } from "./edited";
import { inModuleWords } from "./module-words";
import { Pair } from "./pair";
import { ProblemList } from "./problem-list";
import { TranslationSource } from "./source";

interface ModuleTranslationDeskProps {
  text: string;
  /** The module’s file. */
  from: string;
  originalLanguage: Language;
  language: Language;
  onChange: (text: string) => void;
  resetKey: number;
  readOnly: boolean;
}

/** A module’s title, summary and objectives, each with the original’s own above it. */
export default function ModuleTranslationDesk(props: ModuleTranslationDeskProps) {
  const { from, originalLanguage, language, onChange, resetKey, readOnly } = props;
  const [text, setText] = useState(props.text);
  // oxlint-disable-next-line react/exhaustive-deps -- The text is read again only when the page says so.
  useEffect(() => setText(props.text), [resetKey]);
  const original = useMemo(() => moduleWordsIn(from), [from]);
  const said = keysIn(text);
  const change = (next: string) => {
    setText(next);
    onChange(next);
  };
  if (!said) return <TranslationSource text={text} readOnly={readOnly} onChange={change} />;
  const codes = Object.keys(original.objectives);
  const own = objectivesOf(said);
  const put = (wanted: WantedMap) => change(edited(text, wanted));
  const common = { originalLanguage, language, readOnly };
  return (
    <div className="stack gap-5">
      <Problems
        text={text}
        from={from}
        codes={codes}
        onPrune={
          readOnly || Object.keys(own).every((code) => codes.includes(code))
            ? null
            : () => put({ objectives: withoutOthers(own, codes) })
        }
      />
      <Card className="stack">
        <Pair
          name="title"
          label={m.authoring_structure_title()}
          original={original.title}
          value={said["title"]}
          {...common}
          onChange={(title) => put({ title })}
        />
        <Pair
          name="summary"
          label={m.authoring_structure_summary()}
          original={original.summary}
          value={said["summary"]}
          {...common}
          onChange={(summary) => put({ summary })}
        />
        {codes.map((code, at) => (
          <Pair
            key={code}
            name={`objective-${at + 1}`}
            label={m.authoring_structure_objective({ number: numberText(at + 1) })}
            original={original.objectives[code] ?? ""}
            value={own[code]}
            {...common}
            onChange={(typed) => put({ objectives: { ...own, [code]: typed } })}
          />
        ))}
      </Card>
    </div>
  );
}

type Objectives = Readonly<Record<string, string>>;

function objectivesOf({ objectives }: Readonly<Record<string, unknown>>): Objectives {
  if (typeof objectives !== "object" || objectives === null) return {};
  return Object.fromEntries(
    Object.entries(objectives).map(([code, words]) => [code, String(words)]),
  );
}

/** The objectives that the module has; the others are not to be there. */
function withoutOthers(own: Objectives, codes: readonly string[]): WantedMap {
  return Object.fromEntries(
    Object.entries(own).map(([code, words]) => [code, codes.includes(code) ? words : undefined]),
  );
}

/** What keeps it from being published. */
function Problems({
  text,
  from,
  codes,
  onPrune,
}: {
  text: string;
  from: string;
  codes: readonly string[];
  /** Null where there is nothing to remove. */
  onPrune: (() => void) | null;
}) {
  const looked = useDeferredValue(text);
  const problems = useMemo(() => {
    const found = new Map<string, { where: string; words: string }>();
    readModuleTranslation(looked, from, (line, message, _at, how) => {
      const problem = inModuleWords({ line, message, ...how }, codes);
      found.set(`${problem.where} ${problem.words}`, problem);
    });
    return [...found.values()];
  }, [looked, from, codes]);
  return (
    <ProblemList problems={problems}>
      {onPrune && (
        <Button type="button" onClick={onPrune}>
          {m.authoring_translations_prune()}
        </Button>
      )}
    </ProblemList>
  );
}
