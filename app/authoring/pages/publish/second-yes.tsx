import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import "./second-yes.css";

interface WithSecondYesProps {
  above: number;
  /** Whether nobody else could agree. */
  alone: boolean;
  /** Whether it was sent without a yes and refused: then it’s shown whatever is chosen. */
  refused: boolean;
  /** Whether it restores something, which has no draft. */
  restores?: boolean;
}

/** Shown instead of the button that publishes, while something is chosen that one author alone may not publish. */
export function WithSecondYes({ above, alone, refused, restores = false }: WithSecondYesProps) {
  return (
    <div className="publish-with-yes stack" {...(refused ? { "data-shown": "" } : {})}>
      <Notice tone="info" icon="people" title={m.authoring_second_yes_needed()}>
        <p>
          {alone
            ? aloneText(above)
            : restores
              ? m.authoring_second_yes_needed_restore()
              : neededText(above)}
        </p>
      </Notice>
      {!alone && (
        <Button type="submit" variant="primary" size="big" name="intent" value="ask">
          {m.authoring_second_yes_ask()}
        </Button>
      )}
    </div>
  );
}

function neededText(above: number): string {
  return above === 0
    ? m.authoring_second_yes_needed_text_always()
    : m.authoring_second_yes_needed_text({ count: above });
}

function aloneText(above: number): string {
  return above === 0
    ? m.authoring_second_yes_alone_text_always()
    : m.authoring_second_yes_alone_text({ count: above });
}
