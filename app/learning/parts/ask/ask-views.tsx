import { m } from "~/kit/language/m";
import { contactParts } from "~/clearance/rules/ask/contacts";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import { Pill, Pills } from "~/kit/parts/records/pills";
import "./ask-views.css";

/** The two questions of a doubtful moment, side by side. */
export function AskTabs({ here }: { here: "ask" | "may-i" }) {
  return (
    <Pills label={m.learning_ask_questions()} className="room-below">
      <Pill to="/ask" active={here === "ask"}>
        {m.people_shell_ask()}
      </Pill>
      <Pill to="/may-i" active={here === "may-i"}>
        {m.learning_ask_may_i()}
      </Pill>
    </Pills>
  );
}

/** A text of the playbook, with what it says to call or write to as links. */
export function ContactText({ text }: { text: string }) {
  return contactParts(text).map((part, index) =>
    part.kind === "text" ? (
      part.text
    ) : (
      <a key={`${index} ${part.href}`} href={part.href} className="nowrap">
        {part.text}
      </a>
    ),
  );
}

/** Whether someone is there, with what to do where they are not. */
export function PresenceLine({
  there,
  words,
  instead,
}: {
  there: boolean;
  words: string;
  instead: string | null;
}) {
  return (
    <p className={classes("presence", there && "presence-there")}>
      <Icon name={there ? "check" : "clock"} />
      <span>
        {words}
        {instead && (
          <>
            {" "}
            <strong>{instead}</strong>
          </>
        )}
      </span>
    </p>
  );
}
