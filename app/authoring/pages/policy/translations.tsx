import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Form, Link } from "@remix-run/react";
import type { policyTranslations } from "~/authoring/services/policy/policy-translations.server";
import {
  translationEditPath,
  translationHistoryPath,
  translationPublishPath,
} from "~/authoring/pages/translations/paths";
import { policyHistoryPath } from "~/company/rules/paths";
import { languageName } from "~/kit/language/language-name";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Notice } from "~/kit/parts/notice";
import { LinkAbout } from "~/kit/parts/text/link-about";
import { LocalTime } from "~/kit/parts/time/local-time";

interface PolicyTranslationsProps {
  page: {
    companyKey: string | null;
    translations: Awaited<ReturnType<typeof policyTranslations>>;
  };
}

/** The languages of a policy's newest version, the ways to write them, and the translations that earlier versions were signed with. */
export function PolicyTranslations({
  page: { companyKey, translations },
}: PolicyTranslationsProps) {
  const { version, scheduled, into, earlier } = translations;
  if (version === null)
    return (
      scheduled && (
        <Card className="room-above" aria-labelledby="translations-title">
          <h2 id="translations-title">{m.authoring_translations_title()}</h2>
          <Scheduled {...scheduled} />
        </Card>
      )
    );
  const there = into.filter(({ published, drafted, retired }) => published || drafted || retired);
  const open = into.filter(({ published, drafted }) => !published && !drafted);
  return (
    <Card className="room-above" aria-labelledby="translations-title">
      <h2 id="translations-title">{m.authoring_translations_policy_title({ version })}</h2>
      <div className="stack gap-4">
        {into
          .filter(({ isMissed }) => isMissed)
          .map(({ language }) => (
            <Notice
              key={language}
              tone="warn"
              title={m.authoring_translations_policy_not_in({
                version,
                language: languageName(language),
              })}
            >
              {m.authoring_translations_policy_not_in_text()}
            </Notice>
          ))}
        {there.length > 0 && (
          <ul className="plain-list ruled">
            {there.map(({ language, published, drafted, retired }) => {
              const place = { companyKey, version, language };
              const name = languageName(language);
              const about = m.authoring_translations_policy_named({ version, language: name });
              const way = (to: string, words: string) => (
                <LinkAbout to={to} about={about}>
                  {words}
                </LinkAbout>
              );
              return (
                <li key={language}>
                  <p className="row flow">
                    <b>{name}</b>
                    {published && (
                      <Chip tone="ok" icon="check">
                        {m.authoring_translations_policy_published()}
                      </Chip>
                    )}
                    {retired && (
                      <Chip tone="idle" icon="pause">
                        {m.authoring_translations_policy_retired()}
                      </Chip>
                    )}
                    {drafted && (
                      <Chip tone="info" icon="book">
                        {m.authoring_translations_policy_draft()}
                      </Chip>
                    )}
                  </p>
                  <p className="row flow gap-4 small">
                    {(published || drafted) &&
                      way(translationEditPath(place), m.authoring_library_edit())}
                    {drafted &&
                      way(translationPublishPath(place), m.authoring_translations_review())}
                    {way(translationHistoryPath(place), m.authoring_library_history())}
                  </p>
                </li>
              );
            })}
          </ul>
        )}
        {open.length > 0 && (
          <Form method="post" action={policyHistoryPath(companyKey)} className="row flow gap-2">
            <input type="hidden" name="intent" value="translate" />
            <input type="hidden" name="version" value={version} />
            {open.map(({ language }) => (
              <Button key={language} type="submit" name="language" value={language}>
                {m.authoring_translations_start({ language: languageName(language) })}
              </Button>
            ))}
          </Form>
        )}
        {scheduled && <Scheduled {...scheduled} />}
        <p className="small muted">{m.authoring_translations_policy_means()}</p>
        {earlier.length > 0 && (
          <details>
            <summary>{m.authoring_translations_policy_earlier()}</summary>
            <ul className="plain-list">
              {earlier.map((place) => (
                <li key={`${place.version} ${place.language}`}>
                  <Link to={translationHistoryPath({ ...place, companyKey })}>
                    {m.authoring_translations_policy_named({
                      version: place.version,
                      language: languageName(place.language),
                    })}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  );
}

/** From when on the next version can be translated. */
function Scheduled({ at, timeZone }: { at: Date; timeZone: string }) {
  return (
    <p>
      <Rich
        of={m.authoring_translations_policy_scheduled.parts()}
        as={{ time: () => <LocalTime at={at} timeZone={timeZone} /> }}
      />
    </p>
  );
}
