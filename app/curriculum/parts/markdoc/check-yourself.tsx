import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { useFetcher } from "@remix-run/react";
import { createContext, type FormEvent, useContext } from "react";
import { optionOrder } from "~/curriculum/rules/markdoc/option-order";
import type { CheckView } from "~/curriculum/rules/tree";
import { Button } from "~/kit/parts/forms/button";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { InlineView } from "./inline-view";
import "./check-yourself.css";

export interface CheckYourselfProps extends Omit<CheckView, "type"> {
  /** Where the answer is posted; the page’s own address where it is left out. */
  action?: string | undefined;
}

/**
 * A question in passing. It posts `intent=check`, `check` and `choice`, with or without JavaScript, and can be answered again;
 * what it says of the answer comes back with the page.
 */
export function CheckYourself(props: CheckYourselfProps) {
  const choose = useContext(LocalChecks);
  return choose ? <LocalCheck {...props} choose={choose} /> : <SentCheck {...props} />;
}

/** Whose order options are shown in; without it, the author’s. */
export const OrderFor = createContext<string | null>(null);

/** Where it is given, checks are answered on the spot and nothing is sent: it gets the check’s id and the choice. */
export const LocalChecks = createContext<((check: string, choice: number) => void) | null>(null);

function LocalCheck({
  choose,
  action: _,
  ...check
}: CheckYourselfProps & { choose: (check: string, choice: number) => void }) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const choice = new FormData(event.currentTarget).get("choice");
    if (typeof choice === "string") choose(check.id, Number(choice));
  };
  return (
    <form className="check-yourself box" id={`check-${check.id}`} onSubmit={onSubmit}>
      <CheckQuestion {...check} />
      <CheckButton chosen={check.chosen} />
    </form>
  );
}

function CheckButton({ chosen }: Pick<CheckView, "chosen">) {
  return (
    <Button type="submit" className="check-button">
      {chosen === null ? m.curriculum_check_check() : m.curriculum_check_again()}
    </Button>
  );
}

function SentCheck({ action, ...check }: CheckYourselfProps) {
  const fetcher = useFetcher({ key: `check-${check.id}` });
  return (
    <fetcher.Form
      method="post"
      {...(action && { action })}
      className="check-yourself box"
      id={`check-${check.id}`}
    >
      <input type="hidden" name="intent" value="check" />
      <input type="hidden" name="check" value={check.id} />
      <CheckQuestion {...check} />
      <CheckButton chosen={check.chosen} />
    </fetcher.Form>
  );
}

/** The same as a trainer previews it: nothing can be chosen. */
export function CheckPreview(check: Omit<CheckView, "type">) {
  return (
    <div className="check-yourself box" id={`check-${check.id}`}>
      <CheckQuestion {...check} disabled />
    </div>
  );
}

function CheckQuestion({
  id,
  question,
  options,
  chosen,
  right,
  feedback,
  disabled = false,
}: Omit<CheckView, "type"> & { disabled?: boolean }) {
  const reader = useContext(OrderFor);
  const order = reader === null ? options.keys() : optionOrder(options.length, `${id} ${reader}`);
  return (
    <>
      <fieldset disabled={disabled} aria-describedby={`check-${id}-feedback`}>
        <legend>
          <Rich
            of={m.curriculum_check_title.parts({ question })}
            as={{ title: (words) => <b>{words}</b> }}
          />
        </legend>
        {Array.from(order, (index) => (
          <label
            key={index}
            className={classes(
              "choice check-option",
              index === chosen && (right ? "check-option-right" : "check-option-wrong"),
            )}
          >
            <input
              type="radio"
              name="choice"
              value={index}
              required
              defaultChecked={index === chosen}
            />
            <span className="check-option-text">
              <InlineView>{options[index] ?? []}</InlineView>
            </span>
            {index === chosen ? <Icon name={right ? "check" : "alert"} /> : null}
          </label>
        ))}
      </fieldset>
      <div role="status" id={`check-${id}-feedback`}>
        {feedback === null ? null : (
          <p className={classes("check-feedback", right ? "check-right" : "check-wrong")}>
            {right ? (
              <VisuallyHidden>{m.curriculum_check_right()}</VisuallyHidden>
            ) : (
              <b>{m.curriculum_check_wrong()}</b>
            )}{" "}
            {feedback}
          </p>
        )}
      </div>
    </>
  );
}
