import { m } from "~/kit/language/m";
import type { Permission } from "./permissions";

const WORDS: Record<Permission, () => string> = {
  "training:read": m.people_permissions_training_read,
  "lesson:progress": m.people_permissions_lesson_progress,
  "attempt:answer": m.people_permissions_attempt_answer,
  "policy:acknowledge": m.people_permissions_policy_acknowledge,
  "sign-off:request": m.people_permissions_sign_off_request,
  "hours:own": m.people_permissions_hours_own,
  "playbook:read": m.people_permissions_playbook_read,
  "playbook:edit": m.people_permissions_playbook_edit,
  "policy:edit": m.people_permissions_policy_edit,
  "board:read": m.people_permissions_board_read,
  "handover:read": m.people_permissions_handover_read,
  "hours:enter": m.people_permissions_hours_enter,
  "policy:overview": m.people_permissions_policy_overview,
  "clearance:authorise": m.people_permissions_clearance_authorise,
  "ledger:read": m.people_permissions_ledger_read,
  "clearance:suspend": m.people_permissions_clearance_suspend,
  "training:assign": m.people_permissions_training_assign,
  "person:leave": m.people_permissions_person_leave,
  "person:erase": m.people_permissions_person_erase,
  "credit:decide": m.people_permissions_credit_decide,
  "history:upload": m.people_permissions_history_upload,
  "delegation:own": m.people_permissions_delegation_own,
  "studio:read": m.people_permissions_studio_read,
  "company:create": m.people_permissions_company_create,
  "company:manage": m.people_permissions_company_manage,
  "people:keep": m.people_permissions_people_keep,
  "people:merge": m.people_permissions_people_merge,
  "directory:manage": m.people_permissions_directory_manage,
  "content:author": m.people_permissions_content_author,
  "competence:judge": m.people_permissions_competence_judge,
  "competence:credit": m.people_permissions_competence_credit,
  "assessment:grant": m.people_permissions_assessment_grant,
  "assessment:regrade": m.people_permissions_assessment_regrade,
  "installation:read": m.people_permissions_installation_read,
  "installation:change": m.people_permissions_installation_change,
  "trainer:manage": m.people_permissions_trainer_manage,
  "session:end-any": m.people_permissions_session_end_any,
  "second-factor:govern": m.people_permissions_second_factor_govern,
  "second-factor:own": m.people_permissions_second_factor_own,
  "image:read": m.people_permissions_image_read,
  "search:use": m.people_permissions_search_use,
  "account:own": m.people_permissions_account_own,
};

/** What a permission allows, as admins read it. */
export function permissionWords(permission: Permission): string {
  return WORDS[permission]();
}
