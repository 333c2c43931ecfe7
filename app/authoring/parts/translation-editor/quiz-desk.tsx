import { m } from "~/kit/language/m";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { readQuizTranslation } from "~/assessment/rules/translation/read-quiz";
import {
  grow,
  pruned,
  quizToTranslate,
  type ToTranslate,
} from "~/assessment/rules/translation/start";
import { FURTHER, valueAt, type Path } from "~/assessment/rules/translation/texts";
import type { TranslationLanguage } from "~/curriculum/rules/translation/languages";
import { editYaml } from "~/kit/yaml/edit-yaml";
import { keysIn } from "~/kit/yaml/open-yaml";
import type { Wanted, WantedMap } from "~/kit/yaml/says";
import { writeBlock } from "~/kit/yaml/write-yaml";
import { QuestionInsight, type QuizInsights } from "~/authoring/parts/editor/quiz-insights";
import { numberText } from "~/kit/text/amounts";
import { Button } from "~/kit/parts/forms/button";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { TextArea } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { inQuizWords, isTooMuch, partWords } from "./quiz-words";

interface QuizTranslationDeskProps {
  text: string;
  /** The original's file. */
  from: string;
  language: TranslationLanguage;
  insights: QuizInsights;
  onChange: (text: string) => void;
  resetKey: number;
  readOnly: boolean;
}

type Question = Record<string, unknown>;

/** A quiz's texts one by one, each below the original's. What counts isn't here: it stays the original's. */
export default function QuizTranslationDesk(props: QuizTranslationDeskProps) {
  const { from, language, insights, onChange, resetKey, readOnly } = props;
  const [text, setText] = useState(props.text);
  // oxlint-disable-next-line react/exhaustive-deps -- The text is read again only when the page says so.
  useEffect(() => setText(props.text), [resetKey]);
  const original = useMemo(() => quizToTranslate(from), [from]);
  const said = keysIn(text);
  const change = (next: string) => {
    setText(next);
    onChange(next);
  };
  if (!original || !said)
    return (
      <TextArea
        label={m.authoring_translations_source()}
        name="source"
        className="edit-code"
        rows={30}
        readOnly={readOnly}
        value={text}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
    );
  const questions = (Array.isArray(said["questions"]) ? said["questions"] : []) as Question[];
  const put = (key: string, path: Path, to: Wanted) => {
    const next = structuredClone(questions);
    const known = next.find((question) => question["key"] === key);
    const question = known ?? { key };
    if (!known) next.push(question);
    grow(question, path, to);
    change(edited(text, { questions: next as Wanted[] }));
  };
  return (
    <div className="stack gap-5">
      <Problems
        text={text}
        from={from}
        readOnly={readOnly}
        onPrune={() =>
          change(edited(text, { questions: pruned(questions, original.questions) as Wanted[] }))
        }
      />
      <Card className="stack">
        <Pair
          name="title"
          label={m.authoring_translations_head_title()}
          original={original.title}
          value={said["title"]}
          language={language}
          readOnly={readOnly}
          onChange={(title) => change(edited(text, { title }))}
        />
      </Card>
      {original.questions.map((question, index) => (
        <QuestionTexts
          key={question.key}
          number={index + 1}
          question={question}
          said={questions.find(({ key }) => key === question.key)}
          language={language}
          insights={insights}
          readOnly={readOnly}
          onChange={(path, to) => put(question.key, path, to)}
        />
      ))}
    </div>
  );
}

/** The file with other values, rewritten where it can't be changed in place. */
function edited(text: string, wanted: WantedMap): string {
  try {
    return editYaml(text, wanted);
  } catch {
    return `${writeBlock({ ...keysIn(text), ...wanted }, { indent: 0, eol: "\n" })}\n`;
  }
}

interface QuestionTextsProps {
  number: number;
  question: ToTranslate;
  said: Question | undefined;
  language: TranslationLanguage;
  insights: QuizInsights;
  readOnly: boolean;
  onChange: (path: Path, to: Wanted) => void;
}

function QuestionTexts({
  number,
  question,
  said,
  language,
  insights,
  readOnly,
  onChange,
}: QuestionTextsProps) {
  const { key, texts, accepted } = question;
  const title = `question-${key}`;
  return (
    <Card aria-labelledby={title} className="stack">
      <h2 id={title}>{m.authoring_translations_question({ number: numberText(number) })}</h2>
      <QuestionInsight of={insights} question={key} />
      {texts.map(({ path, text }) => (
        <Pair
          key={path.join(".")}
          name={`${key}.${path.join(".")}`}
          label={partWords(path)}
          original={text}
          value={valueAt(said, path)}
          language={language}
          readOnly={readOnly}
          onChange={(typed) => onChange(path, typed)}
        />
      ))}
      {accepted.map((answers, index) => {
        const path: Path = ["gaps", index, FURTHER];
        const own = valueAt(said, path);
        return (
          <Pair
            key={path.join(".")}
            name={`${key}.${path.join(".")}`}
            label={m.authoring_translations_further({ number: numberText(index + 1) })}
            original={answers.join("\n")}
            value={Array.isArray(own) ? own.join("\n") : ""}
            language={language}
            readOnly={readOnly}
            onChange={(typed) => onChange(path, typed === "" ? [] : typed.split("\n"))}
          />
        );
      })}
    </Card>
  );
}

interface PairProps {
  name: string;
  label: string;
  original: string;
  value: unknown;
  language: TranslationLanguage;
  readOnly: boolean;
  onChange: (typed: string) => void;
}

/** A text of the original, and its translation. */
function Pair({ name, label, original, value, language, readOnly, onChange }: PairProps) {
  return (
    <TextArea
      id={`text-${name}`}
      name={name}
      lang={language}
      label={label}
      hint={<span lang="en">{original}</span>}
      rows={Math.min(8, Math.max(1, Math.ceil(original.length / 90)))}
      value={typeof value === "string" ? value : ""}
      readOnly={readOnly}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** What keeps it from being published. */
function Problems({
  text,
  from,
  readOnly,
  onPrune,
}: Pick<QuizTranslationDeskProps, "text" | "from" | "readOnly"> & { onPrune: () => void }) {
  const looked = useDeferredValue(text);
  const { problems, tooMuch } = useMemo(() => {
    const found = new Map<string, { where: string; words: string }>();
    let tooMuch = false;
    readQuizTranslation(looked, from, (line, message, _at, how) => {
      const problem = inQuizWords({ line, message, found: how?.found });
      tooMuch ||= isTooMuch(how?.found);
      found.set(`${problem.where} ${problem.words}`, problem);
    });
    return { problems: [...found.values()], tooMuch };
  }, [looked, from]);
  if (problems.length === 0) return null;
  return (
    <Notice tone="info" title={m.authoring_translations_problems({ count: problems.length })}>
      <ul className="plain-list">
        {problems.slice(0, 5).map((problem) => (
          <li key={`${problem.where} ${problem.words}`}>
            <Rich
              of={m.authoring_questions_problem.parts(problem)}
              as={{ where: (where) => <b>{where}</b> }}
            />
          </li>
        ))}
      </ul>
      {tooMuch && !readOnly && (
        <Button type="button" onClick={onPrune}>
          {m.authoring_translations_prune()}
        </Button>
      )}
    </Notice>
  );
}
