CREATE TABLE `live_reviewer` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`named_by` text NOT NULL,
	`named_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`named_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `live_reviewer_company` ON `live_reviewer` (`company_id`,`person_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
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
	CONSTRAINT "notice_kind" CHECK(kind in ('assigned', 'due', 'overdue', 'feedback', 'sign-off-wanted', 'cleared', 'renewal', 'expiring', 'paused', 'policy-changed', 'reply-judged', 'replies-waiting', 'live-reply-reviewed', 'plan'))
);
--> statement-breakpoint
INSERT INTO `__new_notice`("id", "company_id", "person_id", "role", "about_person_id", "kind", "key", "facts", "created_at", "seen_at", "outbox_id") SELECT "id", "company_id", "person_id", "role", "about_person_id", "kind", "key", "facts", "created_at", "seen_at", "outbox_id" FROM `notice`;--> statement-breakpoint
DROP TABLE `notice`;--> statement-breakpoint
ALTER TABLE `__new_notice` RENAME TO `notice`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `notice_person_key` ON `notice` (`person_id`,`key`);--> statement-breakpoint
CREATE INDEX `notice_company_key` ON `notice` (`company_id`,`key`);--> statement-breakpoint
CREATE INDEX `notice_unseen` ON `notice` (`person_id`,`seen_at`);--> statement-breakpoint
CREATE INDEX `notice_newest` ON `notice` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `notice_outbox` ON `notice` (`outbox_id`);