CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`person_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `account_person` ON `account` (`person_id`);--> statement-breakpoint
CREATE TABLE `acknowledgement` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`policy_version_id` text NOT NULL,
	`typed_name` text NOT NULL,
	`policy_hash` text NOT NULL,
	`session_id` text,
	`ip_address` text,
	`acknowledged_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version_id`) REFERENCES `policy_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `acknowledgement_person_version` ON `acknowledgement` (`person_id`,`policy_version_id`);--> statement-breakpoint
CREATE INDEX `acknowledgement_company` ON `acknowledgement` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`retired_at` integer,
	`module_id` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`module_id`) REFERENCES `module`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activity_kind" CHECK(kind in ('lesson', 'quiz'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_key` ON `activity` (`module_id`,`key`);--> statement-breakpoint
CREATE TABLE `activity_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	`published_at` integer NOT NULL,
	`activity_id` text NOT NULL,
	`impact` text NOT NULL,
	`change` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activity_revision_impact" CHECK(impact in ('wording', 'notice', 'relearn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_revision_number` ON `activity_revision` (`activity_id`,`number`);--> statement-breakpoint
CREATE TABLE `agency` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`number` integer NOT NULL,
	`asked` text NOT NULL,
	`started_at` integer NOT NULL,
	`deadline` integer,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `activity_revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_number` ON `attempt` (`person_id`,`activity_id`,`number`);--> statement-breakpoint
CREATE INDEX `attempt_company` ON `attempt` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `attempt_step` (
	`attempt_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`question_revision_id` text,
	`client_seq` integer,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `seq`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_revision_id`) REFERENCES `question_revision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attempt_step_kind" CHECK(kind in ('answered', 'submitted'))
);
--> statement-breakpoint
CREATE TABLE `channel` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`key` text NOT NULL,
	`network` text NOT NULL,
	`name` text NOT NULL,
	`handle` text NOT NULL,
	`character_limit` integer NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channel_key` ON `channel` (`company_id`,`key`);--> statement-breakpoint
CREATE TABLE `clearance` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`level` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	`sign_off_id` text NOT NULL,
	`granted_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sign_off_id`) REFERENCES `sign_off`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "clearance_level" CHECK(level in ('share', 'reply', 'post', 'crisis')),
	CONSTRAINT "clearance_dates" CHECK(valid_until >= valid_from)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clearance_sign_off` ON `clearance` (`sign_off_id`);--> statement-breakpoint
CREATE INDEX `clearance_company` ON `clearance` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `clearance_channel` (
	`clearance_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`company_id` text NOT NULL,
	PRIMARY KEY(`clearance_id`, `channel_id`),
	FOREIGN KEY (`clearance_id`) REFERENCES `clearance`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clearance_channel_company` ON `clearance_channel` (`company_id`);--> statement-breakpoint
CREATE TABLE `company` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`time_zone` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `company_key` ON `company` (`key`);--> statement-breakpoint
CREATE TABLE `completion` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`completed_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `activity_revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `completion_person_revision` ON `completion` (`person_id`,`revision_id`);--> statement-breakpoint
CREATE INDEX `completion_company` ON `completion` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `content_stamp` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `engagement` (
	`person_id` text NOT NULL,
	`company_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `company_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `engagement_company` ON `engagement` (`company_id`);--> statement-breakpoint
CREATE TABLE `enrolment` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`enrolled_at` integer NOT NULL,
	`enrolled_by` text,
	`due_on` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolled_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_person_programme` ON `enrolment` (`person_id`,`programme_id`);--> statement-breakpoint
CREATE INDEX `enrolment_company` ON `enrolment` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `enrolment_channel` (
	`enrolment_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`company_id` text NOT NULL,
	PRIMARY KEY(`enrolment_id`, `channel_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enrolment_channel_company` ON `enrolment_channel` (`company_id`);--> statement-breakpoint
CREATE TABLE `grade` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`number` integer NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`points` integer NOT NULL,
	`max_points` integer NOT NULL,
	`basis_points` integer NOT NULL,
	`passed` integer NOT NULL,
	`by_question` text NOT NULL,
	`graded_at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `activity_revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `grade_number` ON `grade` (`attempt_id`,`number`);--> statement-breakpoint
CREATE INDEX `grade_company` ON `grade` (`company_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `grade_person_activity` ON `grade` (`person_id`,`activity_id`);--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`section` text,
	`checks` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `activity_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `module` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `module_key` ON `module` (`key`);--> statement-breakpoint
CREATE TABLE `module_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	`published_at` integer NOT NULL,
	`module_id` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`module_id`) REFERENCES `module`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `module_revision_number` ON `module_revision` (`module_id`,`number`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`given_name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_role" CHECK(role in ('employee', 'manager', 'trainer', 'admin')),
	CONSTRAINT "person_company_of_role" CHECK((role in ('employee', 'manager')) = (company_id is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE INDEX `person_company` ON `person` (`company_id`,`role`);--> statement-breakpoint
CREATE TABLE `person_change` (
	`person_id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`number` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_change_number` ON `person_change` (`company_id`,`number`);--> statement-breakpoint
CREATE TABLE `playbook_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	`body` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `playbook_revision_number` ON `playbook_revision` (`company_id`,`number`);--> statement-breakpoint
CREATE TABLE `policy_version` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`version` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`source` text NOT NULL,
	`hash` text NOT NULL,
	`change` text NOT NULL,
	`grace_days` integer NOT NULL,
	`reacknowledge` integer NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `policy_version_version` ON `policy_version` (`company_id`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `policy_version_number` ON `policy_version` (`company_id`,`number`);--> statement-breakpoint
CREATE TABLE `programme` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_key` ON `programme` (`key`);--> statement-breakpoint
CREATE TABLE `programme_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	`published_at` integer NOT NULL,
	`programme_id` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_revision_number` ON `programme_revision` (`programme_id`,`number`);--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`retired_at` integer,
	`activity_id` text NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_key` ON `question` (`activity_id`,`key`);--> statement-breakpoint
CREATE TABLE `question_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	`published_at` integer NOT NULL,
	`question_id` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_revision_number` ON `question_revision` (`question_id`,`number`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE INDEX `session_expiry` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sign_in_limit` (
	`subject` text NOT NULL,
	`window_start` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`subject`, `window_start`)
);
--> statement-breakpoint
CREATE TABLE `sign_off` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`kind` text NOT NULL,
	`verdict` text NOT NULL,
	`comment` text NOT NULL,
	`signed_by` text NOT NULL,
	`signed_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sign_off_kind" CHECK(kind in ('trainer', 'manager')),
	CONSTRAINT "sign_off_verdict" CHECK(verdict in ('competent', 'authorised', 'not-yet')),
	CONSTRAINT "sign_off_not_own" CHECK(signed_by <> person_id)
);
--> statement-breakpoint
CREATE INDEX `sign_off_company` ON `sign_off` (`company_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `sign_off_enrolment` ON `sign_off` (`enrolment_id`,`signed_at`);--> statement-breakpoint
CREATE TABLE `sign_off_request` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`requested_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_off_request_company` ON `sign_off_request` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `suspension` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`action` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suspension_action" CHECK(action in ('suspend', 'reinstate', 'revoke')),
	CONSTRAINT "suspension_not_own" CHECK(decided_by <> person_id)
);
--> statement-breakpoint
CREATE INDEX `suspension_company` ON `suspension` (`company_id`,`person_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `team` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_name` ON `team` (`company_id`,`name`);--> statement-breakpoint
CREATE TABLE `team_member` (
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	`company_id` text NOT NULL,
	`is_manager` integer NOT NULL,
	PRIMARY KEY(`team_id`, `person_id`),
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_member_company` ON `team_member` (`company_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `team_member_person` ON `team_member` (`person_id`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);