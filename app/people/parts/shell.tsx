import { Link, useLocation, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Role } from "~/people/rules/kinds";
import { m } from "~/kit/language/m";
import { Avatar } from "~/kit/parts/avatar";
import { classes } from "~/kit/parts/classes";
import { Announcer } from "~/kit/browser/announcer";
import { ConnectionNotice } from "~/kit/browser/connection/notice";
import { useFollowingFocus } from "~/kit/browser/following-focus";
import { Icon } from "~/kit/parts/icon";
import { current, placeOf, placesFor, type NavProps } from "./navigation";
import type { ShownHat } from "./hats/hat-form";
import { HatMenu } from "./hats/hat-menu";
import { SideNav } from "./side-nav";
import "./shell.css";

interface ShellActor {
  name: string;
  role: Role;
  organisation: string;
  /** Whether they manage no more than some teams. */
  ofTeams: boolean;
  /** Whether they have a reply desk. */
  desk: boolean;
  /** All their roles, and the one they act in here. */
  hats: readonly ShownHat[];
  hat: string;
  /** Where their company's logo is, if it has one. */
  logo: string | null;
  /** Notices they have not seen. */
  unseen: number;
}

interface ShellProps {
  actor: ShellActor | null;
  demo: boolean;
  /** How wide the page's own column is; `full` leaves margins to the page. */
  width?: MainWidth | undefined;
  /** Without them a phone's bottom edge is the page's own, as for a quiz's Back and Next. */
  tabs?: boolean | undefined;
  /** The way to the search, for people who are signed in. */
  search?: ReactNode;
  children: ReactNode;
}

export type MainWidth = "normal" | "wide" | "narrow" | "full";

/** What stands round every page: the way around, the demo's banner and the page's main part. */
export function Shell({
  actor,
  demo,
  width = "normal",
  tabs = true,
  search,
  children,
}: ShellProps) {
  const { pathname } = useLocation();
  const places = actor ? placesFor(actor) : [];
  const atSide = places.some(({ group }) => group !== undefined);
  const withTabs = tabs && places.length > 1 && !atSide;
  const here = placeOf(pathname, places);
  const main = useFollowingFocus();
  const page = (
    <main
      ref={main}
      id="main"
      tabIndex={-1}
      className={width === "full" ? "main" : classes("main wrap", `wrap-${width}`)}
    >
      {children}
    </main>
  );
  return (
    <div
      className={classes(
        "shell",
        (withTabs || atSide) && "shell-with-tabs",
        atSide && "shell-with-side",
        places.length === 1 && "shell-one-place",
        actor?.role === "employee" && "shell-asking",
      )}
    >
      <a className="skip-link" href="#main">
        {m.people_shell_skip()}
      </a>
      <Loading />
      {demo && <DemoBanner />}
      <header className="top">
        <Link to="/" className="logo">
          <Icon name="logo" />
          Firsthand
        </Link>
        {actor && !atSide && <TopNav places={places} here={here} pathname={pathname} />}
        {actor && (
          <>
            {/* The organisation’s name stands beside it, and on a phone it is all there is. */}
            {actor.logo && (
              <img className="top-logo" src={actor.logo} alt={actor.organisation} height={28} />
            )}
            {actor.hats.length > 1 ? (
              <HatMenu hats={actor.hats} worn={actor.hat} />
            ) : (
              <span className="top-organisation">{actor.organisation}</span>
            )}
            {actor.role === "employee" && <CheckFirst here={pathname === "/may-i"} />}
            {search}
            <Bell unseen={actor.unseen} here={pathname === "/notices"} />
            <Link
              to="/account"
              className="top-account"
              aria-label={m.people_shell_account({ name: actor.name })}
              aria-current={pathname === "/account" ? "page" : undefined}
            >
              <Avatar name={actor.name} />
            </Link>
          </>
        )}
      </header>
      <ConnectionNotice />
      <Announcer />
      {atSide ? (
        <div className="shell-body">
          <SideNav places={places} here={here} pathname={pathname} />
          {page}
        </div>
      ) : (
        page
      )}
      {withTabs && <Tabs places={places} here={here} pathname={pathname} />}
    </div>
  );
}

function TopNav(props: NavProps) {
  return (
    <nav className="top-nav" aria-label={m.people_shell_main()}>
      {props.places.map((place) => (
        <Link key={place.to} to={place.to} aria-current={current(place, props)}>
          {place.label()}
        </Link>
      ))}
    </nav>
  );
}

/** The same places, at the thumb. Only one of the two navigations is ever shown. */
function Tabs(props: NavProps) {
  return (
    <nav className="tabs" aria-label={m.people_shell_main()}>
      {props.places.map((place) => (
        <Link key={place.to} to={place.to} aria-current={current(place, props)}>
          <Icon name={place.icon} />
          {(place.short ?? place.label)()}
        </Link>
      ))}
    </nav>
  );
}

/** One tap from every page: people who post from their phone ask just before. */
function CheckFirst({ here }: { here: boolean }) {
  const label = m.people_shell_check_first();
  return (
    <Link
      to="/may-i"
      className="top-bell top-check"
      aria-label={label}
      title={label}
      aria-current={here ? "page" : undefined}
    >
      <Icon name="shield" />
    </Link>
  );
}

function Bell({ unseen, here }: { unseen: number; here: boolean }) {
  return (
    <Link
      to="/notices"
      className="top-bell"
      aria-label={
        unseen > 0 ? m.people_shell_notices_new({ count: unseen }) : m.people_shell_notices()
      }
      aria-current={here ? "page" : undefined}
    >
      <Icon name="bell" />
      {unseen > 0 && (
        <span className="top-bell-count" aria-hidden="true">
          {unseen > 99 ? "99+" : unseen}
        </span>
      )}
    </Link>
  );
}

function DemoBanner() {
  return (
    <aside className="demo-banner" aria-label={m.people_shell_demo()}>
      <p>{m.people_shell_demo_text()}</p>
      <p className="demo-banner-links">
        <Link to="/dev/mail">{m.people_shell_demo_mail()}</Link>
        <Link to="/sign-in">{m.people_shell_demo_switch()}</Link>
      </p>
    </aside>
  );
}

function Loading() {
  const busy = useNavigation().state !== "idle";
  return <div className={classes("loading", busy && "loading-on")} aria-hidden="true" />;
}
