import { m } from "~/kit/language/m";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { inPlainWords } from "~/authoring/parts/lesson-editor/problems/plain-problems";
import {
  headField,
  isHeadReadable,
  setHeadField,
  type HeadField,
} from "~/curriculum/rules/document/head";
import { headOf } from "~/curriculum/rules/document/read/lesson-file";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { renderPolicy } from "~/curriculum/rules/markdoc/render";
import { companyContext, knownVariables } from "~/curriculum/rules/markdoc/variables";
import { readPolicyTranslation } from "~/curriculum/rules/translation/read/policy";
import type { Language } from "~/kit/language/language";
import { numberText } from "~/kit/text/amounts";
import { Card } from "~/kit/parts/cards/card";
import { TextArea } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { BesideSelect, type Beside } from "./beside";
import { TranslationSource } from "./source";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { TreeView } from "~/curriculum/parts/markdoc/tree-view";
import "~/learning/parts/lesson-view.css";
import "~/authoring/parts/lesson-editor/preview/preview.css";
import "~/curriculum/parts/markdoc/prose.css";
import "./policy-desk.css";
import "./translated.css";

interface PolicyTranslationDeskProps {
  text: string;
  /** The version's file. */
  from: string;
  originalLanguage: Language;
  language: Language;
  /** The company's, which the text may quote; null where it has none yet. */
  playbook: Playbook | null;
  version: string;
  onChange: (text: string) => void;
  resetKey: number;
  readOnly: boolean;
}

const silent = () => undefined;

/** A policy's title, its sentence about what changed and its text, each with the version's own beside it. */
export default function PolicyTranslationDesk(props: PolicyTranslationDeskProps) {
  const { from, language, originalLanguage, onChange, resetKey, readOnly } = props;
  const [text, setText] = useState(props.text);
  const [beside, setBeside] = useState<Beside>("original");
  // oxlint-disable-next-line react/exhaustive-deps -- The text is read again only when the page says so.
  useEffect(() => setText(props.text), [resetKey]);
  const change = (next: string) => {
    setText(next);
    onChange(next);
  };
  const head = headOf(text);
  const body = readMarkdoc(text, silent);
  const original = useMemo(
    () => ({ head: headOf(from), source: readMarkdoc(from, silent).source }),
    [from],
  );
  const common = { className: "translated", lang: language, readOnly };
  if (!body.parted || !isHeadReadable(head))
    return <TranslationSource text={text} lang={language} readOnly={readOnly} onChange={change} />;
  const fact = (name: HeadField, label: string) => (
    <TextArea
      id={`text-${name}`}
      name={name}
      label={label}
      rows={2}
      hint={<span lang={originalLanguage}>{String(headField(original.head, name) ?? "")}</span>}
      {...common}
      value={String(headField(head, name) ?? "")}
      onChange={({ currentTarget }) =>
        change(
          setHeadField(head, name, currentTarget.value.replaceAll("\n", " ")) +
            text.slice(head.length),
        )
      }
    />
  );
  return (
    <div className="stack gap-5">
      <Problems {...props} text={text} />
      <Card className="stack">
        {fact("title", m.authoring_translations_head_title())}
        {fact("change", m.authoring_translations_policy_change())}
      </Card>
      <Card className="policy-desk">
        <TextArea
          id="text-text"
          name="text"
          label={m.authoring_policy_field_text()}
          rows={Math.max(12, original.source.split("\n").length + 2)}
          {...common}
          value={text.slice(head.length).replace(/^(?:[ \t]*\r?\n)+/, "")}
          onChange={({ currentTarget }) => change(`${head.trimEnd()}\n\n${currentTarget.value}`)}
        />
        <section className="stack" aria-labelledby="beside-title">
          <BesideSelect beside={beside} onChange={setBeside} />
          {beside === "original" ? (
            <div className="policy-desk-original" lang={originalLanguage}>
              {original.source}
            </div>
          ) : (
            <Preview {...props} text={text} />
          )}
        </section>
      </Card>
    </div>
  );
}

/** The translation as the company's people will read it. */
function Preview({ text, playbook, version, language }: PolicyTranslationDeskProps) {
  const read = useDeferredValue(text);
  const { title, tree } = useMemo(() => {
    const { source } = readMarkdoc(read, silent);
    const context = playbook && companyContext(playbook, version);
    return {
      title: String(headField(headOf(read), "title") ?? ""),
      tree: context && renderPolicy(source, context, language).tree,
    };
  }, [read, playbook, version, language]);
  return (
    <article className="preview frame" lang={language}>
      <header className="lesson-head">
        <h2>{title}</h2>
      </header>
      <div className="prose">{tree && <TreeView tree={tree} preview />}</div>
    </article>
  );
}

/** Letters by which a line is known again. */
const BEGINNING = 60;

/** What a line of the file begins with; null for one that says nothing. */
function beginningOf(text: string, line: number): string | null {
  const words = text.split("\n")[line - 1]?.trim() ?? "";
  if (words === "") return null;
  return words.length > BEGINNING ? `${words.slice(0, BEGINNING)}…` : words;
}

/** Most problems that are listed. */
const MOST = 5;

/** What keeps it from being published. */
function Problems({
  text,
  from,
  playbook,
}: Pick<PolicyTranslationDeskProps, "text" | "from" | "playbook">) {
  const looked = useDeferredValue(text);
  const problems = useMemo(() => {
    const found = new Map<string, { line: number; words: string }>();
    const known = knownVariables(Object.keys(playbook?.escalation ?? {}));
    readPolicyTranslation(looked, { original: from, known }, (line, message, _at, how) => {
      found.set(`${line} ${message}`, {
        line,
        words: inPlainWords({ message, found: how?.found }),
      });
    });
    return [...found].sort(([, a], [, b]) => a.line - b.line);
  }, [looked, from, playbook]);
  if (problems.length === 0) return null;
  return (
    <Notice tone="info" title={m.authoring_translations_problems({ count: problems.length })}>
      <ul className="plain-list">
        {problems.slice(0, MOST).map(([name, { line, words }]) => (
          <li key={name}>
            {words}{" "}
            <span className="small muted">
              {beginningOf(looked, line) ?? m.authoring_search_line({ number: numberText(line) })}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
