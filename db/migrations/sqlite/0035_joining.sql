CREATE TABLE `company_domain` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`domain` text NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`verified_at` integer,
	`join` integer DEFAULT false NOT NULL,
	`team_id` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `company_domain_once` ON `company_domain` (`company_id`,`domain`);--> statement-breakpoint
CREATE UNIQUE INDEX `company_domain_verified` ON `company_domain` (`domain`) WHERE verified_at is not null;--> statement-breakpoint
CREATE INDEX `company_domain_team` ON `company_domain` (`team_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`invited_by` text NOT NULL,
	`code_start` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`ended` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitation_end" CHECK(ended in ('used', 'withdrawn', 'replaced')),
	CONSTRAINT "invitation_ended" CHECK((ended is null) = (ended_at is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_code` ON `invitation` (`code_start`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_open` ON `invitation` (`company_id`,`person_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `invitation_person` ON `invitation` (`company_id`,`person_id`,`created_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
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
	CONSTRAINT "outbox_kind" CHECK(kind in ('notice', 'digest', 'summary', 'invitation')),
	CONSTRAINT "outbox_outcome_word" CHECK(outcome in ('sent', 'dead', 'dropped')),
	CONSTRAINT "outbox_ended" CHECK((outcome is null) = (due_at is not null))
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "company_id", "person_id", "role", "key", "kind", "created_at", "due_at", "tries", "outcome", "ended_at", "last_error") SELECT "id", "company_id", "person_id", "role", "key", "kind", "created_at", "due_at", "tries", "outcome", "ended_at", "last_error" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_outcome` ON `outbox` (`outcome`,`ended_at`);--> statement-breakpoint
ALTER TABLE `company` ADD `retention_months` integer;--> statement-breakpoint
ALTER TABLE `person` ADD `signed_in_at` integer;--> statement-breakpoint
UPDATE "person" SET "signed_in_at" = COALESCE(
	(SELECT MIN("created_at") FROM "session" WHERE "session"."person_id" = "person"."id"),
	(SELECT MIN("completed_at") FROM "completion" WHERE "completion"."person_id" = "person"."id"),
	(SELECT MIN("signed_at") FROM "sign_off" WHERE "sign_off"."signed_by" = "person"."id")
);