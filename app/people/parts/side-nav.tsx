import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { m } from "~/kit/language/m";
import { Icon } from "~/kit/parts/icon";
import { current, type NavProps } from "./navigation";
import "./side-nav.css";

/** Places in groups: at the side of a wide screen, in a strip at the thumb on a phone, which shows the current one. */
export function SideNav(props: NavProps) {
  const { places, pathname } = props;
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const at = strip.current?.querySelector<HTMLElement>("[aria-current]");
    if (!at || !strip.current) return;
    strip.current.scrollLeft = at.offsetLeft - (strip.current.clientWidth - at.offsetWidth) / 2;
  }, [pathname]);
  const groups = [...new Set(places.map(({ group }) => group))];
  return (
    <nav ref={strip} className="side" aria-label={m.people_shell_main()}>
      {groups.map((group) => (
        <div key={group?.()} className="side-group">
          <p className="side-nav-title" aria-hidden="true">
            {group?.()}
          </p>
          {places
            .filter((place) => place.group === group)
            .map((place) => (
              <Link key={place.to} to={place.to} aria-current={current(place, props)}>
                <Icon name={place.icon} />
                {place.label()}
              </Link>
            ))}
        </div>
      ))}
    </nav>
  );
}
