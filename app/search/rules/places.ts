import { m } from "~/kit/language/m";
import { NEW_COMPANY } from "~/people/rules/paths";
import type { Role } from "~/people/rules/kinds";
import type { Permission } from "~/people/rules/permissions";
import type { Findable } from "./found/found";

interface Place {
  to: string;
  title: () => string;
  words: () => string;
  download?: true;
  /** For who may do this, where not everyone in the role may. */
  needs?: Permission;
}

/** Pages that everyone has. */
const EVERYONES: readonly Place[] = [
  { to: "/account", title: m.people_account_title, words: m.search_places_account_words },
  { to: "/notices", title: m.people_shell_notices, words: m.search_places_notices_words },
  {
    to: "/account/notices",
    title: m.notices_preferences_title,
    words: m.search_places_emails_words,
  },
];

const AWAY: Place = {
  to: "/account/away",
  title: m.people_away_title,
  words: m.search_places_away_words,
};

/** Every page of a role that nothing else finds, with other words for what people do there. */
const PAGES: Record<Role, readonly Place[]> = {
  employee: [
    { to: "/learn", title: m.people_shell_training, words: m.search_places_training_words },
    {
      to: "/learn/clearance",
      title: m.people_shell_clearance,
      words: m.search_places_clearance_words,
    },
    { to: "/ask", title: m.people_shell_ask, words: m.search_places_ask_words },
    { to: "/may-i", title: m.learning_ask_may_i, words: m.search_places_may_i_words },
    { to: "/publish", title: m.search_places_publish, words: m.search_places_publish_words },
    { to: "/learn/policy", title: m.people_shell_policy, words: m.search_places_policy_words },
    { to: "/playbook", title: m.people_shell_playbook, words: m.search_places_playbook_words },
    {
      to: "/playbook/changes",
      title: m.learning_playbook_changed,
      words: m.search_places_changes_words,
    },
    { to: "/account/hours", title: m.search_places_hours, words: m.search_places_hours_words },
    ...EVERYONES,
  ],
  manager: [
    { to: "/clearance", title: m.people_shell_people, words: m.search_places_people_words },
    {
      to: "/clearance/sign-offs",
      title: m.people_shell_sign_offs,
      words: m.search_places_sign_offs_words,
    },
    {
      to: "/clearance/coverage",
      title: m.people_shell_coverage,
      words: m.search_places_coverage_words,
    },
    {
      to: "/clearance/expiring",
      title: m.people_shell_ending,
      words: m.search_places_ending_words,
    },
    {
      to: "/clearance/assignments",
      title: m.people_shell_assignments,
      words: m.search_places_assignments_words,
    },
    { to: "/clearance/skills", title: m.people_shell_skills, words: m.search_places_skills_words },
    {
      to: "/clearance/policy",
      title: m.people_shell_policy,
      words: m.search_places_policy_signed_words,
    },
    {
      to: "/clearance/policy/edit",
      title: m.search_places_policy_write,
      needs: "policy:edit",
      words: m.search_places_policy_write_words,
    },
    {
      to: "/clearance/policy/edit/history",
      title: m.search_places_policy_history,
      needs: "policy:edit",
      words: m.search_places_policy_history_words,
    },
    {
      to: "/clearance/playbook",
      title: m.people_shell_playbook,
      needs: "playbook:edit",
      words: m.search_places_playbook_edit_words,
    },
    {
      to: "/clearance/playbook/history",
      title: m.search_places_playbook_history,
      needs: "playbook:edit",
      words: m.search_places_playbook_history_words,
    },
    {
      to: "/clearance/handover",
      title: m.people_shell_handover,
      needs: "handover:read",
      words: m.search_places_handover_words,
    },
    { to: "/clearance/ledger", title: m.people_shell_ledger, words: m.search_places_ledger_words },
    { to: "/clearance/left", title: m.search_places_left, words: m.search_places_left_words },
    {
      to: "/playbook",
      title: m.search_places_read_playbook,
      words: m.search_places_read_playbook_words,
    },
    AWAY,
    ...EVERYONES,
  ],
  trainer: [
    { to: "/studio", title: m.people_shell_companies, words: m.search_places_companies_words },
    {
      to: "/studio/sign-offs",
      title: m.people_shell_sign_offs,
      words: m.search_places_judge_words,
    },
    {
      to: "/studio/reviews",
      title: m.people_shell_reviews,
      words: m.search_places_reviews_words,
    },
    { to: "/studio/library", title: m.people_shell_library, words: m.search_places_library_words },
    {
      to: "/studio/insights",
      title: m.people_shell_insights,
      words: m.search_places_insights_words,
    },
    { to: "/studio/images", title: m.authoring_images_title, words: m.search_places_images_words },
    {
      to: "/studio/library/law",
      title: m.authoring_law_title,
      words: m.search_places_law_words,
    },
    {
      to: "/studio/library/conflicts",
      title: m.authoring_conflicts_title,
      words: m.search_places_conflicts_words,
    },
    AWAY,
    ...EVERYONES,
  ],
  admin: [
    { to: "/settings", title: m.people_shell_settings, words: m.search_places_settings_words },
    ...EVERYONES,
  ],
};

const NEW_COMPANY_PLACE: Place = {
  to: NEW_COMPANY,
  title: m.company_setup_new,
  words: m.search_places_new_company_words,
};

/** What people can start from anywhere. */
const ACTIONS: Record<Role, readonly Place[]> = {
  employee: [
    {
      to: "/learn/policy",
      title: m.search_places_sign_policy,
      words: m.search_places_sign_policy_words,
    },
    {
      to: "/account/hours",
      title: m.search_places_enter_hours,
      words: m.search_places_hours_words,
    },
  ],
  manager: [
    {
      to: "/clearance/assignments",
      title: m.search_places_assign,
      words: m.search_places_assign_words,
    },
    { to: "/clearance/policy", title: m.search_places_remind, words: m.search_places_remind_words },
    {
      to: "/clearance/export.csv",
      title: m.search_places_download_board,
      words: m.search_places_download_board_words,
      download: true,
    },
    {
      to: "/clearance/ledger.csv",
      title: m.search_places_download_ledger,
      words: m.search_places_download_ledger_words,
      download: true,
    },
    {
      to: "/clearance/upload",
      title: m.search_places_upload_history,
      words: m.search_places_upload_history_words,
    },
  ],
  trainer: [
    NEW_COMPANY_PLACE,
    {
      to: "/studio/library/new?what=lesson",
      title: m.search_places_new_lesson,
      words: m.search_places_new_lesson_words,
    },
    {
      to: "/studio/library/new?what=quiz",
      title: m.search_places_new_quiz,
      words: m.search_places_new_quiz_words,
    },
    {
      to: "/studio/library/new?what=module",
      title: m.search_places_new_module,
      words: m.search_places_create_words,
    },
    {
      to: "/studio/library/new?what=programme",
      title: m.search_places_new_programme,
      words: m.search_places_create_words,
    },
  ],
  admin: [NEW_COMPANY_PLACE],
};

/** The pages and actions of a role, as far as somebody may open them, in the reader’s language. */
export function placesOf(role: Role, may: (permission: Permission) => boolean): Findable[] {
  const theirs = ({ needs }: Place) => needs === undefined || may(needs);
  return [
    ...PAGES[role].filter(theirs).map((page) => said(page, "pages")),
    ...ACTIONS[role].filter(theirs).map((action) => said(action, "actions")),
  ];
}

function said({ title, words, needs: _, ...place }: Place, kind: "pages" | "actions"): Findable {
  const note = place.download ? m.search_places_csv() : "";
  return { ...place, kind, title: title(), words: words(), note };
}
