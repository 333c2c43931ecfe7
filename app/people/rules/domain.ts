import { domainInAscii } from "~/kit/text/email-address";

/** Where anyone gets an address: none of these is a company’s own. The largest of each part of the world. */
const PUBLIC_MAIL = new Set(
  `aol.com aol.de arcor.de bk.ru bluewin.ch comcast.net duck.com email.de fastmail.com fastmail.fm free.fr freenet.de gmail.com
  gmx.at gmx.ch gmx.com gmx.de gmx.fr gmx.net googlemail.com hey.com hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr
  hotmail.it hushmail.com icloud.com inbox.ru laposte.net libero.it list.ru live.co.uk live.com live.de live.fr live.nl mac.com
  mail.com mail.de mail.ru mailbox.org mailinator.com me.com msn.com naver.com o2.pl onet.pl online.de orange.fr outlook.at
  outlook.com outlook.de outlook.es outlook.fr outlook.it pm.me posteo.de posteo.net proton.me protonmail.ch protonmail.com
  qq.com rambler.ru rocketmail.com seznam.cz sfr.fr sky.com t-online.de telefonica.net terra.es tuta.com tutanota.com tutanota.de
  tutamail.com virgilio.it virginmedia.com wanadoo.fr web.de wp.pl ya.ru yahoo.co.jp yahoo.co.uk yahoo.com yahoo.de yahoo.es
  yahoo.fr yahoo.it yandex.com yandex.ru ymail.com zoho.com zohomail.com 126.com 163.com`.split(
    /\s+/,
  ),
);

export type DomainFault = "none" | "public";

/**
 * A domain as somebody typed or pasted it, also as an address or a link, in the form that the domain name system has: `bäckerei.de`
 * is `xn--bckerei-5wa.de`. Subdomains are domains of their own.
 */
export function readDomain(
  typed: string,
): { ok: true; domain: string } | { ok: false; fault: DomainFault } {
  const bare = typed
    .trim()
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/^.*@/, "")
    .replace(/[/?#].*$/s, "")
    .replace(/\.$/, "");
  const domain = domainInAscii(bare);
  if (domain === null) return { ok: false, fault: "none" };
  return PUBLIC_MAIL.has(domain) ? { ok: false, fault: "public" } : { ok: true, domain };
}

/** The domain of an address, in the same form; null where it has none that could be a company’s. */
export function domainOf(email: string): string | null {
  const at = email.lastIndexOf("@");
  const domain = at === -1 ? null : domainInAscii(email.slice(at + 1));
  return domain === null || PUBLIC_MAIL.has(domain) ? null : domain;
}
