import type { Verdict } from "~/clearance/rules/kinds";
import { Notice } from "~/kit/parts/notice";
import { Time } from "~/kit/parts/time/time";

interface JudgedNoticeProps {
  judged: {
    verdict: Verdict;
    comment: string;
    by: string;
    at: Date;
    own: boolean;
    programme: string;
  };
  person: { name: string; givenName: string };
  company: { shortName: string; timeZone: string };
}

/** What became of the sign-off that was just sent, as it is recorded. */
export function JudgedNotice({ judged, person, company }: JudgedNoticeProps) {
  const { verdict, comment, by, at, own, programme } = judged;
  const notYet = verdict === "not-yet";
  return (
    <Notice
      tone={notYet ? "warn" : "ok"}
      role="status"
      title={`${notYet ? "“Not yet”" : "Competent"}: ${person.name}, ${programme}`}
    >
      {!own && (
        <p>
          {by} had decided this already, on{" "}
          <Time at={at} timeZone={company.timeZone} style="datetime" />.
        </p>
      )}
      <p>
        {notYet
          ? `${person.givenName} sees your comment and can ask to be looked at again.`
          : `It now waits for a manager of ${company.shortName}.`}
      </p>
      {comment !== "" && <blockquote className="quoted">{comment}</blockquote>}
    </Notice>
  );
}
