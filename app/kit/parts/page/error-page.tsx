import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { LinkButton } from "~/kit/parts/forms/button";
import { Icon, type IconName } from "~/kit/parts/icon";
import "./error-page.css";

interface ErrorPageProps {
  status: number;
  /** What the server says about it, when it is meant for the person who asked. */
  message?: string | undefined;
  /** Lets the installation's log be searched. */
  requestId?: string | undefined;
}

interface Words {
  title: () => string;
  text: () => string;
  icon: IconName;
}

const WORDS: Record<number, Words> = {
  400: { title: m.kit_errors_asked_title, text: m.kit_errors_asked_text, icon: "alert" },
  401: { title: m.kit_errors_signed_out_title, text: m.kit_errors_signed_out_text, icon: "lock" },
  403: { title: m.kit_errors_role_title, text: m.kit_errors_role_text, icon: "lock" },
  404: { title: m.kit_errors_nothing_title, text: m.kit_errors_nothing_text, icon: "search" },
  409: { title: m.kit_errors_changed_title, text: m.kit_errors_changed_text, icon: "alert" },
  413: { title: m.kit_errors_long_title, text: m.kit_errors_long_text, icon: "alert" },
  429: { title: m.kit_errors_often_title, text: m.kit_errors_often_text, icon: "clock" },
  503: { title: m.kit_errors_busy_title, text: m.kit_errors_busy_text, icon: "clock" },
};

const OURS: Words = {
  title: m.kit_errors_broken_title,
  text: m.kit_errors_broken_text,
  icon: "alert",
};

const THEIRS: Words = {
  title: m.kit_errors_cannot_title,
  text: m.kit_errors_cannot_text,
  icon: "alert",
};

/** The short title for an error, also for the browser's tab. */
export function errorTitle(status: number): string {
  return wordsFor(status).title();
}

/** A page for when a page cannot be shown. */
export function ErrorPage({ status, message, requestId }: ErrorPageProps) {
  const { title, text, icon } = wordsFor(status);
  return (
    <div className="error-page">
      <span className="error-page-icon">
        <Icon name={icon} />
      </span>
      <h1>{title()}</h1>
      {message && <p>{message}</p>}
      <p className="muted">{text()}</p>
      <p className="error-page-ways row flow">
        <LinkButton to="/" variant="primary" reloadDocument>
          {m.kit_errors_start()}
        </LinkButton>
      </p>
      <p className="small muted">
        {requestId ? (
          <Rich
            of={m.kit_errors_code_request.parts({ status: String(status) })}
            as={{ id: () => <code>{requestId}</code> }}
          />
        ) : (
          m.kit_errors_code({ status: String(status) })
        )}
      </p>
    </div>
  );
}

function wordsFor(status: number): Words {
  return WORDS[status] ?? (status >= 500 ? OURS : THEIRS);
}
