CREATE TABLE `publisher` (
	`company_id` text PRIMARY KEY NOT NULL,
	`base_url` text NOT NULL,
	`api_key` text NOT NULL,
	`accounts` text NOT NULL,
	`read_at` integer NOT NULL,
	`failing_since` integer,
	`fault` text,
	`detail` text,
	`tries` integer NOT NULL,
	`retry_at` integer,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publisher_fault" CHECK(fault in ('address', 'away', 'busy', 'refused', 'not-postiz', 'rejected', 'key'))
);
--> statement-breakpoint
CREATE INDEX `publisher_changer` ON `publisher` (`changed_by`);--> statement-breakpoint
CREATE TABLE `publisher_channel` (
	`company_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`account` text NOT NULL,
	`provider` text NOT NULL,
	PRIMARY KEY(`company_id`, `channel_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publisher_channel_account` ON `publisher_channel` (`company_id`,`account`);--> statement-breakpoint
CREATE INDEX `publisher_channel_channel` ON `publisher_channel` (`channel_id`);--> statement-breakpoint
CREATE TABLE `brokered_post` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`text` text NOT NULL,
	`publish_at` integer NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`sent_to` text,
	`account` text,
	`remote_id` text,
	`fault` text,
	`detail` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "brokered_post_state" CHECK(state in ('draft', 'sending', 'scheduled', 'doubtful', 'held')),
	CONSTRAINT "brokered_post_fault" CHECK(fault in ('address', 'away', 'busy', 'refused', 'not-postiz', 'rejected', 'key'))
);
--> statement-breakpoint
CREATE INDEX `brokered_post_person` ON `brokered_post` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `brokered_post_company` ON `brokered_post` (`company_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `brokered_post_channel` ON `brokered_post` (`channel_id`);--> statement-breakpoint
CREATE INDEX `brokered_post_coming` ON `brokered_post` (`state`,`publish_at`);