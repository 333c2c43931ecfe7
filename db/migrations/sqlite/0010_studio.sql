CREATE TABLE `content_conflict` (
	`id` text PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`text` text,
	`number` integer NOT NULL,
	`found_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`ended` text,
	FOREIGN KEY (`file_id`) REFERENCES `content_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "content_conflict_ended" CHECK(ended in ('studio', 'folder'))
);
--> statement-breakpoint
CREATE INDEX `content_conflict_file` ON `content_conflict` (`file_id`,`found_at`);--> statement-breakpoint
CREATE TABLE `content_file` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`imported_hash` text,
	`retired_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `content_file_path` ON `content_file` (`path`);--> statement-breakpoint
CREATE TABLE `content_file_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`hash` text NOT NULL,
	`origin` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	FOREIGN KEY (`file_id`) REFERENCES `content_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "content_file_revision_origin" CHECK(origin in ('folder', 'studio'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `content_file_revision_number` ON `content_file_revision` (`file_id`,`number`);--> statement-breakpoint
CREATE TABLE `draft` (
	`path` text PRIMARY KEY NOT NULL,
	`base_number` integer NOT NULL,
	`text` text NOT NULL,
	`sequence` integer NOT NULL,
	`started_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`publish_at` integer,
	`scheduled_by` text,
	`failure` text,
	FOREIGN KEY (`saved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheduled_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `draft_publish_at` ON `draft` (`publish_at`);--> statement-breakpoint
CREATE TABLE `draft_aside` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`base_number` integer NOT NULL,
	`text` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`set_aside_at` integer NOT NULL,
	`set_aside_by` text NOT NULL,
	FOREIGN KEY (`saved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_aside_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `draft_aside_path` ON `draft_aside` (`path`,`set_aside_at`);--> statement-breakpoint
CREATE TABLE `draft_reader` (
	`path` text NOT NULL,
	`window` text NOT NULL,
	`person_id` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`path`, `window`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `image` (
	`hash` text PRIMARY KEY NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`name` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`uploaded_by` text NOT NULL,
	FOREIGN KEY (`uploaded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- What was published stays as it was.
CREATE TRIGGER `content_file_revision_no_update` BEFORE UPDATE ON `content_file_revision` BEGIN
	SELECT RAISE(ABORT, 'content_file_revision is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `content_file_revision_no_delete` BEFORE DELETE ON `content_file_revision` BEGIN
	SELECT RAISE(ABORT, 'content_file_revision is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `draft_aside_no_update` BEFORE UPDATE ON `draft_aside` BEGIN
	SELECT RAISE(ABORT, 'draft_aside is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `draft_aside_no_delete` BEFORE DELETE ON `draft_aside` BEGIN
	SELECT RAISE(ABORT, 'draft_aside is only added to');
END;
