import { Form, useNavigation } from "@remix-run/react";
import { linkedInUrl } from "~/credentials/rules/linked-in";
import { titleText } from "~/credentials/rules/words";
import type { Level } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { CopyButton } from "~/kit/parts/forms/copy-button";
import { rangeText } from "~/kit/text/formats";
import type { LocalDate } from "~/kit/time/moment";

interface SharedCardProps {
  share: {
    clearanceId: string;
    level: Level;
    validFrom: LocalDate;
    validUntil: LocalDate;
    /** Null where the address can’t be shown again. */
    path: string | null;
  };
  company: string;
  agency: string;
  origin: string;
}

/** A period that is shared: its address, its forms, and the way to end it. */
export function SharedCard({ share, company, agency, origin }: SharedCardProps) {
  const isSending = useNavigation().formMethod === "POST";
  const { clearanceId, level, path, validFrom, validUntil } = share;
  const title = titleText({ level, company });
  return (
    <Card>
      <h2>{title}</h2>
      <p className="muted">{rangeText(validFrom, validUntil)}</p>
      {path === null ? (
        <p>{m.credentials_share_lost()}</p>
      ) : (
        <>
          <CopyButton
            text={`${origin}${path}`}
            label={m.credentials_share_copy()}
            about={m.credentials_share_address()}
          />
          <ul className="plain-list targets room-above">
            {linksOf(path).map(({ to, label }) => (
              <li key={to}>
                <a href={to}>{label}</a>
              </li>
            ))}
            <li>
              <a
                href={linkedInUrl({ title, agency, url: `${origin}${path}`, validFrom, validUntil })}
                rel="noreferrer"
              >
                {m.credentials_share_linked_in()}
              </a>
            </li>
          </ul>
        </>
      )}
      <p className="muted room-above">{m.credentials_share_stop_text()}</p>
      <Form method="post" className="form-actions">
        <input type="hidden" name="clearance" value={clearanceId} />
        <Button name="intent" value="stop" disabled={isSending}>
          {m.credentials_share_stop()}
        </Button>
      </Form>
    </Card>
  );
}

function linksOf(path: string): { to: string; label: string }[] {
  return [
    { to: path, label: m.credentials_share_open() },
    { to: `${path}.pdf`, label: m.credentials_verify_pdf() },
    { to: `${path}.png`, label: m.credentials_verify_picture() },
    { to: `${path}.jsonld`, label: m.credentials_verify_linked() },
  ];
}
