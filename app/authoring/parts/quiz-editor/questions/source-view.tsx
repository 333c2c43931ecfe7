import { m } from "~/kit/language/m";
import { TextArea } from "~/kit/parts/forms/field";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { SOURCE_ID } from "~/authoring/parts/quiz-editor/problems";

interface SourceViewProps {
  text: string;
  /** Whether the form beside it shows the same. */
  readable: boolean;
  /** What is said of it: that it is the same as the form, and that it is not yet what it should be. */
  words?: { same: string; unreadable: string };
  onChange(text: string): void;
}

/** The file itself. */
export function SourceView({ text, readable, words, onChange }: SourceViewProps) {
  const { readOnly } = useEditing();
  const { same, unreadable } = words ?? {
    same: m.authoring_quiz_editor_source_hint(),
    unreadable: m.authoring_quiz_editor_source_unreadable(),
  };
  return (
    <div className="quiz-source">
      <TextArea
        id={SOURCE_ID}
        name={SOURCE_ID}
        label={m.authoring_quiz_editor_source()}
        hint={readable ? same : m.authoring_quiz_editor_source_hint_alone()}
        error={readable ? undefined : unreadable}
        value={text}
        rows={24}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        readOnly={readOnly}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}

/** Puts the cursor at the start of a line, counted from 1. */
export function goToLine(area: HTMLTextAreaElement, line: number) {
  const before = area.value.split("\n").slice(0, line - 1);
  const at = before.reduce((sum, words) => sum + words.length + 1, 0);
  area.focus();
  area.setSelectionRange(at, at);
  const height = area.scrollHeight / Math.max(1, area.value.split("\n").length);
  area.scrollTop = Math.max(0, (line - 4) * height);
}
