import { m } from "~/kit/language/m";
import { useSyncExternalStore } from "react";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import type { Trouble } from "./connection";
import { isElsewhere } from "./remix-router";
import { connection } from "./start";
import { connectionWords } from "./words";
import "./notice.css";

/** Says above the page, which stays as it is, that Firsthand isn’t answering, and what to do. */
export function ConnectionNotice() {
  const trouble = useSyncExternalStore(connection.subscribe, connection.trouble, () => null);
  if (!trouble) return null;
  const { title, text } = connectionWords(trouble);
  const isFailure = trouble.kind !== "slow" && !("back" in trouble && trouble.back);
  return (
    <div className="connection">
      <Notice
        key={trouble.kind}
        tone={isFailure ? "bad" : "warn"}
        role={isFailure ? "alert" : "status"}
        title={title}
      >
        <p>{text}</p>
        <div className="row flow gap-2 room-above">
          <Ways {...trouble} />
        </div>
      </Notice>
    </div>
  );
}

function Ways(trouble: Trouble) {
  switch (trouble.kind) {
    case "slow":
      if (trouble.waiting === "form")
        return <Button onClick={connection.stopWaiting}>{m.kit_connection_stop()}</Button>;
      return trouble.waiting === "page" && <StayHere />;
    case "held":
      return (
        <>
          <Button onClick={connection.tryNow}>
            {trouble.back ? m.kit_connection_open() : m.kit_connection_try()}
          </Button>
          {trouble.waiting === "page" && <StayHere />}
        </>
      );
    case "unsent":
      return (
        <>
          <Button onClick={connection.sendAgain}>{m.kit_connection_send()}</Button>
          <Button variant="quiet" onClick={connection.dismiss}>
            {m.kit_connection_close()}
          </Button>
        </>
      );
    case "no-way-out":
      return (
        <Button variant="quiet" onClick={connection.dismiss}>
          {m.kit_connection_close()}
        </Button>
      );
  }
}

/** Where the browser shows the other page’s address already, as on the way back, there is no staying. */
function StayHere() {
  if (isElsewhere()) return null;
  return (
    <Button variant="quiet" onClick={connection.stopWaiting}>
      {m.kit_connection_stay()}
    </Button>
  );
}
