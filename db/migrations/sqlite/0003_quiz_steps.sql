CREATE TABLE `allowance` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "allowance_kind" CHECK(kind in ('extra-time', 'extra-attempts')),
	CONSTRAINT "allowance_not_own" CHECK(granted_by <> person_id)
);
--> statement-breakpoint
CREATE INDEX `allowance_person` ON `allowance` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `__new_attempt_step` (
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
	CONSTRAINT "attempt_step_kind" CHECK(kind in ('answered', 'submitted', 'extended', 'reopened', 'regraded'))
);
--> statement-breakpoint
INSERT INTO `__new_attempt_step`("attempt_id", "seq", "kind", "question_revision_id", "client_seq", "body", "at") SELECT "attempt_id", "seq", "kind", "question_revision_id", "client_seq", "body", "at" FROM `attempt_step`;--> statement-breakpoint
DROP TABLE `attempt_step`;--> statement-breakpoint
ALTER TABLE `__new_attempt_step` RENAME TO `attempt_step`;
--> statement-breakpoint
CREATE INDEX `attempt_deadline` ON `attempt` (`deadline`);
--> statement-breakpoint
-- The table made anew has no triggers yet.
CREATE TRIGGER `attempt_step_no_update` BEFORE UPDATE ON `attempt_step` BEGIN
	SELECT RAISE(ABORT, 'attempt_step is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `attempt_step_no_delete` BEFORE DELETE ON `attempt_step` BEGIN
	SELECT RAISE(ABORT, 'attempt_step is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `allowance_no_update` BEFORE UPDATE ON `allowance` BEGIN
	SELECT RAISE(ABORT, 'allowance is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `allowance_no_delete` BEFORE DELETE ON `allowance` BEGIN
	SELECT RAISE(ABORT, 'allowance is only added to');
END;
