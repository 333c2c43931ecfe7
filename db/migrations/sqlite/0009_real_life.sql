CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`team_id` text,
	`due_on` text,
	`due_days` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignment_due_once" CHECK(due_on is null or due_days is null)
);
--> statement-breakpoint
CREATE INDEX `assignment_company` ON `assignment` (`company_id`);--> statement-breakpoint
CREATE TABLE `assignment_channel` (
	`assignment_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`company_id` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `channel_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_channel_company` ON `assignment_channel` (`company_id`);--> statement-breakpoint
CREATE TABLE `assignment_end` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`ended_by` text NOT NULL,
	`ended_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_end_company` ON `assignment_end` (`company_id`);--> statement-breakpoint
CREATE TABLE `delegation` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`from_person_id` text NOT NULL,
	`to_person_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "delegation_dates" CHECK(ends_on >= starts_on),
	CONSTRAINT "delegation_to_another" CHECK(from_person_id <> to_person_id)
);
--> statement-breakpoint
CREATE INDEX `delegation_company` ON `delegation` (`company_id`,`ends_on`);--> statement-breakpoint
CREATE INDEX `delegation_from` ON `delegation` (`from_person_id`,`ends_on`);--> statement-breakpoint
CREATE INDEX `delegation_to` ON `delegation` (`to_person_id`,`ends_on`);--> statement-breakpoint
CREATE TABLE `delegation_end` (
	`delegation_id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`ended_by` text NOT NULL,
	`ended_at` integer NOT NULL,
	FOREIGN KEY (`delegation_id`) REFERENCES `delegation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delegation_end_company` ON `delegation_end` (`company_id`);--> statement-breakpoint
CREATE TABLE `enrolment_change` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`kind` text NOT NULL,
	`due_on` text,
	`reason` text NOT NULL,
	`decided_by` text,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enrolment_change_kind" CHECK(kind in ('due', 'end', 'resume')),
	CONSTRAINT "enrolment_change_due" CHECK((kind = 'due') = (due_on is not null))
);
--> statement-breakpoint
CREATE INDEX `enrolment_change_company` ON `enrolment_change` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `module_credit` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`module_id` text NOT NULL,
	`kind` text NOT NULL,
	`completed_on` text,
	`valid_until` text NOT NULL,
	`evidence` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_id`) REFERENCES `module`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "module_credit_kind" CHECK(kind in ('exemption', 'recognition')),
	CONSTRAINT "module_credit_completed" CHECK((kind = 'recognition') = (completed_on is not null)),
	CONSTRAINT "module_credit_not_own" CHECK(decided_by is null or decided_by <> person_id)
);
--> statement-breakpoint
CREATE INDEX `module_credit_company` ON `module_credit` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `module_credit_end` (
	`credit_id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`credit_id`) REFERENCES `module_credit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `module_credit_end_company` ON `module_credit_end` (`company_id`,`person_id`);--> statement-breakpoint
DROP INDEX `completion_person_revision`;--> statement-breakpoint
CREATE INDEX `completion_person_revision` ON `completion` (`person_id`,`revision_id`);--> statement-breakpoint
ALTER TABLE `enrolment` ADD `assignment_id` text REFERENCES assignment(id);--> statement-breakpoint
ALTER TABLE `sign_off` ADD `on_behalf_of` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `suspension` ADD `incident` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `suspension` ADD `remedial_module_id` text REFERENCES module(id);
--> statement-breakpoint
CREATE TRIGGER `assignment_no_update` BEFORE UPDATE ON `assignment` BEGIN
	SELECT RAISE(ABORT, 'assignment is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `assignment_no_delete` BEFORE DELETE ON `assignment` BEGIN
	SELECT RAISE(ABORT, 'assignment is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `assignment_channel_no_update` BEFORE UPDATE ON `assignment_channel` BEGIN
	SELECT RAISE(ABORT, 'assignment_channel is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `assignment_channel_no_delete` BEFORE DELETE ON `assignment_channel` BEGIN
	SELECT RAISE(ABORT, 'assignment_channel is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `assignment_end_no_update` BEFORE UPDATE ON `assignment_end` BEGIN
	SELECT RAISE(ABORT, 'assignment_end is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `assignment_end_no_delete` BEFORE DELETE ON `assignment_end` BEGIN
	SELECT RAISE(ABORT, 'assignment_end is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `delegation_no_update` BEFORE UPDATE ON `delegation` BEGIN
	SELECT RAISE(ABORT, 'delegation is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `delegation_no_delete` BEFORE DELETE ON `delegation` BEGIN
	SELECT RAISE(ABORT, 'delegation is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `delegation_end_no_update` BEFORE UPDATE ON `delegation_end` BEGIN
	SELECT RAISE(ABORT, 'delegation_end is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `delegation_end_no_delete` BEFORE DELETE ON `delegation_end` BEGIN
	SELECT RAISE(ABORT, 'delegation_end is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `enrolment_change_no_update` BEFORE UPDATE ON `enrolment_change`
WHEN NOT (
	NEW.reason IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.enrolment_id, NEW.kind, NEW.due_on, NEW.decided_by, NEW.decided_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.enrolment_id, OLD.kind, OLD.due_on, OLD.decided_by, OLD.decided_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'enrolment_change is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `enrolment_change_no_delete` BEFORE DELETE ON `enrolment_change` BEGIN
	SELECT RAISE(ABORT, 'enrolment_change is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `module_credit_no_update` BEFORE UPDATE ON `module_credit`
WHEN NOT (
	NEW.reason IS '' AND NEW.evidence IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.module_id, NEW.kind, NEW.completed_on, NEW.valid_until, NEW.decided_by, NEW.decided_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.module_id, OLD.kind, OLD.completed_on, OLD.valid_until, OLD.decided_by, OLD.decided_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'module_credit is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `module_credit_no_delete` BEFORE DELETE ON `module_credit` BEGIN
	SELECT RAISE(ABORT, 'module_credit is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `module_credit_end_no_update` BEFORE UPDATE ON `module_credit_end`
WHEN NOT (
	NEW.reason IS ''
	AND (NEW.credit_id, NEW.company_id, NEW.person_id, NEW.decided_by, NEW.decided_at)
		IS (OLD.credit_id, OLD.company_id, OLD.person_id, OLD.decided_by, OLD.decided_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'module_credit_end is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `module_credit_end_no_delete` BEFORE DELETE ON `module_credit_end` BEGIN
	SELECT RAISE(ABORT, 'module_credit_end is only added to');
END;
--> statement-breakpoint
DROP TRIGGER `suspension_no_update`;
--> statement-breakpoint
CREATE TRIGGER `suspension_no_update` BEFORE UPDATE ON `suspension`
WHEN NOT (
	NEW.reason IS '' AND NEW.incident IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.action, NEW.remedial_module_id, NEW.decided_by, NEW.decided_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.action, OLD.remedial_module_id, OLD.decided_by, OLD.decided_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'suspension is only added to');
END;
--> statement-breakpoint
DROP TRIGGER `sign_off_no_update`;
--> statement-breakpoint
CREATE TRIGGER `sign_off_no_update` BEFORE UPDATE ON `sign_off`
WHEN NOT (
	NEW.comment IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.enrolment_id, NEW.kind, NEW.verdict, NEW.signed_by, NEW.on_behalf_of, NEW.signed_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.enrolment_id, OLD.kind, OLD.verdict, OLD.signed_by, OLD.on_behalf_of, OLD.signed_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'sign_off is only added to');
END;
--> statement-breakpoint
-- Four eyes: a trainer's word, then a manager's, neither of them the employee's, and a clearance only on the last of them.
CREATE TRIGGER `sign_off_by_whom` BEFORE INSERT ON `sign_off`
WHEN NOT EXISTS (
	SELECT 1 FROM person
	WHERE id = NEW.signed_by AND role = NEW.kind AND (company_id IS NULL OR company_id = NEW.company_id)
) OR (NEW.kind = 'trainer' AND NEW.verdict = 'authorised')
	OR (NEW.kind = 'manager' AND NEW.verdict = 'competent') BEGIN
	SELECT RAISE(ABORT, 'sign_off is a trainer''s or a manager''s');
END;
--> statement-breakpoint
CREATE TRIGGER `sign_off_four_eyes` BEFORE INSERT ON `sign_off`
WHEN NEW.verdict = 'authorised' AND NOT EXISTS (
	SELECT 1 FROM sign_off AS other
	WHERE other.enrolment_id = NEW.enrolment_id AND other.person_id = NEW.person_id
		AND other.verdict = 'competent' AND other.signed_by <> NEW.signed_by
) BEGIN
	SELECT RAISE(ABORT, 'sign_off authorises only after another''s competent');
END;
--> statement-breakpoint
CREATE TRIGGER `clearance_signed` BEFORE INSERT ON `clearance`
WHEN NOT EXISTS (
	SELECT 1 FROM sign_off
	WHERE id = NEW.sign_off_id AND enrolment_id = NEW.enrolment_id AND person_id = NEW.person_id
		AND verdict = 'authorised'
) BEGIN
	SELECT RAISE(ABORT, 'clearance is granted by an authorisation of it');
END;
