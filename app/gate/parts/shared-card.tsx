import { Form, useNavigation } from "@remix-run/react";
import { linkedInUrl } from "~/gate/rules/credentials/linked-in";
import { titleText } from "~/gate/rules/credentials/words";
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
        <p>{m.gate_share_lost()}</p>
      ) : (
        <>
          <CopyButton
            text={`${origin}${path}`}
            label={m.gate_share_copy()}
            about={m.gate_share_address()}
          />
          <ul className="plain-list targets room-above">
            {linksOf(path).map(({ to, label }) => (
              <li key={to}>
                <a href={to}>{label}</a>
              </li>
            ))}
            <li>
              <a
                href={linkedInUrl({
                  title,
                  agency,
                  url: `${origin}${path}`,
                  validFrom,
                  validUntil,
                })}
                rel="noreferrer"
              >
                {m.gate_share_linked_in()}
              </a>
            </li>
          </ul>
        </>
      )}
      <p className="muted room-above">{m.gate_share_stop_text()}</p>
      <Form method="post" className="form-actions">
        <input type="hidden" name="clearance" value={clearanceId} />
        <Button name="intent" value="stop" disabled={isSending}>
          {m.gate_share_stop()}
        </Button>
      </Form>
    </Card>
  );
}

function linksOf(path: string): { to: string; label: string }[] {
  return [
    { to: path, label: m.gate_share_open() },
    { to: `${path}.pdf`, label: m.gate_verify_pdf() },
    { to: `${path}.svg`, label: m.gate_verify_picture() },
    { to: `${path}.jsonld`, label: m.gate_verify_linked() },
  ];
}
