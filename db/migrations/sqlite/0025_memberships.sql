CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`company_id` text,
	`role` text NOT NULL,
	`teams_only` integer DEFAULT false NOT NULL,
	`sort_name` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`left_at` integer,
	`chosen_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_role" CHECK(role in ('employee', 'manager', 'trainer', 'admin')),
	CONSTRAINT "membership_company_of_role" CHECK((role in ('employee', 'manager')) = (company_id is not null)),
	CONSTRAINT "membership_teams_of_manager" CHECK(role = 'manager' or not teams_only)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_once` ON `membership` (`person_id`,`company_id`,`role`);--> statement-breakpoint
CREATE UNIQUE INDEX `membership_of_agency_once` ON `membership` (`person_id`,`role`) WHERE company_id is null;--> statement-breakpoint
CREATE INDEX `membership_by_name` ON `membership` (`company_id`,`role`,`sort_name`,`person_id`);--> statement-breakpoint
CREATE INDEX `membership_role` ON `membership` (`role`);--> statement-breakpoint
-- Until now everyone was one thing in one place.
INSERT INTO `membership` (`id`, `person_id`, `company_id`, `role`, `sort_name`, `created_at`, `left_at`)
SELECT `id`, `id`, `company_id`, `role`, `sort_name`, `created_at`, `left_at` FROM `person`;--> statement-breakpoint
PRAGMA legacy_alter_table=ON;--> statement-breakpoint
CREATE TABLE `__new_person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sort_name` text DEFAULT '' NOT NULL,
	`given_name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`language` text CHECK (`language` IN ('en', 'de', 'es', 'fr'))
);
--> statement-breakpoint
INSERT INTO `__new_person`("id", "name", "sort_name", "given_name", "email", "email_verified", "image", "created_at", "updated_at", "language") SELECT "id", "name", "sort_name", "given_name", "email", "email_verified", "image", "created_at", "updated_at", "language" FROM `person`;--> statement-breakpoint
DROP INDEX `person_company`;--> statement-breakpoint
DROP INDEX `person_by_name`;--> statement-breakpoint
DROP TABLE `person`;--> statement-breakpoint
ALTER TABLE `__new_person` RENAME TO `person`;--> statement-breakpoint
PRAGMA legacy_alter_table=OFF;--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
-- A membership has its person's name to be sorted by.
CREATE TRIGGER `membership_sorted` AFTER INSERT ON `membership` BEGIN
	UPDATE `membership` SET `sort_name` = (SELECT `sort_name` FROM `person` WHERE `id` = NEW.person_id) WHERE `id` = NEW.id;
END;--> statement-breakpoint
CREATE TRIGGER `person_sorted` AFTER UPDATE OF `sort_name` ON `person` BEGIN
	UPDATE `membership` SET `sort_name` = NEW.sort_name WHERE `person_id` = NEW.id;
END;--> statement-breakpoint
-- A session and a code belong to an address: when it changes, they end with it, whatever changed it.
CREATE TRIGGER `person_signed_out` AFTER UPDATE OF `email` ON `person`
WHEN NEW.email IS NOT OLD.email BEGIN
	DELETE FROM `session` WHERE person_id = NEW.id;
	DELETE FROM `sign_in_code` WHERE person_id = NEW.id;
END;--> statement-breakpoint
-- And to what a person may do: when they are something else from now on, they sign in again.
CREATE TRIGGER `membership_signed_out` AFTER UPDATE OF `role`, `company_id`, `teams_only` ON `membership`
WHEN (NEW.role, NEW.company_id, NEW.teams_only) IS NOT (OLD.role, OLD.company_id, OLD.teams_only) BEGIN
	DELETE FROM `session` WHERE person_id = NEW.person_id;
	DELETE FROM `sign_in_code` WHERE person_id = NEW.person_id;
END;--> statement-breakpoint
-- Nobody signs for themself, whatever else they are.
DROP TRIGGER `sign_off_by_whom`;--> statement-breakpoint
CREATE TRIGGER `sign_off_by_whom` BEFORE INSERT ON `sign_off`
WHEN NEW.signed_by = NEW.person_id OR NOT EXISTS (
	SELECT 1 FROM membership
	WHERE person_id = NEW.signed_by AND role = NEW.kind AND (company_id IS NULL OR company_id = NEW.company_id)
) OR (NEW.kind = 'trainer' AND NEW.verdict = 'authorised')
	OR (NEW.kind = 'manager' AND NEW.verdict = 'competent') BEGIN
	SELECT RAISE(ABORT, 'sign_off is a trainer''s or a manager''s');
END;--> statement-breakpoint
DROP INDEX `enrolment_person_programme`;--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_person_programme` ON `enrolment` (`company_id`,`person_id`,`programme_id`);--> statement-breakpoint
DROP INDEX `attempt_number`;--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_number` ON `attempt` (`company_id`,`person_id`,`activity_id`,`number`);--> statement-breakpoint
PRAGMA legacy_alter_table=ON;--> statement-breakpoint
CREATE TABLE `__new_lesson_progress` (
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`section` text,
	`checks` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `person_id`, `activity_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_lesson_progress`("company_id", "person_id", "activity_id", "section", "checks", "updated_at") SELECT "company_id", "person_id", "activity_id", "section", "checks", "updated_at" FROM `lesson_progress`;--> statement-breakpoint
DROP TABLE `lesson_progress`;--> statement-breakpoint
ALTER TABLE `__new_lesson_progress` RENAME TO `lesson_progress`;--> statement-breakpoint
CREATE TABLE `__new_person_change` (
	`person_id` text NOT NULL,
	`company_id` text NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`company_id`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_person_change`("person_id", "company_id", "number") SELECT "person_id", "company_id", "number" FROM `person_change`;--> statement-breakpoint
DROP TABLE `person_change`;--> statement-breakpoint
ALTER TABLE `__new_person_change` RENAME TO `person_change`;--> statement-breakpoint
CREATE UNIQUE INDEX `person_change_number` ON `person_change` (`company_id`,`number`);--> statement-breakpoint
CREATE TABLE `__new_person_key` (
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`key` text,
	`destroyed_at` integer,
	PRIMARY KEY(`company_id`, `person_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_key_or_destroyed" CHECK((key is null) = (destroyed_at is not null))
);
--> statement-breakpoint
-- Every company that has something sealed by a person's key, or whose own the person is, has the key from now on.
INSERT INTO `__new_person_key` (`company_id`, `person_id`, `key`, `destroyed_at`)
SELECT `of`.`company_id`, `person_key`.`person_id`, `person_key`.`key`, `person_key`.`destroyed_at` FROM `person_key`
JOIN (
	SELECT `company_id`, `person_id` FROM `ledger_entry` WHERE `person_id` IS NOT NULL
	UNION SELECT `company_id`, `person_id` FROM `membership` WHERE `company_id` IS NOT NULL
) `of` ON `of`.`person_id` = `person_key`.`person_id`;--> statement-breakpoint
DROP TABLE `person_key`;--> statement-breakpoint
ALTER TABLE `__new_person_key` RENAME TO `person_key`;--> statement-breakpoint
CREATE INDEX `person_key_person` ON `person_key` (`person_id`);--> statement-breakpoint
-- What people were told, they were told as what they were.
CREATE TABLE `__new_outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer,
	`tries` integer NOT NULL,
	`outcome` text,
	`ended_at` integer,
	`last_error` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outbox_role" CHECK(role in ('employee', 'manager', 'trainer', 'admin')),
	CONSTRAINT "outbox_kind" CHECK(kind in ('notice', 'digest', 'summary')),
	CONSTRAINT "outbox_outcome_word" CHECK(outcome in ('sent', 'dead', 'dropped')),
	CONSTRAINT "outbox_ended" CHECK((outcome is null) = (due_at is not null))
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "company_id", "person_id", "role", "key", "kind", "created_at", "due_at", "tries", "outcome", "ended_at", "last_error") SELECT "id", "company_id", "person_id", (SELECT `role` FROM `membership` WHERE `membership`.`person_id` = `outbox`.`person_id`), "key", "kind", "created_at", "due_at", "tries", "outcome", "ended_at", "last_error" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_outcome` ON `outbox` (`outcome`,`ended_at`);--> statement-breakpoint
CREATE TABLE `__new_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`about_person_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`facts` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer,
	`outbox_id` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_role" CHECK(role in ('employee', 'manager', 'trainer', 'admin')),
	CONSTRAINT "notice_kind" CHECK(kind in ('assigned', 'due', 'overdue', 'feedback', 'sign-off-wanted', 'cleared', 'renewal', 'expiring', 'paused', 'policy-changed'))
);
--> statement-breakpoint
INSERT INTO `__new_notice`("id", "company_id", "person_id", "role", "about_person_id", "kind", "key", "facts", "created_at", "seen_at", "outbox_id") SELECT "id", "company_id", "person_id", (SELECT `role` FROM `membership` WHERE `membership`.`person_id` = `notice`.`person_id`), "about_person_id", "kind", "key", "facts", "created_at", "seen_at", "outbox_id" FROM `notice`;--> statement-breakpoint
DROP TABLE `notice`;--> statement-breakpoint
ALTER TABLE `__new_notice` RENAME TO `notice`;--> statement-breakpoint
CREATE UNIQUE INDEX `notice_person_key` ON `notice` (`person_id`,`key`);--> statement-breakpoint
CREATE INDEX `notice_company_key` ON `notice` (`company_id`,`key`);--> statement-breakpoint
CREATE INDEX `notice_unseen` ON `notice` (`person_id`,`seen_at`);--> statement-breakpoint
CREATE INDEX `notice_newest` ON `notice` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `notice_outbox` ON `notice` (`outbox_id`);--> statement-breakpoint
PRAGMA legacy_alter_table=OFF;--> statement-breakpoint
CREATE TRIGGER `person_key_only_destroyed` BEFORE UPDATE ON `person_key`
WHEN NOT ((NEW.company_id, NEW.person_id) IS (OLD.company_id, OLD.person_id) AND OLD.key IS NOT NULL AND NEW.key IS NULL) BEGIN
	SELECT RAISE(ABORT, 'person_key is only destroyed');
END;--> statement-breakpoint
CREATE TRIGGER `person_key_no_delete` BEFORE DELETE ON `person_key` BEGIN
	SELECT RAISE(ABORT, 'person_key is only destroyed');
END;--> statement-breakpoint
-- Of a person who was erased, what is personal may be blanked where they were erased, and nothing else changed.
DROP TRIGGER `acknowledgement_no_update`;--> statement-breakpoint
CREATE TRIGGER `acknowledgement_no_update` BEFORE UPDATE ON `acknowledgement`
WHEN NOT (
	NEW.typed_name IS '' AND NEW.ip_address IS NULL AND NEW.session_id IS NULL
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.policy_version_id, NEW.policy_hash, NEW.acknowledged_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.policy_version_id, OLD.policy_hash, OLD.acknowledged_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'acknowledgement is only added to');
END;--> statement-breakpoint
DROP TRIGGER `allowance_no_update`;--> statement-breakpoint
CREATE TRIGGER `allowance_no_update` BEFORE UPDATE ON `allowance`
WHEN NOT (
	NEW.reason IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.activity_id, NEW.kind, NEW.amount, NEW.granted_by, NEW.granted_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.activity_id, OLD.kind, OLD.amount, OLD.granted_by, OLD.granted_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'allowance is only added to');
END;--> statement-breakpoint
DROP TRIGGER `enrolment_change_no_update`;--> statement-breakpoint
CREATE TRIGGER `enrolment_change_no_update` BEFORE UPDATE ON `enrolment_change`
WHEN NOT (
	NEW.reason IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.enrolment_id, NEW.kind, NEW.due_on, NEW.decided_by, NEW.decided_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.enrolment_id, OLD.kind, OLD.due_on, OLD.decided_by, OLD.decided_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'enrolment_change is only added to');
END;--> statement-breakpoint
DROP TRIGGER `module_credit_no_update`;--> statement-breakpoint
CREATE TRIGGER `module_credit_no_update` BEFORE UPDATE ON `module_credit`
WHEN NOT (
	NEW.reason IS '' AND NEW.evidence IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.module_id, NEW.kind, NEW.completed_on, NEW.valid_until, NEW.decided_by, NEW.decided_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.module_id, OLD.kind, OLD.completed_on, OLD.valid_until, OLD.decided_by, OLD.decided_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'module_credit is only added to');
END;--> statement-breakpoint
DROP TRIGGER `module_credit_end_no_update`;--> statement-breakpoint
CREATE TRIGGER `module_credit_end_no_update` BEFORE UPDATE ON `module_credit_end`
WHEN NOT (
	NEW.reason IS ''
	AND (NEW.credit_id, NEW.company_id, NEW.person_id, NEW.decided_by, NEW.decided_at)
		IS (OLD.credit_id, OLD.company_id, OLD.person_id, OLD.decided_by, OLD.decided_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'module_credit_end is only added to');
END;--> statement-breakpoint
DROP TRIGGER `suspension_no_update`;--> statement-breakpoint
CREATE TRIGGER `suspension_no_update` BEFORE UPDATE ON `suspension`
WHEN NOT (
	NEW.reason IS '' AND NEW.incident IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.action, NEW.remedial_module_id, NEW.decided_by, NEW.decided_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.action, OLD.remedial_module_id, OLD.decided_by, OLD.decided_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'suspension is only added to');
END;--> statement-breakpoint
DROP TRIGGER `sign_off_no_update`;--> statement-breakpoint
CREATE TRIGGER `sign_off_no_update` BEFORE UPDATE ON `sign_off`
WHEN NOT (
	NEW.comment IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.enrolment_id, NEW.kind, NEW.verdict, NEW.signed_by, NEW.on_behalf_of, NEW.signed_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.enrolment_id, OLD.kind, OLD.verdict, OLD.signed_by, OLD.on_behalf_of, OLD.signed_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'sign_off is only added to');
END;--> statement-breakpoint
DROP TRIGGER `attempt_step_no_update`;--> statement-breakpoint
CREATE TRIGGER `attempt_step_no_update` BEFORE UPDATE ON `attempt_step`
WHEN NOT (
	(
		(json_extract(NEW.body, '$.reason') IS ''
			AND json_remove(NEW.body, '$.reason') IS json_remove(OLD.body, '$.reason'))
		OR (json_array_length(NEW.body, '$.response.texts') IS 0
			AND json_type(OLD.body, '$.response.texts') IS 'array'
			AND json_remove(NEW.body, '$.response.texts') IS json_remove(OLD.body, '$.response.texts'))
	)
	AND (NEW.attempt_id, NEW.seq, NEW.kind, NEW.question_revision_id, NEW.client_seq, NEW.at)
		IS (OLD.attempt_id, OLD.seq, OLD.kind, OLD.question_revision_id, OLD.client_seq, OLD.at)
	AND EXISTS (
		SELECT 1 FROM attempt JOIN person_key
			ON person_key.company_id = attempt.company_id AND person_key.person_id = attempt.person_id
		WHERE attempt.id = OLD.attempt_id AND person_key.key IS NULL
	)
) BEGIN
	SELECT RAISE(ABORT, 'attempt_step is only added to');
END;
