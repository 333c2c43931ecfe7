import { useRef } from "react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { TextArea } from "~/kit/parts/forms/field";
import { SourceProblemList } from "./problem-list";
import "./desk.css";

interface SourceDeskProps {
  text: string;
  onChange: (typed: string) => void;
  /** Changes when the text is to be taken up again. */
  resetKey: number;
  readOnly: boolean;
  /** As of the last save. */
  problems: Parameters<typeof SourceProblemList>[0]["problems"];
}

/** A text as its file has it, saved as it is typed, with what is wrong in it. */
export function SourceDesk({ text, onChange, resetKey, readOnly, problems }: SourceDeskProps) {
  const box = useRef<HTMLDivElement>(null);
  const go = (line: number) => {
    const area = box.current?.querySelector("textarea");
    if (!area) return;
    const before = area.value.split("\n").slice(0, line - 1);
    const from = before.reduce((sum, { length }) => sum + length + 1, 0);
    const end = area.value.indexOf("\n", from);
    area.focus();
    area.setSelectionRange(from, end < 0 ? area.value.length : end);
    const height = area.scrollHeight / area.value.split("\n").length;
    area.scrollTop = Math.max(0, height * (line - 4));
  };
  return (
    <div className="source-desk" ref={box}>
      <Card>
        <TextArea
          key={resetKey}
          className="source-desk-text"
          label={m.authoring_search_text()}
          name="text"
          rows={30}
          defaultValue={text}
          readOnly={readOnly}
          spellCheck
          hint={m.authoring_edit_source_how()}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </Card>
      <Card className="source-desk-aside">
        <SourceProblemList problems={problems} onGo={go} />
      </Card>
    </div>
  );
}
