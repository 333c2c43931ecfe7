import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { AboutLinks } from "~/people/parts/about-links";
import { LanguageSwitch } from "./sign-in/language-switch";
import { secondFactorPath } from "~/people/rules/paths";
import { HOME } from "~/people/rules/permissions";

export const handle = { width: "narrow" };

/** Sends everyone to where their work is, and says to strangers what this is and whose. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await context.signedIn(request);
  if (signedIn?.session.lacksSecondFactor) throw redirect(secondFactorPath(null));
  if (signedIn) throw redirect(HOME[signedIn.actor.role]);
  return { agency: context.app.agency };
}

export default function Home() {
  const { agency } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead eyebrow={agency} title={m.people_about_title()} />
      <div className="stack gap-5">
        <Card>
          <p>{m.people_about_what({ agency })}</p>
          <p className="room-above">
            <LinkButton to="/sign-in" variant="primary" size="big">
              {m.people_sign_in_title()}
            </LinkButton>
          </p>
        </Card>
        <LanguageSwitch to="/" />
        <AboutLinks />
      </div>
    </>
  );
}
