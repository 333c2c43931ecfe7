import { Link as RemixLink, type LinkProps } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { expect, test } from "vitest";
import { Link, LinkBase } from "~/kit/http/remix-react.server";

const PATHS = [
  "/learn",
  "/learn/reply/quiz?q=2#question",
  "/learn#a/../b?c",
  "/learn?to=/a//b",
  "/people/%C3%A4 b/..c/...",
  "/a:b@c/d.e",
  "/",
  "/learn/",
  "//elsewhere.example/learn",
  "/learn//reply",
  "/learn/./reply/../quiz",
  "/learn/..?a",
  "/learn?",
  "/learn#",
  "/learn?#a",
  "?q=2",
  "#top",
  "..",
  "reply",
  "",
  "https://elsewhere.example/learn",
  "mailto:somebody@example.test",
];

const LINKS: LinkProps[] = [
  ...PATHS.map((to) => ({ to })),
  { to: { pathname: "/learn", search: "?a" } },
  { to: "/learn", reloadDocument: true },
  { to: "/learn", discover: "none" },
  { to: "/learn", replace: true, preventScrollReset: true, state: { a: 1 }, relative: "path" },
  { to: "/learn", className: "a", "aria-current": "page", target: "_blank", onClick: () => {} },
  { to: "/learn", title: undefined, hidden: true, "aria-label": "It’s “<there>”" },
];

test.each([null, "/", "/as/employee@harbour-and-pine"])(
  "a link is, to the letter, what Remix makes of it, with the base %s",
  (base) => {
    const within = (link: typeof RemixLink | typeof Link, known: boolean) =>
      LINKS.map((props) => {
        const Made = link as typeof RemixLink;
        return renderToString(
          <LinkBase.Provider value={known && base !== null ? base.replace(/^\/$/, "") : null}>
            <StaticRouter basename={base ?? "/"} location={`${base ?? ""}/learn/reply?q=1`}>
              <Made {...props}>
                Where <b>it</b> leads
              </Made>
            </StaticRouter>
          </LinkBase.Provider>,
        );
      });
    const [own, remix] = [within(Link, true), within(RemixLink, false)];
    expect(own).toEqual(remix);
    expect(own[0]).toContain('data-discover="true"');
  },
);
