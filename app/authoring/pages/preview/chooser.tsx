import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { previewPath } from "~/curriculum/rules/paths";

export const WIDTHS = ["desktop", "phone"] as const;
export const THEMES = ["screen", "light", "dark"] as const;

/** How a preview is shown, by its address. */
export interface Looking {
  width: (typeof WIDTHS)[number];
  theme: (typeof THEMES)[number];
  draft: boolean;
}

interface ChooserProps {
  page: {
    module: { key: string };
    key: string;
    company: { key: string };
    companies: { key: string; name: string }[];
  };
  looking: Looking;
}

const WIDTH_WORDS = {
  desktop: m.authoring_preview_width_desktop,
  phone: m.authoring_preview_width_phone,
};
const THEME_WORDS = {
  screen: m.authoring_preview_theme_screen,
  light: m.authoring_preview_theme_light,
  dark: m.authoring_preview_theme_dark,
};

/** Whose view, how wide and in which colours. */
export function PreviewChooser({ page, looking }: ChooserProps) {
  const { module, key, company, companies } = page;
  return (
    <Card fit="tight" className="room-below">
      <Form
        key={`${company.key} ${looking.width} ${looking.theme}`}
        method="get"
        action={previewPath(module.key, key)}
        className="row flow row-end"
      >
        {looking.draft && <input type="hidden" name="draft" value="1" />}
        <Select label={m.authoring_preview_company()} name="company" defaultValue={company.key}>
          <Options of={companies.map((one) => [one.key, one.name])} />
        </Select>
        <Select
          label={m.authoring_preview_width()}
          name="width"
          defaultValue={looking.width}
          className="preview-chooser-small"
        >
          <Options of={WIDTHS.map((width) => [width, WIDTH_WORDS[width]()])} />
        </Select>
        <Select
          label={m.authoring_preview_theme()}
          name="theme"
          defaultValue={looking.theme}
          className="preview-chooser-small"
        >
          <Options of={THEMES.map((theme) => [theme, THEME_WORDS[theme]()])} />
        </Select>
        <Button type="submit">{m.authoring_preview_show()}</Button>
      </Form>
      <p className="small muted room-above">{m.authoring_preview_every_level()}</p>
    </Card>
  );
}
