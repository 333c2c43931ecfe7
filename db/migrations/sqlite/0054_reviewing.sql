CREATE TABLE `reviewer` (
	`company_id` text PRIMARY KEY NOT NULL,
	`organization` text NOT NULL,
	`client_id` text NOT NULL,
	`client_secret` text NOT NULL,
	`door` text NOT NULL,
	`accounts` text NOT NULL,
	`read_at` integer NOT NULL,
	`polled_at` integer,
	`failing_since` integer,
	`fault` text,
	`detail` text,
	`tries` integer NOT NULL,
	`retry_at` integer,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviewer_fault" CHECK(fault in ('address', 'away', 'busy', 'refused', 'not-hootsuite', 'rejected', 'key'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviewer_door` ON `reviewer` (`door`);--> statement-breakpoint
CREATE INDEX `reviewer_changer` ON `reviewer` (`changed_by`);--> statement-breakpoint
CREATE TABLE `reviewer_channel` (
	`company_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`account` text NOT NULL,
	`provider` text NOT NULL,
	PRIMARY KEY(`company_id`, `channel_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviewer_channel_account` ON `reviewer_channel` (`company_id`,`account`);--> statement-breakpoint
CREATE INDEX `reviewer_channel_channel` ON `reviewer_channel` (`channel_id`);--> statement-breakpoint
CREATE TABLE `message_review` (
	`company_id` text NOT NULL,
	`message` text NOT NULL,
	`person_id` text,
	`channel_id` text,
	`publish_at` integer,
	`step` integer,
	`state` text NOT NULL,
	`why` text,
	`created_at` integer NOT NULL,
	`look_at` integer,
	`looked_at` integer,
	`sent_at` integer,
	`tries` integer NOT NULL,
	PRIMARY KEY(`company_id`, `message`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "message_review_state" CHECK(state in ('waiting', 'approving', 'rejecting', 'approved', 'rejected', 'elsewhere')),
	CONSTRAINT "message_review_why" CHECK(why in ('untied', 'turn', 'unreadable', 'again', 'author', 'same-address', 'gate', 'ends', 'changed'))
);
--> statement-breakpoint
CREATE INDEX `message_review_look` ON `message_review` (`company_id`,`look_at`);--> statement-breakpoint
CREATE INDEX `message_review_company` ON `message_review` (`company_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `message_review_person` ON `message_review` (`person_id`);--> statement-breakpoint
CREATE INDEX `message_review_channel` ON `message_review` (`channel_id`);