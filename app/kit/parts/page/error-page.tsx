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
  title: string;
  text: string;
  icon: IconName;
}

const WORDS: Record<number, Words> = {
  400: {
    title: "That did not arrive in a shape we understand",
    text: "Go back and send it again. If it happens twice, tell whoever looks after Firsthand.",
    icon: "alert",
  },
  401: {
    title: "You were signed out before this was saved",
    text: "Sign in, then go back and send it again.",
    icon: "lock",
  },
  403: {
    title: "This page is not for your role",
    text: "Nothing is broken. If you think you should see it, ask your manager or your trainer.",
    icon: "lock",
  },
  404: {
    title: "There is nothing here",
    text: "The address may be mistyped, or the page has moved on. Your work is where you left it.",
    icon: "search",
  },
  409: {
    title: "Something changed in the meantime",
    text: "Go back, load the page again and look once more before you decide.",
    icon: "alert",
  },
  413: {
    title: "That is too long for us to take",
    text: "Go back and send something shorter.",
    icon: "alert",
  },
  429: {
    title: "That was a little too often",
    text: "Wait a moment, then try again. Nothing you did has been lost.",
    icon: "clock",
  },
  503: {
    title: "Firsthand is busy for a moment",
    text: "Wait a moment, then load the page again. What was shown as saved is saved.",
    icon: "clock",
  },
};

const OURS: Words = {
  title: "Something went wrong on our side",
  text: "It is not your doing. What was shown as saved is saved. Try again in a moment.",
  icon: "alert",
};

const THEIRS: Words = {
  title: "That cannot be done",
  text: "Go back and try it another way.",
  icon: "alert",
};

/** The short title for an error, also for the browser's tab. */
export function errorTitle(status: number): string {
  return wordsFor(status).title;
}

/** A page for when a page cannot be shown. */
export function ErrorPage({ status, message, requestId }: ErrorPageProps) {
  const { title, text, icon } = wordsFor(status);
  return (
    <div className="error-page">
      <span className="error-page-icon">
        <Icon name={icon} />
      </span>
      <h1>{title}</h1>
      {message && <p>{message}</p>}
      <p className="muted">{text}</p>
      <p className="error-page-ways row flow">
        <LinkButton to="/" variant="primary" reloadDocument>
          Go to my start page
        </LinkButton>
      </p>
      <p className="small muted">
        Code {status}
        {requestId && (
          <>
            {" · request "}
            <code>{requestId}</code>
          </>
        )}
      </p>
    </div>
  );
}

function wordsFor(status: number): Words {
  return WORDS[status] ?? (status >= 500 ? OURS : THEIRS);
}
