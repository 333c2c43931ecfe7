import { m } from "~/kit/language/m";
import type { ComponentProps } from "react";
import { useTimeZone } from "~/kit/parts/time/local-time";
import { Notice } from "~/kit/parts/notice";
import { CompareVersions } from "./compare";
import { AsidesCard, VersionsCard } from "./lists";
import "~/authoring/pages/publish/sides.css";

type Shown = Pick<ComponentProps<typeof CompareVersions>, "compared"> &
  Pick<ComponentProps<typeof VersionsCard>, "versions" | "draft"> &
  Pick<ComponentProps<typeof AsidesCard>, "asides">;

interface HistoryCardsProps {
  page: Shown & {
    /** What was published just now, and what that meant. */
    done: string | null;
  };
  /** A form that was refused. */
  sent: { errors: { form?: string } } | undefined;
  /** The history's own address. */
  here: string;
  /** Whether nothing of it can be restored. */
  fixed?: boolean;
  /** What an impact is called, where it has words of its own. */
  impactWords?: ComponentProps<typeof VersionsCard>["impactWords"];
}

/** The outcome of what was just done, then the published versions, compared and listed, and the texts that were set aside. */
export function HistoryCards({ page, sent, here, fixed = false, impactWords }: HistoryCardsProps) {
  const { versions, compared, draft, asides, done } = page;
  const timeZone = useTimeZone();
  const refused = sent?.errors.form;
  return (
    <>
      <div className="stack gap-4 room-below">
        {done && !sent && <Notice tone="ok" role="status" title={done} />}
        {refused && (
          <Notice tone="warn" role="alert" title={m.authoring_history_nothing_changed()}>
            {refused}
          </Notice>
        )}
      </div>
      <div className="stack gap-5">
        <CompareVersions versions={versions} compared={compared} here={here} />
        <VersionsCard
          versions={versions}
          draft={draft}
          timeZone={timeZone}
          here={here}
          fixed={fixed}
          impactWords={impactWords}
        />
        {!fixed && <AsidesCard asides={asides} draft={draft} timeZone={timeZone} here={here} />}
      </div>
    </>
  );
}
