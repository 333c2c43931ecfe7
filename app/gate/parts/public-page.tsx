import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { languageTag } from "~/kit/language/language";

/** All the style that these pages have: it stands in them, so that they need nothing else. There is nothing in it that HTML writes otherwise. */
export const STYLE = `:root{color-scheme:light dark;--ground:light-dark(#faf7f1,#16140f);--card:light-dark(#fffdf9,#1f1c16);--ink:light-dark(#1f1b16,#f3ede2);--muted:light-dark(#665e52,#b8ad9c);--line:light-dark(#cfc4b0,#534b3f);--link:light-dark(#0f5c4a,#6fcfae);--yes:light-dark(#12704a,#7fd6a6);--no:light-dark(#ad2a1a,#ff9c8c);--some:light-dark(#8f5400,#f2bd62)}*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}main{max-width:40rem;margin:0 auto;padding:2rem 1rem}article{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.5rem}h1{font-size:1.25rem;margin:0 0 1rem}h2{font-size:1rem;margin:1.5rem 0 .25rem}p,ul{margin:.5rem 0}.answer{font-size:1.5rem;line-height:1.3;font-weight:700;overflow-wrap:anywhere;border-left:.35rem solid;padding-left:.85rem}.yes{border-color:var(--yes)}.some{border-color:var(--some)}.paused,.ended{border-color:var(--no)}dl{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1rem;margin:1.25rem 0}dt,.muted{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}a{color:var(--link)}li:has(a){margin:.7rem 0}li a{padding:.35rem 0}@media(max-width:26rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}}`;

/** A page for anybody, as a whole document: without scripts, and without anything to fetch. */
export function publicPage(title: string, content: ReactNode): string {
  const document = (
    <html lang={languageTag()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <article>{content}</article>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}
