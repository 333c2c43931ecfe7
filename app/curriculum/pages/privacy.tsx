import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TreeView } from "~/curriculum/parts/markdoc/tree-view";
import { renderText } from "~/curriculum/rules/markdoc/plain-text";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { AboutLinks } from "~/people/parts/about-links";
import { Contact } from "~/people/parts/contact";
import "~/curriculum/parts/markdoc/prose.css";

export const meta: MetaFunction = () => [{ title: `${m.people_about_privacy()} · Firsthand` }];
export const handle = { width: "narrow" };

const DAY = 86_400_000;

/** For everyone, signed in or not: what the agency has written, else what Firsthand does. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { agency, contact, sessions, ownPrivacy } = context.app;
  const own = await ownPrivacy(context.language);
  const days = Math.ceil(sessions.limits.longestMs / DAY);
  return { agency, contact, days, own: own === null ? null : JSON.stringify(renderText(own)) };
}

export default function Privacy() {
  const { agency, contact, days, own } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead eyebrow={agency} title={m.people_about_privacy()} />
      <div className="stack gap-5">
        <Card>
          <div className="prose">
            {own === null ? (
              <>
                <h2>{m.people_about_stored()}</h2>
                <ul>
                  <li>{m.people_about_stored_person()}</li>
                  <li>{m.people_about_stored_training()}</li>
                  <li>{m.people_about_stored_decisions()}</li>
                  <li>{m.people_about_stored_sessions()}</li>
                </ul>
                <h2>{m.people_about_seen()}</h2>
                <p>{m.people_about_seen_by({ agency })}</p>
                <h2>{m.people_about_kept()}</h2>
                <ul>
                  <li>{m.people_about_kept_training()}</li>
                  <li>{m.people_about_kept_sessions({ days })}</li>
                  <li>{m.people_about_kept_mails()}</li>
                  <li>{m.people_about_kept_log()}</li>
                </ul>
                <h2>{m.people_about_cookies()}</h2>
                <p>{m.people_about_cookies_which()}</p>
                <h2>{m.people_about_who()}</h2>
                <p>
                  <Contact agency={agency} contact={contact} privacy />
                </p>
              </>
            ) : (
              <TreeView tree={JSON.parse(own) as ReturnType<typeof renderText>} />
            )}
          </div>
        </Card>
        <AboutLinks />
      </div>
    </>
  );
}
