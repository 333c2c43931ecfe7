CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
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
	CONSTRAINT "notice_kind" CHECK(kind in ('assigned', 'due', 'overdue', 'feedback', 'sign-off-wanted', 'cleared', 'expiring', 'paused', 'policy-changed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_person_key` ON `notice` (`person_id`,`key`);--> statement-breakpoint
CREATE INDEX `notice_company_key` ON `notice` (`company_id`,`key`);--> statement-breakpoint
CREATE INDEX `notice_unseen` ON `notice` (`person_id`,`seen_at`);--> statement-breakpoint
CREATE INDEX `notice_newest` ON `notice` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `notice_outbox` ON `notice` (`outbox_id`);--> statement-breakpoint
CREATE TABLE `notice_preference` (
	`person_id` text PRIMARY KEY NOT NULL,
	`modes` text NOT NULL,
	`quiet_from` integer NOT NULL,
	`quiet_until` integer NOT NULL,
	`time_zone` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice_start` (
	`company_id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
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
	CONSTRAINT "outbox_kind" CHECK(kind in ('notice', 'digest', 'summary')),
	CONSTRAINT "outbox_outcome_word" CHECK(outcome in ('sent', 'dead', 'dropped')),
	CONSTRAINT "outbox_ended" CHECK((outcome is null) = (due_at is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_outcome` ON `outbox` (`outcome`,`ended_at`);