import { counted } from "~/kit/text/amounts";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import "./second-yes.css";

interface WithSecondYesProps {
  above: number;
  /** Whether nobody else could agree. */
  alone: boolean;
  /** Whether it was sent without, and refused: it is shown whatever is chosen. */
  refused: boolean;
}

/** In the place of the button that publishes, while something is chosen that one author alone may not publish. */
export function WithSecondYes({ above, alone, refused }: WithSecondYesProps) {
  const many = above === 0 ? "people" : `more than ${counted(above, "person", "people")}`;
  return (
    <div className="publish-with-yes stack" {...(refused ? { "data-shown": "" } : {})}>
      <Notice tone="info" icon="people" title="A colleague has to agree">
        {!alone ? (
          <p>
            Whatever asks {many} of several companies for something is published once another
            trainer agrees. Until then your draft stays as it is.
          </p>
        ) : (
          <p>
            Whatever asks {many} of several companies for something needs a second trainer, and your
            agency has no other. Engage one, or ask the person who runs this installation to raise
            FIRSTHAND_SECOND_YES_ABOVE.
          </p>
        )}
      </Notice>
      {!alone && (
        <Button type="submit" variant="primary" size="big" name="intent" value="ask">
          Ask a colleague to agree
        </Button>
      )}
    </div>
  );
}
