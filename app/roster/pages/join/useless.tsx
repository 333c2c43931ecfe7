import { m } from "~/kit/language/m";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { AboutLinks } from "~/people/parts/about-links";
import { JOIN } from "~/people/rules/paths";
import type { Useless } from "~/roster/services/invitations/accept.server";

type Why = Useless | "closed" | "known";

const SAID: Record<Why, { title: () => string; text: () => string }> = {
  used: { title: m.roster_join_used_title, text: m.roster_join_used_text },
  expired: { title: m.roster_join_expired_title, text: m.roster_join_expired_text },
  withdrawn: { title: m.roster_join_withdrawn_title, text: m.roster_join_withdrawn_text },
  replaced: { title: m.roster_join_replaced_title, text: m.roster_join_replaced_text },
  unknown: { title: m.roster_join_unknown_title, text: m.roster_join_unknown_text },
  archived: { title: m.roster_join_archived_title, text: m.roster_join_archived_text },
  left: { title: m.roster_join_left_title, text: m.roster_join_left_text },
  closed: { title: m.roster_join_closed_title, text: m.roster_join_closed_text },
  known: { title: m.roster_join_known_title, text: m.roster_join_known_text },
};

/** Where signing in is what to do now. */
const GOOD_FOR: ReadonlySet<Why> = new Set(["used", "known"]);

/** Why nobody comes in this way, and what to do about it. */
export function UselessInvitation({ why }: { why: Why }) {
  const { title, text } = SAID[why];
  return (
    <div className="stack gap-5">
      <PageHead title={title()} />
      <Card>
        <p>{text()}</p>
        <p className="row flow gap-2 room-above">
          <LinkButton to="/sign-in" variant={GOOD_FOR.has(why) ? "primary" : undefined}>
            {m.people_sign_in_title()}
          </LinkButton>
          {why === "unknown" && <LinkButton to={JOIN}>{m.roster_join_enter_code()}</LinkButton>}
        </p>
      </Card>
      <AboutLinks />
    </div>
  );
}
